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
    /// What the reader stands at.
    next: Next,
    /// Whether anything was refused.
    pub(super) failed: bool,
}

/// What comes next in an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    /// Behind the `{`: a key, or the end.
    First,
    /// Behind a value: a comma, or the end.
    Comma,
    /// Behind the comma and the white space that follows it: a key.
    Key,
}

impl<'de> Reader<'de> {
    /// Begins to read an object.
    ///
    /// # Errors
    /// Where the value is not an object; it has been skipped and the failure recorded.
    #[inline]
    pub fn object(&mut self) -> Result<ObjectReader<'_, 'de>, Failed> {
        self.whitespace();
        let (start, view) = (self.mark(), self.take_view());
        if self.peek() != Some(b'{') {
            return Err(self.mismatch("must be an object"));
        }
        self.descend()?;
        self.advance(1);
        Ok(ObjectReader { reader: self, start, view, next: Next::First, failed: false })
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
        if self.next != Next::Key {
            reader.whitespace();
            match reader.peek() {
                Some(b'}') => {
                    reader.advance(1);
                    reader.depth -= 1;
                    return Ok(false);
                }
                Some(b',') if self.next == Next::Comma => {
                    reader.advance(1);
                    reader.whitespace();
                }
                _ if self.next == Next::First => {}
                _ => return Err(reader.malformed("expected `,` or `}`")),
            }
        }
        self.next = Next::Comma;
        Ok(true)
    }

    /// Steps over a key, where it is the one that is expected: `member` is its name without escapes, in quotes and with
    /// the colon. The value must then be taken, as behind [`key`](Self::key). Where it is another one, or is written in
    /// another way, the reader is before it, and `key` will tell it.
    ///
    /// An object whose fields come in the order of their declaration is read by this alone, each name at the price of one
    /// comparison.
    #[inline(always)]
    pub fn comes(&mut self, member: &'static str) -> bool {
        if self.next != Next::Key && !self.step() {
            return false;
        }
        let Some(value) = self.reader.rest.strip_prefix(member.as_bytes()) else { return false };
        self.reader.rest = value;
        self.next = Next::Comma;
        true
    }

    /// Steps to the next key, where one follows that is not hidden from view.
    #[inline]
    fn step(&mut self) -> bool {
        let reader = &mut *self.reader;
        match self.next {
            Next::Comma if reader.peek() == Some(b',') => reader.advance(1),
            Next::First if self.view.is_empty() => {}
            _ => return false,
        }
        if reader.peek() != Some(b'"') {
            reader.whitespace();
            if self.next == Next::First && reader.peek() != Some(b'"') {
                return false;
            }
        }
        self.next = Next::Key;
        true
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
        Self { reader, start, view, next: Next::Comma, failed: false }
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
