//! The oracle over many values: what serde_json writes and reads, Sweet writes and reads.

use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use sweet::Schema;
use sweet::json;

#[derive(Schema, Serialize, Deserialize, Debug, Clone, PartialEq)]
#[serde(rename_all = "camelCase")]
struct Order {
    order_id: u64,
    #[serde(default)]
    note: Option<String>,
    #[serde(alias = "lines")]
    order_items: Vec<Item>,
    #[serde(flatten)]
    place: Place,
    state: State,
    weight: f64,
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    labels: BTreeMap<Label, i64>,
}

#[derive(Schema, Serialize, Deserialize, Debug, Clone, PartialEq)]
#[serde(deny_unknown_fields)]
struct Item {
    name: String,
    size: (u8, i16),
    kind: Kind,
}

#[derive(Schema, Serialize, Deserialize, Debug, Clone, PartialEq)]
struct Place {
    city: String,
    letter: char,
}

#[derive(Schema, Serialize, Deserialize, Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Label(String);

#[derive(Schema, Serialize, Deserialize, Debug, Clone, PartialEq)]
#[serde(tag = "is", rename_all = "snake_case")]
enum State {
    NotSent,
    Sent { at: u32 },
    Arrived(Place),
}

#[derive(Schema, Serialize, Deserialize, Debug, Clone, PartialEq)]
enum Kind {
    Plain,
    Sized(u8),
    Pair(bool, i8),
    Named { name: String },
    Inner(Inner),
    Either(Either),
}

#[derive(Schema, Serialize, Deserialize, Debug, Clone, PartialEq)]
#[serde(tag = "t", content = "c")]
enum Inner {
    None,
    Numbers(Vec<i32>),
    Point { x: i64 },
}

#[derive(Schema, Serialize, Deserialize, Debug, Clone, PartialEq)]
#[serde(untagged)]
enum Either {
    Flag(bool),
    Number(u16),
    Named { left: String },
    Text(String),
}

fn place() -> impl Strategy<Value = Place> {
    (any::<String>(), any::<char>()).prop_map(|(city, letter)| Place { city, letter })
}

fn kind() -> impl Strategy<Value = Kind> {
    let inner = prop_oneof![
        Just(Inner::None),
        vec(any::<i32>(), 0..3).prop_map(Inner::Numbers),
        any::<i64>().prop_map(|x| Inner::Point { x }),
    ];
    let either = prop_oneof![
        any::<bool>().prop_map(Either::Flag),
        any::<u16>().prop_map(Either::Number),
        any::<String>().prop_map(|left| Either::Named { left }),
        any::<String>().prop_map(Either::Text),
    ];
    prop_oneof![
        Just(Kind::Plain),
        any::<u8>().prop_map(Kind::Sized),
        any::<(bool, i8)>().prop_map(|(flag, number)| Kind::Pair(flag, number)),
        any::<String>().prop_map(|name| Kind::Named { name }),
        inner.prop_map(Kind::Inner),
        either.prop_map(Kind::Either),
    ]
}

fn order() -> impl Strategy<Value = Order> {
    let item = (any::<String>(), any::<(u8, i16)>(), kind()).prop_map(|(name, size, kind)| Item { name, size, kind });
    let state = prop_oneof![
        Just(State::NotSent),
        any::<u32>().prop_map(|at| State::Sent { at }),
        place().prop_map(State::Arrived),
    ];
    let labels = btree_map(any::<String>().prop_map(Label), any::<i64>(), 0..3);
    let weight = any::<i32>().prop_map(|weight| f64::from(weight) / 8.0);
    (any::<u64>(), option::of(any::<String>()), vec(item, 0..3), place(), state, weight, labels).prop_map(
        |(order_id, note, order_items, place, state, weight, labels)| Order {
            order_id,
            note,
            order_items,
            place,
            state,
            weight,
            labels,
        },
    )
}

/// Both read the text as the same value, or both refuse it.
fn read_alike(text: &[u8]) -> Result<(), TestCaseError> {
    let ours = json::from_slice::<Order>(text);
    match serde_json::from_slice::<Order>(text) {
        Ok(value) => prop_assert_eq!(ours, Ok(value), "{}", String::from_utf8_lossy(text)),
        Err(error) => prop_assert!(ours.is_err(), "serde: {}, in {}", error, String::from_utf8_lossy(text)),
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn written_and_read_alike(order in order()) {
        let text = serde_json::to_vec(&order).expect("serde writes it");
        prop_assert_eq!(&json::to_vec(&order), &text, "{}", String::from_utf8_lossy(&text));
        read_alike(&text)?;
        let spaced = serde_json::to_vec_pretty(&order).expect("serde writes it");
        read_alike(&spaced)?;
    }

    /// Members in another order, read through a tree that sorts them.
    #[test]
    fn read_alike_in_another_order(order in order()) {
        let tree = serde_json::to_value(&order).expect("serde writes it");
        read_alike(tree.to_string().as_bytes())?;
    }

    /// A byte or word changed somewhere: nearly always malformed or of another type.
    #[test]
    fn read_alike_when_damaged(
        order in order(),
        at in any::<prop::sample::Index>(),
        length in 0_usize..3,
        put in prop::sample::select(vec!["", "x", "\"", "{", "]", ",", "null", "1", "-", ".5", "\\", "\u{7}", "é", "\"is\":\"sent\","]),
    ) {
        let text = serde_json::to_string(&order).expect("serde writes it");
        let starts: Vec<usize> = text.char_indices().map(|(start, _)| start).collect();
        let first = at.index(starts.len());
        let start = starts[first];
        let end = starts.get(first + length).copied().unwrap_or(text.len());
        let damaged = format!("{}{put}{}", &text[..start], &text[end..]);
        read_alike(damaged.as_bytes())?;
    }
}
