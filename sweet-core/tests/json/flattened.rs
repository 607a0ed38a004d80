//! Fields that stand in the object around them.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use sweet_core::json::{Decode, Encode, Failed, Reader, Slot, Writer};

use crate::oracle::{cases, check_text, check_value};
use crate::pointers::failures;
use crate::variants::{Circle, External, Internal};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Outer {
    id: u8,
    #[serde(flatten)]
    circle: Circle,
    #[serde(flatten)]
    external: External,
    #[serde(flatten)]
    rest: BTreeMap<String, Option<bool>>,
}

impl<'de> Decode<'de> for Outer {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let mut id = Slot::new();
        let mut object = reader.object()?;
        while let Some(key) = object.key()? {
            match &*key {
                "id" => object.field(&key, &mut id)?,
                _ => object.skip()?,
            }
        }
        let id = object.required("id", id);
        let circle = object.flatten::<Circle>(|key| key == "id")?;
        let external = object.flatten::<External>(|key| key == "id" || Circle::takes(key))?;
        let rest = object.flatten(|key| key == "id" || Circle::takes(key) || External::takes(key))?;
        object.end()?;
        Ok(Self {
            id: id.ok_or(Failed)?,
            circle: circle.ok_or(Failed)?,
            external: external.ok_or(Failed)?,
            rest: rest.ok_or(Failed)?,
        })
    }
}

impl Encode for Outer {
    fn encode(&self, writer: &mut Writer<'_>) {
        let mut object = writer.object();
        object.field(b",\"id\":", &self.id);
        object.flatten(&self.circle);
        object.flatten(&self.external);
        object.flatten(&self.rest);
        object.end();
    }
}

/// Everything may be missing; nothing is written before the flattened fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Loose {
    #[serde(flatten)]
    circle: Option<Circle>,
    #[serde(flatten)]
    internal: Option<Internal>,
    #[serde(flatten)]
    rest: BTreeMap<String, Option<u8>>,
}

impl<'de> Decode<'de> for Loose {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let mut object = reader.object()?;
        while object.key()?.is_some() {
            object.skip()?;
        }
        let circle = object.flatten::<Option<Circle>>(|_| false)?;
        let internal = object.flatten::<Option<Internal>>(Option::<Circle>::takes)?;
        let rest = object.flatten(|key| Option::<Circle>::takes(key) || Option::<Internal>::takes(key))?;
        object.end()?;
        Ok(Self { circle: circle.ok_or(Failed)?, internal: internal.ok_or(Failed)?, rest: rest.ok_or(Failed)? })
    }
}

impl Encode for Loose {
    fn encode(&self, writer: &mut Writer<'_>) {
        let mut object = writer.object();
        object.flatten(&self.circle);
        object.flatten(&self.internal);
        object.flatten(&self.rest);
        object.end();
    }
}

const MEMBERS: &[&str] = &[
    "\"id\": 1",
    "\"id\": 300",
    "\"a\": true",
    "\"b\": null",
    "\"c\": [{\"id\": 2, \"radius\": 3}]",
    "\"d\": false",
    "\"e\": 7",
];

// At most one of each: what serde makes of a second one depends on their order; a map never sees them here.
const CIRCLES: &[&str] = &["\"radius\": 1.5", "\"radius\": \"\"", "\"x\": null"];
const EXTERNALS: &[&str] = &["\"New\": {\"radius\": 1}", "\"Unit\": null", "\"Tuple\": [1, true]", "\"y\": null"];

fn members() -> impl Strategy<Value = Vec<&'static str>> {
    let others = prop::sample::subsequence(MEMBERS, 0..MEMBERS.len());
    let all = (others, prop::sample::select(CIRCLES), prop::sample::select(EXTERNALS));
    all.prop_map(|(others, circle, external)| [others, vec![circle, external]].concat()).prop_shuffle()
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn members_in_any_order_are_read_alike(members in members()) {
        let text = format!("{{{}}}", members.join(","));
        check_text::<Outer>(text.as_bytes());
        check_text::<Loose>(text.as_bytes());
        if let Ok(outer) = serde_json::from_str::<Outer>(&text) {
            check_value(&outer);
        }
        if let Ok(loose) = serde_json::from_str::<Loose>(&text) {
            check_value(&loose);
        }
    }
}

#[test]
fn values_are_written_alike() {
    check_value(&Loose { circle: None, internal: None, rest: BTreeMap::new() });
    check_value(&Loose { circle: None, internal: Some(Internal::Unit), rest: [("a".to_owned(), None)].into() });
}

#[test]
fn failures_stand_in_the_object_around() {
    assert_eq!(
        failures::<Vec<Outer>>("[{\"radius\": [], \"Unit\": 1, \"x\": 0}]"),
        [
            "/0/id: required: is required",
            "/0/radius: type: must be a number",
            "/0/Unit: type: must be `null`",
            "/0/x: type: must be `true` or `false`",
        ]
    );
    assert_eq!(
        failures::<Outer>("{\"id\": 1, \"radius\": 1}"),
        [": variant: must have exactly one of the fields `Unit`, `New`, `Tuple`, `Struct`, `Maybe`",]
    );
}
