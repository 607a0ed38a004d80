//! JSON, with serde_json as its oracle.
//!
//! What is accepted, serde_json accepts as well, with the same values; and what is written is what serde_json writes, and
//! is read again as the same. One difference has its own type here: a whole number is one however it is written (`1.0`,
//! `1e2`, `-0`), which serde_json gives as a float. What serde_json takes and is refused here, the docs of
//! `sweet::json` list.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use serde::de::{Deserialize, Deserializer, Visitor};
use sweet::Schema;
use sweet::json::{from_slice, to_vec};

/// What is read here.
#[derive(Clone, Debug, PartialEq, Schema, Serialize)]
#[serde(rename_all = "camelCase")]
struct Order {
    id: u64,
    #[serde(default)]
    delta: i8,
    #[serde(default)]
    total: i64,
    #[serde(default)]
    rate: f64,
    #[serde(default)]
    small: f32,
    #[serde(default)]
    paid: bool,
    note: Option<String>,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    nested: Vec<Vec<u8>>,
    kind: Option<Kind>,
    event: Option<Event>,
    #[serde(default)]
    extra: BTreeMap<String, i32>,
    pair: Option<(u16, bool)>,
    initial: Option<char>,
    parent: Option<Box<Order>>,
}

/// Externally tagged.
#[derive(Clone, Debug, PartialEq, Schema, Serialize)]
enum Kind {
    Cash,
    Voucher(String),
    Card { digits: u16 },
}

/// Internally tagged.
#[derive(Clone, Debug, PartialEq, Schema, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Event {
    Opened,
    Moved { x: f64, to: Option<String> },
}

/// The same for serde.
#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Theirs {
    id: Whole,
    #[serde(default)]
    delta: Whole,
    #[serde(default)]
    total: Whole,
    #[serde(default)]
    rate: f64,
    #[serde(default)]
    small: f32,
    #[serde(default)]
    paid: bool,
    note: Option<String>,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    nested: Vec<Vec<Whole>>,
    kind: Option<TheirKind>,
    event: Option<TheirEvent>,
    #[serde(default)]
    extra: BTreeMap<String, Whole>,
    pair: Option<(Whole, bool)>,
    initial: Option<char>,
    parent: Option<Box<Theirs>>,
}

#[derive(Debug, serde::Deserialize)]
enum TheirKind {
    Cash,
    Voucher(String),
    Card { digits: Whole },
}

#[derive(Debug, serde::Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum TheirEvent {
    Opened,
    Moved { x: f64, to: Option<String> },
}

/// Checks one text.
pub fn check(input: &[u8]) {
    let Ok(ours) = from_slice::<Order>(input) else { return };
    let theirs: Theirs = match serde_json::from_slice(input) {
        Ok(theirs) => theirs,
        Err(error) => panic!("{ours:?} is refused there: {error}"),
    };
    assert!(agree(&ours, &theirs), "{ours:?} here, {theirs:?} there");
    let written = to_vec(&ours);
    assert_eq!(written, serde_json::to_vec(&ours).expect("serde_json writes it"));
    assert_eq!(from_slice::<Order>(&written).expect("what is written is read"), ours);
}

fn agree(ours: &Order, theirs: &Theirs) -> bool {
    let bits = |float: f64| {
        if float == 0.0 { (0.0_f64.to_bits(), float.is_sign_negative()) } else { (float.to_bits(), false) }
    };
    theirs.id.is(ours.id)
        && theirs.delta.is(ours.delta)
        && theirs.total.is(ours.total)
        && bits(ours.rate) == bits(theirs.rate)
        && ours.small == theirs.small
        && ours.paid == theirs.paid
        && ours.note == theirs.note
        && ours.tags == theirs.tags
        && all(&ours.nested, &theirs.nested, |ours, theirs| all(ours, theirs, |ours, theirs| theirs.is(*ours)))
        && both(&ours.kind, &theirs.kind, |ours, theirs| match (ours, theirs) {
            (Kind::Cash, TheirKind::Cash) => true,
            (Kind::Voucher(ours), TheirKind::Voucher(theirs)) => ours == theirs,
            (Kind::Card { digits }, TheirKind::Card { digits: theirs }) => theirs.is(*digits),
            _ => false,
        })
        && both(&ours.event, &theirs.event, |ours, theirs| match (ours, theirs) {
            (Event::Opened, TheirEvent::Opened) => true,
            (Event::Moved { x, to }, TheirEvent::Moved { x: their_x, to: their_to }) => x == their_x && to == their_to,
            _ => false,
        })
        && ours.extra.keys().eq(theirs.extra.keys())
        && ours.extra.values().zip(theirs.extra.values()).all(|(ours, theirs)| theirs.is(*ours))
        && both(&ours.pair, &theirs.pair, |ours, theirs| theirs.0.is(ours.0) && ours.1 == theirs.1)
        && ours.initial == theirs.initial
        && both(&ours.parent, &theirs.parent, |ours, theirs| agree(ours, theirs))
}

fn all<A, B>(ours: &[A], theirs: &[B], same: impl Fn(&A, &B) -> bool) -> bool {
    ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| same(ours, theirs))
}

fn both<A, B>(ours: &Option<A>, theirs: &Option<B>, same: impl Fn(&A, &B) -> bool) -> bool {
    match (ours, theirs) {
        (Some(ours), Some(theirs)) => same(ours, theirs),
        (None, None) => true,
        _ => false,
    }
}

/// A number that is to be whole.
#[derive(Clone, Copy, Debug)]
enum Whole {
    /// Written with digits alone.
    Exact(i128),
    /// Written with a point or a power of ten.
    Rounded(f64),
}

impl Default for Whole {
    fn default() -> Self {
        Whole::Exact(0)
    }
}

impl Whole {
    fn is(self, ours: impl Into<i128>) -> bool {
        let ours: i128 = ours.into();
        match self {
            Whole::Exact(number) => number == ours,
            Whole::Rounded(number) => number == ours as f64,
        }
    }
}

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number;

        impl Visitor<'_> for Number {
            type Value = Whole;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number")
            }

            fn visit_u64<E>(self, number: u64) -> Result<Whole, E> {
                Ok(Whole::Exact(number.into()))
            }

            fn visit_i64<E>(self, number: i64) -> Result<Whole, E> {
                Ok(Whole::Exact(number.into()))
            }

            fn visit_f64<E>(self, number: f64) -> Result<Whole, E> {
                Ok(Whole::Rounded(number))
            }
        }

        deserializer.deserialize_any(Number)
    }
}
