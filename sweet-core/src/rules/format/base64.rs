//! Base64 (RFC 4648 section 4), with padding.
//!
//! In:    text.
//! Out:   whether an encoder of that section could have written it.
//! Never: decodes it; takes line breaks, the alphabet for URLs, or bits behind the last byte (section 3.5).

pub(in crate::rules) fn is_padded(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (digits, padding) = match bytes {
        [digits @ .., b'=', b'='] => (digits, 2),
        [digits @ .., b'='] => (digits, 1),
        digits => (digits, 0),
    };
    let last = digits.last().and_then(|last| value(*last)).unwrap_or(0);
    bytes.len().is_multiple_of(4)
        && digits.iter().all(|digit| value(*digit).is_some())
        && match padding {
            0 => true,
            1 => last & 0b11 == 0,
            _ => last & 0b1111 == 0,
        }
}

const fn value(digit: u8) -> Option<u8> {
    match digit {
        b'A'..=b'Z' => Some(digit - b'A'),
        b'a'..=b'z' => Some(digit - b'a' + 26),
        b'0'..=b'9' => Some(digit - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, valid: bool) {
        assert_eq!(is_padded(text), valid, "{text:?}");
    }

    /// RFC 4648 section 10.
    #[test]
    fn valid_texts() {
        for text in ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy", "+/+/"] {
            check(text, true);
        }
    }

    #[test]
    fn invalid_texts() {
        for text in ["Z", "Zg", "Zg=", "Zm8", "=", "==", "===", "====", "Z===", "Zg==Zg==", "Zm9v\n", "-_-_", "Zm 9"] {
            check(text, false);
        }
        // Bits behind the last byte.
        for text in ["Zh==", "Zm9="] {
            check(text, false);
        }
    }
}
