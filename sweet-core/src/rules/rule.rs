//! One rule, as data.
//!
//! In:    the attributes of a field, read by the derive.
//! Out:   a constant, handed to the check and to the document alike, so that the two cannot disagree.

use super::{Number, Parameter, Parameters, Text};

/// A rule that a value must obey; grouped by what it fits, so that a check passes over what is not its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rule {
    /// Number of characters (Unicode scalar values) of a string, elements of a sequence, or entries of a map.
    Length {
        /// At least so many.
        min: Option<u64>,
        /// At most so many.
        max: Option<u64>,
    },
    /// A rule on a number.
    Number(Number),
    /// A rule on a string.
    Text(Text),
    /// No two elements of a sequence are equal.
    UniqueItems,
    /// Each element of a sequence or set obeys these.
    Items(&'static [Rule]),
    /// Each key of a map obeys these.
    Keys(&'static [Rule]),
    /// Each value of a map obeys these.
    Values(&'static [Rule]),
    /// A rule whose failure is told in words of one's own. The rule is none of this kind.
    Told {
        /// The rule.
        rule: &'static Rule,
        /// The code in place of its own.
        code: Option<&'static str>,
        /// The sentence in place of its own.
        message: Option<&'static str>,
    },
    /// No rule, but what is done to the value before its rules are checked.
    Transform(Transform),
}

/// What is done to a string before its rules are checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transform {
    /// White space (Unicode's `White_Space`) is taken off both ends.
    Trim,
    /// Letters are made lower case, as [`str::to_lowercase`] does.
    Lowercase,
    /// Letters are made upper case, as [`str::to_uppercase`] does.
    Uppercase,
}

impl Rule {
    /// The rule itself, without the words in which its failure is told.
    #[inline]
    pub const fn asked(&self) -> &Rule {
        match self {
            Rule::Told { rule, .. } => rule,
            rule => rule,
        }
    }

    /// Its stable code, as failures carry it.
    pub const fn code(&self) -> &'static str {
        match self {
            Rule::Length { .. } => "length",
            Rule::Number(rule) => rule.code(),
            Rule::Text(rule) => rule.code(),
            Rule::UniqueItems => "unique",
            Rule::Items(_) => "items",
            Rule::Keys(_) => "keys",
            Rule::Values(_) => "values",
            Rule::Told { code: Some(code), .. } => code,
            Rule::Told { rule, code: None, .. } => rule.code(),
            Rule::Transform(_) => "transform",
        }
    }

    /// What a value must be, as a short sentence without the value. `unit` is what a length counts, such as `characters`.
    pub fn detail(&self, unit: &str) -> String {
        match self {
            Rule::Length { min: Some(min), max: Some(max) } if min == max => {
                format!("must have exactly {min} {}", counted(*min, unit))
            }
            Rule::Length { min: Some(min), max: Some(max) } => format!("must have {min} to {max} {unit}"),
            Rule::Length { min: Some(min), max: None } => format!("must have at least {min} {}", counted(*min, unit)),
            Rule::Length { min: None, max: Some(max) } => format!("must have at most {max} {}", counted(*max, unit)),
            Rule::Length { min: None, max: None } => format!("must have {unit}"),
            Rule::Number(rule) => rule.detail(),
            Rule::Text(rule) => rule.detail(),
            Rule::UniqueItems => format!("must have no two equal {unit}"),
            Rule::Items(_) | Rule::Keys(_) | Rule::Values(_) => format!("must have {unit} that obey their rules"),
            Rule::Told { message: Some(message), .. } => (*message).to_owned(),
            Rule::Told { rule, message: None, .. } => rule.detail(unit),
            Rule::Transform(_) => String::new(),
        }
    }

    /// What it asks for, by name: the numbers and texts of which its sentence is made.
    pub fn parameters(&self) -> Parameters {
        match self {
            Rule::Length { min, max } => {
                let of = |name: &'static str, count: &Option<u64>| {
                    count.map(|count| (name, Parameter::Integer(count.into())))
                };
                of("min", min).into_iter().chain(of("max", max)).collect()
            }
            Rule::Number(rule) => rule.parameters(),
            Rule::Text(rule) => rule.parameters(),
            Rule::Told { rule, .. } => rule.parameters(),
            Rule::UniqueItems | Rule::Items(_) | Rule::Keys(_) | Rule::Values(_) | Rule::Transform(_) => Vec::new(),
        }
    }
}

/// What is counted, of one or of many: `1 character`, `1 entry`.
fn counted(count: u64, units: &str) -> String {
    match (count, units.strip_suffix("ies"), units.strip_suffix('s')) {
        (1, Some(stem), _) => format!("{stem}y"),
        (1, None, Some(stem)) => stem.to_owned(),
        _ => units.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(min: Option<u64>, max: Option<u64>, unit: &str, expected: &str) {
        assert_eq!(Rule::Length { min, max }.detail(unit), expected);
    }

    #[test]
    fn one_is_told_in_the_singular() {
        check(Some(1), None, "entries", "must have at least 1 entry");
        check(None, Some(1), "elements", "must have at most 1 element");
        check(Some(1), Some(1), "characters", "must have exactly 1 character");
        check(Some(1), Some(2), "characters", "must have 1 to 2 characters");
        check(Some(0), Some(0), "entries", "must have exactly 0 entries");
    }
}
