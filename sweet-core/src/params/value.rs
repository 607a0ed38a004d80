//! One parameter: text made into a value.
//!
//! In:    the decoded text of a parameter, or all texts of a repeated one.
//! Out:   a value, or failures that say what was expected.
//! Never: allocates for a value that can borrow; tells the text that was refused.

use crate::rules::{Failure, Failures, Slot};

/// A type that one parameter holds.
///
/// ```
/// use sweet_core::params::FromParam;
/// use sweet_core::rules::Failures;
///
/// let mut failures = Failures::default();
/// assert_eq!(u8::from_param("42", &mut failures), Some(42));
/// assert_eq!(bool::from_param("yes", &mut failures), Some(true));
/// assert_eq!(u8::from_param("256", &mut failures), None);
/// assert_eq!(failures.0[0].detail, "must be at least 0 and at most 255");
/// ```
#[diagnostic::on_unimplemented(
    message = "a parameter cannot hold `{Self}`",
    note = "use a number, `bool`, string, `Option` or `Vec` of them, or a newtype or unit enum with `#[derive(sweet::Schema)]`"
)]
pub trait FromParam<'r>: Sized {
    /// Whether it takes every value of a repeated parameter. The others take the first.
    const REPEATS: bool = false;

    /// Reads the text of one parameter; `None` where a failure was recorded, with a place that starts at the parameter.
    fn from_param(text: &'r str, failures: &mut Failures) -> Option<Self>;

    /// Reads the texts of a parameter: none where it is missing, several where it is repeated. By default the first one.
    fn from_values(mut values: impl Iterator<Item = &'r str>, failures: &mut Failures) -> Slot<Self> {
        match values.next() {
            Some(text) => Self::from_param(text, failures).map_or(Slot::Refused, Slot::Full),
            None => Slot::Empty,
        }
    }

    /// The value of a parameter that is missing, where the type has one, as `Option` and `Vec` have.
    fn missing() -> Option<Self> {
        None
    }
}

/// Records that a text is no value of its type: `expected` says what is. Always `None`, so that a decoder can end with it.
#[cold]
pub fn mismatch<T>(expected: impl Into<String>, failures: &mut Failures) -> Option<T> {
    refuse("type", expected, failures)
}

/// Records that a text breaks a rule of its type, as [`mismatch`] does.
#[cold]
pub fn refuse<T>(rule: &'static str, detail: impl Into<String>, failures: &mut Failures) -> Option<T> {
    failures.0.push(Failure::new(rule, detail));
    None
}

/// Makes the value of a slot into another one, which may be refused.
#[doc(hidden)]
pub fn then<T, U>(slot: Slot<T>, make: impl FnOnce(T) -> Option<U>) -> Slot<U> {
    match slot {
        Slot::Full(value) => make(value).map_or(Slot::Refused, Slot::Full),
        Slot::Refused => Slot::Refused,
        Slot::Empty => Slot::Empty,
    }
}
