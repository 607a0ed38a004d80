//! A segment of text and params in turn, such as `{base}...{head}` or `{name}.json`.
//!
//! In:    the segment as written; at a request, the decoded segment of its path.
//! Out:   what each param takes, which is one byte or more.
//! Never: tries two ways: each text is looked for where it comes first, and the last one at the end of the segment. That
//!        finds a way wherever there is one, because a later place for a text leaves less behind it.

use super::params::Spans;
use super::pattern::{Names, name_fault, position};

/// What is wrong with such a segment.
pub(super) const fn fault(mut text: &'static [u8]) -> Option<&'static str> {
    loop {
        let open = position(text, b'{');
        if position(text, b'}') < open {
            return Some("has a `}` without a `{`");
        }
        if open == text.len() {
            return None;
        }
        let name = text.split_at(open + 1).1;
        let close = position(name, b'}');
        if close == name.len() {
            return Some("has a `{` without a `}`");
        }
        let (name, rest) = name.split_at(close);
        if let [b'*', ..] = name {
            return Some("has a catch-all that is only a part of a segment");
        }
        if let Some(fault) = name_fault(name) {
            return Some(fault);
        }
        text = rest.split_at(1).1;
        if let [b'{', ..] = text {
            return Some("has two params with no text between them");
        }
    }
}

/// How many params it has.
pub(super) const fn params(text: &'static [u8]) -> u16 {
    let (mut count, mut names) = (0, Names::of(text));
    while names.next().is_some() {
        count += 1;
    }
    count
}

/// Whether two take the same segments: they differ in the names of params at most.
pub(super) const fn same(mut left: &[u8], mut right: &[u8]) -> bool {
    loop {
        match (left, right) {
            ([], []) => return true,
            ([one, ..], [two, ..]) if *one == *two => (left, right) = (advance(left), advance(right)),
            _ => return false,
        }
    }
}

/// How much text it has: the one with more is tried first, because it takes less.
pub(super) const fn text_length(mut text: &[u8]) -> usize {
    let mut length = 0;
    while let [byte, ..] = text {
        if *byte != b'{' {
            length += 1;
        }
        text = advance(text);
    }
    length
}

/// Passes one byte of text, or one param.
const fn advance(text: &[u8]) -> &[u8] {
    let length = match text {
        [b'{', ..] => position(text, b'}') + 1,
        _ => 1,
    };
    if length < text.len() { text.split_at(length).1 } else { &[] }
}

/// Captures the params of `segment`, which begins at `start` in its path. Where it does not match, some may have been
/// captured, and are for the caller to take back.
pub(super) fn capture(pattern: &[u8], segment: &[u8], start: usize, spans: &mut Spans) -> bool {
    let (text, mut pattern) = pattern.split_at(position(pattern, b'{'));
    let mut at = text.len();
    if !segment.starts_with(text) {
        return false;
    }
    while !pattern.is_empty() {
        let param = advance(pattern);
        let (text, behind) = param.split_at(position(param, b'{'));
        let rest = segment.get(at..).unwrap_or_default();
        let taken = if behind.is_empty() {
            rest.ends_with(text).then(|| rest.len() - text.len())
        } else {
            rest.get(1..)
                .and_then(|rest| rest.windows(text.len()).position(|window| window == text))
                .map(|found| found + 1)
        };
        let Some(taken @ 1..) = taken else { return false };
        spans.push(start + at, start + at + taken);
        at += taken + text.len();
        pattern = behind;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::super::params::{Params, Spans, Text};
    use super::{capture, fault, same, text_length};

    #[track_caller]
    fn check(pattern: &str, segment: &str, expected: Option<&[&str]>) {
        let mut spans = Spans::default();
        let matched = capture(pattern.as_bytes(), segment.as_bytes(), 0, &mut spans);
        let params = Params::new(Text::Sent(segment), spans);
        assert_eq!(matched.then(|| params.iter().collect::<Vec<_>>()).as_deref(), expected, "{pattern} {segment}");
    }

    #[test]
    fn params_stand_between_texts() {
        check("{base}...{head}", "main...topic", Some(&["main", "topic"]));
        check("{base}...{head}", "a....b", Some(&["a", ".b"]));
        check("{base}...{head}", "....b", Some(&[".", "b"]));
        check("{base}...{head}", "main...", None);
        check("{base}...{head}", "...topic", None);
        check("{base}...{head}", "main..topic", None);
        check("{name}.json", "a.json.json", Some(&["a.json"]));
        check("{name}.json", ".json", None);
        check("{name}.json", "a.jso", None);
        check("v{major}.{minor}", "v1.2", Some(&["1", "2"]));
        check("v{major}.{minor}", "v1.2.3", Some(&["1", "2.3"]));
        check("v{major}.{minor}", "1.2", None);
        check("v{major}.{minor}", "v1", None);
        check("{a}-{b}-{c}.x", "1-2-3-4.x", Some(&["1", "2", "3-4"]));
        check("{a}-{b}-x", "1-2-x", Some(&["1", "2"]));
        check("{a}-{b}-x", "1-x", None);
        check("{a}-x", "-x", None);
        check("a{b}", "a", None);
    }

    #[test]
    fn names_do_not_matter_to_what_matches() {
        assert!(same(b"{a}.{b}", b"{name}.{extension}"));
        assert!(!same(b"{a}.{b}", b"{a}-{b}"));
        assert!(!same(b"{a}.b", b"{a}.{b}"));
        assert!(!same(b"{a}.", b"{a}"));
        assert_eq!((text_length(b"{a}.json"), text_length(b"{a}.{b}")), (5, 1));
    }

    #[test]
    fn faults_are_found() {
        assert_eq!(fault(b"{a}.{b}x"), None);
        for text in ["{a", "a}", "{a}{b}", "{}x", "x{*a}", "{a}}", "{{a}", "{a b}x"] {
            assert!(fault(text.as_bytes()).is_some(), "{text}");
        }
    }
}
