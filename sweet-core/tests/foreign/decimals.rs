//! Decimals: strings and numbers.

use rust_decimal::Decimal;
use sweet_core::json;

use crate::oracle::{check, check_text, neighbours};

#[test]
fn strings() {
    for text in
        ["0", "-12.3400", "79228162514264337593543950335", "1.5e-7", "-0.0000000000000000000000000001", "1_000.5"]
    {
        check_text::<Decimal>(text);
    }
    check_text::<Decimal>(&format!("0.{}", "123456789".repeat(5)));
}

#[test]
fn numbers_that_a_float_holds() {
    for text in ["0", "12", "-12", "0.5", "-1.25", "18446744073709551615"].into_iter().flat_map(neighbours) {
        // A float has no more than 15 digits that are sure, and serde_json makes one of what is larger than 64 bits.
        if text.len() < 16 && !text.contains(['e', 'E']) {
            check::<Decimal>(&text);
        }
    }
}

#[test]
fn numbers_do_not_pass_through_a_float() {
    for (text, written) in [
        ("0.1000000000000000055511151231", r#""0.1000000000000000055511151231""#),
        ("79228162514264337593543950335", r#""79228162514264337593543950335""#),
        ("1.10", r#""1.10""#),
        ("25e-1", r#""2.5""#),
        ("1E+3", r#""1000""#),
    ] {
        let value: Decimal = json::from_slice(text.as_bytes()).unwrap();
        assert_eq!(String::from_utf8(json::to_vec(&value)).unwrap(), written, "{text}");
    }
    for text in [
        "1e999999999999",
        "79228162514264337593543950336",
        "0.00000000000000000000000000001",
        "1e29",
        "1.23456789012345678901234567890123e1",
    ] {
        assert!(json::from_slice::<Decimal>(text.as_bytes()).is_err(), "{text}");
    }
}
