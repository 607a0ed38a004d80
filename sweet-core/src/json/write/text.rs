//! Strings, escaped as serde_json escapes them.

use super::{Encode, EncodeKey, Writer};
use crate::json::read::plain_length;

impl Encode for str {
    #[inline]
    fn encode(&self, writer: &mut Writer<'_>) {
        writer.text(self);
    }
}

impl EncodeKey for str {
    fn encode_key(&self, writer: &mut Writer<'_>) {
        writer.text(self);
    }
}

impl Writer<'_> {
    /// Writes a string.
    pub fn text(&mut self, text: &str) {
        self.raw(b"\"");
        let mut rest = text.as_bytes();
        loop {
            let (plain, behind) = rest.split_at(plain_length(rest));
            self.raw(plain);
            let Some((&byte, behind)) = behind.split_first() else { break };
            self.escape(byte);
            rest = behind;
        }
        self.raw(b"\"");
    }

    #[cold]
    fn escape(&mut self, byte: u8) {
        match byte {
            b'"' => self.raw(b"\\\""),
            b'\\' => self.raw(b"\\\\"),
            0x08 => self.raw(b"\\b"),
            0x0c => self.raw(b"\\f"),
            b'\n' => self.raw(b"\\n"),
            b'\r' => self.raw(b"\\r"),
            b'\t' => self.raw(b"\\t"),
            other => {
                let digit = |half: u8| b"0123456789abcdef"[usize::from(half)];
                self.raw(&[b'\\', b'u', b'0', b'0', digit(other >> 4), digit(other & 15)]);
            }
        }
    }
}
