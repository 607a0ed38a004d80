//! Why an answer is an error, for the log: an error, and what stands behind it.
//!
//! In:    an error, with its sources.
//! Out:   one text, `the error: its source: the source of that`.
//! Never: a text for a client.

use std::error::Error;
use std::fmt::{self, Display};

use crate::message::Response;

/// How many sources are followed: an error may name itself as its source.
const SOURCES_MAX: usize = 16;

/// A text and the sources behind it, as one line.
#[derive(Clone, Copy)]
pub(super) struct Chain<'a> {
    text: &'a dyn Display,
    source: Option<&'a (dyn Error + 'static)>,
}

impl<'a> Chain<'a> {
    /// An error and its sources.
    pub(super) fn of(error: &'a (dyn Error + 'static)) -> Self {
        Self { text: error, source: error.source() }
    }
}

impl Display for Chain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)?;
        let sources = std::iter::successors(self.source, |&source| source.source());
        sources.take(SOURCES_MAX).try_for_each(|source| write!(f, ": {source}"))
    }
}

/// Notes why an answer is an error that a derived type made: its own text, and what stands behind it. What a client did (a
/// 4xx) with nothing behind it is told by the answer itself.
#[doc(hidden)]
pub fn note_cause(text: &dyn Display, source: Option<&(dyn Error + 'static)>, response: &mut Response) {
    if source.is_some() || response.status().is_server_error() {
        response.note_cause(Chain { text, source });
    }
}

/// A field marked `#[source]` or `#[from]`: an error, or what points at one, which a method call finds behind it.
#[doc(hidden)]
pub trait Source {
    /// The error itself.
    fn as_source(&self) -> &(dyn Error + 'static);
}

impl<E: Error + 'static> Source for E {
    fn as_source(&self) -> &(dyn Error + 'static) {
        self
    }
}

impl Source for dyn Error + 'static {
    fn as_source(&self) -> &(dyn Error + 'static) {
        self
    }
}

impl Source for dyn Error + Send + 'static {
    fn as_source(&self) -> &(dyn Error + 'static) {
        self
    }
}

impl Source for dyn Error + Send + Sync + 'static {
    fn as_source(&self) -> &(dyn Error + 'static) {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An error that stands behind itself.
    #[derive(Debug)]
    struct Endless;

    impl Display for Endless {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("endless")
        }
    }

    impl Error for Endless {
        fn source(&self) -> Option<&(dyn Error + 'static)> {
            Some(self)
        }
    }

    #[test]
    fn sources_are_followed_to_an_end() {
        let text = Chain::of(&Endless).to_string();
        assert_eq!(text.matches("endless").count(), 1 + SOURCES_MAX);
        assert_eq!(Chain { text: &"alone", source: None }.to_string(), "alone");
    }
}
