//! The codings that content can be sent in.

use std::ops::RangeInclusive;

/// A content coding (RFC 9110 section 8.4.1).
///
/// `deflate` is left out: clients and servers disagree on what it is, the zlib format that the standard says or the bare one
/// (RFC 9110 section 8.4.1.2), and what knows it knows gzip, which is the same but for its head.
///
/// ```
/// use sweet::middleware::Coding;
///
/// assert_eq!(Coding::Brotli.name(), "br");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Coding {
    /// `br` (RFC 7932).
    Brotli,
    /// `zstd` (RFC 8878, with the window of RFC 9659).
    Zstd,
    /// `gzip` (RFC 1952).
    Gzip,
}

impl Coding {
    pub(super) const COUNT: usize = 3;

    /// The name in `Accept-Encoding` and `Content-Encoding`.
    pub const fn name(self) -> &'static str {
        match self {
            Coding::Brotli => "br",
            Coding::Zstd => "zstd",
            Coding::Gzip => "gzip",
        }
    }

    /// The levels that there are, the fastest first.
    ///
    /// Those of zstd end at 19: what is above needs more memory than a client must have (RFC 9659 section 3).
    pub const fn levels(self) -> RangeInclusive<u8> {
        match self {
            Coding::Brotli => 0..=11,
            Coding::Zstd => 1..=19,
            Coding::Gzip => 1..=9,
        }
    }

    /// The level of content that is compressed each time it is sent.
    pub(super) const fn level_default(self) -> u8 {
        match self {
            Coding::Brotli => 4,
            Coding::Zstd => 3,
            Coding::Gzip => 6,
        }
    }

    /// Its place where there is something for each.
    pub(super) const fn index(self) -> usize {
        self as usize
    }

    /// The coding that a client names so; case is ignored, and `x-gzip` is `gzip` (RFC 9110 sections 8.4.1 and 8.4.1.3).
    pub(super) fn named(name: &[u8]) -> Option<Self> {
        let is = |other: &str| name.eq_ignore_ascii_case(other.as_bytes());
        let known = [Coding::Brotli, Coding::Zstd, Coding::Gzip].into_iter().find(|coding| is(coding.name()));
        known.or_else(|| is("x-gzip").then_some(Coding::Gzip))
    }
}
