//! Types with every rule. A rule is added here with one field.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sweet::Schema;

use super::enums::Color;

macro_rules! types {
    ($($item:item)*) => {$(
        #[derive(Schema, Serialize, Deserialize, Debug)]
        $item
    )*};
}

types! {
    pub(crate) struct Strings {
        #[validate(length(min = 2, max = 3))]
        length: String,
        #[validate(length(equal = 1))]
        equal: Option<String>,
        #[validate(email)]
        email: Option<String>,
        #[validate(url)]
        url: Option<String>,
        #[schema(uuid)]
        uuid: Option<String>,
        #[validate(ip)]
        ip: Option<String>,
        #[schema(ipv4)]
        ipv4: Option<String>,
        #[schema(ipv6)]
        ipv6: Option<String>,
        #[validate(contains = "a.b[c]")]
        contains: Option<String>,
        #[validate(does_not_contain(pattern = "$x"))]
        does_not_contain: Option<String>,
        #[validate(non_control_character)]
        plain: Option<String>,
        #[validate(length(min = 1), contains = "a", does_not_contain = "b", non_control_character)]
        many: Option<String>,
    }

    pub(crate) struct Formats {
        #[schema(pattern = r"^[a-z]+(-\d{2})?$")]
        pattern: Option<String>,
        #[schema(one_of("red", "green"))]
        one_of: Option<String>,
        #[schema(date)]
        date: Option<String>,
        #[schema(time)]
        time: Option<String>,
        #[schema(date_time)]
        date_time: Option<String>,
        #[schema(alphanumeric)]
        alphanumeric: Option<String>,
        #[schema(ascii)]
        ascii: Option<String>,
        #[schema(one_of(1, -2, 2.5))]
        number: Option<f64>,
    }

    pub(crate) struct Inside {
        #[schema(items(length(min = 1), pattern = "^[a-z]*$"))]
        items: Vec<String>,
        #[schema(keys(length(max = 2)), values(range(min = 1)))]
        map: Option<BTreeMap<String, u8>>,
        #[schema(items(items(range(max = 9)), unique_items))]
        nested: Option<Vec<Vec<u8>>>,
    }

    pub(crate) struct Placed(#[validate(range(min = 1))] u8, #[schema(items(range(min = 1)))] Vec<u8>);

    pub(crate) struct Numbers {
        #[validate(range(min = 1, max = 3))]
        byte: u8,
        #[validate(range(exclusive_min = 0.5, exclusive_max = 1.5))]
        open: Option<f64>,
        #[schema(multiple_of = 5)]
        multiple: Option<i32>,
        #[validate(range(max = -1))]
        negative: Option<i64>,
        #[validate(range(min = -2.5))]
        from: Option<f32>,
    }

    pub(crate) struct Lists {
        #[schema(unique_items, min_items = 1, max_items = 2)]
        numbers: Vec<u8>,
        #[validate(length(equal = 1))]
        tags: Option<Vec<Wrapped>>,
        #[validate(nested)]
        nested: Vec<Numbers>,
        #[schema(unique_items)]
        pairs: Option<Vec<(u8, bool)>>,
    }

    pub(crate) struct Maps {
        #[validate(length(min = 1, max = 2))]
        map: BTreeMap<String, u8>,
        #[validate(length(max = 1))]
        colors: Option<BTreeMap<Color, Wrapped>>,
    }

    pub(crate) struct Wrapped(#[validate(length(min = 1))] String);

    pub(crate) enum Choice {
        Text(#[validate(length(max = 1))] String),
        Named { #[validate(range(min = 1))] a: u8 },
        Wrapped(Wrapped),
    }

    #[serde(tag = "t", content = "c")]
    pub(crate) enum RuledAdjacent { Text(#[validate(length(max = 1))] String), Wrapped(Wrapped), None }

    #[serde(tag = "t")]
    pub(crate) enum RuledInternal { Named { #[validate(length(min = 1))] text: String }, Numbers(Numbers) }

    pub(crate) struct Flattened {
        #[serde(flatten)]
        numbers: Numbers,
        #[serde(flatten)]
        choice: RuledInternalOther,
    }

    #[serde(tag = "is")]
    pub(crate) enum RuledInternalOther { Short { #[validate(length(max = 2))] text: String }, Nothing }

    pub(crate) struct Ruled<T> {
        #[validate(length(max = 2))]
        items: Vec<T>,
        value: T,
    }

    pub(crate) struct Encoded {
        #[schema(base64)]
        text: Option<String>,
        #[schema(items(base64))]
        list: Option<Vec<String>>,
    }

    pub(crate) struct Cards {
        #[validate(credit_card)]
        card: Option<String>,
    }

    pub(crate) struct Transformed {
        #[schema(trim)]
        #[validate(length(min = 1, max = 3))]
        trimmed: Option<String>,
        #[schema(lowercase, one_of("red", "green"))]
        lower: Option<String>,
        #[schema(uppercase, pattern = "^[A-Z]*$")]
        upper: Option<String>,
        list: Option<Vec<Trimmed>>,
    }

    pub(crate) struct Trimmed(
        #[schema(trim)]
        #[validate(length(min = 1))]
        String,
    );

    pub(crate) struct Checked {
        #[validate(custom(function = is_even), range(max = 100))]
        even: u8,
        #[validate(range(min = 2))]
        other: Option<u8>,
    }

    pub(crate) struct Matching {
        #[validate(must_match(other = "again"), length(max = 2))]
        password: String,
        again: String,
    }
}

fn is_even(number: &u8) -> Result<(), &'static str> {
    if number.is_multiple_of(2) { Ok(()) } else { Err("must be even") }
}
