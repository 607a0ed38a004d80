//! Rules on strings, as data and as checks.
//!
//! In:    the keys of an attribute that ask for a format or a content; strings.
//! Out:   constants; whether a string obeys them, and what is said where it does not.
//! Never: allocates, or takes longer than in proportion to the string.

use std::borrow::Cow;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::format::{base64, card, email, time, url, uuid};
use super::{Checked, HasLength, HasText, Parameter, Parameters, Pattern, Regex, Rule, listed};

/// What a string must be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Text {
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
    /// A date such as `1985-04-12` (RFC 3339, `full-date`) of the Gregorian calendar.
    Date,
    /// A time of day such as `23:20:50.52Z` (RFC 3339, `full-time`), with its offset.
    Time,
    /// A date and time such as `1985-04-12T23:20:50.52Z` (RFC 3339, `date-time`). A leap second can end a month of UTC.
    DateTime,
    /// Base64 with padding (RFC 4648 section 4).
    Base64,
    /// The number of a payment card: 12 to 19 digits with a check digit (ISO/IEC 7812-1).
    CreditCard,
    /// Letters and digits of ASCII only.
    Alphanumeric,
    /// Characters of ASCII only.
    Ascii,
    /// Contains this text.
    Contains(&'static str),
    /// Does not contain this text.
    DoesNotContain(&'static str),
    /// Has no control character (Unicode's category `Cc`).
    NonControlCharacter,
    /// Has a part that the pattern matches.
    Pattern(Pattern),
    /// Has a part that a regular expression of one's own matches.
    Regex(Regex),
    /// Equal to one of these.
    OneOf(&'static [&'static str]),
}

impl Text {
    fn is_obeyed_by(&self, text: &str) -> bool {
        match *self {
            Text::Email => email::is_valid(text),
            Text::Url => url::is_absolute(text),
            Text::Uuid => uuid::is_hyphenated(text),
            Text::Ip => text.parse::<IpAddr>().is_ok(),
            Text::Ipv4 => text.parse::<Ipv4Addr>().is_ok(),
            Text::Ipv6 => text.parse::<Ipv6Addr>().is_ok(),
            Text::Date => time::is_date(text),
            Text::Time => time::is_time(text),
            Text::DateTime => time::is_date_time(text),
            Text::Base64 => base64::is_padded(text),
            Text::CreditCard => card::is_number(text),
            Text::Alphanumeric => text.bytes().all(|byte| byte.is_ascii_alphanumeric()),
            Text::Ascii => text.is_ascii(),
            Text::Contains(part) => text.contains(part),
            Text::DoesNotContain(part) => !text.contains(part),
            Text::NonControlCharacter => !text.chars().any(char::is_control),
            Text::Pattern(pattern) => pattern.is_match(text),
            Text::Regex(regex) => regex.is_match(text),
            Text::OneOf(allowed) => allowed.contains(&text),
        }
    }

    pub(super) const fn code(&self) -> &'static str {
        match self {
            Text::Email => "email",
            Text::Url => "url",
            Text::Uuid => "uuid",
            Text::Ip => "ip",
            Text::Ipv4 => "ipv4",
            Text::Ipv6 => "ipv6",
            Text::Date => "date",
            Text::Time => "time",
            Text::DateTime => "date_time",
            Text::Base64 => "base64",
            Text::CreditCard => "credit_card",
            Text::Alphanumeric => "alphanumeric",
            Text::Ascii => "ascii",
            Text::Contains(_) => "contains",
            Text::DoesNotContain(_) => "does_not_contain",
            Text::NonControlCharacter => "non_control_character",
            Text::Pattern(_) => "pattern",
            Text::Regex(_) => "regex",
            Text::OneOf(_) => "one_of",
        }
    }

    pub(super) fn detail(&self) -> String {
        let detail = match self {
            Text::Email => "must be an e-mail address",
            Text::Url => "must be an absolute URL",
            Text::Uuid => "must be a UUID",
            Text::Ip => "must be an IP address",
            Text::Ipv4 => "must be an IPv4 address",
            Text::Ipv6 => "must be an IPv6 address",
            Text::Date => "must be a date such as 2006-01-31",
            Text::Time => "must be a time such as 15:04:05Z",
            Text::DateTime => "must be a date and time such as 2006-01-31T15:04:05Z",
            Text::Base64 => "must be base64 with padding",
            Text::CreditCard => "must be the number of a payment card",
            Text::Alphanumeric => "must have letters and digits of ASCII only",
            Text::Ascii => "must have characters of ASCII only",
            Text::NonControlCharacter => "must not contain control characters",
            Text::Contains(part) => return format!("must contain `{part}`"),
            Text::DoesNotContain(part) => return format!("must not contain `{part}`"),
            Text::Pattern(pattern) => return format!("must match the pattern `{}`", pattern.as_str()),
            Text::Regex(regex) => return format!("must match the pattern `{}`", regex.as_str()),
            Text::OneOf(allowed) => return format!("must be one of {}", listed(allowed)),
        };
        detail.to_owned()
    }

    pub(super) fn parameters(&self) -> Parameters {
        let of = |text: &'static str| Parameter::Text(Cow::Borrowed(text));
        match self {
            Text::Contains(part) | Text::DoesNotContain(part) => vec![("text", of(part))],
            Text::Pattern(pattern) => vec![("pattern", of(pattern.as_str()))],
            Text::Regex(regex) => vec![("pattern", of(regex.as_str()))],
            Text::OneOf(allowed) => {
                vec![("allowed", Parameter::Texts(allowed.iter().copied().map(Cow::Borrowed).collect()))]
            }
            _ => Vec::new(),
        }
    }
}

impl HasLength for str {}
impl HasLength for String {}
impl HasText for str {}
impl HasText for String {}

impl Checked for str {
    const UNIT: &'static str = "characters";

    #[inline]
    fn obeys(&self, rule: &Rule) -> bool {
        match rule {
            Rule::Length { min, max } => has_length(self, min.unwrap_or(0), max.unwrap_or(u64::MAX)),
            Rule::Text(text) => text.is_obeyed_by(self),
            _ => true,
        }
    }
}

impl Checked for String {
    const UNIT: &'static str = str::UNIT;

    fn obeys(&self, rule: &Rule) -> bool {
        self.as_str().obeys(rule)
    }

    // Compiled once, here, and not for each field.
    fn obeys_all(&self, rules: &[Rule]) -> bool {
        self.as_str().obeys_all(rules)
    }
}

/// Counts characters only where the number of bytes, of which a character has one to four, does not tell.
#[inline]
fn has_length(text: &str, min: u64, max: u64) -> bool {
    let bytes = text.len() as u64;
    if min <= bytes.div_ceil(4) && bytes <= max {
        return true;
    }
    let count = if text.is_ascii() { bytes } else { text.chars().count() as u64 };
    (min..=max).contains(&count)
}
