//! The plainest router there can be: every pattern is tried, and the most specific one that matches wins.
//!
//! In:    the table of operations.
//! Out:   what should be answered to a request.
//! Never: shares a line with the router that it judges.

use std::collections::BTreeSet;

/// An operation, as the table has it.
pub(crate) struct Operation<'a> {
    pub(crate) method: &'a str,
    pub(crate) pattern: &'a str,
    pub(crate) id: &'a str,
    segments: Vec<&'a str>,
}

/// All operations.
pub(crate) struct Table<'a> {
    pub(crate) operations: Vec<Operation<'a>>,
}

/// What is answered.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    Found(String),
    NotANumber,
    NotFound,
    MethodNotAllowed(String),
    Options(String),
}

impl Answer {
    pub(crate) fn kind(&self) -> usize {
        match self {
            Answer::Found(_) => 0,
            Answer::NotANumber => 1,
            Answer::NotFound => 2,
            Answer::MethodNotAllowed(_) => 3,
            Answer::Options(_) => 4,
        }
    }
}

impl<'a> Table<'a> {
    pub(crate) fn read(text: &'a str) -> Self {
        let operations = text.lines().map(|line| {
            let mut fields = line.split('\t');
            let mut next = || fields.next().expect("three fields");
            let (method, pattern, id) = (next(), next(), next());
            Operation { method, pattern, id, segments: pattern.split('/').collect() }
        });
        Self { operations: operations.collect() }
    }

    /// Every static segment of every pattern, once.
    pub(crate) fn words(&self) -> Vec<&'a str> {
        let segments = self.operations.iter().flat_map(|operation| &operation.segments).copied();
        let words: BTreeSet<_> = segments.filter(|segment| !segment.is_empty() && !segment.contains('{')).collect();
        words.into_iter().collect()
    }

    /// What should be answered.
    pub(crate) fn search(&self, method: &str, path: &str) -> Answer {
        let path: Vec<_> = path.split('/').map(decoded).collect();
        let matches = self.operations.iter().filter_map(|operation| {
            matched(&operation.segments, &path).map(|params| (specificity(&operation.segments), operation, params))
        });
        let matches: Vec<_> = matches.collect();
        let Some(best) = matches.iter().map(|(specificity, ..)| specificity).max() else { return Answer::NotFound };
        let owners: Vec<_> = matches.iter().filter(|(specificity, ..)| specificity == best).collect();
        let own = owners.iter().find(|(_, operation, _)| operation.method == method);
        let get = owners.iter().find(|(_, operation, _)| method == "HEAD" && operation.method == "GET");
        match own.or(get) {
            Some((_, operation, params)) => found(operation, params),
            None => {
                let mut allow: BTreeSet<_> = owners.iter().map(|(_, operation, _)| operation.method).collect();
                allow.insert("OPTIONS");
                if allow.contains("GET") {
                    allow.insert("HEAD");
                }
                let allow = allow.into_iter().collect::<Vec<_>>().join(", ");
                if method == "OPTIONS" { Answer::Options(allow) } else { Answer::MethodNotAllowed(allow) }
            }
        }
    }
}

fn found(operation: &Operation<'_>, params: &[String]) -> Answer {
    let names = operation.pattern.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or_default());
    let mut answer = operation.id.to_owned();
    for (name, value) in names.zip(params) {
        match value.parse::<u64>() {
            Err(_) if name.ends_with("_number") => return Answer::NotANumber,
            Ok(number) if name.ends_with("_number") => answer += &format!("\n{number}"),
            _ => answer += &format!("\n{value}"),
        }
    }
    Answer::Found(answer)
}

/// How much each segment says, from the left: text more than text and params, and that more than a param.
fn specificity(pattern: &[&str]) -> Vec<u8> {
    let segment = |segment: &str| match (segment.contains('{'), segment.starts_with('{') && segment.ends_with('}')) {
        (false, _) => 3,
        (true, true) if segment.matches('{').count() == 1 => 1,
        _ => 2,
    };
    pattern.iter().map(|text| segment(text)).collect()
}

/// What the params of a pattern take of a path, where it matches.
fn matched(pattern: &[&str], path: &[String]) -> Option<Vec<String>> {
    if pattern.len() != path.len() {
        return None;
    }
    let mut params = vec![];
    for (expected, segment) in pattern.iter().zip(path) {
        if !expected.contains('{') {
            if segment != expected {
                return None;
            }
        } else if let Some((before, after)) = expected.split_once("...") {
            assert!(before.starts_with('{') && after.ends_with('}'), "the only such segment of the table");
            let at = segment.get(1..)?.find("...")? + 1;
            let (base, head) = (&segment[..at], &segment[at + 3..]);
            if head.is_empty() {
                return None;
            }
            params.extend([base.to_owned(), head.to_owned()]);
        } else if segment.is_empty() {
            return None;
        } else {
            params.push(segment.clone());
        }
    }
    Some(params)
}

fn decoded(segment: &str) -> String {
    let mut pieces = segment.split('%');
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        bytes.push(u8::from_str_radix(&piece[..2], 16).expect("two hexadecimal digits"));
        bytes.extend_from_slice(&piece.as_bytes()[2..]);
    }
    String::from_utf8(bytes).expect("UTF-8")
}
