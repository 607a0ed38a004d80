//! An object, field by field.
//!
//! In:    the reader at an object.
//! Out:   keys, each of whose values somebody takes; at the end, whether anything was refused.
//! Never: stops at a failure, except where the text is malformed.

use super::flatten::View;
use super::reader::Mark;
use super::{Failed, Key, Reader};

/// Reads the fields of one object. See [the module](crate::json) for the whole walk.
#[derive(Debug)]
pub struct ObjectReader<'r, 'de> {
    pub(super) reader: &'r mut Reader<'de>,
    /// The position of the `{`.
    pub(super) start: Mark,
    /// Which keys are hidden, and whether unknown ones are somebody else's.
    pub(super) view: View,
    /// Whether no member has been read yet.
    first: bool,
    /// Whether anything was refused.
    pub(super) failed: bool,
}

impl<'de> Reader<'de> {
    /// Begins to read an object.
    ///
    /// # Errors
    /// Where the value is not an object; it has been skipped and the failure recorded.
    pub fn object(&mut self) -> Result<ObjectReader<'_, 'de>, Failed> {
        self.whitespace();
        let (start, view) = (self.mark(), self.take_view());
        if self.peek() != Some(b'{') {
            return Err(self.mismatch("must be an object"));
        }
        self.descend()?;
        self.at += 1;
        Ok(ObjectReader { reader: self, start, view, first: true, failed: false })
    }
}

impl<'r, 'de> ObjectReader<'r, 'de> {
    /// The next key; `None` behind the last one. The value must then be taken, by [`field`](Self::field) or one of its
    /// siblings.
    ///
    /// # Errors
    /// Where the text is malformed.
    #[inline(always)]
    pub fn key(&mut self) -> Result<Option<Key<'de>>, Failed> {
        if self.view.is_empty() { self.any_key() } else { self.seen_key() }
    }

    /// The next key that is not hidden.
    #[cold]
    fn seen_key(&mut self) -> Result<Option<Key<'de>>, Failed> {
        while let Some(key) = self.any_key()? {
            if !self.reader.hides(self.view, &key) {
                return Ok(Some(key));
            }
            self.reader.skip()?;
        }
        Ok(None)
    }

    /// Inlined, so that the key stays in registers and does not go through memory.
    #[inline(always)]
    fn any_key(&mut self) -> Result<Option<Key<'de>>, Failed> {
        if !self.member()? {
            return Ok(None);
        }
        let key = self.reader.key()?;
        self.reader.colon()?;
        Ok(Some(key))
    }

    /// Steps over a key, where one follows.
    pub(super) fn skip_key(&mut self) -> Result<bool, Failed> {
        if !self.member()? {
            return Ok(false);
        }
        self.reader.skip_text()?;
        self.reader.colon()?;
        Ok(true)
    }

    /// Steps over what stands before a key, or over the end of the object.
    #[inline]
    fn member(&mut self) -> Result<bool, Failed> {
        let reader = &mut *self.reader;
        reader.whitespace();
        match reader.peek() {
            Some(b'}') => {
                reader.at += 1;
                reader.depth -= 1;
                return Ok(false);
            }
            Some(b',') if !self.first => {
                reader.at += 1;
                reader.whitespace();
            }
            _ if self.first => {}
            _ => return Err(reader.malformed("expected `,` or `}`")),
        }
        self.first = false;
        Ok(true)
    }

    /// Ends the object.
    ///
    /// # Errors
    /// Where anything in it was refused.
    #[inline]
    pub fn end(self) -> Result<(), Failed> {
        self.finish().map(|_| ())
    }

    /// Ends the object, and gives the reader back.
    pub(super) fn finish(self) -> Result<&'r mut Reader<'de>, Failed> {
        if self.failed { Err(Failed) } else { Ok(self.reader) }
    }

    /// An object of which a key has been read.
    pub(super) fn resumed(reader: &'r mut Reader<'de>, start: Mark, view: View) -> Self {
        Self { reader, start, view, first: false, failed: false }
    }

    /// Refuses further fields, unless they are somebody else's.
    pub(super) fn alone(mut self) -> Result<(), Failed> {
        let mut alone = true;
        while self.key()?.is_some() {
            self.skip()?;
            alone = self.view.is_partial();
        }
        if alone { self.end() } else { Err(self.reader.fail("variant", "must have exactly one field")) }
    }
}
