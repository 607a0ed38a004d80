//! Why an answer is an error, for the log: an error, and what stands behind it.
//!
//! In:    an error, with its sources.
//! Out:   one text, `the error: its source: the source of that`.
//! Never: a text for a client.

use std::error::Error;
use std::fmt::{self, Display, Write as _};

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

/// What an error says of its source in its own words is not said again, and a full stop ends no text but the last.
impl Display for Chain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut last = text(self.text);
        f.write_str(if self.source.is_some() { last.trim_end_matches('.') } else { &last })?;
        for source in std::iter::successors(self.source, |&source| source.source()).take(SOURCES_MAX) {
            let next = text(source);
            if !last.contains(&next) {
                write!(f, ": {next}")?;
                last = next;
            }
        }
        Ok(())
    }
}

/// The text of a value; what there is of it, where it cannot be shown.
fn text(value: &dyn Display) -> String {
    let mut text = String::new();
    let _ = write!(text, "{value}");
    text
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

/// What stands behind the error of a transparent variant: an error's own source.
#[doc(hidden)]
pub trait Behind {
    /// What stands behind it.
    fn behind(&self) -> Option<&(dyn Error + 'static)>;
}

impl<E: Error + ?Sized> Behind for E {
    fn behind(&self) -> Option<&(dyn Error + 'static)> {
        self.source()
    }
}

/// The same for what answers and is no error, such as `NotFound`: a method call finds it by one reference more, where it has
/// found nothing else.
#[doc(hidden)]
pub trait NothingBehind {
    /// Nothing.
    fn behind(&self) -> Option<&'static (dyn Error + 'static)>;
}

impl<T: ?Sized> NothingBehind for &T {
    fn behind(&self) -> Option<&'static (dyn Error + 'static)> {
        None
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    /// An error that stands behind itself, and says something else each time.
    #[derive(Debug)]
    struct Endless(Cell<u32>);

    impl Display for Endless {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.set(self.0.get() + 1);
            write!(f, "endless {}.", self.0.get())
        }
    }

    impl Error for Endless {
        fn source(&self) -> Option<&(dyn Error + 'static)> {
            Some(self)
        }
    }

    #[test]
    fn sources_are_followed_to_an_end() {
        let text = Chain::of(&Endless(Cell::new(0))).to_string();
        assert_eq!(text.matches("endless").count(), 1 + SOURCES_MAX);
        assert_eq!(Chain { text: &"alone.", source: None }.to_string(), "alone.");
    }

    #[test]
    fn what_was_said_is_not_said_again() {
        let source = &std::io::Error::other("gone");
        assert_eq!(Chain { text: &"No disk.", source: Some(source) }.to_string(), "No disk: gone");
        assert_eq!(Chain { text: &"it is gone", source: Some(source) }.to_string(), "it is gone");
    }
}
