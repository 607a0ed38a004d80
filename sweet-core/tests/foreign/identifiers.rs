//! UUIDs, URLs, and bytes.

use std::collections::BTreeMap;

use bytes::Bytes;
use sweet_core::json;
use sweet_core::rules::Failures;
use url::Url;
use uuid::Uuid;

use crate::oracle::check_text;

#[test]
fn uuids_in_each_form() {
    for text in [
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6",
        "f81d4fae7dec11d0a76500a0c91e6bf6",
        "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}",
        "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    ] {
        check_text::<Uuid>(text);
    }
}

#[test]
fn urls() {
    for text in [
        "https://example.org/a b/../c?q=\"x\"&b=\\#f\"\\",
        "data:text/plain,\"quoted\"\\",
        "http://[::1]:80/",
        "mailto:ada@example.org",
        "http://bücher.example/",
    ] {
        check_text::<Url>(text);
    }
}

#[test]
fn a_map_is_keyed_by_them() {
    let text =
        br#"{"00000000-0000-0000-0000-000000000000":"http://a/","ffffffff-ffff-ffff-ffff-ffffffffffff":"http://b/"}"#;
    let map: BTreeMap<Uuid, Url> = json::from_slice(text).unwrap();
    assert_eq!(json::to_vec(&map), text);
    assert_eq!(serde_json::to_vec(&map).unwrap(), text);
}

#[test]
fn bytes_are_base64() {
    let value: Bytes = json::from_slice(br#""aGk\/""#).unwrap();
    assert_eq!(value, &b"hi?"[..]);
    assert_eq!(json::to_vec(&value), br#""aGk/""#);
    for text in ["[104, 105]", "\"aGk\"", "\"a-k_\"", "null"] {
        let error = json::from_slice::<Bytes>(text.as_bytes()).unwrap_err();
        let json::Error::Invalid(Failures(failures)) = error else { panic!("{text}: {error:?}") };
        assert_eq!(failures.len(), 1, "{text}");
    }
}

#[test]
fn a_refusal_says_what_is_expected_and_not_what_was_sent() {
    let error = json::from_slice::<BTreeMap<String, Uuid>>(br#"{"id":"secret"}"#).unwrap_err();
    let json::Error::Invalid(Failures(failures)) = error else { panic!("{error:?}") };
    let failure = &failures[0];
    assert_eq!((&*failure.place, failure.rule, &*failure.detail), ("/id", "uuid", "must be a UUID"));
}
