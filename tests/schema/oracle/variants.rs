//! Variants with attributes of their own: that take other names, go in one direction, or have no tag.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sweet::Schema;
use sweet::json::{self, Error};

use super::{both, reads, refuse};

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
enum Role {
    Admin,
    #[serde(alias = "user")]
    Member,
    #[serde(other)]
    Unknown,
}

#[test]
fn any_other_name() {
    both(&Role::Admin, r#""admin""#);
    both(&Role::Unknown, r#""unknown""#);
    reads(&Role::Member, r#""user""#);
    for text in [r#""owner""#, r#""""#, r#"{"owner":null}"#] {
        reads(&Role::Unknown, text);
    }
    refuse::<Role>(r#"{"owner":1}"#);
    refuse::<Role>("1");
    reads(&BTreeMap::from([(Role::Admin, 1), (Role::Unknown, 2)]), r#"{"admin":1,"owner":2}"#);
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
enum External {
    Number(u8),
    Unit,
    #[serde(other)]
    Other,
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
#[serde(tag = "type")]
enum Internal {
    Number {
        value: u8,
    },
    #[serde(other)]
    Other,
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    Number(u8),
    #[serde(other)]
    Other,
}

#[test]
fn any_other_tag() {
    both(&External::Other, r#""Other""#);
    both(&External::Unit, r#""Unit""#);
    reads(&External::Other, r#""x""#);
    reads(&External::Other, r#"{"x":null}"#);
    refuse::<External>(r#"{"x":1}"#);
    refuse::<External>(r#""Number""#);
    both(&Internal::Other, r#"{"type":"Other"}"#);
    reads(&Internal::Other, r#"{"type":"x","value":[1]}"#);
    refuse::<Internal>(r#"{"type":"Number"}"#);
    refuse::<Internal>("{}");
    both(&Adjacent::Other, r#"{"t":"Other"}"#);
    reads(&Adjacent::Other, r#"{"t":"x"}"#);
    reads(&Adjacent::Other, r#"{"c":null,"t":"x"}"#);
    refuse::<Adjacent>(r#"{"t":"x","c":1}"#);
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
enum Sent {
    Old(u8),
    #[serde(skip_deserializing)]
    New(OnlyWritten),
    #[serde(skip_deserializing)]
    Newer,
}

/// Nothing can read it: a variant that is not read asks for nothing.
#[derive(Schema, Serialize, Debug, PartialEq, Default)]
#[schema(encode_only)]
struct OnlyWritten {
    id: u8,
}

#[test]
fn only_written() {
    both(&Sent::Old(1), r#"{"Old":1}"#);
    assert_eq!(json::to_vec(&Sent::New(OnlyWritten { id: 1 })), br#"{"New":{"id":1}}"#);
    assert_eq!(json::to_vec(&Sent::Newer), br#""Newer""#);
    refuse::<Sent>(r#"{"New":{"id":1}}"#);
    refuse::<Sent>(r#""Newer""#);
    let Err(Error::Invalid(failures)) = json::from_slice::<Sent>(br#""Newer""#) else { panic!("it is never read") };
    assert_eq!(failures.0[0].detail, "is not a known variant; known are `Old`");
}

#[derive(Schema, Deserialize, Debug, PartialEq)]
#[schema(decode_only)]
#[serde(tag = "do")]
enum Command {
    Start {
        at: u8,
    },
    #[serde(skip_serializing)]
    Stop,
    #[serde(skip)]
    #[expect(dead_code, reason = "never made")]
    Inner(std::time::Instant),
}

#[test]
fn only_read() {
    reads(&Command::Start { at: 1 }, r#"{"do":"Start","at":1}"#);
    reads(&Command::Stop, r#"{"do":"Stop"}"#);
    refuse::<Command>(r#"{"do":"Inner"}"#);
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
#[serde(tag = "type")]
enum Input {
    Circle {
        radius: u8,
    },
    Unit,
    #[serde(untagged)]
    Number(u8),
    #[serde(untagged)]
    Legacy {
        r: u8,
    },
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
enum Named {
    Red,
    Rgb([u8; 3]),
    #[serde(untagged)]
    Custom(String),
}

#[test]
fn without_a_tag_of_its_own() {
    both(&Input::Circle { radius: 1 }, r#"{"type":"Circle","radius":1}"#);
    both(&Input::Unit, r#"{"type":"Unit"}"#);
    both(&Input::Number(1), "1");
    both(&Input::Legacy { r: 1 }, r#"{"r":1}"#);
    reads(&Input::Legacy { r: 1 }, r#"{"type":"Circle","r":1}"#);
    refuse::<Input>(r#"{"type":"Circle"}"#);
    refuse::<Input>("true");
    both(&Named::Red, r#""Red""#);
    both(&Named::Rgb([1, 2, 3]), r#"{"Rgb":[1,2,3]}"#);
    both(&Named::Custom("mauve".into()), r#""mauve""#);
    refuse::<Named>(r#"{"Rgb":[1,2]}"#);
}

/// Equal names of both directions are one name; where serde is, is no concern of Sweet's.
#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
#[serde(crate = "::serde", rename_all(serialize = "UPPERCASE", deserialize = "UPPERCASE"))]
struct Same {
    one: u8,
    #[serde(rename(serialize = "zwei", deserialize = "zwei"))]
    two: u8,
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
#[serde(untagged, expecting = "must be a number or a name")]
enum Id {
    Number(u8),
    Name(String),
}

#[test]
fn names_and_words() {
    both(&Same { one: 1, two: 2 }, r#"{"ONE":1,"zwei":2}"#);
    both(&Id::Number(1), "1");
    let told = serde_json::from_str::<Id>("true").expect_err("neither").to_string();
    assert_eq!(told, "must be a number or a name");
    let Err(Error::Invalid(failures)) = json::from_slice::<Id>(b"true") else { panic!("neither") };
    assert_eq!(failures.0[0].detail, told);
}
