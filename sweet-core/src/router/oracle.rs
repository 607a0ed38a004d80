//! Random sets of overlapping patterns and random paths, against the plainest router there can be.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use http::Method;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::Lookup;
use super::sample::{api, router};

/// What is found: the route and its params, or the methods that the path has.
#[derive(Debug, PartialEq)]
enum Found {
    Route(usize, Vec<String>),
    Methods(Vec<String>),
    Nothing,
    Malformed,
}

/// How one segment of a pattern is to a path that is left: what it takes, and how special it is.
fn take<'a>(segment: &str, path: &'a [String]) -> Option<(u8, Vec<String>, &'a [String])> {
    let (first, rest) = path.split_first()?;
    if segment.starts_with("{*") {
        let all = path.join("/");
        return (!all.is_empty() && !all.starts_with('/')).then_some((0, vec![all], &[]));
    }
    match segment.split_once('{') {
        None => (segment == first).then_some((3, vec![], rest)),
        Some(("", behind)) if behind.ends_with('}') && !behind.contains('-') => {
            (!first.is_empty()).then(|| (1, vec![first.clone()], rest))
        }
        // The only one with text that is made below.
        _ => {
            let (left, right) = first.get(1..)?.split_once('-').map(|(left, right)| (left.len() + 1, right))?;
            (!right.is_empty()).then(|| (2, vec![first[..left].to_owned(), right.to_owned()], rest))
        }
    }
}

fn matched(pattern: &str, path: &[String]) -> Option<(Vec<Reverse<u8>>, Vec<String>)> {
    let (mut rest, mut special, mut params) = (path, vec![], vec![]);
    for segment in pattern.split('/').skip(1) {
        let (how, taken, behind) = take(segment, rest)?;
        special.push(Reverse(how));
        params.extend(taken);
        rest = behind;
    }
    rest.is_empty().then_some((special, params))
}

fn search(routes: &[String], method: &str, path: &str) -> Found {
    let Some(decoded) = path.split('/').skip(1).map(decode).collect::<Option<Vec<_>>>() else {
        return Found::Malformed;
    };
    if decoded.iter().flat_map(|segment| segment.split('/')).any(|part| part == "." || part == "..") {
        return Found::Malformed;
    }
    let split = |route: &'_ str| route.split_once(' ').map(|(method, pattern)| (method.to_owned(), pattern.to_owned()));
    let routes: Vec<_> = routes.iter().filter_map(|route| split(route)).collect();
    let best = routes.iter().filter_map(|(_, pattern)| matched(pattern, &decoded)).map(|(special, _)| special).min();
    let Some(best) = best else { return Found::Nothing };
    let mut methods = BTreeSet::from(["OPTIONS".to_owned()]);
    for (number, (own, pattern)) in routes.iter().enumerate() {
        let Some((_, params)) = matched(pattern, &decoded).filter(|(special, _)| *special == best) else { continue };
        if own == method {
            return Found::Route(number, params);
        }
        methods.insert(own.clone());
    }
    Found::Methods(methods.into_iter().collect())
}

/// `None` where an escape is malformed. None of the escapes that are made here is half a character.
fn decode(segment: &str) -> Option<String> {
    let mut pieces = segment.split('%');
    let mut text = pieces.next()?.to_owned();
    for piece in pieces {
        text.push(char::from(u8::from_str_radix(piece.get(..2)?, 16).ok()?));
        text.push_str(&piece[2..]);
    }
    (!text.contains('\0')).then_some(text)
}

fn found(routes: &[&str], method: &str, path: &str) -> Found {
    match router(api(routes, vec![])).lookup(&Method::from_bytes(method.as_bytes()).expect("a method"), path) {
        Lookup::Found { route, params } => Found::Route(route, params.iter().map(str::to_owned).collect()),
        Lookup::MethodNotAllowed(allow) | Lookup::Options(allow) => {
            Found::Methods(allow.iter().map(str::to_owned).collect())
        }
        Lookup::NotFound => Found::Nothing,
        Lookup::Malformed(_) => Found::Malformed,
    }
}

/// Few words, so that patterns overlap and paths match.
fn pattern() -> impl Strategy<Value = String> {
    let segment = || select(vec!["a", "b", "ab", "a-b", "{x}", "{x}", "{l}-{r}"]);
    let last = select(vec!["", "a", "b", "a-b", "{x}", "{l}-{r}", "{*rest}"]);
    (vec(segment(), 0..4), last).prop_map(|(segments, last)| {
        let mut number = 0;
        let mut pattern = segments.into_iter().chain([last]).map(|segment| format!("/{segment}")).collect::<String>();
        // Each param gets a name of its own.
        while let Some(at) = ["{x}", "{l}", "{r}"].iter().find_map(|name| pattern.find(name)) {
            pattern.replace_range(at..at + 3, &format!("{{p{number}}}"));
            number += 1;
        }
        pattern
    })
}

fn path() -> impl Strategy<Value = String> {
    let segments = [
        "a", "b", "ab", "a-b", "c", "-", "a-", "-b", "a-b-c", "", "%61", "%2D", "a%2Fb", "%2F", ".", "a%2F..", "%2e",
        "%0", "%00",
    ];
    vec(prop_oneof![6 => select(segments[..9].to_vec()), 1 => select(segments[9..].to_vec())], 1..6)
        .prop_map(|segments| segments.into_iter().map(|segment| format!("/{segment}")).collect())
}

proptest! {
    #![proptest_config(ProptestConfig {
        // Miri is a thousand times slower.
        cases: if cfg!(miri) { 1 } else { 256 },
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn lookups_agree_with_a_linear_search(
        routes in vec((select(vec!["PUT", "POST"]), pattern()), 0..12),
        paths in vec((select(vec!["PUT", "POST", "OPTIONS"]), path()), 1..24),
    ) {
        // Of routes that differ in the names of params only, the first one stays: the others would not compile.
        let mut shapes = BTreeSet::new();
        let shape = |text: &str| text.chars().filter(|c| !c.is_ascii_digit()).collect::<String>();
        let routes: Vec<_> = routes.iter().map(|(method, pattern)| format!("{method} {pattern}")).collect();
        let routes: Vec<_> = routes.into_iter().filter(|route| shapes.insert(shape(route))).collect();
        let listed: Vec<_> = routes.iter().map(String::as_str).collect();
        for (method, path) in &paths {
            prop_assert_eq!(found(&listed, method, path), search(&routes, method, path), "{} {} in {:?}", method, path, listed);
        }
    }
}
