//! Text from outside, in a message for a person.
//!
//! In:    a text that anybody may have written.
//! Out:   the same text, as far as it is harmless and short.
//! Never: a control character, which could write over the lines of a terminal or add lines to a log.

use std::fmt::{self, Write};

/// Displays a text with everything escaped that does not print, and cut where it is long.
#[derive(Clone, Copy, Debug)]
pub struct Escaped<'a>(pub &'a str);

/// Characters of a text that are shown; the rest is said to be left out.
const SHOWN_MAX: usize = 200;

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars().take(SHOWN_MAX) {
            match c {
                '\'' | '"' => f.write_char(c)?,
                _ => c.escape_debug().try_for_each(|c| f.write_char(c))?,
            }
        }
        if self.0.chars().nth(SHOWN_MAX).is_some() { f.write_str("…") } else { Ok(()) }
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
    fn what_does_not_print_is_escaped() {
        check("it's \"Straße\"", "it's \"Straße\"");
        check("\u{1b}[2J\u{7f}\r\n\0", r"\u{1b}[2J\u{7f}\r\n\0");
        // Text that runs backwards is a way to lie too, and so is an escape that was written out.
        check("\u{202e}abc", r"\u{202e}abc");
        check(r"\n", r"\\n");
    }

    #[test]
    fn long_text_is_cut() {
        check(&"é".repeat(SHOWN_MAX), &"é".repeat(SHOWN_MAX));
        check(&"é".repeat(SHOWN_MAX + 1), &format!("{}…", "é".repeat(SHOWN_MAX)));
    }
}
