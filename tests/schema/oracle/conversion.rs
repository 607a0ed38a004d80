//! Types that others are read and written for.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use sweet::Schema;
use sweet::json::{self, Error};
use sweet::rules::Rule;
use sweet::schema::{Content, Example, Shape};

use super::{both, reads, refuse};

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq, Eq, Clone, PartialOrd, Ord)]
#[serde(try_from = "String", into = "String")]
struct Even {
    letters: Vec<char>,
}

#[derive(Debug)]
struct IsOdd;

impl fmt::Display for IsOdd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("has an odd number of letters")
    }
}

impl TryFrom<String> for Even {
    type Error = IsOdd;

    fn try_from(text: String) -> Result<Self, IsOdd> {
        let letters: Vec<char> = text.chars().collect();
        if letters.len().is_multiple_of(2) { Ok(Even { letters }) } else { Err(IsOdd) }
    }
}

impl From<Even> for String {
    fn from(even: Even) -> String {
        even.letters.into_iter().collect()
    }
}

fn even() -> Even {
    Even { letters: vec!['a', 'b'] }
}

#[test]
fn tried_and_made() {
    both(&even(), r#""ab""#);
    refuse::<Even>(r#""abc""#);
    refuse::<Even>("1");
    both(&BTreeMap::from([(even(), even())]), r#"{"ab":"ab"}"#);
    refuse::<BTreeMap<Even, u8>>(r#"{"abc":1}"#);
}

#[test]
fn the_error_is_the_sentence() {
    #[derive(Schema, Debug)]
    struct Holds {
        all: Vec<Even>,
    }
    let Err(Error::Invalid(failures)) = json::from_slice::<Holds>(br#"{"all":["ab","abc",1]}"#) else {
        panic!("it holds an odd one")
    };
    let told: Vec<_> = failures.0.iter().map(|one| (one.place.as_str(), one.rule, one.detail.as_str())).collect();
    assert_eq!(
        told,
        [("/all/1", "conversion", "has an odd number of letters"), ("/all/2", "type", "must be a string")]
    );
}

/// Another struct stands on the wire, with rules, and with a parameter of the type.
#[derive(Schema, Serialize, Deserialize, Debug, PartialEq, Clone)]
#[serde(rename_all = "camelCase")]
struct Wire<T> {
    #[validate(range(max = 9))]
    first_value: u8,
    other: T,
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq, Clone)]
#[serde(from = "Wire<T>", into = "Wire<T>", bound = "T: Clone + Serialize + serde::de::DeserializeOwned")]
#[schema(bound = "T: Clone + Schema + json::Encode + for<'any> json::Decode<'any>")]
struct Own<T> {
    pair: (u8, T),
}

impl<T> From<Wire<T>> for Own<T> {
    fn from(wire: Wire<T>) -> Self {
        Own { pair: (wire.first_value, wire.other) }
    }
}

impl<T> From<Own<T>> for Wire<T> {
    fn from(own: Own<T>) -> Self {
        Wire { first_value: own.pair.0, other: own.pair.1 }
    }
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Flat {
    #[serde(flatten)]
    own: Own<bool>,
    id: u8,
}

#[test]
fn by_another_struct() {
    both(&Own { pair: (1, true) }, r#"{"firstValue":1,"other":true}"#);
    refuse::<Own<bool>>(r#"{"firstValue":1}"#);
    assert!(json::from_slice::<Own<bool>>(br#"{"firstValue":10,"other":true}"#).is_err(), "the rule is obeyed");
    both(&Flat { own: Own { pair: (1, true) }, id: 2 }, r#"{"firstValue":1,"other":true,"id":2}"#);
}

#[test]
fn the_schema_is_that_of_the_other_under_its_own_name() {
    let Shape::Named(name, define) = Own::<bool>::SHAPE else { panic!("no name") };
    assert_eq!(name.full(), "Own_Boolean");
    let Content::Transparent(Shape::Named(wire, define), []) = define().content else { panic!("not the other") };
    assert_eq!(wire.full(), "Wire_Boolean");
    let Content::Object(object) = define().content else { panic!("no object") };
    assert!(matches!(object.fields[0].rules, [Rule::Number(_)]));
}

/// A newtype of the other type needs no conversion back.
#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
#[serde(try_from = "u8")]
#[schema(examples = [1, 10])]
struct Small(u8);

impl TryFrom<u8> for Small {
    type Error = String;

    fn try_from(number: u8) -> Result<Self, String> {
        if number < 10 { Ok(Small(number)) } else { Err("is not small".into()) }
    }
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq, Clone)]
#[serde(into = "u8")]
struct Rounded(u8);

impl From<Rounded> for u8 {
    fn from(rounded: Rounded) -> u8 {
        rounded.0 / 10 * 10
    }
}

/// They are held against the conversion too.
#[test]
fn examples_are_of_the_type_that_is_converted() {
    let Shape::Named(_, define) = Small::SHAPE else { panic!("no name") };
    let check = |example: &Example| example.check.expect("a decoder")(example.text);
    let told: Vec<_> = define().docs.examples.iter().map(check).collect();
    assert!(matches!(&told[..], [None, Some(fault)] if fault.contains("is not small")), "{told:?}");
}

#[test]
fn newtypes_of_the_other_type() {
    both(&Small(7), "7");
    refuse::<Small>("10");
    reads(&Rounded(17), "17");
    assert_eq!(json::to_vec(&Rounded(17)), b"10");
}

/// One direction, where only one is said.
#[test]
fn one_direction() {
    #[derive(Schema, Deserialize, Debug, PartialEq)]
    #[serde(from = "(u8, u8)")]
    struct Sum {
        sum: u16,
    }
    impl From<(u8, u8)> for Sum {
        fn from((one, other): (u8, u8)) -> Self {
            Sum { sum: u16::from(one) + u16::from(other) }
        }
    }
    #[derive(Schema, Serialize, Clone)]
    #[serde(into = "String")]
    struct Shown {
        number: u8,
    }
    impl From<Shown> for String {
        fn from(shown: Shown) -> Self {
            shown.number.to_string()
        }
    }
    reads(&Sum { sum: 3 }, "[1,2]");
    assert_eq!(json::to_vec(&Shown { number: 7 }), br#""7""#);
}

/// What borrows, converted from what borrows.
#[test]
fn borrowed() {
    #[derive(Schema, Serialize, Deserialize, Debug, PartialEq, Clone)]
    #[serde(from = "&'a str", into = "&'a str")]
    struct Name<'a>(&'a str, usize);
    impl<'a> From<&'a str> for Name<'a> {
        fn from(name: &'a str) -> Self {
            Name(name, name.len())
        }
    }
    impl<'a> From<Name<'a>> for &'a str {
        fn from(name: Name<'a>) -> Self {
            name.0
        }
    }
    both(&Name("ann", 3), r#""ann""#);
}
