//! The text of a value, for readers of other crates.
//!
//! In:    the reader at a value.
//! Out:   its text, well-formed and within the limits of every other value; failures that another reader found in it.
//! Never: hands on a text that has not been looked through.

use super::{Failed, Reader};
#[cfg(feature = "utoipa")]
use crate::rules::Failure;

/// A step from a value to one inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg(feature = "utoipa")]
pub(crate) enum Step<'a> {
    /// To a member.
    Key(&'a str),
    /// To an element.
    Index(usize),
}

impl<'de> Reader<'de> {
    /// Steps over one value and gives its text, without the white space around it.
    ///
    /// ```
    /// use sweet_core::json::Reader;
    ///
    /// let mut reader = Reader::new(br#" {"a": [1, 2]} "#);
    /// assert_eq!(reader.raw(), Ok(r#"{"a": [1, 2]}"#));
    /// ```
    ///
    /// # Errors
    /// Where the text is malformed, or nested too deeply.
    pub fn raw(&mut self) -> Result<&'de str, Failed> {
        self.whitespace();
        let start = self.mark();
        self.skip()?;
        Ok(self.since(start))
    }

    /// Whether the next value is a number.
    #[cfg(any(feature = "rust_decimal", feature = "serde_json"))]
    pub(crate) fn is_number(&mut self) -> bool {
        self.whitespace();
        matches!(self.peek(), Some(b'-' | b'0'..=b'9'))
    }

    /// Records a failure of a value inside the one just read.
    #[cfg(feature = "utoipa")]
    #[cold]
    pub(crate) fn record_at(&mut self, steps: &[Step<'_>], failure: Failure) {
        let count = self.failure_count();
        let _ = self.record(failure);
        for step in steps.iter().rev() {
            let _ = match step {
                Step::Key(key) => self.under_key(count, key),
                Step::Index(index) => self.under_index(count, *index),
            };
        }
    }
}
