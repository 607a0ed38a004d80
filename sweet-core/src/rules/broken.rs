//! What a check of one's own says of a value that does not pass it.
//!
//! In:    a sentence, or a code, a sentence and parameters; a place within the value, where it is not the value itself.
//! Out:   failures, told beside those of Sweet's own rules.
//! Never: is empty: who returns `Err` refuses the value.

use std::borrow::Cow;
use std::fmt;

use super::{Failure, Parameter, pointer};

/// Why a check of one's own refuses a value: what a function that `#[validate(custom(…))]` or `#[validate(schema(…))]` names
/// returns as its error, or what that error can be made into.
///
/// A sentence alone is enough: `Err("is taken")` has the code `custom`. The sentence must not hold the value, which may be a
/// secret.
///
/// ```
/// use sweet_core::rules::Broken;
///
/// fn is_even(number: &u32) -> Result<(), &'static str> {
///     if number % 2 == 0 { Ok(()) } else { Err("must be even") }
/// }
///
/// fn is_in_stock(number: &u32) -> Result<(), Broken> {
///     if *number <= 7 { return Ok(()) }
///     Err(Broken::new("stock", "is more than there is").with("available", 7))
/// }
///
/// struct Range { from: u32, to: u32 }
///
/// /// Of a whole struct: the failures stand at its fields.
/// fn is_in_order(range: &Range) -> Result<(), Vec<Broken>> {
///     if range.from <= range.to { return Ok(()) }
///     Err(vec![Broken::from("is behind `to`").at("/from"), Broken::from("is before `from`").at("/to")])
/// }
/// # assert_eq!(is_even(&1), Err("must be even"));
/// # assert!(is_in_stock(&8).is_err());
/// # assert!(is_in_order(&Range { from: 2, to: 1 }).is_err());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Broken {
    /// Invariant: at least one, all without a location.
    failures: Vec<Failure>,
}

/// The code of a failure that was given none.
const CODE: &str = "custom";

impl Broken {
    /// A failure of the value: `code` is stable and for programs, `detail` a short sentence for people, without the value.
    pub fn new(code: &'static str, detail: impl Into<Cow<'static, str>>) -> Self {
        Self { failures: vec![Failure::new(code, detail.into().into_owned())] }
    }

    /// Adds what the check asks for, under a name: a number, a text, or several of them.
    #[must_use]
    pub fn with(mut self, name: &'static str, parameter: impl Into<Parameter>) -> Self {
        let parameter = parameter.into();
        for failure in &mut self.failures {
            failure.parameters.push((name, parameter.clone()));
        }
        self
    }

    /// Puts the failure at a part of the value: `pointer` is a JSON Pointer (RFC 6901) that starts at the value, with the names
    /// that stand in the text, such as `/items/0/name`. One without its `/` gets it.
    ///
    /// Of parameters the first name is that of the parameter.
    #[must_use]
    pub fn at(mut self, pointer: &str) -> Self {
        let slash = if pointer.is_empty() || pointer.starts_with('/') { "" } else { "/" };
        pointer::prefix(&mut self.failures, &format!("{slash}{pointer}"));
        self
    }

    /// Takes another code or sentence, where there is one: those that the attribute asks for.
    pub(super) fn in_words(mut self, code: Option<&'static str>, message: Option<&'static str>) -> Self {
        for failure in &mut self.failures {
            failure.rule = code.unwrap_or(failure.rule);
            if let Some(message) = message {
                message.clone_into(&mut failure.detail);
            }
        }
        self
    }

    /// The failures, with places that start at the value.
    pub(crate) fn into_failures(self) -> Vec<Failure> {
        self.failures
    }
}

impl From<&'static str> for Broken {
    fn from(detail: &'static str) -> Self {
        Self::new(CODE, detail)
    }
}

impl From<String> for Broken {
    fn from(detail: String) -> Self {
        Self::new(CODE, detail)
    }
}

impl From<Cow<'static, str>> for Broken {
    fn from(detail: Cow<'static, str>) -> Self {
        Self::new(CODE, detail)
    }
}

/// All of them; the value is refused though the list be empty.
impl From<Vec<Broken>> for Broken {
    fn from(list: Vec<Broken>) -> Self {
        let failures: Vec<Failure> = list.into_iter().flat_map(Broken::into_failures).collect();
        if failures.is_empty() { Self::from("is not valid") } else { Self { failures } }
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, failure) in self.failures.iter().enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            let colon = if failure.place.is_empty() { "" } else { ": " };
            write!(f, "{separator}{}{colon}{}", failure.place, failure.detail)?;
        }
        Ok(())
    }
}

impl std::error::Error for Broken {}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(broken: impl Into<Broken>, expected: &[(&str, &str, &str)]) {
        let failures = broken.into().into_failures();
        let told: Vec<_> =
            failures.iter().map(|failure| (failure.place.as_str(), failure.rule, failure.detail.as_str())).collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn a_sentence_is_enough() {
        check("is taken", &[("", "custom", "is taken")]);
        check(String::from("is taken"), &[("", "custom", "is taken")]);
        check(Cow::Borrowed("is taken"), &[("", "custom", "is taken")]);
    }

    #[test]
    fn places_are_put_together_from_the_inside() {
        check(Broken::new("order", "is late").at("/from"), &[("/from", "order", "is late")]);
        check(Broken::from("is late").at("name").at("/items/0"), &[("/items/0/name", "custom", "is late")]);
        check(Broken::from("is late").at(""), &[("", "custom", "is late")]);
    }

    #[test]
    fn a_list_refuses_though_it_be_empty() {
        check(vec![Broken::from("a").at("/x"), Broken::from("b")], &[("/x", "custom", "a"), ("", "custom", "b")]);
        check(Vec::new(), &[("", "custom", "is not valid")]);
    }

    #[test]
    fn the_words_of_an_attribute_stand_before_its_own() {
        check(Broken::from("a").in_words(Some("code"), Some("b")), &[("", "code", "b")]);
        check(Broken::from("a").in_words(None, None), &[("", "custom", "a")]);
    }

    #[test]
    fn is_an_error() {
        let list = Broken::from(vec![Broken::from("is late").at("/from"), Broken::from("is empty")]);
        assert_eq!(list.to_string(), "/from: is late; is empty");
    }
}
