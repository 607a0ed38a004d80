//! Types whose names and tokens come from elsewhere: from macros, or from what emitted code uses itself.

use serde::{Deserialize, Serialize};
use sweet::Schema;

use super::enums::Square;
use super::structs::seven;
use super::{both, reads};

macro_rules! declare {
    ($name:ident, $field:ident: $ty:ty, $rename:literal, $default:literal) => {
        #[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
        struct $name {
            #[serde(rename = $rename)]
            $field: $ty,
            #[serde(default = $default)]
            #[validate(range(max = 9))]
            other: u32,
            #[serde(flatten)]
            more: Square,
        }
    };
}

declare!(Declared, field: Option<u8>, "renamed", "seven");

#[test]
fn declared_by_a_macro() {
    both(&Declared { field: Some(1), other: 7, more: Square { side: 2 } }, r#"{"renamed":1,"other":7,"side":2}"#);
    reads(&Declared { field: None, other: 7, more: Square { side: 2 } }, r#"{"side":2}"#);
}

/// Names of a person that the emitted code has too.
#[test]
fn names_that_emitted_code_has() {
    mod json {}
    mod core {}
    mod sweet {}
    #[derive(Schema, Debug, PartialEq)]
    struct Option<T> {
        reader: T,
        object: u8,
        #[serde(default = "key")]
        key: u8,
        r#fn: u8,
    }
    #[derive(Schema, Debug, PartialEq)]
    enum Result {
        Some(u8),
        None,
        Ok { value: u8 },
        Err(u8, u8),
    }
    fn key() -> u8 {
        3
    }
    let value = Option { reader: Result::Ok { value: 1 }, object: 2, key: 3, r#fn: 4 };
    let text = ::sweet::json::to_vec(&value);
    assert_eq!(text, br#"{"reader":{"Ok":{"value":1}},"object":2,"key":3,"fn":4}"#);
    let read = ::sweet::json::from_slice::<Option<Result>>(br#"{"reader":{"Ok":{"value":1}},"object":2,"fn":4}"#);
    assert_eq!(read, Ok(value));
    for value in [Result::Some(1), Result::None, Result::Err(1, 2)] {
        assert_eq!(::sweet::json::from_slice(&::sweet::json::to_vec(&value)), Ok(value));
    }
}
