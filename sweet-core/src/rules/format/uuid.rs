//! UUIDs in their hyphenated form (RFC 9562 section 4): 8, 4, 4, 4 and 12 hexadecimal digits, of either case.

pub(in crate::rules) fn is_hyphenated(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, valid: bool) {
        assert_eq!(is_hyphenated(text), valid, "{text:?}");
    }

    #[test]
    fn table() {
        check("f81d4fae-7dec-11d0-a765-00a0c91e6bf6", true);
        check("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6", true);
        check("00000000-0000-0000-0000-000000000000", true);
        check("", false);
        check("f81d4fae7dec11d0a76500a0c91e6bf6", false);
        check("{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}", false);
        check("urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", false);
        check("f81d4fae-7dec-11d0-a765-00a0c91e6bfg", false);
        check("f81d4fae-7dec-11d0-a765_00a0c91e6bf6", false);
        check("f81d4fae-7dec-11d0-a765-00a0c91e6bf6a", false);
        check("f81d4fa-e7dec-11d0-a765-00a0c91e6bf6", false);
    }
}
