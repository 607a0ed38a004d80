//! Enums in serde's four representations, each with a variant of each kind.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use sweet_core::json::{Decode, Encode, Failed, Flatten, Reader, Slot, Writer};

use crate::oracle::{cases, check_text, check_value};
use crate::pointers::failures;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Circle {
    radius: f64,
}

impl<'de> Decode<'de> for Circle {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        decode_radius(reader).map(|radius| Circle { radius })
    }

    fn takes(key: &str) -> bool {
        key == "radius"
    }
}

impl Encode for Circle {
    fn encode(&self, writer: &mut Writer<'_>) {
        let mut object = writer.object();
        object.field(b",\"radius\":", &self.radius);
        object.end();
    }
}

impl Flatten for Circle {}

/// The body of a struct with the one field `radius`.
fn decode_radius(reader: &mut Reader<'_>) -> Result<f64, Failed> {
    let mut radius = Slot::new();
    let mut object = reader.object()?;
    while let Some(key) = object.key()? {
        match &*key {
            "radius" => object.field(&key, &mut radius)?,
            _ => object.skip()?,
        }
    }
    let radius = object.required("radius", radius);
    object.end()?;
    radius.ok_or(Failed)
}

fn decode_pair(reader: &mut Reader<'_>) -> Result<(u8, bool), Failed> {
    <(u8, bool)>::decode(reader)
}

const KNOWN: &[&str] = &["Unit", "New", "Tuple", "Struct", "Maybe"];

/// What serde derives for, and the same by hand: the representations differ in how they begin and in how they are written.
macro_rules! shape {
    ($name:ident, #[$attribute:meta], |$reader:ident| $begin:expr, $encode:item) => {
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[$attribute]
        pub(crate) enum $name {
            Unit,
            New(Circle),
            Tuple(u8, bool),
            Struct { radius: f64 },
            Maybe(Option<bool>),
        }

        impl<'de> Decode<'de> for $name {
            fn decode($reader: &mut Reader<'de>) -> Result<Self, Failed> {
                let variant = $begin?;
                match &*variant.name() {
                    "Unit" => variant.unit().map(|()| Self::Unit),
                    "New" => variant.value().map(Self::New),
                    "Tuple" => variant.content(decode_pair).map(|(a, b)| Self::Tuple(a, b)),
                    "Struct" => variant.content(decode_radius).map(|radius| Self::Struct { radius }),
                    "Maybe" => variant.value().map(Self::Maybe),
                    _ => variant.unknown(KNOWN),
                }
            }

            fn takes(key: &str) -> bool {
                KNOWN.contains(&key)
            }
        }

        impl Encode for $name {
            $encode
        }

        impl Flatten for $name {}

        impl $name {
            fn any() -> impl Strategy<Value = Self> {
                let radius = any::<f64>().prop_filter("finite", |radius| radius.is_finite());
                prop_oneof![
                    Just(Self::Unit),
                    radius.clone().prop_map(|radius| Self::New(Circle { radius })),
                    any::<(u8, bool)>().prop_map(|(a, b)| Self::Tuple(a, b)),
                    radius.prop_map(|radius| Self::Struct { radius }),
                    any::<Option<bool>>().prop_map(Self::Maybe),
                ]
            }
        }
    };
}

shape!(
    External,
    #[serde(rename_all = "PascalCase")],
    |reader| reader.external(KNOWN),
    fn encode(&self, writer: &mut Writer<'_>) {
        if *self == Self::Unit {
            return writer.unit_variant(b"\"Unit\"");
        }
        let mut object = writer.object();
        match self {
            Self::Unit => {}
            Self::New(content) => object.field(b",\"New\":", content),
            Self::Tuple(a, b) => object.field(b",\"Tuple\":", &(a, b)),
            Self::Struct { radius } => object.field_with(b",\"Struct\":", |writer| {
                let mut object = writer.object();
                object.field(b",\"radius\":", radius);
                object.end();
            }),
            Self::Maybe(content) => object.field(b",\"Maybe\":", content),
        }
        object.end();
    }
);

shape!(
    Adjacent,
    #[serde(tag = "t", content = "c")],
    |reader| reader.adjacent("t", "c", false),
    fn encode(&self, writer: &mut Writer<'_>) {
        let mut object = writer.object();
        match self {
            Self::Unit => object.constant(b",\"t\":\"Unit\""),
            Self::New(content) => {
                object.constant(b",\"t\":\"New\"");
                object.field(b",\"c\":", content);
            }
            Self::Tuple(a, b) => {
                object.constant(b",\"t\":\"Tuple\"");
                object.field(b",\"c\":", &(a, b));
            }
            Self::Struct { radius } => {
                object.constant(b",\"t\":\"Struct\"");
                object.field_with(b",\"c\":", |writer| {
                    let mut object = writer.object();
                    object.field(b",\"radius\":", radius);
                    object.end();
                });
            }
            Self::Maybe(content) => {
                object.constant(b",\"t\":\"Maybe\"");
                object.field(b",\"c\":", content);
            }
        }
        object.end();
    }
);

/// Internally tagged: tuples cannot be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type")]
pub(crate) enum Internal {
    Unit,
    New(Circle),
    Struct { radius: f64 },
    Map(BTreeMap<String, u8>),
    Inner(External),
}

const INTERNAL: &[&str] = &["Unit", "New", "Struct", "Map", "Inner"];

impl<'de> Decode<'de> for Internal {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let variant = reader.internal("type")?;
        match &*variant.name() {
            "Unit" => variant.unit().map(|()| Self::Unit),
            "New" => variant.value().map(Self::New),
            "Struct" => variant.content(decode_radius).map(|radius| Self::Struct { radius }),
            "Map" => variant.value().map(Self::Map),
            "Inner" => variant.value().map(Self::Inner),
            _ => variant.unknown(INTERNAL),
        }
    }
}

impl Encode for Internal {
    fn encode(&self, writer: &mut Writer<'_>) {
        let mut object = writer.object();
        match self {
            Self::Unit => object.constant(b",\"type\":\"Unit\""),
            Self::New(content) => {
                object.constant(b",\"type\":\"New\"");
                object.flatten(content);
            }
            Self::Struct { radius } => {
                object.constant(b",\"type\":\"Struct\"");
                object.field(b",\"radius\":", radius);
            }
            Self::Map(content) => {
                object.constant(b",\"type\":\"Map\"");
                object.flatten(content);
            }
            Self::Inner(content) => {
                object.constant(b",\"type\":\"Inner\"");
                object.flatten(content);
            }
        }
        object.end();
    }
}

impl Flatten for Internal {}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Untagged {
    Tuple(u8, bool),
    Number(i64),
    Text(String),
    Many(Vec<Untagged>),
    // Behind `Many`, because serde takes an array of one number for it.
    New(Circle),
    Unit,
}

impl<'de> Decode<'de> for Untagged {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let mut untagged = reader.untagged()?;
        if let Some(value) = untagged.variant(|reader| decode_pair(reader).map(|(a, b)| Self::Tuple(a, b)))? {
            return Ok(value);
        }
        if let Some(value) = untagged.variant(|reader| i64::decode(reader).map(Self::Number))? {
            return Ok(value);
        }
        if let Some(value) = untagged.variant(|reader| String::decode(reader).map(Self::Text))? {
            return Ok(value);
        }
        if let Some(value) = untagged.variant(|reader| Vec::decode(reader).map(Self::Many))? {
            return Ok(value);
        }
        if let Some(value) = untagged.variant(|reader| Circle::decode(reader).map(Self::New))? {
            return Ok(value);
        }
        if let Some(value) = untagged.variant(|reader| <()>::decode(reader).map(|()| Self::Unit))? {
            return Ok(value);
        }
        untagged.none()
    }
}

impl Encode for Untagged {
    fn encode(&self, writer: &mut Writer<'_>) {
        match self {
            Self::Tuple(a, b) => (a, b).encode(writer),
            Self::Number(number) => number.encode(writer),
            Self::New(content) => content.encode(writer),
            Self::Text(text) => text.encode(writer),
            Self::Many(many) => many.encode(writer),
            Self::Unit => writer.null(),
        }
    }
}

fn untagged() -> impl Strategy<Value = Untagged> {
    let leaf = prop_oneof![
        any::<(u8, bool)>().prop_map(|(a, b)| Untagged::Tuple(a, b)),
        any::<i64>().prop_map(Untagged::Number),
        Just(Untagged::New(Circle { radius: 1.5 })),
        any::<String>().prop_map(Untagged::Text),
        Just(Untagged::Unit),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| prop::collection::vec(inner, 0..3).prop_map(Untagged::Many))
}

fn internal() -> impl Strategy<Value = Internal> {
    let key = "[a-z]{1,3}";
    prop_oneof![
        Just(Internal::Unit),
        Just(Internal::New(Circle { radius: 0.1 })),
        Just(Internal::Struct { radius: -7.0 }),
        prop::collection::btree_map(key, any::<u8>(), 0..3).prop_map(Internal::Map),
        External::any().prop_map(Internal::Inner),
    ]
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn values_are_written_and_read_alike(
        external in External::any(),
        internal in internal(),
        adjacent in Adjacent::any(),
        untagged in untagged(),
    ) {
        check_value(&external);
        check_value(&internal);
        check_value(&adjacent);
        check_value(&untagged);
    }

    #[test]
    fn members_in_any_order_are_read_alike(
        members in prop::collection::vec((prop::sample::select(KEYS), prop::sample::select(VALUES)), 0..4),
    ) {
        let members: Vec<_> = members.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect();
        let text = format!("{{{}}}", members.join(", "));
        check_text::<External>(text.as_bytes());
        check_text::<Internal>(text.as_bytes());
        check_text::<Adjacent>(text.as_bytes());
        check_text::<Untagged>(text.as_bytes());
        check_text::<Vec<Untagged>>(format!("[{text}, {text}]").as_bytes());
    }

    #[test]
    fn scalars_are_read_alike(value in prop::sample::select(VALUES)) {
        check_text::<External>(value.as_bytes());
        check_text::<Internal>(value.as_bytes());
        check_text::<Adjacent>(value.as_bytes());
        check_text::<Untagged>(value.as_bytes());
    }
}

const KEYS: &[&str] = &["type", "t", "c", "radius", "Unit", "New", "Tuple", "Struct", "Maybe", "a"];
const VALUES: &[&str] = &[
    "\"Unit\"",
    "\"New\"",
    "\"Tuple\"",
    "\"Struct\"",
    "\"Map\"",
    "\"Inner\"",
    "\"Maybe\"",
    "\"x\"",
    "7",
    "null",
    "true",
    "[7, true]",
    "[]",
    "{\"radius\": 2}",
    "{\"radius\": null}",
    "{}",
];

#[test]
fn failures_of_external_variants() {
    let known = "known are `Unit`, `New`, `Tuple`, `Struct`, `Maybe`";
    assert_eq!(failures::<External>("1"), [": type: must be a string or an object with one field"]);
    assert_eq!(failures::<External>("\"Square\""), [format!(": variant: is not a known variant; {known}")]);
    assert_eq!(failures::<External>("{\"Square\": 1}"), [format!("/Square: variant: is not a known variant; {known}")]);
    assert_eq!(failures::<External>("\"New\""), [": type: must be an object with the field `New`"]);
    assert_eq!(failures::<External>("{\"New\": {\"radius\": \"\"}}"), ["/New/radius: type: must be a number"]);
    assert_eq!(failures::<External>("{\"Unit\": 1}"), ["/Unit: type: must be `null`"]);
    assert_eq!(
        failures::<External>("{\"Tuple\": [true, 1]}"),
        ["/Tuple/0: type: must be a whole number", "/Tuple/1: type: must be `true` or `false`",]
    );
    assert_eq!(failures::<External>("{\"Maybe\": true, \"New\": 1}"), [": variant: must have exactly one field"]);
    assert_eq!(
        failures::<External>("{}"),
        [": variant: must have exactly one of the fields `Unit`, `New`, `Tuple`, `Struct`, `Maybe`",]
    );
}

#[test]
fn failures_of_internal_variants() {
    let known = "known are `Unit`, `New`, `Struct`, `Map`, `Inner`";
    assert_eq!(failures::<Internal>("[]"), [": type: must be an object"]);
    assert_eq!(failures::<Internal>("{\"radius\": 1}"), ["/type: required: is required"]);
    assert_eq!(failures::<Internal>("{\"type\": 1}"), ["/type: type: must be a string"]);
    assert_eq!(failures::<Internal>("{\"type\": \"X\"}"), [format!("/type: variant: is not a known variant; {known}")]);
    assert_eq!(failures::<Internal>("{\"radius\": true, \"type\": \"New\"}"), ["/radius: type: must be a number"]);
    assert_eq!(
        failures::<Internal>("{\"type\": \"New\", \"type\": \"New\", \"radius\": 1}"),
        ["/type: duplicate: is given more than once",]
    );
    assert_eq!(
        failures::<Vec<Internal>>("[{\"type\": \"Map\", \"a\": -1, \"b\": 1, \"c\": \"\"}, {\"type\": \"New\"}]"),
        [
            "/0/a: range: must be at least 0 and at most 255",
            "/0/c: type: must be a whole number",
            "/1/radius: required: is required",
        ]
    );
}

#[test]
fn failures_of_adjacent_variants() {
    assert_eq!(failures::<Adjacent>("{\"c\": 1}"), ["/t: required: is required"]);
    assert_eq!(failures::<Adjacent>("{\"t\": \"New\"}"), ["/c: required: is required"]);
    assert_eq!(
        failures::<Adjacent>("{\"c\": {\"radius\": \"\"}, \"t\": \"New\"}"),
        ["/c/radius: type: must be a number"]
    );
    assert_eq!(failures::<Adjacent>("{\"t\": \"Unit\", \"c\": 0}"), ["/c: type: must be `null`"]);
}

#[test]
fn failures_of_untagged_variants() {
    assert_eq!(failures::<Untagged>("true"), [": variant: fits none of the allowed forms"]);
    assert_eq!(
        failures::<Vec<Untagged>>("[1, [true], {\"radius\": {}}]"),
        ["/1: variant: fits none of the allowed forms", "/2: variant: fits none of the allowed forms",]
    );
}
