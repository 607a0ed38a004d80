//! E-mail addresses, as the HTML Living Standard has them ("valid e-mail address", section 4.10.5.1.5).
//!
//! In:    text.
//! Out:   whether it is the address of a mailbox, in the form that an `<input type=email>` takes.
//! Never: comments, quoted local parts, address literals, or letters other than ASCII; asks the DNS.

/// The most bytes of an address (RFC 3696 erratum 1690).
const BYTES_MAX: usize = 254;

/// The most bytes of one label of a domain (RFC 1034 section 3.5).
const LABEL_BYTES_MAX: usize = 63;

/// What a byte may be a part of.
const LOCAL: u8 = 1;
const LABEL: u8 = 2;

/// `atext` of RFC 5322 section 3.2.3 or a dot before the `@`; letters, digits and hyphens behind it.
const PARTS: [u8; 256] = {
    let mut parts = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        let alphanumeric = (byte as u8).is_ascii_alphanumeric();
        let local = alphanumeric || in_text(b".!#$%&'*+/=?^_`{|}~-", byte as u8);
        let label = alphanumeric || byte as u8 == b'-';
        parts[byte] = if local { LOCAL } else { 0 } | if label { LABEL } else { 0 };
        byte += 1;
    }
    parts
};

const fn in_text(text: &[u8], byte: u8) -> bool {
    let mut at = 0;
    while at < text.len() {
        if text[at] == byte {
            return true;
        }
        at += 1;
    }
    false
}

fn is_part(byte: u8, part: u8) -> bool {
    PARTS[usize::from(byte)] & part != 0
}

pub(in crate::rules) fn is_valid(text: &str) -> bool {
    let text = text.as_bytes();
    let Some(at) = text.iter().position(|&byte| !is_part(byte, LOCAL)) else { return false };
    at > 0 && text[at] == b'@' && text.len() <= BYTES_MAX && is_domain(&text[at + 1..])
}

fn is_domain(domain: &[u8]) -> bool {
    domain.split(|&byte| byte == b'.').all(is_label)
}

fn is_label(label: &[u8]) -> bool {
    (1..=LABEL_BYTES_MAX).contains(&label.len())
        && label.iter().all(|&byte| is_part(byte, LABEL))
        && label[0] != b'-'
        && label[label.len() - 1] != b'-'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, valid: bool) {
        assert_eq!(is_valid(text), valid, "{text:?}");
    }

    #[test]
    fn valid_addresses() {
        check("a@b", true);
        check("ada.lovelace+tag@mail.example.org", true);
        check("!#$%&'*+/=?^_`{|}~-.x@1-2.com", true);
        check(".dots..anywhere.@example.org", true);
        check(&format!("a@{}.org", "b".repeat(63)), true);
        check(&format!("{}@example.org", "a".repeat(254 - 12)), true);
    }

    #[test]
    fn invalid_addresses() {
        for text in
            ["", "a", "@", "a@", "@b", "a@b@c", "a b@c.org", "a@b..c", "a@.b", "a@b.", "a@-b", "a@b-.c", "a@b_c"]
        {
            check(text, false);
        }
        for text in ["\"a\"@b.org", "a@[127.0.0.1]", "ä@b.org", "a@bücher.example", "a@b\n", "a(x)@b"] {
            check(text, false);
        }
        check(&format!("a@{}.org", "b".repeat(64)), false);
        check(&format!("{}@example.org", "a".repeat(255 - 12)), false);
    }
}
