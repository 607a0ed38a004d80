//! The types of the standard library against serde_json.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::num::NonZero;

use proptest::prelude::*;
use sweet_core::json::{self, Value};

use crate::oracle::{cases, check_integer, check_text, check_value, mutated, number, string, text, whole_number};

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn integers_are_written_alike(a: u8, b: i16, c: u32, d: i64, e: u64, f: i128, g: u128, h: usize) {
        check_value(&(a, b, c, d, e, f, g, h));
    }

    #[test]
    fn floats_are_written_alike(a in prop::num::f64::ANY, b in prop::num::f32::ANY) {
        check_value(&a);
        check_value(&b);
        check_value(&vec![Some(a), None]);
    }

    #[test]
    fn texts_are_written_alike(text: String, character: char, boxed: Box<str>) {
        check_value(&text);
        check_value(&character);
        check_value(&boxed);
        prop_assert_eq!(json::to_vec(&Cow::Borrowed(text.as_str())), json::to_vec(&text));
    }

    #[test]
    fn containers_are_written_alike(
        list: Vec<Option<String>>,
        map: BTreeMap<String, Vec<bool>>,
        keyed: BTreeMap<i32, (u8, String)>,
        set: BTreeSet<u16>,
        array: [Option<i8>; 3],
        queue: VecDeque<char>,
        nested: Vec<Vec<Box<u64>>>,
    ) {
        check_value(&list);
        check_value(&map);
        check_value(&keyed);
        check_value(&set);
        check_value(&array);
        check_value(&queue);
        check_value(&nested);
    }

    #[test]
    fn keys_are_written_alike(a: char, b: bool, c: i128, d: u64, e: String, f: [u8; 16]) {
        check_value(&BTreeMap::from([(a, 1)]));
        check_value(&BTreeMap::from([(b, 1)]));
        check_value(&BTreeMap::from([(c, 1)]));
        check_value(&BTreeMap::from([(d, 1)]));
        check_value(&HashMap::from([(e, ())]));
        check_value(&BTreeMap::from([(Ipv6Addr::from(f), 1)]));
    }

    #[test]
    fn addresses_are_written_alike(a: [u8; 4], b: [u16; 8], which: bool) {
        check_value(&Ipv4Addr::from(a));
        check_value(&Ipv6Addr::from(b));
        check_value(&if which { IpAddr::from(a) } else { IpAddr::from(b) });
    }

    #[test]
    fn numbers_are_read_alike(text in number()) {
        let text = text.as_bytes();
        check_text::<f64>(text);
        check_text::<f32>(text);
    }

    #[test]
    fn whole_numbers_are_read_alike(text in prop_oneof![number(), whole_number()]) {
        check_integer::<u8>(&text);
        check_integer::<i8>(&text);
        check_integer::<u16>(&text);
        check_integer::<i32>(&text);
        check_integer::<u64>(&text);
        check_integer::<i64>(&text);
        check_integer::<u128>(&text);
        check_integer::<i128>(&text);
        check_integer::<usize>(&text);
        check_integer::<NonZero<u8>>(&text);
        check_integer::<NonZero<i64>>(&text);
    }

    #[test]
    fn strings_are_read_alike(text in string()) {
        let text = text.as_bytes();
        check_text::<String>(text);
        check_text::<char>(text);
        check_text::<Box<str>>(text);
        check_text::<Ipv4Addr>(text);
        prop_assert_eq!(json::from_slice::<&str>(text).ok(), serde_json::from_slice::<&str>(text).ok());
    }

    #[test]
    fn everything_is_read_alike(text in text()) {
        everything(text.as_bytes());
    }

    #[test]
    fn any_value_is_read_and_written_alike(text in prop_oneof![text().prop_map(String::into_bytes), mutated()]) {
        any_value(&text);
    }

    #[test]
    fn mutated_texts_are_read_alike(text in mutated()) {
        everything(&text);
    }
}

#[track_caller]
fn everything(text: &[u8]) {
    check_text::<()>(text);
    check_text::<bool>(text);
    check_text::<f64>(text);
    check_text::<Option<i64>>(text);
    check_text::<String>(text);
    check_text::<char>(text);
    check_text::<Vec<String>>(text);
    check_text::<Vec<Option<f64>>>(text);
    check_text::<[Option<bool>; 2]>(text);
    check_text::<(Option<String>, Option<f32>)>(text);
    check_text::<BTreeMap<String, Option<String>>>(text);
    check_text::<BTreeMap<char, f64>>(text);
    check_text::<Vec<Vec<()>>>(text);
}

#[test]
fn edges_are_read_alike() {
    for number in [
        "-0",
        "0",
        "-0.0",
        "0e999",
        "-1",
        "1.0",
        "1e0",
        "1.5",
        "15e-1",
        "1e2",
        "-1.28e2",
        "1E400",
        "-1e400",
        "1e-400",
        "123456789012345678",
        "-123456789012345678",
        "9007199254740993.0",
        "-9223372036854775808.00",
    ] {
        numbers(number);
    }
    for bits in [8, 16, 32, 64, 127] {
        let power = 1_u128 << bits;
        for near in [power - 1, power, power + 1, power / 2 - 1, power / 2, power / 2 + 1] {
            numbers(&near.to_string());
            numbers(&format!("-{near}"));
        }
    }
    numbers(&u128::MAX.to_string());
    numbers("340282366920938463463374607431768211456");
    numbers("340282350000000000000000000000000000000");
    numbers("3.4028236e38");
    numbers("9007199254740993");
    numbers("2.2250738585072011e-308");
    numbers(&"9".repeat(400));
}

#[track_caller]
fn numbers(number: &str) {
    check_integer::<i8>(number);
    check_integer::<u8>(number);
    check_integer::<i16>(number);
    check_integer::<u16>(number);
    check_integer::<i32>(number);
    check_integer::<u32>(number);
    check_integer::<i64>(number);
    check_integer::<u64>(number);
    check_integer::<i128>(number);
    check_integer::<u128>(number);
    check_integer::<isize>(number);
    let text = number.as_bytes();
    any_value(text);
    check_text::<f32>(text);
    check_text::<f64>(text);
}

#[test]
fn integer_keys_are_read_alike() {
    for key in ["0", "-1", "-0", "01", "1.0", "1e1", "", "-", "+1", " 1", "1 ", "128", "a", "00"] {
        let text = format!("{{\"{key}\":1}}");
        check_text::<BTreeMap<i8, u8>>(text.as_bytes());
        check_text::<BTreeMap<u64, u8>>(text.as_bytes());
        check_text::<BTreeMap<bool, u8>>(text.as_bytes());
    }
    check_text::<BTreeMap<bool, u8>>(b"{\"true\":1,\"false\":2}");
    check_text::<BTreeMap<String, u8>>(b"{\"a\":1,\"\\u0061\":2}");
}

/// serde_json's `Value` and ours: the same verdict, and the same bytes when written again.
#[track_caller]
fn any_value(text: &[u8]) {
    let ours = json::from_slice::<Value>(text).map(|value| json::to_vec(&value)).ok();
    let theirs =
        serde_json::from_slice::<serde_json::Value>(text).map(|value| serde_json::to_vec(&value).unwrap()).ok();
    let shown = |text: Option<Vec<u8>>| text.map(|text| String::from_utf8_lossy(&text).into_owned());
    assert_eq!(shown(ours), shown(theirs), "{}", String::from_utf8_lossy(text));
}
