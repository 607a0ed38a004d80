//! Percent-encoding (RFC 3986 section 2.1).
//!
//! In:    what stands behind a `%`.
//! Out:   the byte that it stands for.
//! Never: decides which bytes may be escaped: that is for those who know what a path or a query is.

/// The byte that the two hexadecimal digits at the beginning of `text` stand for, and what is behind them.
pub(crate) fn escaped(text: &[u8]) -> Option<(u8, &[u8])> {
    let [high, low, rest @ ..] = text else { return None };
    Some((digit(*high)? << 4 | digit(*low)?, rest))
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[track_caller]
    fn check(text: &str, expected: Option<(u8, &str)>) {
        assert_eq!(escaped(text.as_bytes()), expected.map(|(byte, rest)| (byte, rest.as_bytes())));
    }

    #[test]
    fn two_digits_are_a_byte() {
        check("2F", Some((b'/', "")));
        check("2frest", Some((b'/', "rest")));
        check("00", Some((0, "")));
        check("fF%", Some((255, "%")));
    }

    #[test]
    fn anything_else_is_none() {
        for text in ["", "2", "%2", "2G", "G2", "+2", " 2", "/f", ":0", "@0", "`0", "g0", "é"] {
            check(text, None);
        }
    }
}
