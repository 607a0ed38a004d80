//! The classes of bytes that RFC 9110 and RFC 9112 name, as tables and branch-free scans.
//!
//! In:    bytes.
//! Out:   yes or no, or a shorter slice.
//! Never: a decision about a message.

/// `tchar` (RFC 9110 section 5.6.2).
const TOKEN: [bool; 256] = letters_digits_and(b"!#$%&'*+-.^_`|~");

/// `unreserved / pct-encoded / sub-delims`, of which a name of a host is made (RFC 3986 section 3.2.2).
const HOST_NAME: [bool; 256] = letters_digits_and(b"-._~!$&'()*+,;=%");

const fn letters_digits_and(others: &[u8]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    let mut index = 0;
    while index < others.len() {
        table[others[index] as usize] = true;
        index += 1;
    }
    table
}

/// Whether `byte` can stand in a token.
pub(crate) fn is_token_byte(byte: u8) -> bool {
    TOKEN[usize::from(byte)]
}

/// Whether `bytes` are a token.
pub(crate) fn is_token(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(|byte| is_token_byte(*byte))
}

/// Whether `bytes` can be a field value: visible characters, spaces, tabs and bytes above 127 (RFC 9110 section 5.5).
///
/// No early exit, so that the compiler makes vector instructions of it.
pub(crate) fn is_field_value(bytes: &[u8]) -> bool {
    !bytes.iter().fold(false, |bad, &byte| bad | ((byte < b' ') & (byte != b'\t')) | (byte == 0x7f))
}

/// Whether `bytes` can stand in a request target: visible ASCII but `#`. RFC 3986 allows less, browsers send this much.
pub(crate) fn is_target(bytes: &[u8]) -> bool {
    !bytes.iter().fold(false, |bad, &byte| bad | (byte <= b' ') | (byte >= 0x7f) | (byte == b'#'))
}

/// Whether `bytes` are `uri-host [ ":" port ]` (RFC 9110 section 7.2), or empty where there is no authority.
pub(crate) fn is_host(bytes: &[u8]) -> bool {
    let behind = match bytes {
        [b'[', rest @ ..] => match rest.iter().position(|byte| *byte == b']') {
            Some(end) if is_address_literal(&rest[..end]) => &rest[end + 1..],
            _ => return false,
        },
        _ => &bytes[bytes.iter().position(|byte| !HOST_NAME[usize::from(*byte)]).unwrap_or(bytes.len())..],
    };
    match behind {
        [] => true,
        [b':', port @ ..] => port.iter().all(u8::is_ascii_digit),
        _ => false,
    }
}

/// Whether `bytes` can stand between the brackets of an IP literal (RFC 3986 section 3.2.2).
fn is_address_literal(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(|byte| byte.is_ascii_hexdigit() || b":.%vV".contains(byte))
}

/// `bytes` without optional white space around it: `OWS` (RFC 9110 section 5.6.3).
pub(crate) fn trim(mut bytes: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', rest @ ..] | [rest @ .., b' ' | b'\t'] = bytes {
        bytes = rest;
    }
    bytes
}

/// The members of a list that are not empty (RFC 9110 section 5.6.1).
pub(crate) fn members(list: &[u8]) -> impl Iterator<Item = &[u8]> {
    list.split(|byte| *byte == b',').map(trim).filter(|member| !member.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_host(host: &str, good: bool) {
        assert_eq!(is_host(host.as_bytes()), good, "{host:?}");
    }

    #[test]
    fn hosts() {
        for good in ["", "a", "example.org", "example.org:80", "a:", "127.0.0.1:8000", "[::1]", "[::1]:80", "a_b-c.d"] {
            check_host(good, true);
        }
        for bad in ["a/b", "u@a", "a b", "a:b", "a:80:81", "[::1", "[]", "[::1]x", "[::1]:x", "a?b", "a#b", "a\\b", "é"]
        {
            check_host(bad, false);
        }
    }

    #[test]
    fn bytes_above_ascii_are_values_but_no_tokens_or_targets() {
        assert!(is_field_value("é\t x".as_bytes()));
        assert!(!is_token("é".as_bytes()) && !is_target("/é".as_bytes()));
        for byte in (0..b' ').chain([0x7f]) {
            assert_eq!(is_field_value(&[b'a', byte, b'b']), byte == b'\t', "{byte:#x}");
            assert!(!is_token(&[byte]) && !is_target(&[byte]), "{byte:#x}");
        }
    }

    #[test]
    fn lists_skip_empty_members() {
        let found: Vec<&[u8]> = members(b" a ,, b\t,").collect();
        assert_eq!(found, [b"a", b"b"]);
    }
}
