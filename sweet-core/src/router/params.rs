//! What a lookup captured of the path.
//!
//! In:    spans of the path, or of a decoded copy where the path has escapes.
//! Out:   text, by the place of the param in the pattern.
//! Never: allocates for a path without escapes; knows the names of params, which are the endpoint's.

use std::fmt;

use super::pattern::PARAMS_MAX;

/// The params that a lookup captured, decoded, in the order of the pattern.
///
/// ```
/// assert_eq!(sweet_core::router::Params::default().get(0), None);
/// ```
#[derive(Clone, Default)]
pub struct Params<'path> {
    text: Text<'path>,
    spans: Spans,
}

/// What the spans are spans of.
#[derive(Clone, Debug)]
pub(super) enum Text<'path> {
    /// The path as sent, which has no escapes.
    Sent(&'path str),
    /// A decoded copy.
    Decoded(String),
}

impl Default for Text<'_> {
    fn default() -> Self {
        Text::Sent("")
    }
}

impl Text<'_> {
    pub(super) fn as_str(&self) -> &str {
        match self {
            Text::Sent(text) => text,
            Text::Decoded(text) => text,
        }
    }
}

/// Stretches of a path, first and one past the last byte. Paths have at most [`PATH_BYTES_MAX`](super::PATH_BYTES_MAX) bytes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spans {
    spans: [(u16, u16); PARAMS_MAX],
    /// Invariant: at most `PARAMS_MAX`.
    count: u8,
}

impl Spans {
    /// Adds one. More than [`PARAMS_MAX`] do not compile as a pattern, and would be left out.
    pub(super) fn push(&mut self, start: usize, end: usize) {
        if let Some(span) = self.spans.get_mut(usize::from(self.count)) {
            *span = (start as u16, end as u16);
            self.count += 1;
        }
    }

    pub(super) fn count(&self) -> u8 {
        self.count
    }

    /// Forgets what was captured since there were `count`.
    pub(super) fn truncate(&mut self, count: u8) {
        self.count = self.count.min(count);
    }

    fn as_slice(&self) -> &[(u16, u16)] {
        &self.spans[..usize::from(self.count)]
    }
}

impl<'path> Params<'path> {
    /// The spans are spans of the text.
    pub(super) fn new(text: Text<'path>, spans: Spans) -> Self {
        Self { text, spans }
    }

    /// The value of the param at this place in the pattern, decoded; `None` where the pattern has no such place.
    pub fn get(&self, index: usize) -> Option<&str> {
        let &(start, end) = self.spans.as_slice().get(index)?;
        self.text.as_str().get(usize::from(start)..usize::from(end))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.spans.as_slice().len()
    }

    /// Whether the pattern has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All values, in the order of the pattern.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|index| self.get(index))
    }
}

impl fmt::Debug for Params<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
