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

impl Rule {
    /// Its stable code, as failures carry it.
    pub const fn code(&self) -> &'static str {
        match self {
            Rule::Length { .. } => "length",
            Rule::Minimum(_) | Rule::Maximum(_) | Rule::ExclusiveMinimum(_) | Rule::ExclusiveMaximum(_) => "range",
            Rule::MultipleOf(_) => "multiple_of",
            Rule::UniqueItems => "unique",
            Rule::Email => "email",
            Rule::Url => "url",
            Rule::Uuid => "uuid",
            Rule::Ip => "ip",
            Rule::Ipv4 => "ipv4",
            Rule::Ipv6 => "ipv6",
            Rule::Contains(_) => "contains",
            Rule::DoesNotContain(_) => "does_not_contain",
            Rule::NonControlCharacter => "non_control_character",
        }
    }

    /// What a value must be, as a short sentence without the value. `unit` is what a length counts, such as `characters`.
    pub fn detail(&self, unit: &str) -> String {
        match self {
            Rule::Length { min: Some(min), max: Some(max) } if min == max => format!("must have exactly {min} {unit}"),
            Rule::Length { min: Some(min), max: Some(max) } => format!("must have {min} to {max} {unit}"),
            Rule::Length { min: Some(min), max: None } => format!("must have at least {min} {unit}"),
            Rule::Length { min: None, max: Some(max) } => format!("must have at most {max} {unit}"),
            Rule::Length { min: None, max: None } => format!("must have {unit}"),
            Rule::Minimum(limit) => format!("must be at least {limit}"),
            Rule::Maximum(limit) => format!("must be at most {limit}"),
            Rule::ExclusiveMinimum(limit) => format!("must be greater than {limit}"),
            Rule::ExclusiveMaximum(limit) => format!("must be less than {limit}"),
            Rule::MultipleOf(limit) => format!("must be a multiple of {limit}"),
            Rule::UniqueItems => format!("must have no two equal {unit}"),
            Rule::Email => "must be an e-mail address".to_owned(),
            Rule::Url => "must be an absolute URL".to_owned(),
            Rule::Uuid => "must be a UUID".to_owned(),
            Rule::Ip => "must be an IP address".to_owned(),
            Rule::Ipv4 => "must be an IPv4 address".to_owned(),
            Rule::Ipv6 => "must be an IPv6 address".to_owned(),
            Rule::Contains(text) => format!("must contain `{text}`"),
            Rule::DoesNotContain(text) => format!("must not contain `{text}`"),
            Rule::NonControlCharacter => "must not contain control characters".to_owned(),
        }
    }
}

impl std::fmt::Display for Limit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Limit::Integer(limit) => limit.fmt(f),
            Limit::Number(limit) => limit.fmt(f),
        }
    }
}
