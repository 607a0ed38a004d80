//! A pattern as written, and what can be wrong with it.
//!
//! In:    the text of a pattern or of a nest's prefix, at compile time.
//! Out:   segments, left to right; the names of params; or what is wrong, as the end of a sentence.
//! Never: panics: what is malformed is split as well as it can be, and told of by [`Verdict`](super::Verdict) alone.
//!
//! A segment is text, or a param (`{name}`), or text and params in turn (`{base}...{head}`), or at the end a catch-all
//! (`{*name}`). The plan splits patterns by itself, in one pass; this is for the few that are to be told of.

use super::mixed;
use crate::meta::bytes_equal;

/// The greatest number of params in a pattern: more than any real API has, and few enough to be captured in place.
pub const PARAMS_MAX: usize = 16;

/// What stands between two slashes of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Segment {
    /// Text, which the decoded segment of a path must equal.
    Static(&'static [u8]),
    /// Text and params in turn, whole.
    Mixed(&'static [u8]),
    /// `{name}`: any text but none.
    Param,
    /// `{*name}`: the rest of the path.
    Rest,
}

impl Segment {
    const fn of(text: &'static [u8]) -> Self {
        let braces = count(text, b'{') + count(text, b'}');
        match text {
            [b'{', b'*', .., b'}'] if braces == 2 => Segment::Rest,
            [b'{', .., b'}'] if braces == 2 => Segment::Param,
            _ if count(text, b'{') == 0 => Segment::Static(text),
            _ => Segment::Mixed(text),
        }
    }
}

/// The segments of a pattern that are still to come. `/` has one, which is empty; the empty text has none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segments {
    rest: Option<&'static [u8]>,
}

impl Segments {
    /// All segments of `pattern`.
    pub(super) const fn of(pattern: &'static str) -> Self {
        match pattern.as_bytes() {
            [] => Self { rest: None },
            [b'/', rest @ ..] | rest => Self { rest: Some(rest) },
        }
    }

    /// The next segment.
    pub(super) const fn next(&mut self) -> Option<Segment> {
        let Some(rest) = self.rest else { return None };
        let (text, behind) = rest.split_at(position(rest, b'/'));
        self.rest = match behind {
            [] => None,
            [_, rest @ ..] => Some(rest),
        };
        Some(Segment::of(text))
    }
}

/// The names of the params of a pattern that are still to come.
#[derive(Clone, Copy, Debug)]
pub(super) struct Names {
    rest: &'static [u8],
}

impl Names {
    /// All names in `text`, which is a pattern or a segment.
    pub(super) const fn of(text: &'static [u8]) -> Self {
        Self { rest: text }
    }

    /// The next name, without the `*` of a catch-all.
    pub(super) const fn next(&mut self) -> Option<&'static [u8]> {
        let behind = self.rest.split_at(position(self.rest, b'{')).1;
        let ([b'{', b'*', name @ ..] | [b'{', name @ ..]) = behind else { return None };
        let (name, rest) = name.split_at(position(name, b'}'));
        self.rest = rest;
        Some(name)
    }

    const fn contain(mut self, name: &[u8]) -> bool {
        while let Some(other) = self.next() {
            if bytes_equal(name, other) {
                return true;
            }
        }
        false
    }
}

/// What is wrong with a pattern, as the end of a sentence that begins with it. Nothing is with the empty one: it is where
/// the app is nested.
pub(super) const fn fault(pattern: &'static str) -> Option<&'static str> {
    match pattern.as_bytes() {
        [] => return None,
        [b'/', ..] => {}
        _ => return Some("must begin with `/`"),
    }
    let mut segments = Segments::of(pattern);
    while let Some(segment) = segments.next() {
        let last = segments.rest.is_none();
        let found = match segment {
            Segment::Static([]) if !last => Some("has an empty segment"),
            Segment::Rest if !last => Some("has a catch-all that is not its last segment"),
            Segment::Static(text) | Segment::Mixed(text) => text_fault(text),
            Segment::Param | Segment::Rest => None,
        };
        if found.is_some() {
            return found;
        }
    }
    names_fault(Names::of(pattern.as_bytes()))
}

/// Whether the params of a pattern have these names, in this order.
pub(super) const fn names_are(pattern: &'static str, expected: &[&str]) -> bool {
    let (mut names, mut rest) = (Names::of(pattern.as_bytes()), expected);
    while let [name, next @ ..] = rest {
        match names.next() {
            Some(other) if bytes_equal(other, name.as_bytes()) => rest = next,
            _ => return false,
        }
    }
    names.next().is_none()
}

/// What is wrong with the prefix of a nest, which is the beginning of a pattern without params.
pub(super) const fn prefix_fault(prefix: &'static str) -> Option<&'static str> {
    match prefix.as_bytes() {
        [] => None,
        [.., b'/'] => Some("must not end with `/`"),
        bytes if position(bytes, b'{') < bytes.len() => Some("must have no params"),
        _ => fault(prefix),
    }
}

/// What is wrong with a segment that has text.
pub(super) const fn text_fault(text: &'static [u8]) -> Option<&'static str> {
    match text {
        [b'.'] | [b'.', b'.'] => return Some("has a dot segment, which no request can have"),
        [b':' | b'*', ..] => return Some("must write a param as `{name}` and a catch-all as `{*name}`"),
        _ => {}
    }
    let mut rest = text;
    while let [byte, next @ ..] = rest {
        match *byte {
            b'{' | b'}' => return mixed::fault(text),
            b'?' | b'#' => return Some("must end before the query"),
            b'%' => return Some("must be written decoded, without `%`"),
            0..=b' ' | 0x7f => return Some("has a space or control character"),
            _ => rest = next,
        }
    }
    None
}

const fn names_fault(mut names: Names) -> Option<&'static str> {
    let mut count = 0;
    while let Some(name) = names.next() {
        count += 1;
        if names.contain(name) {
            return Some("names a param twice");
        }
        if let Some(fault) = name_fault(name) {
            return Some(fault);
        }
    }
    if count > PARAMS_MAX { Some("has more than 16 params") } else { None }
}

/// What is wrong with the name of a param.
pub(super) const fn name_fault(name: &[u8]) -> Option<&'static str> {
    let mut rest = name;
    while let [byte, next @ ..] = rest {
        match *byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'-' => rest = next,
            _ => return Some("has a param whose name is not made of letters, digits, `_` and `-`"),
        }
    }
    if name.is_empty() { Some("has a param without a name") } else { None }
}

/// Where `byte` stands first, or the length.
pub(super) const fn position(text: &[u8], byte: u8) -> usize {
    let (mut at, mut rest) = (0, text);
    while let [other, next @ ..] = rest {
        if *other == byte {
            break;
        }
        at += 1;
        rest = next;
    }
    at
}

const fn count(text: &[u8], byte: u8) -> usize {
    let (mut count, mut rest) = (0, text);
    while let [other, next @ ..] = rest {
        if *other == byte {
            count += 1;
        }
        rest = next;
    }
    count
}

/// Splits the first segment off: its text, the number of its braces, and what is behind it, which begins with `/`.
pub(super) const fn split(pattern: &[u8]) -> (&[u8], usize, &[u8]) {
    let (mut braces, mut behind) = (0, pattern);
    loop {
        match behind {
            [b'/', ..] | [] => break,
            [b'{' | b'}', next @ ..] => {
                braces += 1;
                behind = next;
            }
            // Four bytes at a time where none is of interest.
            [_, b'/' | b'{' | b'}', ..] | [_, _, b'/' | b'{' | b'}', ..] | [_, _, _, b'/' | b'{' | b'}', ..] => {
                let [_, next @ ..] = behind else { break };
                behind = next;
            }
            [_, _, _, _, next @ ..] | [_, next @ ..] => behind = next,
        }
    }
    (pattern.split_at(pattern.len() - behind.len()).0, braces, behind)
}
