//! E-mail addresses, as the HTML Living Standard has them ("valid e-mail address", section 4.10.5.1.5).
//!
//! In:    text.
//! Out:   whether it is the address of a mailbox, in the form that an `<input type=email>` takes.
//! Never: comments, quoted local parts, address literals, or letters other than ASCII; asks the DNS.

/// The most bytes of an address (RFC 3696 erratum 1690).
const BYTES_MAX: usize = 254;

/// The most bytes of one label of a domain (RFC 1034 section 3.5).
const LABEL_BYTES_MAX: usize = 63;

/// Where a byte leads from each state: six bits per state, at the bit that the state is. So a step of the automaton is one
/// shift, and an address is read in one pass without branches.
const STEPS: [u64; 256] = {
    let mut steps = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let mut state = START;
        while state <= HYPHEN {
            steps[byte] |= step(state, byte as u8) << state;
            state += 6;
        }
        byte += 1;
    }
    steps
};

/// No address, whatever follows.
const REFUSED: u64 = 0;
/// Before the first byte.
const START: u64 = 6;
/// In the local part: `atext` of RFC 5322 section 3.2.3 or dots.
const LOCAL: u64 = 12;
/// Before a label of the domain.
const LABEL: u64 = 18;
/// Behind a letter or digit of a label.
const ALPHANUMERIC: u64 = 24;
/// Behind a hyphen of a label.
const HYPHEN: u64 = 30;

const fn step(state: u64, byte: u8) -> u64 {
    match (state, byte) {
        (START | LOCAL, b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z') => LOCAL,
        (START | LOCAL, b'.' | b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'/' | b'=' | b'?' | b'^'..=b'`') => LOCAL,
        (START | LOCAL, b'{'..=b'~') => LOCAL,
        (LOCAL, b'@') => LABEL,
        (LABEL | ALPHANUMERIC | HYPHEN, b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z') => ALPHANUMERIC,
        (ALPHANUMERIC | HYPHEN, b'-') => HYPHEN,
        (ALPHANUMERIC, b'.') => LABEL,
        _ => REFUSED,
    }
}

pub(in crate::rules) fn is_valid(text: &str) -> bool {
    let text = text.as_bytes();
    let end = text.iter().fold(START, |state, &byte| STEPS[usize::from(byte)] >> (state & 63));
    end & 63 == ALPHANUMERIC && text.len() <= BYTES_MAX && has_short_labels(text)
}

/// Whether no label of the domain is too long. Where the domain is not, it has none.
fn has_short_labels(address: &[u8]) -> bool {
    address.len() <= LABEL_BYTES_MAX
        || address
            .rsplit(|&byte| byte == b'@')
            .take(1)
            .flat_map(|domain| domain.split(|&byte| byte == b'.'))
            .all(|label| label.len() <= LABEL_BYTES_MAX)
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
