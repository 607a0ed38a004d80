//! The rules of validator, told as Sweet tells its own.

use std::borrow::Cow;

use serde::Deserialize;
use sweet_core::foreign::Validated;
use sweet_core::json::{self, Error};
use sweet_core::rules::{Failures, Parameter};
use validator::{Validate, ValidationError};

#[derive(Debug, Deserialize, Validate)]
#[validate(schema(function = "agree", skip_on_field_errors = false))]
struct Account {
    #[validate(length(min = 2, max = 5), contains(pattern = "a"))]
    name: String,
    #[validate(range(min = 18, message = "must be an adult"))]
    age: u8,
    #[validate(must_match(other = "repeated"))]
    password: String,
    repeated: String,
    #[validate(nested)]
    pets: Vec<Pet>,
    #[validate(nested)]
    home: Option<Home>,
}

#[derive(Debug, Deserialize, Validate)]
struct Pet {
    #[validate(range(min = 0.5, max = 99.5))]
    weight: f64,
}

#[derive(Debug, Deserialize, Validate)]
struct Home {
    #[validate(custom(function = "no_code"))]
    street: String,
}

fn no_code(street: &str) -> Result<(), ValidationError> {
    let mut error = ValidationError::new("street");
    error.code = Cow::Owned(format!("made of {street}"));
    error.add_param(Cow::Owned(format!("also {street}")), &1);
    error.add_param("words".into(), &["a", "b"]);
    error.add_param("object".into(), &[[1]]);
    if street == "nowhere" { Err(error) } else { Ok(()) }
}

fn agree(account: &Account) -> Result<(), ValidationError> {
    if account.age == 0 { Err(ValidationError::new("newborn").with_message("is too young".into())) } else { Ok(()) }
}

#[track_caller]
fn check(text: &str, expected: &[(&str, &str, &str, &str)]) {
    let failures = match json::from_slice::<Vec<Validated<Account>>>(text.as_bytes()) {
        Ok(_) => Vec::new(),
        Err(Error::Invalid(Failures(failures))) => failures,
        Err(error) => panic!("{error:?}"),
    };
    let shown = |(name, value): &(&str, Parameter)| match value {
        Parameter::Integer(value) => format!("{name}={value}"),
        Parameter::Number(value) => format!("{name}={value:?}"),
        Parameter::Text(value) => format!("{name}={value}"),
        Parameter::Texts(values) => format!("{name}={}", values.join(",")),
        Parameter::List(values) => format!("{name}={values:?}"),
    };
    let found: Vec<_> = failures
        .iter()
        .map(|failure| {
            let parameters: Vec<_> = failure.parameters.iter().map(shown).collect();
            (failure.place.clone(), failure.rule, failure.detail.clone(), parameters.join(" "))
        })
        .collect();
    let found: Vec<_> = found.iter().map(|(place, rule, detail, all)| (&**place, *rule, &**detail, &**all)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_value_that_obeys_is_read() {
    let text = r#"[{"name":"Ada","age":36,"password":"x","repeated":"x","pets":[{"weight":1}],"home":{"street":"s"}}]"#;
    check(text, &[]);
}

#[test]
fn every_rule_that_is_broken_is_told_without_the_value() {
    let text = r#"[{"name":"secret","age":0,"password":"secret","repeated":"hidden","pets":[{"weight":1},{"weight":100}],
        "home":{"street":"nowhere"}}]"#;
    check(
        text,
        &[
            ("/0", "newborn", "is too young", ""),
            ("/0/age", "range", "must be an adult", "min=18"),
            ("/0/home/street", "custom", "must obey the rule `custom`", "words=a,b"),
            ("/0/name", "length", "must obey the rule `length`", "max=5 min=2"),
            ("/0/name", "contains", "must obey the rule `contains`", "needle=a"),
            ("/0/password", "must_match", "must obey the rule `must_match`", ""),
            ("/0/pets/1/weight", "range", "must obey the rule `range`", "max=99.5 min=0.5"),
        ],
    );
}

#[test]
fn what_serde_refuses_is_not_validated() {
    check(r#"[{"name":1}]"#, &[("/0/name", "type", "must be a string", "")]);
}
