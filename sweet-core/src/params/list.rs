//! Parameters that may be missing, and parameters that may be repeated.
//!
//! In:    every text of a parameter.
//! Out:   an `Option`, or a `Vec` of all of them, with the index of each element that fails.
//! Never: takes more elements than a source yields, and it yields at most as many as its own limit allows.

use super::FromParam;
use crate::rules::{FAILURES_MAX, Failures, Slot};

impl<'r, T: FromParam<'r>> FromParam<'r> for Option<T> {
    const REPEATS: bool = T::REPEATS;

    fn from_param(text: &'r str, failures: &mut Failures) -> Option<Self> {
        T::from_param(text, failures).map(Some)
    }

    fn from_values(values: impl Iterator<Item = &'r str>, failures: &mut Failures) -> Slot<Self> {
        // A list takes nothing for an empty list; behind an `Option` nothing is nothing.
        let mut values = values.peekable();
        if values.peek().is_none() {
            return Slot::Empty;
        }
        match T::from_values(values, failures) {
            Slot::Full(value) => Slot::Full(Some(value)),
            Slot::Refused => Slot::Refused,
            Slot::Empty => Slot::Empty,
        }
    }

    fn missing() -> Option<Self> {
        Some(None)
    }
}

impl<'r, T: FromParam<'r>> FromParam<'r> for Vec<T> {
    const REPEATS: bool = true;

    fn from_param(text: &'r str, failures: &mut Failures) -> Option<Self> {
        Self::from_values(std::iter::once(text), failures).value()
    }

    fn from_values(values: impl Iterator<Item = &'r str>, failures: &mut Failures) -> Slot<Self> {
        let start = failures.0.len();
        let mut out = Vec::new();
        for (index, text) in values.enumerate() {
            let before = failures.0.len();
            if before - start >= FAILURES_MAX {
                break;
            }
            out.extend(T::from_param(text, failures));
            for failure in &mut failures.0[before..] {
                failure.place.insert_str(0, &format!("/{index}"));
            }
        }
        if failures.0.len() > start { Slot::Refused } else { Slot::Full(out) }
    }

    fn missing() -> Option<Self> {
        Some(Vec::new())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check<T>(texts: &[&'static str], expected: Slot<T>, places: &[&str])
    where
        T: FromParam<'static> + std::fmt::Debug + PartialEq,
    {
        let mut failures = Failures::default();
        assert_eq!(T::from_values(texts.iter().copied(), &mut failures), expected);
        assert_eq!(failures.0.iter().map(|failure| failure.place.as_str()).collect::<Vec<_>>(), places);
    }

    #[test]
    fn a_list_takes_all_and_tells_which_failed() {
        check(&["1", "2"], Slot::Full(vec![1_u8, 2]), &[]);
        check(&[], Slot::Full(Vec::<u8>::new()), &[]);
        check(&["1", "x", "y"], Slot::<Vec<u8>>::Refused, &["/1", "/2"]);
    }

    #[test]
    fn a_scalar_takes_the_first() {
        check(&["1", "x"], Slot::Full(1_u8), &[]);
        check(&["x", "1"], Slot::<u8>::Refused, &[""]);
        check(&[], Slot::<u8>::Empty, &[]);
    }

    #[test]
    fn an_option_may_be_missing_but_not_malformed() {
        check(&[], Slot::<Option<u8>>::Empty, &[]);
        check(&["1"], Slot::Full(Some(1_u8)), &[]);
        check(&["x"], Slot::<Option<u8>>::Refused, &[""]);
        check(&[], Slot::<Option<Vec<u8>>>::Empty, &[]);
        check(&["1", "2"], Slot::Full(Some(vec![1_u8, 2])), &[]);
    }

    #[test]
    fn a_list_of_failures_is_bounded() {
        let mut failures = Failures::default();
        let values = std::iter::repeat_n("x", 1000);
        assert_eq!(Vec::<u8>::from_values(values, &mut failures), Slot::Refused);
        assert_eq!(failures.0.len(), FAILURES_MAX);
    }
}
