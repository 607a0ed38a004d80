//! Fields of somebody else's types, which a module describes, reads and writes; serde's `with` beside it as the oracle.

use serde::{Deserialize, Serialize};
use sweet::Schema;
use sweet::json::{self, Error};
use sweet::schema::{Content, Shape};

use super::{both, reads, refuse};

/// A type that knows neither serde nor Sweet.
#[derive(Debug, PartialEq, Clone, Copy, Default)]
struct Color(u32);

mod hex {
    use sweet::json::{Decode, Encode, Failed, Reader, Writer};
    use sweet::schema::{Schema, Shape};

    use super::Color;

    pub(super) const SHAPE: Shape = String::SHAPE;

    pub(super) fn decode(reader: &mut Reader<'_>) -> Result<Color, Failed> {
        let text = String::decode(reader)?;
        let number = text.strip_prefix('#').and_then(|digits| u32::from_str_radix(digits, 16).ok());
        number.map(Color).ok_or_else(|| reader.fail("color", "must be a color, such as `#ff8800`"))
    }

    pub(super) fn encode(color: &Color, writer: &mut Writer<'_>) {
        format!("#{:06x}", color.0).encode(writer);
    }

    pub(super) fn serialize<S: serde::Serializer>(color: &Color, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&format!("#{:06x}", color.0))
    }

    pub(super) fn deserialize<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Color, D::Error> {
        let text = <String as serde::Deserialize>::deserialize(from)?;
        let number = text.strip_prefix('#').and_then(|digits| u32::from_str_radix(digits, 16).ok());
        number.map(Color).ok_or_else(|| serde::de::Error::custom("no color"))
    }
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Theme<T> {
    #[serde(with = "hex")]
    #[schema(with = "hex")]
    text: Color,
    #[serde(with = "hex", default, skip_serializing_if = "is_black")]
    #[schema(with = "hex")]
    back: Color,
    #[serde(with = "hex", skip_deserializing)]
    #[schema(with = "self::hex")]
    seen: Color,
    other: T,
}

fn is_black(color: &Color) -> bool {
    color.0 == 0
}

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Newtype(
    #[serde(with = "hex")]
    #[schema(with = "hex")]
    Color,
);

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
struct Pair(
    u8,
    #[serde(with = "hex")]
    #[schema(with = "hex")]
    Color,
);

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq)]
enum Paint {
    One(
        #[serde(with = "hex")]
        #[schema(with = "hex")]
        Color,
    ),
    Two {
        #[serde(with = "hex")]
        #[schema(with = "hex")]
        color: Color,
    },
}

#[test]
fn a_module_reads_and_writes() {
    let value = Theme { text: Color(0xff_8800), back: Color(0), seen: Color(0), other: 1_u8 };
    both(&value, r##"{"text":"#ff8800","seen":"#000000","other":1}"##);
    reads(&Theme { back: Color(1), ..value }, r##"{"text":"#ff8800","back":"#000001","other":1,"seen":5}"##);
    refuse::<Theme<u8>>(r##"{"other":1}"##);
    refuse::<Theme<u8>>(r##"{"text":"red","other":1}"##);
    refuse::<Theme<u8>>(r##"{"text":"#ff8800","text":"#ff8800","other":1}"##);
    both(&Newtype(Color(1)), r##""#000001""##);
    both(&Pair(1, Color(1)), r##"[1,"#000001"]"##);
    refuse::<Pair>("[1,2]");
    both(&Paint::One(Color(1)), r##"{"One":"#000001"}"##);
    both(&Paint::Two { color: Color(1) }, r##"{"Two":{"color":"#000001"}}"##);
}

#[test]
fn what_it_refuses_is_told_at_its_place() {
    let Err(Error::Invalid(failures)) = json::from_slice::<Theme<u8>>(br#"{"text":"red","back":1}"#) else {
        panic!("no colors")
    };
    let told: Vec<_> = failures.0.iter().map(|one| (one.place.as_str(), one.rule)).collect();
    assert_eq!(told, [("/text", "color"), ("/back", "type"), ("/other", "required")]);
}

#[test]
fn a_module_describes() {
    let Shape::Named(name, define) = Theme::<u8>::SHAPE else { panic!("no name") };
    assert_eq!(name.full(), "Theme_uint8");
    let Content::Object(object) = define().content else { panic!("no object") };
    assert!(matches!(object.fields[0].shape, Shape::String { format: None }));
    assert!(object.fields[0].required && !object.fields[1].required);
    assert_eq!(object.fields[1].default.map(|text| text()).as_deref(), Some(r##""#000000""##));
}

/// No type says what stands for a missing field, so that it must be there, also where `null` would do.
#[test]
fn what_may_be_null_may_not_be_missing() {
    mod perhaps {
        use sweet::json::{Decode, Encode, Failed, Reader, Writer};
        use sweet::schema::{Schema, Shape};

        use super::Color;

        pub(super) const SHAPE: Shape = <Option<u32>>::SHAPE;

        pub(super) fn decode(reader: &mut Reader<'_>) -> Result<Option<Color>, Failed> {
            Option::<u32>::decode(reader).map(|number| number.map(Color))
        }

        pub(super) fn encode(color: &Option<Color>, writer: &mut Writer<'_>) {
            color.map(|color| color.0).encode(writer);
        }
    }
    #[derive(Schema, Debug, PartialEq)]
    struct Mark {
        #[schema(with = "perhaps")]
        color: Option<Color>,
    }
    assert_eq!(json::from_slice(br#"{"color":null}"#), Ok(Mark { color: None }));
    assert_eq!(json::to_vec(&Mark { color: Some(Color(1)) }), br#"{"color":1}"#);
    assert!(json::from_slice::<Mark>(b"{}").is_err());
    let Shape::Named(_, define) = Mark::SHAPE else { panic!("no name") };
    let Content::Object(object) = define().content else { panic!("no object") };
    assert!(object.fields[0].required);
}
