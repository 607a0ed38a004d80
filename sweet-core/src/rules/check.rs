//! Values held against their rules.
//!
//! In:    a value, and the constant that its field carries.
//! Out:   a failure for each rule that is broken.
//! Never: tells the value; finds a rule broken that does not fit the type, which does not compile in the first place.

use super::{Failures, Own, Plan, Rule};

/// A type whose values can be held against rules.
///
/// A rule that does not fit the type counts as obeyed: the derive refuses it at compile time by way of [`HasLength`],
/// [`HasNumber`], [`HasText`] and [`HasUnique`]. Rules on elements are not checked here, but by a [`Plan`].
#[diagnostic::on_unimplemented(
    message = "no rule fits `{Self}`",
    label = "not a string, number, sequence or map",
    note = "put the rules on the fields of `{Self}`, or into a newtype"
)]
pub trait Checked {
    /// What its length counts: `characters`, `elements` or `entries`.
    const UNIT: &'static str;

    /// Whether the value obeys `rule`.
    fn obeys(&self, rule: &Rule) -> bool;

    /// Whether the value obeys all of these.
    fn obeys_all(&self, rules: &[Rule]) -> bool {
        rules.iter().all(|rule| self.obeys(rule.asked()))
    }
}

/// A type that `length` fits.
#[diagnostic::on_unimplemented(
    message = "the rule `length` does not fit `{Self}`",
    label = "has no length",
    note = "`length` fits strings, sequences and maps"
)]
pub trait HasLength {}

/// A type that `range`, `multiple_of`, `finite` and `one_of` with numbers fit.
#[diagnostic::on_unimplemented(
    message = "a rule on numbers does not fit `{Self}`",
    label = "not a number",
    note = "`range`, `multiple_of` and their like fit integers and floats; for strings, sequences and maps there is `length`"
)]
pub trait HasNumber {}

/// A type that `email`, `url`, `uuid`, `ip`, `contains` and their like fit.
#[diagnostic::on_unimplemented(
    message = "a rule on text does not fit `{Self}`",
    label = "not a string",
    note = "`email`, `url`, `uuid`, `ip`, `contains` and their like fit strings"
)]
pub trait HasText {}

/// A type that `unique_items` fits.
#[diagnostic::on_unimplemented(
    message = "the rule `unique_items` does not fit `{Self}`",
    label = "not a sequence of elements with `Eq` and `Hash`",
    note = "`unique_items` fits `Vec`, arrays, slices and `VecDeque`, where the elements have `Eq` and `Hash`"
)]
pub trait HasUnique {
    /// Whether no two elements are equal.
    fn is_unique(&self) -> bool;
}

/// Holds a value against the rules on itself ([`Own`]), and records those that it breaks, with an empty place. Returns
/// whether it obeys all of them.
///
/// ```
/// use sweet_core::rules::{Failures, Rule, check};
///
/// let mut failures = Failures::default();
/// assert!(!check("Ada", &[Rule::Length { min: Some(4), max: None }], &mut failures));
/// assert_eq!(failures.0[0].detail, "must have at least 4 characters");
/// ```
pub fn check<T: Checked + ?Sized>(value: &T, rules: &[Rule], failures: &mut Failures) -> bool {
    check_by::<Own, T>(value, rules, failures)
}

/// Holds a value against rules by a plan, as [`check`] does.
pub fn check_by<P: Plan<T>, T: ?Sized>(value: &T, rules: &[Rule], failures: &mut Failures) -> bool {
    let obeys = P::obeys(value, rules);
    if !obeys {
        P::tell(value, rules, failures);
    }
    obeys
}

/// Names in backticks, between commas.
pub(crate) fn listed(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}
