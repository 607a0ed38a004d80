//! A pattern as written, split into its segments.
//!
//! In:    the text of a pattern or of a nest's prefix, at compile time.
//! Out:   segments, left to right; or what is wrong with the text, for a message.
//! Never: panics: what is malformed is split as well as it can be, and told of by [`Verdict`](super::Verdict) alone.

/// The greatest number of params in a pattern: more than any real API has, and few enough to be captured in place.
pub const PARAMS_MAX: usize = 16;

/// What stands between two slashes of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Segment {
    /// Text, which the decoded segment of a path must equal.
    Static(&'static [u8]),
    /// `{name}`: any text but none.
    Param(&'static [u8]),
    /// `{*name}`: the rest of the path.
    Rest(&'static [u8]),
}

impl Segment {
    const fn of(text: &'static [u8]) -> Self {
        match text {
            [b'{', b'*', name @ .., b'}'] => Segment::Rest(name),
            [b'{', name @ .., b'}'] => Segment::Param(name),
            _ => Segment::Static(text),
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
            [b'/', rest @ ..] => Self { rest: Some(rest) },
            rest => Self { rest: Some(rest) },
        }
    }

    /// The next segment.
    pub(super) const fn next(&mut self) -> Option<Segment> {
        let Some(rest) = self.rest else { return None };
        let mut end = 0;
        while end < rest.len() && rest[end] != b'/' {
            end += 1;
        }
        let (text, behind) = rest.split_at(end);
        self.rest = match behind {
            [] => None,
            [_, rest @ ..] => Some(rest),
        };
        Some(Segment::of(text))
    }

    /// How many there are.
    pub(super) const fn count(mut self) -> usize {
        let mut count = 0;
        while self.next().is_some() {
            count += 1;
        }
        count
    }
}

/// What is wrong with a pattern, as the end of a sentence that begins with it.
pub(super) const fn fault(pattern: &'static str) -> Option<&'static str> {
    if !matches!(pattern.as_bytes(), [b'/', ..]) {
        return Some("must begin with `/`");
    }
    let mut segments = Segments::of(pattern);
    let mut params = 0;
    while let Some(segment) = segments.next() {
        let last = segments.rest.is_none();
        let found = match segment {
            Segment::Static(text) => static_fault(text, last),
            Segment::Rest(_) if !last => Some("has a catch-all that is not its last segment"),
            Segment::Param(name) | Segment::Rest(name) => {
                params += 1;
                if name_occurs_in(name, segments) { Some("names a param twice") } else { name_fault(name) }
            }
        };
        if found.is_some() {
            return found;
        }
    }
    if params > PARAMS_MAX { Some("has more than 16 params") } else { None }
}

/// Whether the params of a pattern have these names, in this order.
pub(super) const fn names_are(pattern: &'static str, names: &[&str]) -> bool {
    let mut segments = Segments::of(pattern);
    let mut index = 0;
    while let Some(segment) = segments.next() {
        if let Segment::Param(name) | Segment::Rest(name) = segment {
            if index == names.len() || !bytes_equal(name, names[index].as_bytes()) {
                return false;
            }
            index += 1;
        }
    }
    index == names.len()
}

/// What is wrong with the prefix of a nest, which is the beginning of a pattern without params.
pub(super) const fn prefix_fault(prefix: &'static str) -> Option<&'static str> {
    let mut segments = Segments::of(prefix);
    while let Some(segment) = segments.next() {
        match segment {
            Segment::Param(_) | Segment::Rest(_) => return Some("must have no params"),
            Segment::Static([]) if segments.rest.is_none() => return Some("must not end with `/`"),
            Segment::Static(_) => {}
        }
    }
    if prefix.is_empty() { None } else { fault(prefix) }
}

const fn static_fault(text: &[u8], last: bool) -> Option<&'static str> {
    match text {
        [] if last => return None,
        [] => return Some("has an empty segment"),
        [b'.'] | [b'.', b'.'] => return Some("has a dot segment, which no request can have"),
        [b':' | b'*', ..] => return Some("must write a param as `{name}` and a catch-all as `{*name}`"),
        _ => {}
    }
    let mut at = 0;
    while at < text.len() {
        match text[at] {
            b'{' | b'}' => return Some("has a brace within a segment; a param is a whole segment"),
            b'?' | b'#' => return Some("must end before the query"),
            b'%' => return Some("must be written decoded, without `%`"),
            0..=b' ' | 0x7f => return Some("has a space or control character"),
            _ => {}
        }
        at += 1;
    }
    None
}

const fn name_fault(name: &[u8]) -> Option<&'static str> {
    let mut at = 0;
    while at < name.len() {
        if !matches!(name[at], b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'-' | b'.') {
            return Some("has a param whose name is not made of letters, digits, `_`, `-` and `.`");
        }
        at += 1;
    }
    if name.is_empty() { Some("has a param without a name") } else { None }
}

const fn name_occurs_in(name: &[u8], mut segments: Segments) -> bool {
    while let Some(segment) = segments.next() {
        if let Segment::Param(other) | Segment::Rest(other) = segment
            && bytes_equal(name, other)
        {
            return true;
        }
    }
    false
}

/// Equality of bytes, at compile time.
pub(super) const fn bytes_equal(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}
