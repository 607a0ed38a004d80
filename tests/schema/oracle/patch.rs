//! What is missing, what is `null`, and what is there: three things in a body that changes something.
//!
//! Here Sweet differs from serde, of which `null` and a missing field are one `None` however many `Option`s there are.

use serde::{Deserialize, Serialize};
use sweet::Schema;
use sweet::json;
use sweet::schema::{Content, Shape};

use super::reads;

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Patch {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tags: Option<Box<Option<u8>>>,
    #[serde(default)]
    deep: Option<Option<Option<u8>>>,
}

#[track_caller]
fn check(text: &str, name: Option<Option<&str>>) {
    let patch: Patch = json::from_slice(text.as_bytes()).expect("a patch");
    assert_eq!(patch.name, name.map(|name| name.map(String::from)));
    assert_eq!(json::from_slice(&json::to_vec(&patch)), Ok(Patch { deep: Some(Some(None)), ..patch }));
}

#[test]
fn a_missing_field_is_not_null() {
    check("{}", None);
    check(r#"{"name":null}"#, Some(None));
    check(r#"{"name":"Ann"}"#, Some(Some("Ann")));
}

#[test]
fn pointers_and_further_options_are_no_obstacle() {
    let patch: Patch = json::from_slice(br#"{"tags":null,"deep":null}"#).expect("a patch");
    assert_eq!(patch, Patch { name: None, tags: Some(Box::new(None)), deep: Some(Some(None)) });
    let patch: Patch = json::from_slice(br#"{"tags":1,"deep":1}"#).expect("a patch");
    assert_eq!(patch, Patch { name: None, tags: Some(Box::new(Some(1))), deep: Some(Some(Some(1))) });
}

/// `null` is there: so it is in a list, and as a whole.
#[test]
fn elements_and_whole_texts() {
    assert_eq!(json::from_slice(b"[null,1]"), Ok(vec![Some(None), Some(Some(1_u8))]));
    assert_eq!(json::from_slice::<Option<Option<u8>>>(b"null"), Ok(Some(None)));
}

/// Where `Option`s are not nested, all is as in serde.
#[test]
fn other_types_that_take_null() {
    #[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
    struct Name(Option<u8>);
    reads(&Option::<Name>::None, "null");
    reads(&Option::<()>::None, "null");
    reads(&Some(Name(Some(1))), "1");
}

#[test]
fn the_schema_says_optional_and_nullable() {
    let Shape::Named(_, define) = Patch::SHAPE else { panic!("no name") };
    let Content::Object(object) = define().content else { panic!("no object") };
    for field in object.fields {
        assert!(!field.required, "{}", field.name);
        assert!(matches!(field.shape, Shape::Nullable(Shape::String { .. } | Shape::Integer { .. })), "{field:?}");
    }
}
