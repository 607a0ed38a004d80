//! Types with serde's derive, held as they are.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::panic::catch_unwind;

use serde::{Deserialize, Serialize};
use sweet_core::foreign::Foreign;
use sweet_core::json::{self, Decode, Error};
use sweet_core::rules::Failures;

use crate::oracle::neighbours;

#[derive(Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Order<'a> {
    #[serde(borrow)]
    title: Cow<'a, str>,
    #[serde(default)]
    line_items: Vec<Item>,
    kind: Kind,
}

#[derive(Debug, PartialEq, Deserialize, Serialize)]
struct Item {
    count: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    price: Option<f64>,
    #[serde(default)]
    labels: BTreeMap<String, bool>,
}

#[derive(Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Gift,
    Paid(u32),
}

const ORDER: &str = r#"{"title":"a\"b","lineItems":[{"count":1,"price":2.5,"labels":{"x":true}}],"kind":{"paid":7}}"#;

#[test]
fn it_reads_and_writes_what_serde_reads_and_writes() {
    for text in neighbours(ORDER) {
        let expected: Option<Order<'_>> = serde_json::from_str(&text).ok();
        let found: Option<Foreign<Order<'_>>> = json::from_slice(text.as_bytes()).ok();
        let found = found.map(|found| found.0);
        assert_eq!(found, expected, "{text}");
        if let Some(order) = found {
            assert_eq!(json::to_vec(&Foreign(&order)), serde_json::to_vec(&order).unwrap());
        }
    }
}

#[track_caller]
fn check<'de, T: Decode<'de> + std::fmt::Debug>(text: &'de str, place: &str, rule: &str, detail: &str) {
    let Err(Error::Invalid(Failures(failures))) = json::from_slice::<T>(text.as_bytes()) else { panic!("{text}") };
    let found: Vec<_> = failures.iter().map(|failure| (&*failure.place, failure.rule, &*failure.detail)).collect();
    assert_eq!(found, [(place, rule, detail)], "{text}");
}

#[test]
fn a_refusal_has_a_place_a_rule_and_not_the_value() {
    type Orders<'a> = Vec<Foreign<Order<'a>>>;
    let order =
        |title: &str, items: &str, kind: &str| format!(r#"[{{"title":{title},"lineItems":{items},"kind":{kind}}}]"#);
    let check = |text: String, place: &str, rule: &str, detail: &str| check::<Orders<'_>>(&text, place, rule, detail);
    check(order("1", "[]", "\"gift\""), "/0/title", "type", "must be a string");
    check(order("\"\"", "{}", "\"gift\""), "/0/lineItems", "type", "must be an array");
    let range = "must be a whole number within the range of u8";
    check(
        order("\"\"", r#"[{"count":1},{"count":"a, expected b"}]"#, "\"gift\""),
        "/0/lineItems/1/count",
        "type",
        range,
    );
    check(order("\"\"", r#"[{"count":256}]"#, "\"gift\""), "/0/lineItems/0/count", "type", range);
    check(order("\"\"", "[{}]", "\"gift\""), "/0/lineItems/0/count", "required", "is required");
    let boolean = "must be `true` or `false`";
    let labels = r#"[{"count":1,"labels":{"a/b":"secret"}}]"#;
    check(order("\"\"", labels, "\"gift\""), "/0/lineItems/0/labels/a~1b", "type", boolean);
    check(order("\"\"", "[3]", "\"gift\""), "/0/lineItems/0", "type", "must be an object");
    check(order("\"\"", "[]", "\"secret`, expected x\""), "/0/kind", "variant", "must be `gift` or `paid`");
    check(r#"[{"secret":1}]"#.into(), "/0/secret", "unknown", "is not a known field");
    check(r#"[{"kind":"gift","kind":"gift"}]"#.into(), "/0/kind", "duplicate", "is given more than once");
    check(r#"[{"kind":"gift"}]"#.into(), "/0/title", "required", "is required");
    check("[null]".into(), "/0", "type", "must be an object");
}

#[derive(Debug)]
struct Odd;

impl<'de> Deserialize<'de> for Odd {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Err(serde::de::Error::custom(format!("{text} is odd")))
    }
}

impl Serialize for Odd {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("it is odd"))
    }
}

#[test]
fn what_a_type_says_of_a_value_is_not_told() {
    check::<Foreign<Odd>>("\"secret\"", "", "type", "is not valid");
    check::<BTreeMap<String, Foreign<Odd>>>(r#"{"a":"secret"}"#, "/a", "type", "is not valid");
}

#[test]
fn a_number_beyond_all_floats_is_refused() {
    check::<Foreign<f64>>("1e999", "", "type", "is not valid");
}

#[test]
fn what_is_no_json_never_reaches_serde() {
    for text in ["{", "[1,]", "\"\\ud800\"", "nul", "1 2"] {
        let found = json::from_slice::<Foreign<serde::de::IgnoredAny>>(text.as_bytes());
        assert!(matches!(found, Err(Error::Syntax { .. })), "{text}");
    }
    let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert!(json::from_slice::<Foreign<serde::de::IgnoredAny>>(deep(128).as_bytes()).is_ok());
    assert!(json::from_slice::<Foreign<serde::de::IgnoredAny>>(deep(129).as_bytes()).is_err());
}

#[test]
fn a_variant_that_does_not_fit_is_tried_in_silence() {
    // An `Option` that is flattened, or an untagged enum, tries.
    let mut reader = json::Reader::new(b"[\"secret\", 1]");
    let mut untagged = reader.untagged().unwrap();
    let odd = untagged.variant(Foreign::<Odd>::decode).unwrap();
    assert!(odd.is_none());
    let any = untagged.variant(Foreign::<(String, u8)>::decode).unwrap();
    assert_eq!(any, Some(Foreign(("secret".to_owned(), 1))));
}

#[test]
fn what_cannot_be_written_panics_with_the_cause() {
    let payload = catch_unwind(|| json::to_vec(&Foreign(Odd))).unwrap_err();
    let message = payload.downcast_ref::<String>().unwrap();
    assert!(message.ends_with("Odd` cannot be written as JSON: it is odd"), "{message}");
}
