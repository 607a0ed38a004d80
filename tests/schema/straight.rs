//! Documents in the order of the fields, which are read without a look at their keys, and all that is nearly so.
//!
//! In:    the members of a document, in every order and with every kind of white space.
//! Out:   the same value, or the same failures, in the order of the text; serde_json is the oracle of what is accepted.

use std::fmt::Debug;

use proptest::prelude::*;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use sweet::Schema;
use sweet::json::{self, Decode, Error};

#[derive(Schema, Deserialize, Debug, PartialEq)]
struct Ticket {
    id: u32,
    #[serde(alias = "label")]
    name: String,
    nick: Option<String>,
    #[serde(default)]
    tags: Vec<u8>,
    #[serde(rename = "a\"b")]
    quoted: Option<bool>,
    seat: Seat,
}

#[derive(Schema, Deserialize, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
struct Seat {
    row: char,
    number: u8,
}

/// A field that is the outer struct's, and another one that it shares with what is flattened.
#[derive(Schema, Deserialize, Debug, PartialEq)]
struct Outer {
    id: u8,
    #[serde(flatten)]
    inner: Inner,
    last: Option<u8>,
}

#[derive(Schema, Deserialize, Debug, PartialEq)]
struct Inner {
    id: Option<String>,
    kind: Option<String>,
    size: u8,
}

#[derive(Schema, Deserialize, Debug, PartialEq)]
#[serde(tag = "kind")]
enum Tagged {
    Plain(Inner),
    Named { id: Option<String>, size: u8 },
}

const TICKET: [&str; 6] = [
    r#""id":7"#,
    r#""name":"Ada""#,
    r#""nick":null"#,
    r#""tags":[1,2]"#,
    r#""a\"b":true"#,
    r#""seat":{"row":"x","number":3}"#,
];

fn document(members: &[impl AsRef<str>]) -> String {
    let members: Vec<&str> = members.iter().map(AsRef::as_ref).collect();
    format!("{{{}}}", members.join(","))
}

/// Calls `each` with all orders of `members`.
fn orders<T: Copy>(members: &[T], each: &mut impl FnMut(&[T])) {
    fn place<T: Copy>(order: &mut Vec<T>, from: usize, each: &mut impl FnMut(&[T])) {
        if from == order.len() {
            return each(order);
        }
        for next in from..order.len() {
            order.swap(from, next);
            place(order, from + 1, each);
            order.swap(from, next);
        }
    }
    place(&mut members.to_vec(), 0, each);
}

/// Checks that the text is read as serde_json reads it, or refused where that refuses it.
#[track_caller]
fn check<T: for<'de> Decode<'de> + DeserializeOwned + Debug + PartialEq>(text: &str) {
    match (json::from_slice::<T>(text.as_bytes()), serde_json::from_str::<T>(text)) {
        (Ok(value), Ok(expected)) => assert_eq!(value, expected, "{text}"),
        (Err(_), Err(_)) => {}
        (value, expected) => panic!("{value:?}, but {expected:?}: {text}"),
    }
}

/// The places and rules of the failures, in the order of the text.
#[track_caller]
fn failures<T: for<'de> Decode<'de> + Debug>(text: &str) -> Vec<(String, String)> {
    match json::from_slice::<T>(text.as_bytes()) {
        Err(Error::Invalid(failures)) => {
            failures.0.into_iter().map(|failure| (failure.place.to_string(), failure.rule.to_string())).collect()
        }
        other => panic!("{other:?}: {text}"),
    }
}

/// Puts `space` between the tokens of a document for which `at` holds.
fn respaced(text: &str, space: &str, mut at: impl FnMut(usize) -> bool) -> String {
    let (mut out, mut quoted, mut escaped, mut place) = (String::new(), false, false, 0);
    for letter in text.chars() {
        let mark = !quoted && "{}[]:,".contains(letter);
        for side in [0, 1] {
            if side == 1 {
                out.push(letter);
            }
            if mark {
                out.push_str(if at(place) { space } else { "" });
                place += 1;
            }
        }
        quoted ^= letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
    }
    out
}

#[test]
fn every_order() {
    orders(&TICKET, &mut |members| check::<Ticket>(&document(members)));
    orders(&[r#""row":"x""#, r#""number":3"#], &mut |members| check::<Seat>(&document(members)));
}

#[test]
fn white_space_at_every_place() {
    let text = document(&TICKET);
    for space in [" ", "\n", "\r\n\t", "\n        ", "                      "] {
        check::<Ticket>(&respaced(&text, space, |_| true));
        for only in 0..60 {
            check::<Ticket>(&respaced(&text, space, |place| place == only));
            check::<Ticket>(&respaced(&text, space, |place| place != only));
        }
    }
}

#[test]
fn any_byte_at_every_place() {
    let text = r#"{"id":1,"name":"a","seat":{"row":"x","number":3}}"#;
    for at in 0..=text.len() {
        for byte in ["{", "}", "\"", ",", ":", "1", "\\", " ", "\u{b}", "\u{1}", "é"] {
            check::<Ticket>(&format!("{}{byte}{}", &text[..at], &text[at..]));
            check::<Ticket>(&format!("{}{byte}{}", &text[..at], text.get(at + 1..).unwrap_or_default()));
        }
        check::<Ticket>(&text[..at]);
    }
}

#[test]
fn a_field_is_given_twice() {
    for (index, member) in TICKET.iter().enumerate() {
        for at in 0..=TICKET.len() {
            let mut members = TICKET.to_vec();
            members.insert(at, member);
            let key = ["/id", "/name", "/nick", "/tags", "/a\"b", "/seat"][index];
            assert_eq!(failures::<Ticket>(&document(&members)), [(key.to_owned(), "duplicate".to_owned())]);
        }
    }
    let text = document(&[TICKET[0], TICKET[1], r#""label":"Eve""#, TICKET[5]]);
    assert_eq!(failures::<Ticket>(&text), [("/label".to_owned(), "duplicate".to_owned())]);
}

#[test]
fn aliases_escapes_and_unknown_keys() {
    for name in [r#""label":"Ada""#, r#""n\u0061me":"Ada""#, r#""\u006cabel":"Ada""#] {
        for at in 0..TICKET.len() {
            let mut members = TICKET.to_vec();
            members.remove(1);
            members.insert(at, name);
            check::<Ticket>(&document(&members));
            members.insert(at, r#""other":{"id":[1,{}]}"#);
            check::<Ticket>(&document(&members));
        }
    }
    for unknown in [r#""rows":"x""#, r#""ro":"x""#, r#""":1"#, r#""ROW":"x""#] {
        let text = document(&[r#""row":"x""#, unknown, r#""number":3"#]);
        assert_eq!(failures::<Seat>(&text)[0].1, "unknown", "{text}");
    }
}

#[test]
fn fields_that_are_left_out() {
    for left in 0..1 << TICKET.len() {
        let members: Vec<&str> =
            TICKET.iter().enumerate().filter(|(index, _)| left >> index & 1 == 1).map(|(_, member)| *member).collect();
        check::<Ticket>(&document(&members));
        check::<Ticket>(&respaced(&document(&members), "\n  ", |_| true));
    }
    for text in ["{}", "{ }", "{,}", "{\"id\":1,}", "{\"id\":1,,\"name\":\"\"}", "{\"id\":1\"name\":\"\"}"] {
        check::<Ticket>(text);
        check::<Tagged>(text);
    }
}

#[test]
fn hidden_fields_are_not_taken() {
    let members = [r#""id":7"#, r#""kind":"Plain""#, r#""size":3"#, r#""last":1"#];
    orders(&members, &mut |members| check::<Outer>(&document(members)));
    for kind in ["Plain", "Named"] {
        let members = [r#""id":"a""#.to_owned(), format!(r#""kind":"{kind}""#), r#""size":3"#.to_owned()];
        let members = members.each_ref().map(String::as_str);
        orders(&members, &mut |members| {
            check::<Tagged>(&document(members));
            check::<Tagged>(&respaced(&document(members), "\n ", |_| true));
        });
    }
    // The tag is the enum's: the content does not see it.
    let value: Tagged = json::from_slice(br#"{"kind":"Plain","id":"a","size":3}"#).unwrap();
    assert_eq!(value, Tagged::Plain(Inner { id: Some("a".to_owned()), kind: None, size: 3 }));
}

#[test]
fn failures_in_the_order_of_the_text() {
    let broken = [
        (r#""id":-1"#, "/id"),
        (r#""name":5"#, "/name"),
        (r#""tags":[1,"a",300]"#, "/tags/1 /tags/2"),
        (r#""seat":{"number":300,"row":"xy"}"#, "/seat/number /seat/row"),
    ];
    orders(&broken, &mut |order| {
        let members: Vec<&str> = order.iter().map(|(member, _)| *member).collect();
        let text = document(&members);
        let places: Vec<String> = failures::<Ticket>(&text).into_iter().map(|(place, _)| place).collect();
        let expected: Vec<&str> = order.iter().flat_map(|(_, places)| places.split(' ')).collect();
        assert_eq!(places, expected, "{text}");
        let spaced = respaced(&text, "\n    ", |_| true);
        assert_eq!(failures::<Ticket>(&spaced), failures::<Ticket>(&text), "{text}");
    });
}

proptest! {
    /// Whatever the members are, their order and white space change neither the value nor the failures.
    #[test]
    fn order_and_white_space_change_nothing(
        id in prop_oneof![any::<u32>().prop_map(i64::from), any::<i64>()],
        name in prop_oneof![any::<String>().prop_map(Some), Just(None)],
        seat in any::<(char, u16)>(),
        rotation in 0_usize..6,
        space in prop_oneof![Just(" "), Just("\n"), Just("\n      "), Just("\t\r\n")],
        places in any::<u64>(),
    ) {
        let name = serde_json::to_string(&name).unwrap();
        let row = serde_json::to_string(&seat.0).unwrap();
        let mut members = vec![
            format!(r#""id":{id}"#), format!(r#""name":{name}"#), r#""nick":"a""#.to_owned(), r#""tags":[]"#.to_owned(),
            r#""a\"b":false"#.to_owned(), format!(r#""seat":{{"row":{row},"number":{}}}"#, seat.1),
        ];
        let straight = document(&members);
        members.rotate_left(rotation);
        let spaced = respaced(&document(&members), space, |place| places >> (place % 64) & 1 == 1);
        match (json::from_slice::<Ticket>(straight.as_bytes()), json::from_slice::<Ticket>(spaced.as_bytes())) {
            (Ok(value), Ok(other)) => prop_assert_eq!(value, other),
            (Err(Error::Invalid(mut failures)), Err(Error::Invalid(mut others))) => {
                failures.0.sort_by(|one, other| one.place.cmp(&other.place));
                others.0.sort_by(|one, other| one.place.cmp(&other.place));
                prop_assert_eq!(failures, others);
            }
            (value, other) => prop_assert!(false, "{value:?}, but {other:?}: {spaced}"),
        }
        check::<Ticket>(&spaced);
    }
}
