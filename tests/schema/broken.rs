//! What is wrong with a text, for the tests of rules.

use sweet::json::{self, Decode, Error};

/// Everything that is wrong with a text, as `pointer rule`.
#[track_caller]
pub(crate) fn check<'de, T: Decode<'de>>(text: &'de str, expected: &[&str]) {
    let found = match json::from_slice::<T>(text.as_bytes()) {
        Ok(_) => Vec::new(),
        Err(Error::Invalid(failures)) => {
            failures.0.into_iter().map(|failure| format!("{} {}", failure.place, failure.rule)).collect()
        }
        Err(error) => panic!("not JSON: {error:?}"),
    };
    assert_eq!(found, expected, "{text}");
}
