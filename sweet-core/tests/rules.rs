//! The rules against their oracle, the `validator` crate.
//!
//! Deliberate differences: an e-mail address has no length limit before the `@` other than that of the whole (254), its
//! domain is ASCII, and an address literal such as `a@[127.0.0.1]` is none (HTML Living Standard); a URL follows RFC 3986,
//! where the crate repairs it as browsers do.

use proptest::prelude::*;
use sweet_core::rules::{Checked, Failures, Limit, Number, Rule, Text, check};
use validator::{
    ValidateContains, ValidateDoesNotContain, ValidateEmail, ValidateIp, ValidateLength, ValidateRange, ValidateUrl,
};

fn cases() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) }
}

#[track_caller]
fn alike<T: Checked + ?Sized + std::fmt::Debug>(value: &T, rule: Rule, expected: bool) {
    assert_eq!(value.obeys(&rule), expected, "{value:?} {rule:?}");
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn email(text in "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~@ -]{0,12}@?[a-zA-Z0-9.@_-]{0,12}") {
        alike(&text, Rule::Text(Text::Email), text.validate_email());
    }

    #[test]
    fn email_of_labels(local in "[a-z.+]{1,64}", labels in prop::collection::vec("[a-zA-Z0-9-]{0,66}", 1..4)) {
        let text = format!("{local}@{}", labels.join("."));
        if text.len() <= 254 {
            alike(&text, Rule::Text(Text::Email), text.validate_email());
        }
    }

    #[test]
    fn length(text: String, list: Vec<bool>, min in prop::option::of(0..12_u64), max in prop::option::of(0..40_u64)) {
        let rule = Rule::Length { min, max };
        alike(&text, rule, text.validate_length(min, max, None));
        alike(&list, rule, list.validate_length(min, max, None));
    }

    #[test]
    fn length_of_ascii(text in "[a-z]{0,12}", min in 0..12_u64, max in 0..12_u64) {
        alike(&text, Rule::Length { min: Some(min), max: Some(max) }, text.validate_length(Some(min), Some(max), None));
    }

    #[test]
    fn range_of_integers(value: i64, near in -1_i64..=1) {
        let limit = value.saturating_add(near);
        let integer = Limit::Integer(limit.into());
        alike(&value, Rule::Number(Number::Minimum(integer)), value.validate_range(Some(limit), None, None, None));
        alike(&value, Rule::Number(Number::Maximum(integer)), value.validate_range(None, Some(limit), None, None));
        alike(&value, Rule::Number(Number::ExclusiveMinimum(integer)), value.validate_range(None, None, Some(limit), None));
        alike(&value, Rule::Number(Number::ExclusiveMaximum(integer)), value.validate_range(None, None, None, Some(limit)));
    }

    #[test]
    fn range_of_floats(value in -2.0..2.0_f64, limit in prop_oneof![-2.0..2.0_f64, Just(0.5), Just(0.0)], equal: bool) {
        let value = if equal { limit } else { value };
        let number = Limit::Number(limit);
        alike(&value, Rule::Number(Number::Minimum(number)), value.validate_range(Some(limit), None, None, None));
        alike(&value, Rule::Number(Number::Maximum(number)), value.validate_range(None, Some(limit), None, None));
        alike(&value, Rule::Number(Number::ExclusiveMinimum(number)), value.validate_range(None, None, Some(limit), None));
        alike(&value, Rule::Number(Number::ExclusiveMaximum(number)), value.validate_range(None, None, None, Some(limit)));
    }

    #[test]
    fn contains(text in "[abé]{0,8}", part in prop::sample::select(vec!["", "a", "ab", "éa", "aba"])) {
        alike(&text, Rule::Text(Text::Contains(part)), text.validate_contains(part));
        alike(&text, Rule::Text(Text::DoesNotContain(part)), text.validate_does_not_contain(part));
    }

    #[test]
    fn ip(text in prop_oneof![
        any::<[u8; 4]>().prop_map(|bytes| std::net::Ipv4Addr::from(bytes).to_string()),
        any::<[u16; 8]>().prop_map(|words| std::net::Ipv6Addr::from(words).to_string()),
        "[0-9]{1,3}(\\.[0-9]{1,3}){2,4}",
        "[0-9a-g:]{2,12}",
    ]) {
        alike(&text, Rule::Text(Text::Ip), text.validate_ip());
        alike(&text, Rule::Text(Text::Ipv4), text.validate_ipv4());
        alike(&text, Rule::Text(Text::Ipv6), text.validate_ipv6());
    }

    #[test]
    fn url(text in "(https?|ftp)://[a-z]{1,5}(\\.[a-z]{1,5}){0,2}(:[0-9]{0,4})?(/[a-z%20~._-]{0,9})?(\\?[a-z=&/?]{0,9})?(#[a-z]{0,3})?") {
        if text.split('%').skip(1).all(|behind| behind.starts_with("20")) {
            alike(&text, Rule::Text(Text::Url), text.validate_url());
        }
    }
}

#[test]
fn control_characters() {
    for (text, expected) in [("नमस्ते", true), ("a b", true), ("a\nb", false), ("\u{7f}", false), ("\u{9f}", false)]
    {
        alike(text, Rule::Text(Text::NonControlCharacter), expected);
    }
}

#[test]
fn what_is_missing_obeys_and_what_is_pointed_to_counts() {
    let rule = Rule::Length { min: Some(3), max: None };
    alike(&None::<String>, rule, true);
    alike(&Some("ab"), rule, false);
    alike(&Box::new(Some(std::borrow::Cow::Borrowed("ab"))), rule, false);
    alike(&std::sync::Arc::<str>::from("abc"), rule, true);
    alike(&Some(vec![1_u8]), rule, false);
}

#[test]
fn failures_have_a_code_and_a_sentence() {
    let rules = [
        Rule::Length { min: Some(2), max: Some(2) },
        Rule::Length { min: Some(1), max: None },
        Rule::Text(Text::Email),
        Rule::Text(Text::Url),
        Rule::Text(Text::Uuid),
        Rule::Text(Text::Ip),
        Rule::Text(Text::Ipv4),
        Rule::Text(Text::Ipv6),
        Rule::Text(Text::Contains("@")),
        Rule::Text(Text::DoesNotContain("")),
    ];
    let mut failures = Failures::default();
    assert!(!check("", &rules, &mut failures));
    let numbers = [
        Rule::Number(Number::Minimum(Limit::Integer(11))),
        Rule::Number(Number::Maximum(Limit::Number(9.5))),
        Rule::Number(Number::ExclusiveMinimum(Limit::Integer(10))),
        Rule::Number(Number::ExclusiveMaximum(Limit::Integer(10))),
        Rule::Number(Number::MultipleOf(Limit::Number(2.5))),
        Rule::Number(Number::MultipleOf(Limit::Integer(3))),
    ];
    assert!(!check(&10_u8, &numbers, &mut failures));
    let told: Vec<_> = failures.0.iter().map(|failure| format!("{}: {}", failure.rule, failure.detail)).collect();
    insta::assert_snapshot!(told.join("\n"));
}
