//! Text of somebody else, in a line of a log.
//!
//! In:    any text.
//! Out:   the text, where all that is not a visible character of ASCII is escaped: no line begins in it, and no terminal obeys it.

use std::fmt::{self, Write as _};

/// Displays a text of somebody else.
#[derive(Clone, Copy)]
pub(super) struct Visible<'a>(pub(super) &'a str);

impl fmt::Display for Visible<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            if character.is_ascii_graphic() {
                f.write_char(character)?;
            } else {
                write!(f, "{}", character.escape_unicode())?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_invisible_is_left() {
        assert_eq!(Visible("/a%20b?\"\\'").to_string(), "/a%20b?\"\\'");
        assert_eq!(Visible("a\r\nb\u{1b}[0m é").to_string(), r"a\u{d}\u{a}b\u{1b}[0m\u{20}\u{e9}");
    }
}
