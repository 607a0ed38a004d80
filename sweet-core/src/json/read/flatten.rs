//! One object seen as another: without the tag of its variant, or as the part that a flattened struct takes.
//!
//! In:    the position of an object that has been walked through, and the keys that are somebody else's.
//! Out:   the same object read once more, those keys left out.
//! Never: copies the values in between.

use super::reader::Mark;
use super::{Decode, Failed, ObjectReader, Reader};

/// The view through which the object at one position is to be read.
#[derive(Debug, Default)]
pub(super) struct Overlay {
    /// What hides keys: those of a view stand next to each other.
    hidden: Vec<Hidden>,
    /// The view of the object at the position, until it is opened.
    next: View,
}

/// Says which keys are somebody else's.
#[derive(Clone, Copy, Debug)]
pub(super) enum Hidden {
    /// The tag of an internally tagged enum.
    Tag(&'static str),
    /// What the object around it takes, or what is flattened before.
    Taken(fn(&str) -> bool),
}

/// How an object is seen.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct View {
    from: u32,
    to: u32,
    partial: bool,
}

impl View {
    /// Whether nothing is hidden.
    pub(super) fn is_empty(self) -> bool {
        self.from == self.to
    }

    /// Whether unknown keys belong to somebody else.
    pub(super) fn is_partial(self) -> bool {
        self.partial
    }

    /// The same view, for what is flattened into the object.
    pub(super) fn flattened(self) -> Self {
        Self { partial: true, ..self }
    }
}

impl<'de> Reader<'de> {
    /// The view of the object that is opened now; the objects in it are seen as they are.
    pub(super) fn take_view(&mut self) -> View {
        std::mem::take(&mut self.overlay.next)
    }

    /// Sets the view of the object at the position.
    pub(super) fn set_view(&mut self, view: View) {
        self.overlay.next = view;
    }

    /// Whether the view leaves out `key`.
    pub(super) fn hides(&self, view: View, key: &str) -> bool {
        self.overlay.hidden[view.from as usize..view.to as usize].iter().any(|hidden| match hidden {
            Hidden::Tag(tag) => *tag == key,
            Hidden::Taken(takes) => takes(key),
        })
    }

    /// Reads the object at `start` once more, through `view` and without what `hidden` hides.
    pub(super) fn through<T>(
        &mut self,
        start: Mark,
        view: View,
        hidden: Hidden,
        decode: impl FnOnce(&mut Reader<'de>) -> Result<T, Failed>,
    ) -> Result<T, Failed> {
        self.rewind(start)?;
        // What was hidden by the objects inside has been taken back, but a view that hides nothing starts anywhere.
        let from = if view.is_empty() { self.overlay.hidden.len() } else { view.from as usize };
        self.overlay.hidden.push(hidden);
        let to = self.overlay.hidden.len();
        self.overlay.next = View { from: from as u32, to: to as u32, ..view };
        let value = decode(self);
        self.overlay.next = View::default();
        self.overlay.hidden.truncate(to - 1);
        value
    }
}

impl<'de> ObjectReader<'_, 'de> {
    /// Reads, once all fields have been read, a field that is flattened into this object. `own` says which keys belong to
    /// this object or to what was flattened before.
    ///
    /// # Errors
    /// Where reading has stopped.
    pub fn flatten<T: Decode<'de>>(&mut self, own: fn(&str) -> bool) -> Result<Option<T>, Failed> {
        let end = self.reader.mark();
        let value = self.reader.through(self.start, self.view.flattened(), Hidden::Taken(own), T::flattened);
        if self.reader.has_stopped() {
            return Err(Failed);
        }
        self.reader.restore(end);
        self.failed |= value.is_err();
        Ok(value.ok())
    }
}
