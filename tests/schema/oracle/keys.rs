//! Keys of maps.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sweet::Schema;

use super::structs::{Newtype, Unit};
use super::{both, reads, refuse};

#[derive(Schema, Serialize, Deserialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
enum Color {
    DarkRed,
    #[serde(alias = "grün")]
    Green,
}

#[test]
fn keys_of_maps() {
    both(&BTreeMap::from([(Color::DarkRed, 1), (Color::Green, 2)]), r#"{"dark_red":1,"green":2}"#);
    both(&BTreeMap::from([(Newtype(7), Unit)]), r#"{"7":null}"#);
    reads(&BTreeMap::from([(Color::Green, 2)]), r#"{"grün":2}"#);
    refuse::<BTreeMap<Color, u8>>(r#"{"red":2}"#);
}
