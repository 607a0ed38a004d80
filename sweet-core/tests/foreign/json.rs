//! serde_json's own types.

use serde_json::value::RawValue;
use serde_json::{Map, Number, Value};
use sweet_core::json;

use crate::oracle::{check, neighbours};

#[test]
fn values() {
    for text in [
        r#" {"b": [1, -2, 2.50, -0, 1e2, 18446744073709551615], "a": {"x": null, "y": [true, false]}, "b": "\u00e9\ud83d\ude00"} "#,
        "123456789012345678901234567890",
        "-9223372036854775809",
        "\"a\\nb\"",
    ] {
        assert!(json::from_slice::<Value>(text.as_bytes()).is_ok());
        neighbours(text).iter().for_each(|text| check::<Value>(text));
    }
    check::<Value>("1e999");
    check::<Map<String, Value>>(r#"{"a":{"b":[]}}"#);
    check::<Map<String, Value>>("[]");
    for text in ["1", "-1", "1.5", "-0", "1e400", "\"1\"", "01", "-"] {
        check::<Number>(text);
    }
}

#[test]
fn a_raw_value_is_the_text_itself() {
    for text in ["{\"b\": [1,  2], \"a\":1e2}", "null", "\"\\u0041\""] {
        let value: Box<RawValue> = json::from_slice(format!(" {text} ").as_bytes()).unwrap();
        assert_eq!(value.get(), text);
        assert_eq!(json::to_vec(&*value), text.as_bytes());
    }
    assert!(json::from_slice::<Box<RawValue>>(b"{\"a\":}").is_err());
}

#[test]
fn a_value_is_no_deeper_than_any_other() {
    let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    for text in [deep(128), deep(129)] {
        let expected = text.len() == 256;
        assert_eq!(json::from_slice::<Value>(text.as_bytes()).is_ok(), expected);
        assert_eq!(json::from_slice::<Box<RawValue>>(text.as_bytes()).is_ok(), expected);
    }
}
