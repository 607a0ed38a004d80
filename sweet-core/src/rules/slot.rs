//! The place of one field, or one parameter, while what it belongs to is being read.
//!
//! In:    the value, or the news that it is not to be had.
//! Out:   the value, once.
//! Never: forgets that a field was there: what failed is not missing as well, and what is there twice is refused.

/// The place of one field, or one parameter, while what it belongs to is being read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Slot<T> {
    /// The field has not been seen.
    #[default]
    Empty,
    /// The field was there, and its value was refused.
    Refused,
    /// The field's value.
    Full(T),
}

impl<T> Slot<T> {
    /// A slot of a field that has not been seen.
    pub const fn new() -> Self {
        Slot::Empty
    }

    /// Whether the field has not been seen.
    pub const fn is_empty(&self) -> bool {
        matches!(self, Slot::Empty)
    }

    /// The value, where there is one.
    pub fn value(self) -> Option<T> {
        match self {
            Slot::Full(value) => Some(value),
            Slot::Empty | Slot::Refused => None,
        }
    }
}
