//! An enum whose variant is not named in the text: the first that fits is taken.
//!
//! In:    the reader at the value, and the variants one after the other.
//! Out:   the first value that could be made.
//! Never: reads a variant on behind its first failure; takes exponential time.

use super::flatten::View;
use super::reader::Mark;
use super::{DEPTH_MAX, Failed, Reader};

/// Tries variants. See [the module](crate::json) for the whole walk.
#[derive(Debug)]
pub struct UntaggedReader<'r, 'de> {
    reader: &'r mut Reader<'de>,
    start: Mark,
    view: View,
}

impl<'de> Reader<'de> {
    /// Begins to read an untagged enum.
    ///
    /// # Errors
    /// Where too many of them are nested.
    pub fn untagged(&mut self) -> Result<UntaggedReader<'_, 'de>, Failed> {
        self.whitespace();
        // One more than there are levels: a value that is no array and no object stands in the inmost one.
        if self.trials > DEPTH_MAX {
            return Err(self.malformed("nested too deeply"));
        }
        let (start, view) = (self.mark(), self.take_view());
        Ok(UntaggedReader { reader: self, start, view })
    }
}

impl<'de> UntaggedReader<'_, 'de> {
    /// Tries a variant; `None` where it does not fit.
    ///
    /// # Errors
    /// Where the text is malformed.
    pub fn variant<T>(
        &mut self,
        decode: impl FnOnce(&mut Reader<'de>) -> Result<T, Failed>,
    ) -> Result<Option<T>, Failed> {
        self.reader.trials += 1;
        self.reader.set_view(self.view);
        let value = decode(self.reader);
        self.reader.take_view();
        self.reader.trials -= 1;
        match value {
            Ok(value) => Ok(Some(value)),
            Err(Failed) => {
                self.reader.forgive();
                if self.reader.has_stopped() {
                    return Err(Failed);
                }
                self.reader.rewind(self.start).map(|()| None)
            }
        }
    }

    /// Records that no variant fits.
    #[cold]
    pub fn none<T>(self) -> Result<T, Failed> {
        self.none_because("fits none of the allowed forms")
    }

    /// Records that no variant fits, in words of one's own (`#[serde(expecting = "…")]`).
    #[cold]
    pub fn none_because<T>(self, detail: &'static str) -> Result<T, Failed> {
        self.reader.skip()?;
        Err(self.reader.fail("variant", detail))
    }
}
