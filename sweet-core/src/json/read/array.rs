//! An array, element by element.
//!
//! In:    the reader at an array.
//! Out:   elements; failures with the index before their pointers.
//! Never: stops at a failure, except where the text is malformed.

use super::{Failed, Reader};

/// Reads the elements of one array. See [the module](crate::json) for the whole walk.
#[derive(Debug)]
pub struct ArrayReader<'r, 'de> {
    reader: &'r mut Reader<'de>,
    /// How many elements have been begun.
    count: usize,
    /// Whether the `]` has been read.
    ended: bool,
    /// Whether anything was refused.
    failed: bool,
}

impl<'de> Reader<'de> {
    /// Begins to read an array.
    ///
    /// # Errors
    /// Where the value is not an array; it has been skipped and the failure recorded.
    pub fn array(&mut self) -> Result<ArrayReader<'_, 'de>, Failed> {
        self.whitespace();
        if self.peek() != Some(b'[') {
            return Err(self.mismatch("must be an array"));
        }
        self.descend()?;
        self.advance(1);
        Ok(ArrayReader { reader: self, count: 0, ended: false, failed: false })
    }
}

impl<'de> ArrayReader<'_, 'de> {
    /// Whether an element follows, which must then be taken by [`item`](Self::item).
    ///
    /// # Errors
    /// Where the text is malformed.
    #[inline]
    pub fn more(&mut self) -> Result<bool, Failed> {
        if self.ended {
            return Ok(false);
        }
        let reader = &mut *self.reader;
        reader.whitespace();
        match reader.peek() {
            Some(b']') => {
                reader.advance(1);
                reader.depth -= 1;
                self.ended = true;
                return Ok(false);
            }
            Some(b',') if self.count > 0 => reader.advance(1),
            _ if self.count == 0 => {}
            _ => return Err(reader.malformed("expected `,` or `]`")),
        }
        self.count += 1;
        Ok(true)
    }

    /// Reads an element; `None` where it is refused.
    ///
    /// # Errors
    /// Where reading has stopped.
    #[inline]
    pub fn item<T>(&mut self, decode: impl FnOnce(&mut Reader<'de>) -> Result<T, Failed>) -> Result<Option<T>, Failed> {
        let count = self.reader.failure_count();
        match decode(self.reader) {
            Ok(value) => Ok(Some(value)),
            Err(Failed) => {
                self.failed = true;
                self.reader.under_index(count, self.count - 1)?;
                Ok(None)
            }
        }
    }

    /// Reads the next element of a tuple; `None` where it is refused or where there is none, which
    /// [`end_tuple`](Self::end_tuple) will tell.
    ///
    /// # Errors
    /// Where reading has stopped.
    #[inline]
    pub fn position<T>(
        &mut self,
        decode: impl FnOnce(&mut Reader<'de>) -> Result<T, Failed>,
    ) -> Result<Option<T>, Failed> {
        if self.more()? { self.item(decode) } else { Ok(None) }
    }

    /// Records that the element read last breaks a rule that only its array knows.
    ///
    /// # Errors
    /// Where reading has stopped.
    #[cold]
    pub fn refuse(&mut self, rule: &'static str, detail: &'static str) -> Result<(), Failed> {
        self.item::<()>(|reader| Err(reader.fail(rule, detail))).map(|_| ())
    }

    /// Ends an array, all of whose elements have been read.
    ///
    /// # Errors
    /// Where anything in it was refused.
    #[inline]
    pub fn end(self) -> Result<(), Failed> {
        if self.failed { Err(Failed) } else { Ok(()) }
    }

    /// Ends a tuple: an array of exactly `length` elements.
    ///
    /// # Errors
    /// Where the length is another one, or anything in it was refused.
    pub fn end_tuple(mut self, length: usize) -> Result<(), Failed> {
        while self.more()? {
            self.reader.skip()?;
        }
        if self.count == length {
            return self.end();
        }
        Err(self.reader.fail("length", format!("must have exactly {length} elements")))
    }
}
