//! Text from outside, in a message for a person.
//!
//! In:    a text that anybody may have written.
//! Out:   the same text, as far as it is harmless.
//! Never: a control character, which could write over the lines of a terminal or add lines to a log.

use std::fmt::{self, Write};

/// Displays a text with everything escaped that does not print.
///
/// ```
/// # use sweet_core::message::Escaped;
/// assert_eq!(Escaped("it's\n\u{1b}[2J").to_string(), r"it's\n\u{1b}[2J");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Escaped<'a>(pub &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '\'' | '"' => f.write_char(c)?,
                _ => c.escape_debug().try_for_each(|c| f.write_char(c))?,
            }
        }
        Ok(())
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
}
