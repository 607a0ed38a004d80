//! Base64 (RFC 4648 section 4): the standard alphabet, with padding.
//!
//! In:    bytes, or a text of a peer.
//! Out:   text; bytes, where the text is what would be written for them and nothing else.
//! Never: takes white space, another alphabet, missing padding, or bits that are left over (RFC 4648 section 3.5).

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The value of each digit; `NONE` for what is no digit.
const DIGITS: [u8; 256] = {
    let mut digits = [NONE; 256];
    let mut value = 0;
    while value < 64 {
        digits[ALPHABET[value] as usize] = value as u8;
        value += 1;
    }
    digits
};

const NONE: u8 = 0xff;

/// The digits of three bytes or fewer.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let byte = |at: usize| u32::from(group.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let digit = ALPHABET[(bits >> (18 - 6 * place) & 63) as usize];
            text.push(if place <= group.len() { char::from(digit) } else { '=' });
        }
    }
    text
}

/// The bytes of a text; `None` where it is not base64.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let (groups, []) = text.as_bytes().as_chunks::<4>() else { return None };
    let Some((last, whole)) = groups.split_last() else { return Some(Vec::new()) };
    let mut bytes = Vec::with_capacity(groups.len() * 3);
    for group in whole {
        bytes.extend_from_slice(&triple(group)?);
    }
    let count = match last {
        [_, _, b'=', b'='] => 1,
        [_, _, _, b'='] => 2,
        _ => 3,
    };
    let mut group = *last;
    group[count + 1..].fill(b'A');
    let triple = triple(&group)?;
    // Bits behind the last byte are zero: a value has one text.
    if triple[count..].iter().any(|byte| *byte != 0) {
        return None;
    }
    bytes.extend_from_slice(&triple[..count]);
    Some(bytes)
}

fn triple(group: &[u8; 4]) -> Option<[u8; 3]> {
    let digits = group.map(|byte| DIGITS[usize::from(byte)]);
    if digits.contains(&NONE) {
        return None;
    }
    let bits = digits.iter().fold(0, |bits, digit| bits << 6 | u32::from(*digit));
    let [_, bytes @ ..] = bits.to_be_bytes();
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], text: &str) {
        assert_eq!(encode(bytes), text);
        assert_eq!(decode(text).as_deref(), Some(bytes), "{text}");
    }

    #[test]
    fn vectors_of_the_standard() {
        // RFC 4648 section 10.
        check(b"", "");
        check(b"f", "Zg==");
        check(b"fo", "Zm8=");
        check(b"foo", "Zm9v");
        check(b"foob", "Zm9vYg==");
        check(b"fooba", "Zm9vYmE=");
        check(b"foobar", "Zm9vYmFy");
        check(&[0xfb, 0xff, 0xfe], "+//+");
    }

    #[test]
    fn every_length_comes_back() {
        for length in 0..70 {
            let bytes: Vec<u8> = (0..length).map(|at: u8| at.wrapping_mul(151)).collect();
            assert_eq!(decode(&encode(&bytes)), Some(bytes));
        }
    }

    #[test]
    fn a_value_has_one_text() {
        for text in
            ["Z", "Zg", "Zg=", "Zh==", "Zm9=", "=g==", "Z===", "====", "Zg==Zg==", "Zm 9", "-__-", "Zm9v\n", "Zmé"]
        {
            assert_eq!(decode(text), None, "{text:?}");
        }
    }
}
