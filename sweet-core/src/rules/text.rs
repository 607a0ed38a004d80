//! Rules on strings.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::{Checked, HasLength, HasText, Rule, email, url, uuid};

impl HasLength for str {}
impl HasLength for String {}
impl HasText for str {}
impl HasText for String {}

impl Checked for str {
    const UNIT: &'static str = "characters";

    #[inline]
    fn obeys(&self, rule: &Rule) -> bool {
        match *rule {
            Rule::Length { min, max } => has_length(self, min.unwrap_or(0), max.unwrap_or(u64::MAX)),
            Rule::Email => email::is_valid(self),
            Rule::Url => url::is_absolute(self),
            Rule::Uuid => uuid::is_hyphenated(self),
            Rule::Ip => self.parse::<IpAddr>().is_ok(),
            Rule::Ipv4 => self.parse::<Ipv4Addr>().is_ok(),
            Rule::Ipv6 => self.parse::<Ipv6Addr>().is_ok(),
            Rule::Contains(text) => self.contains(text),
            Rule::DoesNotContain(text) => !self.contains(text),
            Rule::NonControlCharacter => !self.chars().any(char::is_control),
            Rule::Minimum(_)
            | Rule::Maximum(_)
            | Rule::ExclusiveMinimum(_)
            | Rule::ExclusiveMaximum(_)
            | Rule::MultipleOf(_)
            | Rule::UniqueItems => true,
        }
    }
}

impl Checked for String {
    const UNIT: &'static str = str::UNIT;

    #[inline]
    fn obeys(&self, rule: &Rule) -> bool {
        self.as_str().obeys(rule)
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
