//! Text from outside, in a message for a person, cut where it is long.
//!
//! In:    a text that anybody may have written.
//! Out:   the same text, as far as it is harmless and short.
//! Never: a control character, which could write over the lines of a terminal or add lines to a log.

use std::fmt;

use sweet_core::message::Escaped as Harmless;

/// Displays a text with everything escaped that does not print, and cut where it is long.
#[derive(Clone, Copy, Debug)]
pub struct Escaped<'a>(pub &'a str);

/// Characters of a text that are shown; the rest is said to be left out.
const SHOWN_MAX: usize = 200;

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.char_indices().nth(SHOWN_MAX) {
            Some((end, _)) => write!(f, "{}…", Harmless(&self.0[..end])),
            None => Harmless(self.0).fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(Escaped(text).to_string(), expected);
    }

    #[test]
    fn long_text_is_cut_and_escaped() {
        check("a\nb", r"a\nb");
        check(&"é".repeat(SHOWN_MAX), &"é".repeat(SHOWN_MAX));
        check(&"é".repeat(SHOWN_MAX + 1), &format!("{}…", "é".repeat(SHOWN_MAX)));
    }
}
