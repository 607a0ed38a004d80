//! The rules against their oracle, the `validator` crate.
//!
//! Deliberate differences: an e-mail address has no length limit before the `@` other than that of the whole (254), its
//! domain is ASCII, and an address literal such as `a@[127.0.0.1]` is none (HTML Living Standard); a URL follows RFC 3986,
//! where the crate repairs it as browsers do; the number of a payment card has 12 to 19 digits and a check digit, whoever
//! issued it, where the crate knows some issuers only.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use proptest::prelude::*;
use sweet_core::rules::{Checked, Failures, Limit, Number, Rule, Text, check};
use validator::{
    ValidateContains, ValidateCreditCard, ValidateDoesNotContain, ValidateEmail, ValidateIp, ValidateLength,
    ValidateNonControlCharacter, ValidateRange, ValidateUrl,
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

    #[test]
    fn control_characters_of_unicode(text in "[a\\n\u{7f}\u{80}-\u{9f}\u{a0}\u{ad}\u{200e}é]{0,3}") {
        alike(&text, Rule::Text(Text::NonControlCharacter), text.validate_non_control_character());
    }

    /// Numbers of issuers that the crate knows; half of them with the right check digit.
    #[test]
    fn credit_card(prefix in prop::sample::select(vec!["4", "51", "34", "6011"]), digits in "[0-9]{15}", check in 0..10_u8) {
        let length = if prefix == "34" { 14 } else { 15 };
        let text = format!("{}{check}", &format!("{prefix}{digits}")[..length]);
        let rule = Rule::Text(Text::CreditCard);
        alike(&text, rule, text.validate_credit_card());
        let right = (0..10).filter(|check| format!("{}{check}", &text[..length]).as_str().obeys(&rule)).count();
        prop_assert_eq!(right, 1, "one check digit is right");
    }

    #[test]
    fn base64_as_it_is_written(bytes in prop::collection::vec(any::<u8>(), 0..9)) {
        alike(&BASE64_STANDARD.encode(bytes), Rule::Text(Text::Base64), true);
    }

    #[test]
    fn base64_of_all_kinds(text in "[A-Dwxyz0-9+/_-]{0,8}={0,3}") {
        alike(&text, Rule::Text(Text::Base64), BASE64_STANDARD.decode(&text).is_ok());
    }

    #[test]
    fn ascii(text in "[a-zA-Z0-9 é٣]{0,3}") {
        alike(&text, Rule::Text(Text::Ascii), text.bytes().all(|byte| byte < 128));
        alike(&text, Rule::Text(Text::Alphanumeric), text.chars().all(|c| c.is_ascii_alphanumeric()));
    }

    #[test]
    fn dates_of_the_calendar(year in 0..9999_u32, month in 0..14_u32, day in 0..33_u32) {
        let lengths = [31, if is_leap(year) { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        let expected = (1..=12).contains(&month) && (1..=lengths[month as usize - 1]).contains(&day);
        let text = format!("{year:04}-{month:02}-{day:02}");
        alike(&text, Rule::Text(Text::Date), expected);
        alike(&format!("{text}T00:00:00Z"), Rule::Text(Text::DateTime), expected);
    }
}

/// By the days of four centuries, rather than by the rule.
fn is_leap(year: u32) -> bool {
    let days_before = |year: u32| 365 * year + year.div_ceil(4) - year.div_ceil(100) + year.div_ceil(400);
    days_before(year + 1) - days_before(year) == 366
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
        Rule::Text(Text::Date),
        Rule::Text(Text::Time),
        Rule::Text(Text::DateTime),
        Rule::Text(Text::CreditCard),
        Rule::Text(Text::OneOf(&["a", "b"])),
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
    assert!(!check("é", &[Text::Base64, Text::Alphanumeric, Text::Ascii].map(Rule::Text), &mut failures));
    let few = [Number::OneOf(&[Limit::Integer(1), Limit::Number(2.5)]), Number::Finite];
    assert!(!check(&f64::NAN, &few.map(Rule::Number), &mut failures));
    let told: Vec<_> = failures.0.iter().map(|failure| format!("{}: {}", failure.rule, failure.detail)).collect();
    insta::assert_snapshot!(told.join("\n"));
}

/// Texts and lists of a peer that means harm: a rule looks at each byte a fixed number of times, and at each element once.
#[test]
fn rules_take_linear_time() {
    const MANY: usize = if cfg!(miri) { 1_000 } else { 1_000_000 };
    let rules = [
        (Text::Email, "a@", false),
        (Text::Email, "a.", false),
        // A host, a port without digits, and a path.
        (Text::Url, "http://", true),
        (Text::Url, "a:", true),
        (Text::Uuid, "0", false),
        (Text::Ip, "1.", false),
        (Text::Ipv6, "::", false),
        (Text::Date, "1-", false),
        (Text::DateTime, "1-", false),
        (Text::CreditCard, "4", false),
        (Text::Base64, "YWJj", true),
        (Text::Base64, "=", false),
        (Text::Alphanumeric, "a1", true),
        (Text::Ascii, "a1", true),
        (Text::Contains("aaaaaaab"), "a", false),
        (Text::DoesNotContain("baaaaaaa"), "a", true),
        (Text::NonControlCharacter, "a", true),
    ];
    for (rule, part, expected) in rules {
        alike(&part.repeat(MANY), Rule::Text(rule), expected);
    }
    alike(&(0..MANY).collect::<Vec<usize>>(), Rule::UniqueItems, true);
    // The longest address, and one byte more.
    for (length, expected) in [(254, true), (255, false)] {
        let text = format!("{}@example.org", "a".repeat(length - "@example.org".len()));
        alike(&text, Rule::Text(Text::Email), expected);
    }
}
