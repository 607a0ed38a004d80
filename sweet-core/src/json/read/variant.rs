//! An enum whose variant is named in the text: externally, internally or adjacently tagged.
//!
//! In:    the reader at the value.
//! Out:   the name of the variant, and then its content.
//! Never: buffers the content: where the name stands behind it, the reader goes back.

use super::flatten::{Hidden, View};
use super::reader::Mark;
use super::{Decode, Failed, Key, ObjectReader, Reader};
use crate::rules::{Slot, listed};

/// Reads one variant. See [the module](crate::json) for the whole walk.
#[derive(Debug)]
pub struct VariantReader<'r, 'de> {
    reader: &'r mut Reader<'de>,
    name: Key<'de>,
    place: Place,
}

/// Where the content of a variant is. The reader stands behind the value, except for [`Place::Member`].
#[derive(Clone, Copy, Debug)]
enum Place {
    /// There is none: the variant is a string.
    Text,
    /// The reader stands at it: it is the only member of an object.
    Member { start: Mark, view: View },
    /// In the members beside the tag.
    Beside { tag: &'static str, start: Mark, view: View },
    /// In a member of its own.
    Content { tag: &'static str, key: &'static str, content: Option<Mark> },
}

impl<'de> Reader<'de> {
    /// Begins to read an externally tagged enum: `"Unit"`, `{"Variant": content}`. `known` are the names of the variants.
    ///
    /// # Errors
    /// Where the value is neither a string nor an object with one field; it has been skipped and the failure recorded.
    pub fn external(&mut self, known: &[&str]) -> Result<VariantReader<'_, 'de>, Failed> {
        self.whitespace();
        match self.peek() {
            Some(b'"') => {
                let name = self.key()?;
                Ok(VariantReader { reader: self, name, place: Place::Text })
            }
            Some(b'{') => self.external_member(known),
            _ => Err(self.mismatch("must be a string or an object with one field")),
        }
    }

    fn external_member(&mut self, known: &[&str]) -> Result<VariantReader<'_, 'de>, Failed> {
        let mut object = self.object()?;
        let (start, view) = (object.start, object.view);
        while let Some(name) = object.key()? {
            if !view.is_partial() || known.contains(&&*name) {
                return Ok(VariantReader { reader: object.reader, name, place: Place::Member { start, view } });
            }
            object.skip()?;
        }
        let detail = format!("must have exactly one of the fields {}", listed(known));
        Err(object.reader.fail("variant", detail))
    }

    /// Begins to read an internally tagged enum: `{"tag": "Variant", …content}`.
    ///
    /// # Errors
    /// Where the value is not an object with that tag; the failure has been recorded.
    pub fn internal(&mut self, tag: &'static str) -> Result<VariantReader<'_, 'de>, Failed> {
        let mut object = self.object()?;
        let (start, view) = (object.start, object.view);
        let mut name = Slot::new();
        while let Some(key) = object.key()? {
            if &*key == tag { object.field(&key, &mut name)? } else { object.skip()? }
        }
        let name = object.required(tag, name);
        let reader = object.finish()?;
        Ok(VariantReader { reader, name: name.ok_or(Failed)?, place: Place::Beside { tag, start, view } })
    }

    /// Begins to read an adjacently tagged enum: `{"tag": "Variant", "content": content}`. `closed` refuses other fields
    /// (`#[serde(deny_unknown_fields)]`).
    ///
    /// # Errors
    /// As [`internal`](Reader::internal).
    pub fn adjacent(
        &mut self,
        tag: &'static str,
        content: &'static str,
        closed: bool,
    ) -> Result<VariantReader<'_, 'de>, Failed> {
        let mut object = self.object()?;
        let (mut name, mut place) = (Slot::new(), Slot::new());
        while let Some(key) = object.key()? {
            match &*key {
                key_ if key_ == tag => object.field(&key, &mut name)?,
                key_ if key_ == content => object.field_with(&key, &mut place, Reader::skip_marked)?,
                _ if closed => object.refuse(&key, &[tag, content])?,
                _ => object.skip()?,
            }
        }
        let name = object.required(tag, name);
        let reader = object.finish()?;
        let place = Place::Content { tag, key: content, content: place.value() };
        Ok(VariantReader { reader, name: name.ok_or(Failed)?, place })
    }

    fn skip_marked(&mut self) -> Result<Mark, Failed> {
        let mark = self.mark();
        self.skip().map(|()| mark)
    }
}

impl<'r, 'de> VariantReader<'r, 'de> {
    /// The name in the text.
    pub fn name(&self) -> Key<'de> {
        self.name.clone()
    }

    /// Reads a variant without content.
    ///
    /// # Errors
    /// Where there is content other than `null`.
    pub fn unit(self) -> Result<(), Failed> {
        match self.place {
            Place::Text | Place::Beside { .. } | Place::Content { content: None, .. } => Ok(()),
            Place::Member { .. } | Place::Content { .. } => self.content(<()>::decode),
        }
    }

    /// Reads the content of a newtype variant.
    ///
    /// # Errors
    /// As [`Decode::decode`].
    pub fn value<T: Decode<'de>>(self) -> Result<T, Failed> {
        if let Place::Content { content: None, .. } = self.place
            && let Some(value) = T::missing()
        {
            return Ok(value);
        }
        self.content(T::decode)
    }

    /// Reads the content of any variant that has some with a function.
    ///
    /// # Errors
    /// Where there is no content, or the function refuses it.
    pub fn content<T>(self, decode: impl FnOnce(&mut Reader<'de>) -> Result<T, Failed>) -> Result<T, Failed> {
        let Self { reader, name, place } = self;
        match place {
            Place::Text => Err(reader.fail("type", format!("must be an object with the field `{}`", &*name))),
            Place::Member { start, view } => {
                let mut object = ObjectReader::resumed(reader, start, view);
                let mut slot = Slot::new();
                object.field_with(&name, &mut slot, decode)?;
                object.alone()?;
                slot.value().ok_or(Failed)
            }
            Place::Beside { tag, start, view } => {
                let end = reader.mark();
                let value = reader.through(start, view, Hidden::Tag(tag), decode);
                reader.behind(end, value)
            }
            Place::Content { key, content: None, .. } => Err(reader.fail_at(key, "required", "is required")),
            Place::Content { key, content: Some(content), .. } => {
                let end = reader.mark();
                reader.rewind(content)?;
                let count = reader.failure_count();
                let value = decode(reader);
                if value.is_err() {
                    reader.under_key(count, key)?;
                }
                reader.behind(end, value)
            }
        }
    }

    /// Refuses a variant whose name is not one of `known`.
    #[cold]
    pub fn unknown<T>(self, known: &[&str]) -> Result<T, Failed> {
        let Self { reader, name, place } = self;
        let detail = format!("is not a known variant; known are {}", listed(known));
        match place {
            Place::Text => Err(reader.fail("variant", detail)),
            Place::Member { start, view } => {
                let mut object = ObjectReader::resumed(reader, start, view);
                object.refuse_with(&name, "variant", detail)?;
                object.alone()?;
                Err(Failed)
            }
            Place::Beside { tag, .. } | Place::Content { tag, .. } => Err(reader.fail_at(tag, "variant", detail)),
        }
    }
}
