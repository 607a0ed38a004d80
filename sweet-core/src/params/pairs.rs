//! The pairs of a query or form (`application/x-www-form-urlencoded`, WHATWG URL section 5.1).
//!
//! In:    the text behind the `?`, or the body of a form.
//! Out:   names and values, decoded, in their order.
//! Never: builds a map, keyed by what a client sent; replaces what is malformed, as browsers do: it is refused.

use std::fmt;

use super::percent;

/// The greatest number of pairs. No form has so many; and a name is looked up by scanning them, so that their number
/// bounds the time.
pub const PAIRS_MAX: usize = 1_000;

/// The pairs of a query or form, decoded.
///
/// Looking a name up scans the pairs, whose number is bounded: there is no map that a client could flood. Text without escapes
/// is borrowed and nothing is allocated; otherwise all of it is decoded, once, into a [`Decoded`] that the request keeps.
///
/// ```
/// use sweet_core::params::{Decoded, Pairs};
///
/// let raw = "tag=a&tag=b%26c&page=2";
/// let decoded = Decoded::of(raw);
/// let pairs = Pairs::new(raw, decoded.as_ref());
/// assert!(pairs.is_well_formed());
/// assert_eq!(pairs.get_all("tag").collect::<Vec<_>>(), ["a", "b&c"]);
/// assert_eq!(pairs.iter().last(), Some(("page", "2")));
/// ```
#[derive(Clone, Copy)]
pub struct Pairs<'r> {
    raw: &'r str,
    decoded: Option<&'r Decoded>,
}

/// A query or form that cannot be read as it was sent: because something is escaped, or because it is refused.
///
/// Where it is refused there are no pairs to be had at all, because a part of them would be misleading.
#[derive(Clone)]
pub struct Decoded {
    text: String,
    spans: Vec<Span>,
    fault: Option<&'static str>,
}

/// A pair within the decoded text: the name ends where the value begins.
#[derive(Clone, Copy, Debug)]
struct Span {
    start: usize,
    value: usize,
    end: usize,
}

impl Decoded {
    /// Decodes `raw`; `None` where it can be read as it is, because nothing is escaped by `%`, or by `+` for a space.
    pub fn of(raw: &str) -> Option<Self> {
        if split(raw).nth(PAIRS_MAX).is_some() {
            Some(Self::refused("there are more than 1,000 pairs"))
        } else if raw.bytes().any(|byte| matches!(byte, b'%' | b'+')) {
            Some(decode(raw).unwrap_or_else(Self::refused))
        } else {
            None
        }
    }

    fn refused(fault: &'static str) -> Self {
        Self { text: String::new(), spans: Vec::new(), fault: Some(fault) }
    }

    fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let text = self.text.as_str();
        self.spans.iter().map(move |span| (&text[span.start..span.value], &text[span.value..span.end]))
    }
}

impl<'r> Pairs<'r> {
    /// The pairs of `raw`, of which `decoded` is what [`Decoded::of`] made.
    pub fn new(raw: &'r str, decoded: Option<&'r Decoded>) -> Self {
        Self { raw: if decoded.is_some() { "" } else { raw }, decoded }
    }

    /// Whether every escape is well-formed and stands for UTF-8, and there are at most [`PAIRS_MAX`] pairs.
    pub fn is_well_formed(&self) -> bool {
        self.fault().is_none()
    }

    /// What is malformed, where something is: what there is and should not be, such as "there are more than 1,000 pairs".
    pub fn fault(&self) -> Option<&'static str> {
        self.decoded.and_then(|decoded| decoded.fault)
    }

    /// All pairs, in order, decoded. A name without `=` has an empty value.
    pub fn iter(&self) -> impl Iterator<Item = (&'r str, &'r str)> + use<'r> {
        split(self.raw).chain(self.decoded.into_iter().flat_map(Decoded::iter))
    }

    /// The values of `name`, in order, decoded.
    pub fn get_all<'name>(&self, name: &'name str) -> impl Iterator<Item = &'r str> + use<'r, 'name> {
        self.iter().filter(move |pair| pair.0 == name).map(|(_, value)| value)
    }
}

/// Values are not shown: a form may hold a password under any name.
impl fmt::Debug for Pairs<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(|(name, _)| name)).finish()
    }
}

/// As [`Pairs`].
impl fmt::Debug for Decoded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(|(name, _)| name)).finish()
    }
}

/// The pairs as sent.
fn split(raw: &str) -> impl Iterator<Item = (&str, &str)> {
    let pairs = raw.split('&').filter(|pair| !pair.is_empty());
    pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

fn decode(raw: &str) -> Result<Decoded, &'static str> {
    let mut bytes = Vec::with_capacity(raw.len());
    let mut spans = Vec::new();
    for (name, value) in split(raw) {
        let start = bytes.len();
        decode_part(name, &mut bytes)?;
        let value_start = bytes.len();
        decode_part(value, &mut bytes)?;
        spans.push(Span { start, value: value_start, end: bytes.len() });
    }
    let text = String::from_utf8(bytes).map_err(|_| NOT_UTF8)?;
    // Each part by itself must be UTF-8, not only all of them one behind the other.
    let whole = |at: usize| text.is_char_boundary(at);
    if !spans.iter().all(|span| whole(span.start) && whole(span.value)) {
        return Err(NOT_UTF8);
    }
    Ok(Decoded { text, spans, fault: None })
}

const NOT_UTF8: &str = "there is text that is not UTF-8 once decoded";

fn decode_part(part: &str, bytes: &mut Vec<u8>) -> Result<(), &'static str> {
    let mut rest = part.as_bytes();
    while let Some((&byte, behind)) = rest.split_first() {
        rest = behind;
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let (escaped, behind) =
                    percent::escaped(rest).ok_or("there is a `%` without two hexadecimal digits")?;
                rest = behind;
                escaped
            }
            byte => byte,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Decoded, Pairs};

    #[track_caller]
    fn check(raw: &str, expected: &[(&str, &str)]) {
        let decoded = Decoded::of(raw);
        let pairs = Pairs::new(raw, decoded.as_ref());
        assert!(pairs.is_well_formed(), "{raw}");
        assert_eq!(pairs.iter().collect::<Vec<_>>(), expected, "{raw}");
    }

    #[track_caller]
    fn check_fault(raw: &str, fault: &str) {
        let decoded = Decoded::of(raw);
        let pairs = Pairs::new(raw, decoded.as_ref());
        assert_eq!(pairs.fault(), Some(fault), "{raw}");
        assert_eq!(pairs.iter().count(), 0, "{raw}");
    }

    #[test]
    fn pairs_are_split_and_kept_in_order() {
        check("", &[]);
        check("&&", &[]);
        check("a", &[("a", "")]);
        check("a=", &[("a", "")]);
        check("=a", &[("", "a")]);
        check("=", &[("", "")]);
        check("a=b=c&d", &[("a", "b=c"), ("d", "")]);
        check("&b=2&&a=1&b=3&", &[("b", "2"), ("a", "1"), ("b", "3")]);
        check("?a=1", &[("?a", "1")]);
        check("a;b=1", &[("a;b", "1")]);
        check("ü=é", &[("ü", "é")]);
    }

    #[test]
    fn escapes_are_decoded_behind_the_split() {
        check("a+b=c+d", &[("a b", "c d")]);
        check("a%2Bb=%20", &[("a+b", " ")]);
        check("a%26b%3D=%3d%26&c", &[("a&b=", "=&"), ("c", "")]);
        check("%C3%BC=%e2%82%AC", &[("ü", "€")]);
        check("n=%00", &[("n", "\0")]);
        check("a=1&b=%31", &[("a", "1"), ("b", "1")]);
        check("%2525=%252B", &[("%25", "%2B")]);
    }

    #[test]
    fn what_is_malformed_is_refused_whole() {
        for raw in ["%", "a=%", "a=%4", "a=%4&b", "a=%zz", "a=1&b=%G0", "a%=1", "a=%+1"] {
            check_fault(raw, "there is a `%` without two hexadecimal digits");
        }
        for raw in ["a=%ff", "a=%C3", "a=%C3&b=%BC", "%C3=%BC", "a=%ED%A0%80", "a=%C0%AF"] {
            check_fault(raw, "there is text that is not UTF-8 once decoded");
        }
    }

    /// Not under Miri, which takes a minute for it, and finds nothing here that it does not find in shorter texts.
    #[cfg(not(miri))]
    #[test]
    fn there_are_a_thousand_pairs_at_most() {
        use super::PAIRS_MAX;

        let most = "a=1&".repeat(PAIRS_MAX);
        assert!(Decoded::of(&most).is_none());
        assert_eq!(Pairs::new(&most, None).iter().count(), PAIRS_MAX);
        let escaped = "a=+&".repeat(PAIRS_MAX);
        let decoded = Decoded::of(&escaped);
        assert_eq!(Pairs::new(&escaped, decoded.as_ref()).get_all("a").count(), PAIRS_MAX);
        check_fault(&format!("{most}b"), "there are more than 1,000 pairs");
        check_fault(&format!("{escaped}b"), "there are more than 1,000 pairs");
    }

    #[test]
    fn values_of_a_name_are_found_in_order() {
        let decoded = Decoded::of("tag=a&Tag=b&t%61g=c&tag");
        let pairs = Pairs::new("", decoded.as_ref());
        assert_eq!(pairs.get_all("tag").collect::<Vec<_>>(), ["a", "c", ""]);
        assert_eq!(pairs.get_all("none").count(), 0);
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config {
            // Miri is a thousand times slower.
            cases: if cfg!(miri) { 2 } else { 256 },
            failure_persistence: None,
            ..proptest::test_runner::Config::default()
        })]

        /// Whatever is escaped byte by byte comes back, beside text that is not escaped.
        #[test]
        fn escaping_is_undone(pairs in proptest::collection::vec((".{0,8}", ".{0,8}"), 0..8)) {
            let escape = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
            let raw: Vec<_> = pairs.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value))).collect();
            let raw = raw.join("&");
            let decoded = Decoded::of(&raw);
            let parsed = Pairs::new(&raw, decoded.as_ref());
            proptest::prop_assert!(parsed.is_well_formed());
            let parsed: Vec<_> = parsed.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
            proptest::prop_assert_eq!(parsed, pairs);
        }

        /// Any text is taken or refused, and never panics.
        #[test]
        fn any_text_is_taken_or_refused(raw in "[a%+&=0-9F\u{fc}]{0,40}") {
            let decoded = Decoded::of(&raw);
            let pairs = Pairs::new(&raw, decoded.as_ref());
            proptest::prop_assert!(pairs.is_well_formed() || pairs.iter().count() == 0);
        }
    }
}
