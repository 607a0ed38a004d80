//! Numbers of payment cards (ISO/IEC 7812-1): 12 to 19 digits, the last of which is a check digit.
//!
//! In:    text.
//! Out:   whether it has that form, and its check digit is right (Luhn's formula, annex B).
//! Never: knows issuers; takes spaces or hyphens between the digits.

/// How many digits a number has.
const DIGITS: std::ops::RangeInclusive<usize> = 12..=19;

pub(in crate::rules) fn is_number(text: &str) -> bool {
    DIGITS.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) && is_checked(text.as_bytes())
}

/// Every second digit, counted from the last but one, is doubled, and its digits added.
fn is_checked(digits: &[u8]) -> bool {
    let weighed = digits.iter().rev().enumerate().map(|(place, digit)| {
        let value = u32::from(digit - b'0');
        match place % 2 {
            0 => value,
            _ => value * 2 / 10 + value * 2 % 10,
        }
    });
    weighed.sum::<u32>() % 10 == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, valid: bool) {
        assert_eq!(is_number(text), valid, "{text:?}");
    }

    #[test]
    fn table() {
        for text in ["4242424242424242", "5555555555554444", "378282246310005", "6011111111111117", "30569309025904"] {
            check(text, true);
        }
        for text in ["", "0", "00000000000", "4242424242424241", "4242 4242 4242 4242", "4242-4242-4242-4242"] {
            check(text, false);
        }
        for text in ["424242424242424٢", "00000000000000000000", "x242424242424242"] {
            check(text, false);
        }
    }
}
