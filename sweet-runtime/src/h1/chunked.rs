//! Joins the chunks of a body where they lie (RFC 9112 section 7.1).
//!
//! In:    everything read so far behind the head, again and again until the last chunk and the trailer are there.
//! Out:   the body at the beginning of those bytes, and where the next message begins; or "not yet", or a refusal.
//! Never: allocates, believes a size before the bytes are there, limits the length of a body (its reader does), or ends one
//!        that was cut short.
//!
//! The body grows at the front while raw bytes are used up behind it:
//!
//! ```text
//! | joined .......| used up .....| raw, not yet looked at |
//! 0               joined         used                     end
//! ```

use memchr::memchr;

use super::decode::split_field;
use super::grammar;
use super::refusal::Refusal;
use crate::limits::Limits;

/// The most digits of a size that fits into 64 bits.
const SIZE_DIGITS_MAX: usize = 16;

/// Joins the chunks of one body.
#[derive(Debug, Default)]
pub(crate) struct Chunked {
    stage: Stage,
    /// Invariant: `joined <= used`, and `used` is at most the number of bytes given.
    joined: usize,
    used: usize,
    /// How much of the line at `used` was searched for its end.
    searched: usize,
    extensions: usize,
    trailer_bytes: usize,
    trailer_fields: usize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Size,
    Data(u64),
    DataEnd,
    Trailer,
}

impl Chunked {
    /// The bytes joined so far.
    pub(crate) fn joined(&self) -> usize {
        self.joined
    }

    /// The bytes used up so far: once the body is whole, the next message begins there.
    pub(crate) fn used(&self) -> usize {
        self.used
    }

    /// Takes everything used up out of `bytes`, the joined bytes too: what is left begins with raw bytes.
    pub(crate) fn forget(&mut self, bytes: &mut Vec<u8>) {
        bytes.drain(..self.used);
        (self.joined, self.used) = (0, 0);
    }

    /// Goes on where it stopped. Returns whether the body is whole.
    pub(crate) fn decode(&mut self, bytes: &mut [u8], limits: &Limits) -> Result<bool, Refusal> {
        loop {
            match self.stage {
                Stage::Size => {
                    let max = limits.chunk_extension_bytes_max.saturating_add(SIZE_DIGITS_MAX);
                    let Some(line) = self.next_line(bytes, max, Refusal::ChunkExtensions)? else { return Ok(false) };
                    self.stage = self.size(line, limits)?;
                }
                Stage::Data(left) => {
                    let raw = bytes.len() - self.used;
                    let here = usize::try_from(left).map_or(raw, |left| left.min(raw));
                    bytes.copy_within(self.used..self.used + here, self.joined);
                    self.used += here;
                    self.joined += here;
                    let left = left - here as u64;
                    if left > 0 {
                        self.stage = Stage::Data(left);
                        return Ok(false);
                    }
                    self.stage = Stage::DataEnd;
                }
                Stage::DataEnd => match &bytes[self.used..] {
                    [b'\r', b'\n', ..] => {
                        self.used += 2;
                        self.stage = Stage::Size;
                    }
                    [] | [b'\r'] => return Ok(false),
                    _ => return Err(Refusal::Chunk),
                },
                Stage::Trailer => {
                    let max = limits.trailer_bytes_max - self.trailer_bytes;
                    let Some(line) = self.next_line(bytes, max, Refusal::Trailers)? else { return Ok(false) };
                    if line.is_empty() {
                        return Ok(true);
                    }
                    self.trailer(line, limits)?;
                }
            }
        }
    }

    /// Takes the next line, without its end. Its text may have `max` bytes, else it is refused as `too_long`.
    fn next_line<'a>(&mut self, bytes: &'a [u8], max: usize, too_long: Refusal) -> Result<Option<&'a [u8]>, Refusal> {
        let rest = &bytes[self.used..];
        let found = memchr(b'\n', &rest[self.searched..]).map(|at| self.searched + at + 1);
        self.searched = found.unwrap_or(rest.len());
        if self.searched > max.saturating_add(2) {
            return Err(too_long);
        }
        let Some(end) = found else { return Ok(None) };
        self.used += end;
        self.searched = 0;
        // Section 7.1 has no room for a bare line feed (a smuggling of 2025 went through it).
        rest[..end].strip_suffix(b"\r\n").map(Some).ok_or(Refusal::BareLineFeed)
    }

    /// `chunk-size [ chunk-ext ]`.
    fn size(&mut self, line: &[u8], limits: &Limits) -> Result<Stage, Refusal> {
        let digits = line.iter().position(|byte| !byte.is_ascii_hexdigit()).unwrap_or(line.len());
        let (digits, extension) = line.split_at(digits);
        if digits.is_empty() || digits.len() > SIZE_DIGITS_MAX {
            return Err(Refusal::Chunk);
        }
        if !extension.is_empty() {
            self.extension(extension, limits)?;
        }
        let size = digits.iter().fold(0_u64, |size, digit| size << 4 | u64::from(hex_value(*digit)));
        if size == 0 {
            return Ok(Stage::Trailer);
        }
        Ok(Stage::Data(size))
    }

    /// `*( BWS ";" BWS chunk-ext-name [ BWS "=" BWS chunk-ext-val ] )`, of which nothing is used.
    fn extension(&mut self, extension: &[u8], limits: &Limits) -> Result<(), Refusal> {
        if grammar::trim(extension).first() != Some(&b';') || !grammar::is_field_value(extension) {
            return Err(Refusal::Chunk);
        }
        self.extensions += extension.len();
        let too_long =
            extension.len() > limits.chunk_extension_bytes_max || self.extensions > limits.chunk_extensions_bytes_max;
        if too_long { Err(Refusal::ChunkExtensions) } else { Ok(()) }
    }

    /// A trailer field must be well-formed, and is dropped (RFC 9110 section 6.5.1).
    fn trailer(&mut self, line: &[u8], limits: &Limits) -> Result<(), Refusal> {
        split_field(line)?;
        self.trailer_bytes += line.len();
        self.trailer_fields += 1;
        if self.trailer_fields > limits.trailer_fields_max { Err(Refusal::Trailers) } else { Ok(()) }
    }
}

/// The value of a hexadecimal digit.
fn hex_value(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        _ => (digit | 0x20) - b'a' + 10,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A body, and what is left behind it, once it is whole.
    type Decoded = Result<Option<(Vec<u8>, Vec<u8>)>, Refusal>;

    /// Decodes `pieces` as they arrive.
    fn decode(pieces: &[&[u8]]) -> Decoded {
        let (mut chunked, mut buffer, mut body) = (Chunked::default(), Vec::new(), Vec::new());
        let mut whole = false;
        for piece in pieces {
            buffer.extend_from_slice(piece);
            if !whole {
                whole = chunked.decode(&mut buffer, &Limits::default())?;
                body.extend_from_slice(&buffer[..chunked.joined()]);
                chunked.forget(&mut buffer);
            }
        }
        Ok(whole.then_some((body, buffer)))
    }

    #[track_caller]
    fn check(bytes: &[u8], expected: Result<Option<(&str, &str)>, Refusal>) {
        let expected =
            expected.map(|found| found.map(|(body, rest)| (body.as_bytes().to_vec(), rest.as_bytes().to_vec())));
        // Miri is slow, and looks for what no cut changes.
        for cut in (0..=bytes.len()).step_by(if cfg!(miri) { bytes.len() / 2 + 1 } else { 1 }) {
            let found = decode(&[&bytes[..cut], &bytes[cut..]]);
            assert_eq!(found, expected, "{:?} cut at {cut}", String::from_utf8_lossy(bytes));
        }
        let bytewise: Vec<&[u8]> = bytes.chunks(1).collect();
        assert_eq!(decode(&bytewise), expected, "{:?} byte by byte", String::from_utf8_lossy(bytes));
    }

    #[test]
    fn bodies() {
        check(b"0\r\n\r\n", Ok(Some(("", ""))));
        check(b"3\r\nabc\r\n0\r\n\r\nGET", Ok(Some(("abc", "GET"))));
        check(b"1\r\na\r\n000A\r\nbcdefghijk\r\n0\r\n\r\n", Ok(Some(("abcdefghijk", ""))));
        check(b"2;x=y\r\nab\r\n1 ; z=\"q\"\r\nc\r\n0;l\r\nA: b\r\nC:\r\n\r\n", Ok(Some(("abc", ""))));
    }

    #[test]
    fn prefixes_are_not_yet() {
        let bytes = b"2;x\r\nab\r\n0\r\nA: b\r\n\r\n";
        for cut in (0..bytes.len()).step_by(if cfg!(miri) { 3 } else { 1 }) {
            check(&bytes[..cut], Ok(None));
        }
    }

    #[test]
    fn malformed() {
        for size in
            ["0x5", "+5", " 5", "5_", "", "-1", "5 ", "5 x", "g", "00000000000000005", "5\t", "5;\x01", "5;a\rb"]
        {
            check(format!("{size}\r\nabcde\r\n0\r\n\r\n").as_bytes(), Err(Refusal::Chunk));
        }
        for bad in ["5\r\nabcdeX\r\n", "5\r\nabcdefg\r\n0\r\n\r\n", "5\r\nabcde\n0\r\n\r\n", "5\r\nabcde\rX"] {
            check(bad.as_bytes(), Err(Refusal::Chunk));
        }
        for bad in ["5\nabcde\r\n0\r\n\r\n", "5\r\nabcde\r\n0\n\r\n", "0\r\n\n", "5;a\nb\r\n", "0\r\nA: b\n\r\n"] {
            check(bad.as_bytes(), Err(Refusal::BareLineFeed));
        }
        check(b"0\r\nXX\r\n\r\n", Err(Refusal::FieldName));
        check(b"0\r\n A: b\r\n\r\n", Err(Refusal::FieldName));
        check(b"0\r\nA: \0\r\n\r\n", Err(Refusal::FieldValue));
        check(b"5\rX\r\n", Err(Refusal::Chunk));
    }

    #[test]
    fn limits() {
        let limits = Limits::default();
        // How long a body may be is for its reader to say; a size is not believed before its bytes are there.
        check(b"FFFFFFFFFFFFFFFF\r\nabc", Ok(None));
        let extension = ";".repeat(limits.chunk_extension_bytes_max);
        check(format!("1{extension}\r\na\r\n0\r\n\r\n").as_bytes(), Ok(Some(("a", ""))));
        check(format!("1{extension};\r\na\r\n0\r\n\r\n").as_bytes(), Err(Refusal::ChunkExtensions));
        check("1".repeat(300).as_bytes(), Err(Refusal::ChunkExtensions));
        let chunk = format!("1{extension}\r\na\r\n");
        let most = limits.chunk_extensions_bytes_max / extension.len();
        assert!(matches!(decode(&[chunk.repeat(most).as_bytes()]), Ok(None)));
        assert_eq!(decode(&[chunk.repeat(most + 1).as_bytes()]), Err(Refusal::ChunkExtensions));
        let fields = "a:b\r\n".repeat(limits.trailer_fields_max);
        check(format!("0\r\n{fields}\r\n").as_bytes(), Ok(Some(("", ""))));
        check(format!("0\r\n{fields}a:b\r\n\r\n").as_bytes(), Err(Refusal::Trailers));
        let long = "a".repeat(limits.trailer_bytes_max);
        assert_eq!(decode(&[format!("0\r\na:{long}\r\n\r\n").as_bytes()]), Err(Refusal::Trailers));
    }

    #[test]
    fn no_limit_is_not_a_small_one() {
        let mut limits = Limits::default();
        (limits.chunk_extension_bytes_max, limits.chunk_extensions_bytes_max) = (usize::MAX, usize::MAX);
        limits.trailer_bytes_max = usize::MAX;
        let mut bytes = *b"1;x\r\na\r\n0\r\nA: b\r\n\r\n";
        assert_eq!(Chunked::default().decode(&mut bytes, &limits), Ok(true));
    }

    proptest! {
        /// The reference is the encoder: what was cut into chunks comes back, however the bytes are cut on the way.
        #[test]
        fn what_was_cut_comes_back(
            chunks in prop::collection::vec((prop::collection::vec(any::<u8>(), 1..40), "(;[a-z]{0,3}){0,2}"), 0..8),
            trailer in "([a-z]{1,3}: [a-z]{0,3}\r\n){0,2}",
            rest in "[A-Z]{0,9}",
            size in 1..50_usize,
        ) {
            let mut bytes = Vec::new();
            for (data, extension) in &chunks {
                bytes.extend_from_slice(format!("{:x}{extension}\r\n", data.len()).as_bytes());
                bytes.extend_from_slice(data);
                bytes.extend_from_slice(b"\r\n");
            }
            bytes.extend_from_slice(format!("0\r\n{trailer}\r\n{rest}").as_bytes());
            let pieces: Vec<&[u8]> = bytes.chunks(size).collect();
            let body = chunks.iter().flat_map(|(data, _)| data).copied().collect();
            prop_assert_eq!(decode(&pieces), Ok(Some((body, rest.into_bytes()))));
        }

        #[test]
        fn no_bytes_panic(bytes in "[0-9a-g\r\n;: ]{0,40}", size in 1..10_usize) {
            let pieces: Vec<&[u8]> = bytes.as_bytes().chunks(size).collect();
            prop_assert_eq!(decode(&pieces).is_err(), decode(&[bytes.as_bytes()]).is_err());
        }
    }
}
