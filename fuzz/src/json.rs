//! JSON, with serde_json as its oracle.
//!
//! What is accepted, serde_json accepts as well, with the same values; and what is written is what serde_json writes, and
//! is read again as the same. One difference has its own type here: a whole number is one however it is written (`1.0`,
//! `1e2`, `-0`), which serde_json gives as a float.
//!
//! One number is read here that serde_json refuses: beyond the range of `f64`, in a member that nobody reads of an enum with
//! a tag, where serde keeps what stands before the tag.
//!
//! What serde_json takes with the serde derive on the very same type, and is refused here, is refused for one of the
//! reasons that the docs of `sweet::json` list: an array is no struct, what is skipped is text too, and its depth is limited.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use serde::de::{Deserialize, Deserializer, Visitor};
use sweet::Schema;
use sweet::json::{DEPTH_MAX, Error, from_slice, to_vec};

/// What is read here.
#[derive(Clone, Debug, PartialEq, Schema, Serialize, serde::Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Schema, Serialize, serde::Deserialize)]
enum Kind {
    Cash,
    Voucher(String),
    Card { digits: u16 },
}

/// Internally tagged.
#[derive(Clone, Debug, PartialEq, Schema, Serialize, serde::Deserialize)]
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
    let ours = match from_slice::<Order>(input) {
        Ok(ours) => ours,
        Err(error) => return refused(input, &error),
    };
    let theirs: Theirs = match serde_json::from_slice(input) {
        Ok(theirs) => theirs,
        // Before the tag of an enum serde keeps a number for later, and has nowhere to keep one beyond `f64`.
        Err(error) if error.to_string().starts_with("number out of range") && is_kept(input) => return,
        Err(error) => panic!("{ours:?} is refused there: {error}"),
    };
    assert!(agree(&ours, &theirs), "{ours:?} here, {theirs:?} there");
    let written = to_vec(&ours);
    assert_eq!(written, serde_json::to_vec(&ours).expect("serde_json writes it"));
    assert_eq!(from_slice::<Order>(&written).expect("what is written is read"), ours);
}

/// Whether a number beyond `f64` stands where only an enum with a tag looks past it.
fn is_kept(input: &[u8]) -> bool {
    /// The same, with the enum taken for anything.
    #[derive(serde::Deserialize)]
    struct Without {
        event: Option<serde::de::IgnoredAny>,
        parent: Option<Box<Without>>,
    }
    // Well-formed but for what stands in events.
    fn has_event(order: &Without) -> bool {
        order.event.is_some() || order.parent.as_deref().is_some_and(has_event)
    }
    serde_json::from_slice::<Without>(input).is_ok_and(|order| has_event(&order))
}

/// What is refused here, serde_json refuses too, or the reason is one of those that are meant.
fn refused(input: &[u8], error: &Error) {
    let Ok(theirs) = serde_json::from_slice::<Order>(input) else { return };
    let is_meant = match error {
        Error::Syntax { message, .. } => {
            let is_open = |byte: &&u8| matches!(byte, b'[' | b'{');
            let is_deep = input.iter().filter(is_open).count() > usize::from(DEPTH_MAX);
            let is_half = message.contains("surrogate") || message.contains("four hexadecimal digits");
            str::from_utf8(input).is_err() || (is_half && input.windows(3).any(is_half_escape)) || is_deep
        }
        Error::Invalid(failures) => failures.0.iter().all(|failure| {
            // A text with a number that no tree holds is only looked through.
            let tree = serde_json::from_slice::<serde_json::Value>(input);
            let is_array = tree.map_or_else(
                |_| input.contains(&b'['),
                |tree| tree.pointer(&failure.place.to_string()).is_some_and(serde_json::Value::is_array),
            );
            failure.rule == "type" && is_array
        }),
    };
    assert!(is_meant, "{error:?} here, {theirs:?} there");
}

/// `\ud` or `\uD`, with which a half of a surrogate pair begins.
fn is_half_escape(text: &[u8]) -> bool {
    text.eq_ignore_ascii_case(b"\\ud")
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
