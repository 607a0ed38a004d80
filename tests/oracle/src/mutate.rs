//! Mutations: of trees, and of text.
//!
//! In:    a document, the names that occur in documents of its type, and chance.
//! Out:   a document that is nearly it.
//! Never: minds whether it is still one.

use crate::chance::Chance;
use crate::tree::{Tree, quoted, unquoted};

/// Values of every kind; numbers at the edges of their types, strings with every escape, half surrogates and control
/// characters.
const VALUES: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "-0",
    "-1",
    "1",
    "2",
    "5",
    "127",
    "128",
    "-128",
    "-129",
    "255",
    "256",
    "65535",
    "65536",
    "2147483647",
    "2147483648",
    "-2147483648",
    "-2147483649",
    "4294967296",
    "9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "340282366920938463463374607431768211455",
    "340282366920938463463374607431768211456",
    "1e19",
    "1.0",
    "-0.0",
    "1e2",
    "0.1",
    "1.5",
    "-2.5",
    "1e-1",
    "100e-2",
    "1e400",
    "-1e400",
    "1e-400",
    "1e39",
    "3.4028236e38",
    "01",
    "+1",
    ".5",
    "1.",
    "0x1",
    "NaN",
    "-",
    "1e",
    "\"\"",
    "\"a\"",
    "\"ab\"",
    "\"1\"",
    "\"-1\"",
    "\"1.0\"",
    "\"null\"",
    "\"\\u0000\"",
    "\"\\ud83c\\udf88\"",
    "\"\\ud83c\"",
    "\"\\udf88\\ud83c\"",
    "\"\\ud83cx\"",
    "\"\\/\\b\\f\\n\\r\\t\\\"\\\\\"",
    "\"\\x\"",
    "\"\\u12\"",
    "\"\u{1}\"",
    "\"\n\"",
    "\"\u{7f}\"",
    "\"\u{85}\u{2028}\u{feff}\"",
    "\"é漢🎈\"",
    "[]",
    "[1]",
    "[1,2]",
    "[[]]",
    "{}",
    "{\"a\":1}",
    "[null]",
    "",
    "nul",
    "tru",
    "undefined",
    "'a'",
    "[1,]",
    "{,}",
    "{\"a\":1,}",
    "{a:1}",
    "\"",
    "[",
    "}",
];

/// Pieces that are put into a text.
const PIECES: &[&[u8]] = &[
    b"",
    b"x",
    b"\"",
    b"'",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"null",
    b"1",
    b"-",
    b".5",
    b"e9",
    b"\\",
    b"\\u",
    b"\x00",
    b"\x07",
    b"\x1f",
    b"\x7f",
    b"\x80",
    b"\xc3\xa9",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\xff",
    b"\xef\xbb\xbf",
    b" ",
    b"\n",
    b"\t",
    b"\x0b",
    b"/**/",
    b"\xc2\xa0",
    b"0",
];

/// The names of a type's documents, its own words for variants and fields included.
pub(crate) fn names(tree: &Tree, names: &mut Vec<String>) {
    match tree {
        Tree::Scalar(text) => names.extend(tree.is_string().then(|| text.clone())),
        Tree::List(items) => items.iter().for_each(|item| self::names(item, names)),
        Tree::Object(members) => members.iter().for_each(|(key, value)| {
            names.push(key.clone());
            self::names(value, names);
        }),
    }
    names.sort();
    names.dedup();
}

/// The tree with one to three things changed.
pub(crate) fn tree(mut tree: Tree, names: &[String], chance: &mut Chance) -> Tree {
    for _ in 0..=chance.below(3) {
        once(&mut tree, names, chance);
    }
    tree
}

fn once(root: &mut Tree, names: &[String], chance: &mut Chance) {
    let (count, other) = (root.count(), root.clone());
    let other = |chance: &mut Chance| other.clone().nth(&mut chance.below(count)).expect("it is in it").clone();
    let place = root.nth(&mut chance.below(count)).expect("it is in it");
    match chance.below(10) {
        0 | 1 => *place = Tree::Scalar(chance.one(VALUES).to_string()),
        2 => *place = other(chance),
        3 => *place = Tree::List(vec![place.clone()]),
        4 => *place = Tree::Object(vec![(name(names, chance), place.clone())]),
        _ => match place {
            Tree::Scalar(text) => *text = scalar(text, names, chance),
            Tree::List(items) if items.is_empty() => items.push(other(chance)),
            Tree::List(items) => {
                let at = chance.below(items.len());
                match chance.below(4) {
                    0 => drop(items.remove(at)),
                    1 => items.insert(at, items[at].clone()),
                    2 => items.swap(0, at),
                    _ => items.push(other(chance)),
                }
            }
            Tree::Object(members) if members.is_empty() => members.push((name(names, chance), other(chance))),
            Tree::Object(members) => {
                let (at, last) = (chance.below(members.len()), members.len() - 1);
                match chance.below(7) {
                    0 => drop(members.remove(at)),
                    1 => members.insert(chance.below(last + 2), members[at].clone()),
                    2 => members.swap(at, last),
                    3 => members[at].0 = name(names, chance),
                    4 => members[at].0 = escaped(&members[at].0, chance),
                    5 => members.insert(chance.below(last + 2), (name(names, chance), other(chance))),
                    _ => members.reverse(),
                }
            }
        },
    }
}

fn scalar(text: &str, names: &[String], chance: &mut Chance) -> String {
    if text.starts_with('"') {
        return if chance.once_in(2) { escaped(text, chance) } else { name(names, chance) };
    }
    match chance.below(5) {
        0 => format!("{text}.0"),
        1 => format!("{text}e0"),
        2 => format!("-{text}"),
        3 => quoted(text),
        _ => format!("{text}0"),
    }
}

fn name(names: &[String], chance: &mut Chance) -> String {
    match names.is_empty() || chance.once_in(6) {
        true => chance
            .one(&[
                "\"x\"",
                "\"\"",
                "\"\\u0061\"",
                "\"1\"",
                "\"01\"",
                "\"-0\"",
                "\"true\"",
                "\"é\"",
                "\"key\"",
                "\"ident\"",
                "\"why\"",
                "\"first\"",
                "\"third\"",
                "\"grün\"",
                "\"colour\"",
                "\"ex\"",
            ])
            .to_string(),
        false => chance.one(names).clone(),
    }
}

/// The string with some of its characters as escapes.
fn escaped(text: &str, chance: &mut Chance) -> String {
    let Some(plain) = unquoted(text) else { return text.to_owned() };
    let mut out = String::from("\"");
    for character in plain.chars() {
        match chance.once_in(2) {
            true => character.encode_utf16(&mut [0; 2]).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}"))),
            false => {
                let plain = quoted(&character.to_string());
                out.push_str(&plain[1..plain.len() - 1]);
            }
        }
    }
    out + "\""
}

/// The text cut, or with some bytes put in, replaced or taken out.
pub(crate) fn text(text: &str, chance: &mut Chance) -> Vec<u8> {
    let mut text = text.as_bytes().to_vec();
    let at = chance.below(text.len() + 1);
    if chance.once_in(5) {
        text.truncate(at);
        return text;
    }
    for _ in 0..=chance.below(2) {
        let start = chance.below(text.len() + 1);
        let end = (start + chance.below(3)).min(text.len());
        let piece = if chance.once_in(4) { &[(chance.next() & 0xff) as u8] } else { *chance.one(PIECES) };
        text.splice(start..end, piece.iter().copied());
    }
    text
}
