//! Values held against their rules.

use super::{Failure, Failures, Rule};

/// A type whose values can be held against rules.
///
/// A rule that does not fit the type is obeyed; the derive refuses it when it compiles, with [`HasLength`], [`HasNumber`],
/// [`HasText`] and [`HasUnique`]. [`Rule::UniqueItems`] is checked through [`HasUnique`] only.
pub trait Checked {
    /// What its length counts: `characters`, `elements` or `entries`.
    const UNIT: &'static str;

    /// Whether the value obeys `rule`.
    fn obeys(&self, rule: &Rule) -> bool;
}

/// A type whose values have a length.
#[diagnostic::on_unimplemented(
    message = "`length` does not fit `{Self}`",
    label = "has no length",
    note = "`length` fits strings, sequences and maps"
)]
pub trait HasLength {}

/// A type whose values are numbers.
#[diagnostic::on_unimplemented(message = "`range` and `multiple_of` do not fit `{Self}`", label = "not a number")]
pub trait HasNumber {}

/// A type whose values are text.
#[diagnostic::on_unimplemented(message = "a rule on text does not fit `{Self}`", label = "not a string")]
pub trait HasText {}

/// A type whose values are sequences of comparable elements.
#[diagnostic::on_unimplemented(
    message = "`unique` does not fit `{Self}`",
    label = "not a sequence of elements with `Eq` and `Hash`"
)]
pub trait HasUnique {
    /// Whether no two elements are equal.
    fn is_unique(&self) -> bool;
}

/// Holds a value against rules, and records those that it breaks, with an empty place. Returns whether it obeys all.
pub fn check<T: Checked + ?Sized>(value: &T, rules: &'static [Rule], failures: &mut Failures) -> bool {
    let broken = rules.iter().filter(|rule| !value.obeys(rule));
    let before = failures.0.len();
    failures.0.extend(broken.map(|rule| Failure {
        location: None,
        place: String::new(),
        rule: rule.code(),
        detail: rule.detail(T::UNIT),
    }));
    failures.0.len() == before
}

/// Names in backticks, between commas.
pub(crate) fn listed(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}
