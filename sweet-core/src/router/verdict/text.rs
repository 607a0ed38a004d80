//! Text written at compile time, for the message of a panic.
//!
//! In:    pieces of text and numbers.
//! Out:   one text; what does not fit is left out, and `…` says so.
//! Never: in a program that runs: the checks are done before there is one.

use super::table::Hash;
use crate::meta::Origin;

/// The room for a message, in bytes. Several of the longest that are written fit in.
pub(super) const MESSAGE: usize = 4096;
const ELLIPSIS: &[u8] = "…".as_bytes();

/// A text that is being written, with room for so many bytes. With none it is only hashed.
pub(super) struct Text<const ROOM: usize = MESSAGE> {
    bytes: [u8; ROOM],
    length: usize,
    hash: Hash,
}

impl<const ROOM: usize> Text<ROOM> {
    pub(super) const fn new() -> Self {
        Self { bytes: [0; ROOM], length: 0, hash: Hash::NOTHING }
    }

    /// The hash of all that was added, whether it fitted or not.
    pub(super) const fn hash(&self) -> u64 {
        self.hash.0
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.length == 0
    }

    pub(super) const fn as_str(&self) -> &str {
        match str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "the message is not UTF-8",
        }
    }

    /// Begins another sentence, on a line of its own.
    pub(super) const fn line(&mut self) {
        if !self.is_empty() {
            self.push("\n");
        }
    }

    /// Adds all of them.
    pub(super) const fn push_all(&mut self, pieces: &[&str]) {
        let mut index = 0;
        while index < pieces.len() {
            self.push(pieces[index]);
            index += 1;
        }
    }

    /// Adds `piece`, where it fits.
    pub(super) const fn push(&mut self, piece: &str) {
        self.hash = self.hash.then(piece.as_bytes());
        if self.length + piece.len() + ELLIPSIS.len() <= ROOM {
            self.append(piece.as_bytes());
        } else if self.length + ELLIPSIS.len() <= ROOM {
            self.append(ELLIPSIS);
            self.append_nothing_more();
        }
    }

    /// Adds `file:line:column`.
    pub(super) const fn push_origin(&mut self, origin: &Origin) {
        self.push(origin.file);
        self.push(":");
        self.push_number(origin.line as u128);
        self.push(":");
        self.push_number(origin.column as u128);
    }

    /// Adds a number.
    pub(super) const fn push_number(&mut self, number: u128) {
        if number >= 10 {
            self.push_number(number / 10);
        }
        let digits = "0123456789".split_at((number % 10) as usize).1;
        self.push(digits.split_at(1).0);
    }

    const fn append(&mut self, bytes: &[u8]) {
        let mut at = 0;
        while at < bytes.len() {
            self.bytes[self.length] = bytes[at];
            self.length += 1;
            at += 1;
        }
    }

    /// Fills the room that is left, which is less than a piece, so that no later piece follows a gap.
    const fn append_nothing_more(&mut self) {
        while self.length < ROOM {
            self.append(b" ");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MESSAGE as ROOM, Text};
    use crate::meta::Origin;

    #[test]
    fn pieces_and_origins_follow_each_other() {
        let mut text = Text::<ROOM>::new();
        text.push_all(&["a ", "b "]);
        text.push_origin(&Origin { file: "src/lib.rs", line: 120, column: 7 });
        text.line();
        text.push("c");
        assert_eq!(text.as_str(), "a b src/lib.rs:120:7\nc");
    }

    #[test]
    fn what_does_not_fit_is_left_out_visibly() {
        let mut text = Text::<ROOM>::new();
        let long = "é".repeat(ROOM / 4);
        for _ in 0..3 {
            text.push(&long);
        }
        text.push("end");
        assert_eq!(text.as_str().trim_end(), format!("{long}…"));
    }
}
