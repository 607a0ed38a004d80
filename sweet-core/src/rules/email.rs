//! E-mail addresses, as the HTML Living Standard has them ("valid e-mail address", section 4.10.5.1.5).
//!
//! In:    text.
//! Out:   whether it is the address of a mailbox, in the form that an `<input type=email>` takes.
//! Never: comments, quoted local parts, address literals, or letters other than ASCII; asks the DNS.

/// The most bytes of an address (RFC 3696 erratum 1690).
const BYTES_MAX: usize = 254;

/// The most bytes of one label of a domain (RFC 1034 section 3.5).
const LABEL_BYTES_MAX: usize = 63;

pub(super) fn is_valid(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    text.len() <= BYTES_MAX && !local.is_empty() && local.bytes().all(is_local) && domain.split('.').all(is_label)
}

/// `atext` of RFC 5322 section 3.2.3, or a dot.
fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte)
}

fn is_label(label: &str) -> bool {
    (1..=LABEL_BYTES_MAX).contains(&label.len())
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
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
