//! Queries and forms, with `form_urlencoded` as their oracle.
//!
//! What is read, `form_urlencoded` reads alike. It refuses nothing and puts something in the place of what is malformed;
//! here that is a fault, and so are more than 1,000 pairs. There is no other fault.

use percent_encoding::percent_decode_str;
use sweet::params::{Decoded, PAIRS_MAX, Pairs};

/// Checks one query. What is not UTF-8 is none: a target is ASCII, and a form is asked for as text.
pub fn check(input: &[u8]) {
    let Ok(raw) = str::from_utf8(input) else { return };
    let decoded = Decoded::of(raw);
    let pairs = Pairs::new(raw, decoded.as_ref());
    let found: Vec<(&str, &str)> = pairs.iter().collect();
    if is_faulty(raw) {
        assert!(!pairs.is_well_formed() && pairs.fault().is_some() && found.is_empty(), "{raw:?} is malformed");
        return;
    }
    assert_eq!(pairs.fault(), None, "{raw:?} is well-formed");
    let expected: Vec<_> = form_urlencoded::parse(input).collect();
    assert!(
        found.iter().copied().eq(expected.iter().map(|(name, value)| (&**name, &**value))),
        "{found:?} {expected:?}"
    );
    for (name, _) in found.iter().take(8) {
        let expected = expected.iter().filter(|pair| pair.0 == *name).map(|pair| &*pair.1);
        assert!(pairs.get_all(name).eq(expected), "{name}");
    }
    // What is written by the oracle, is read again.
    let written: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(&found).finish();
    let decoded = Decoded::of(&written);
    assert!(Pairs::new(&written, decoded.as_ref()).iter().eq(found), "{written}");
}

/// Whether an escape is malformed, something is not UTF-8 once decoded, or there are too many pairs.
fn is_faulty(raw: &str) -> bool {
    let pairs: Vec<&str> = raw.split('&').filter(|pair| !pair.is_empty()).collect();
    let parts = pairs.iter().flat_map(|pair| pair.splitn(2, '='));
    pairs.len() > PAIRS_MAX
        || raw
            .split('%')
            .skip(1)
            .any(|behind| !behind.as_bytes().get(..2).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit)))
        || parts.into_iter().any(|part| percent_decode_str(part).decode_utf8().is_err())
}
