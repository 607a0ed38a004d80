//! Decides from the header fields where a message ends and what happens then.
//!
//! In:    fields that are well-formed one by one, in the order of their arrival.
//! Out:   the length of the body, whether the connection lives on, what the client waits for; or a refusal.
//! Never: the benefit of the doubt: two framings that another server might read differently are refused.

use http::Version;

use super::grammar;
use super::refusal::Refusal;

/// How a body ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum BodyLength {
    /// There is none.
    #[default]
    None,
    /// After this many bytes.
    Known(u64),
    /// After the chunk of no bytes.
    Chunked,
}

impl BodyLength {
    /// The number of bytes, where it was told.
    pub(crate) fn announced(self) -> Option<u64> {
        match self {
            BodyLength::None => Some(0),
            BodyLength::Known(length) => Some(length),
            BodyLength::Chunked => None,
        }
    }
}

/// What the fields of a head have said so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Framing {
    content_length: Option<u64>,
    encoding: Encoding,
    hosts: u8,
    close: bool,
    keep_alive: bool,
    expect_continue: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Encoding {
    #[default]
    Absent,
    Chunked,
    Unknown,
}

impl Framing {
    /// Takes one field into account.
    pub(crate) fn field(&mut self, name: &[u8], value: &[u8]) -> Result<(), Refusal> {
        // The length tells most names apart; few fields are compared at all.
        match name.len() {
            4 if name.eq_ignore_ascii_case(b"host") => self.host(value),
            6 if name.eq_ignore_ascii_case(b"expect") => self.expect(value),
            10 if name.eq_ignore_ascii_case(b"connection") => self.connection(value),
            14 if name.eq_ignore_ascii_case(b"content-length") => self.content_length(value),
            17 if name.eq_ignore_ascii_case(b"transfer-encoding") => self.transfer_encoding(value),
            _ => Ok(()),
        }
    }

    /// RFC 9112 section 3.2.
    fn host(&mut self, value: &[u8]) -> Result<(), Refusal> {
        self.hosts += 1;
        if self.hosts > 1 || !grammar::is_host(value) { Err(Refusal::Host) } else { Ok(()) }
    }

    /// RFC 9110 section 10.1.1. A second expectation is one we do not know.
    fn expect(&mut self, value: &[u8]) -> Result<(), Refusal> {
        if self.expect_continue || !value.eq_ignore_ascii_case(b"100-continue") {
            return Err(Refusal::Expectation);
        }
        self.expect_continue = true;
        Ok(())
    }

    /// RFC 9112 section 9.1.
    fn connection(&mut self, value: &[u8]) -> Result<(), Refusal> {
        for option in grammar::members(value) {
            self.close |= option.eq_ignore_ascii_case(b"close");
            self.keep_alive |= option.eq_ignore_ascii_case(b"keep-alive");
        }
        Ok(())
    }

    /// RFC 9112 section 6.3. Identical repeats may be merged; like Node and actix, we refuse them.
    fn content_length(&mut self, value: &[u8]) -> Result<(), Refusal> {
        let digits = !value.is_empty() && value.iter().all(u8::is_ascii_digit);
        if !digits || self.content_length.is_some() {
            return Err(Refusal::ContentLength);
        }
        let number =
            value.iter().try_fold(0_u64, |number, digit| number.checked_mul(10)?.checked_add(u64::from(digit - b'0')));
        self.content_length = Some(number.ok_or(Refusal::ContentLength)?);
        Ok(())
    }

    /// RFC 9112 section 6.1. `chunked` stands once and last; no other coding is known here.
    fn transfer_encoding(&mut self, value: &[u8]) -> Result<(), Refusal> {
        if self.encoding != Encoding::Absent || value.is_empty() {
            return Err(Refusal::TransferEncoding);
        }
        let mut chunked = false;
        for coding in value.split(|byte| *byte == b',').map(grammar::trim) {
            if chunked || !grammar::is_token(coding) {
                return Err(Refusal::TransferEncoding);
            }
            chunked = coding.eq_ignore_ascii_case(b"chunked");
            let known = chunked && self.encoding == Encoding::Absent;
            self.encoding = if known { Encoding::Chunked } else { Encoding::Unknown };
        }
        Ok(())
    }

    /// Says how the body ends, once all fields are known (RFC 9112 section 6.3).
    pub(crate) fn body(&self, version: Version) -> Result<BodyLength, Refusal> {
        if self.hosts == 0 && version == Version::HTTP_11 {
            return Err(Refusal::Host);
        }
        match (self.encoding, self.content_length) {
            (Encoding::Absent, None | Some(0)) => Ok(BodyLength::None),
            (Encoding::Absent, Some(length)) => Ok(BodyLength::Known(length)),
            // RFC 9112 section 6.1: a reason to suspect smuggling; we do not guess.
            (_, Some(_)) => Err(Refusal::LengthAndEncoding),
            (_, None) if version == Version::HTTP_10 => Err(Refusal::TransferEncoding),
            (Encoding::Chunked, None) => Ok(BodyLength::Chunked),
            (Encoding::Unknown, None) => Err(Refusal::CodingUnknown),
        }
    }

    /// Whether the client wants the connection to live on (RFC 9112 section 9.3).
    pub(crate) fn keeps_alive(&self, version: Version) -> bool {
        !self.close && (self.keep_alive || version == Version::HTTP_11)
    }

    /// Whether the client waits for `100 Continue`, which no HTTP/1.0 client does (RFC 9110 section 10.1.1). Says so once.
    pub(crate) fn takes_continue(&mut self, version: Version) -> bool {
        std::mem::take(&mut self.expect_continue) && version == Version::HTTP_11
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(version: Version, fields: &[(&str, &str)], expected: Result<BodyLength, Refusal>) {
        let mut framing = Framing { hosts: 1, ..Framing::default() };
        let taken = fields.iter().try_for_each(|(name, value)| framing.field(name.as_bytes(), value.as_bytes()));
        assert_eq!(taken.and_then(|()| framing.body(version)), expected, "{version:?} {fields:?}");
    }

    #[track_caller]
    fn check_length(value: &str, expected: Result<BodyLength, Refusal>) {
        check(Version::HTTP_11, &[("Content-Length", value)], expected);
    }

    #[track_caller]
    fn check_encoding(value: &str, expected: Result<BodyLength, Refusal>) {
        check(Version::HTTP_11, &[("Transfer-Encoding", value)], expected);
        // An HTTP/1.0 client knows no transfer codings, whatever they are.
        check(Version::HTTP_10, &[("transfer-encoding", value)], Err(Refusal::TransferEncoding));
    }

    #[test]
    fn lengths() {
        check_length("0", Ok(BodyLength::None));
        check_length("5", Ok(BodyLength::Known(5)));
        check_length("005", Ok(BodyLength::Known(5)));
        check_length("18446744073709551615", Ok(BodyLength::Known(u64::MAX)));
        let long = "1".repeat(30);
        for bad in [
            "+5",
            "-1",
            "0x5",
            "1_0",
            "",
            "5 5",
            "5;x",
            "5, 6",
            "5,5",
            "18446744073709551616",
            "18446744073709551621",
            &long,
        ] {
            check_length(bad, Err(Refusal::ContentLength));
        }
        for (one, two) in [("5", "6"), ("5", "5")] {
            check(Version::HTTP_11, &[("Content-Length", one), ("content-length", two)], Err(Refusal::ContentLength));
        }
    }

    #[test]
    fn encodings() {
        check_encoding("chunked", Ok(BodyLength::Chunked));
        check_encoding("CHUNKED", Ok(BodyLength::Chunked));
        for unknown in ["xchunked", "identity", "gzip", "gzip, chunked"] {
            check_encoding(unknown, Err(Refusal::CodingUnknown));
        }
        for bad in
            ["", ",", "chunked,", "chunked, identity", "chunked, chunked", "\"chunked\"", "chunked;q=1", "chun ked"]
        {
            check_encoding(bad, Err(Refusal::TransferEncoding));
        }
        let twice = [("Transfer-Encoding", "chunked"), ("Transfer-Encoding", "chunked")];
        check(Version::HTTP_11, &twice, Err(Refusal::TransferEncoding));
    }

    #[test]
    fn length_and_encoding_are_refused_in_either_order() {
        let (length, encoding) = (("Content-Length", "5"), ("Transfer-Encoding", "chunked"));
        check(Version::HTTP_11, &[length, encoding], Err(Refusal::LengthAndEncoding));
        check(Version::HTTP_11, &[encoding, length], Err(Refusal::LengthAndEncoding));
        check(Version::HTTP_10, &[encoding, length], Err(Refusal::LengthAndEncoding));
        check(Version::HTTP_10, &[encoding], Err(Refusal::TransferEncoding));
    }

    #[test]
    fn hosts() {
        let mut framing = Framing::default();
        assert_eq!(framing.body(Version::HTTP_11), Err(Refusal::Host));
        assert_eq!(framing.body(Version::HTTP_10), Ok(BodyLength::None));
        assert_eq!(framing.field(b"HOST", b"a"), Ok(()));
        assert_eq!(framing.body(Version::HTTP_11), Ok(BodyLength::None));
        assert_eq!(framing.field(b"host", b"a"), Err(Refusal::Host));
        assert_eq!(Framing::default().field(b"host", b"a/b"), Err(Refusal::Host));
    }

    #[test]
    fn connections() {
        let alive = |value: &str, version| {
            let mut framing = Framing::default();
            framing.field(b"Connection", value.as_bytes()).expect("any value is good");
            framing.keeps_alive(version)
        };
        assert!(alive("", Version::HTTP_11) && !alive("", Version::HTTP_10));
        assert!(alive("Keep-Alive", Version::HTTP_10) && alive("upgrade", Version::HTTP_11));
        assert!(!alive("x, Close", Version::HTTP_11) && !alive("keep-alive, close", Version::HTTP_10));
    }

    #[test]
    fn expectations() {
        let mut framing = Framing::default();
        assert_eq!(framing.field(b"Expect", b"100-Continue"), Ok(()));
        assert_eq!(framing.field(b"Expect", b"100-continue"), Err(Refusal::Expectation));
        let mut old = framing;
        assert!(!old.takes_continue(Version::HTTP_10));
        assert!(framing.takes_continue(Version::HTTP_11) && !framing.takes_continue(Version::HTTP_11));
        assert_eq!(Framing::default().field(b"expect", b"200-ok"), Err(Refusal::Expectation));
        assert_eq!(Framing::default().field(b"expect", b"100-continue, x"), Err(Refusal::Expectation));
    }
}
