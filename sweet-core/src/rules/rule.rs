//! One rule, as data.
//!
//! In:    the attributes of a field, read by the derive.
//! Out:   a constant, handed to the check and to the document alike, so that the two cannot disagree.

/// A rule that a value must obey.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rule {
    /// Number of characters (Unicode scalar values) of a string, elements of a sequence, or entries of a map.
    Length {
        /// At least so many.
        min: Option<u64>,
        /// At most so many.
        max: Option<u64>,
    },
    /// A number is at least this.
    Minimum(Limit),
    /// A number is at most this.
    Maximum(Limit),
    /// A number is greater than this.
    ExclusiveMinimum(Limit),
    /// A number is less than this.
    ExclusiveMaximum(Limit),
    /// A number is a whole multiple of this.
    MultipleOf(Limit),
    /// No two elements of a sequence are equal.
    UniqueItems,
    /// An e-mail address (HTML Living Standard, valid e-mail address; at most 254 characters).
    Email,
    /// An absolute URL (RFC 3986).
    Url,
    /// A UUID in its hyphenated form (RFC 9562).
    Uuid,
    /// An IP address of either version.
    Ip,
    /// An IPv4 address (RFC 6943 section 3.1.1, strict form).
    Ipv4,
    /// An IPv6 address (RFC 4291 section 2.2).
    Ipv6,
    /// A string contains this text.
    Contains(&'static str),
    /// A string does not contain this text.
    DoesNotContain(&'static str),
    /// A string has no control character.
    NonControlCharacter,
}

/// A bound of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Limit {
    /// A whole number.
    Integer(i128),
    /// A number with a fraction.
    Number(f64),
}
