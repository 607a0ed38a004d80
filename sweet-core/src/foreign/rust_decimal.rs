//! `rust_decimal::Decimal`: a string, because most programs read a JSON number as a float. A number is read too.
//!
//! Never: passes through a float.

use ::rust_decimal::Decimal;

use super::text::keys;
use crate::json::{Decode, Encode, Failed, Reader, Writer};
use crate::schema::{Schema, Shape};

impl Schema for Decimal {
    const SHAPE: Shape = Shape::String { format: Some("decimal") };
}

impl<'de> Decode<'de> for Decimal {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let number = match reader.is_number() {
            true => read_number(reader.raw()?),
            false => read_text(&reader.string()?),
        };
        number.ok_or_else(|| reader.fail("decimal", "must be a decimal number of at most 28 digits"))
    }
}

impl Encode for Decimal {
    fn encode(&self, writer: &mut Writer<'_>) {
        writer.display(self);
    }
}

keys! {
    Decimal, "decimal", "must be a decimal number of at most 28 digits",
    read_text, |value: &Decimal, writer: &mut Writer<'_>| value.encode(writer)
}

fn read_text(text: &str) -> Option<Decimal> {
    text.parse().or_else(|_| Decimal::from_scientific(text)).ok()
}

fn read_number(text: &str) -> Option<Decimal> {
    match text.split_once(['e', 'E']) {
        // It would round the digits before the exponent, were there too many.
        Some((digits, _)) => Decimal::from_str_exact(digits).and_then(|_| Decimal::from_scientific(text)).ok(),
        None => Decimal::from_str_exact(text).ok(),
    }
}
