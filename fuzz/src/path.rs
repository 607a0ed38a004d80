//! Paths: the router, against a search through a list of patterns.
//!
//! An input is a method, a space and a path; without a space it is a path for GET. What is found is the most specific
//! pattern that matches, segment by segment: text, then text with params, then a param, then the rest; with the params as
//! the crate `percent-encoding` decodes them. A path with a malformed escape, a NUL byte, a dot segment or what is not
//! UTF-8 is malformed to both.

use std::cmp::Reverse;

use percent_encoding::percent_decode_str;
use sweet::router::Lookup;
use sweet::{Api, Method, Path, get, put};

/// Declares an endpoint for each pattern: what they answer is not asked here.
macro_rules! endpoints {
    ($($method:ident $name:ident $pattern:literal ($($takes:ty)?))*) => {$(
        #[$method($pattern)]
        async fn $name($(_: $takes)?) {}
    )*};
}

endpoints! {
    get root "/" ()
    get health "/health" ()
    get users "/users" ()
    get user "/users/{id}" (Path<String>)
    put set_user "/users/{id}" (Path<String>)
    get me "/users/me" ()
    get post "/users/{id}/posts/{post}" (Path<(String, String)>)
    get my_posts "/users/me/posts" ()
    get file "/files/{*path}" (Path<String>)
    get compare "/repos/{owner}/{repo}/compare/{base}...{head}" (Path<(String, String, String, String)>)
    get comparison "/repos/{owner}/{repo}/compare/{name}" (Path<(String, String, String)>)
    get source "/docs/{name}.json" (Path<String>)
    get page "/docs/{name}" (Path<String>)
    get index "/{lang}/index" (Path<String>)
    get c "/a/{x}/c" (Path<String>)
    get rest "/a/b/{*rest}" (Path<String>)
    get trailing "/a/{x}/" (Path<String>)
    get tilde "/~{name}" (Path<String>)
}

#[derive(Api)]
#[api(routes(
    root, health, users, user, set_user, me, post, my_posts, file, compare, comparison, source, page, index, c, rest,
    trailing, tilde
))]
struct App {}

/// What a path is to the router.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    Route(&'static str, &'static str, Vec<String>),
    OtherMethod,
    Nothing,
    Malformed,
}

/// Checks one lookup.
pub fn check(input: &[u8]) {
    let Ok(text) = str::from_utf8(input) else { return };
    let (method, path) = text.split_once(' ').unwrap_or(("GET", text));
    let Ok(method) = Method::from_bytes(method.as_bytes()) else { return };
    if path == "*" && method == Method::OPTIONS {
        return assert!(matches!(App::router().lookup(&method, path), Lookup::Options(_)));
    }
    assert_eq!(found(&method, path), search(&method, path), "{method} {path}");
}

fn found(method: &Method, path: &str) -> Found {
    match App::router().lookup(method, path) {
        Lookup::Found { route, params } => {
            let endpoint = App::META.endpoint(route).expect("routes have endpoints");
            Found::Route(endpoint.method, endpoint.pattern, params.iter().map(str::to_owned).collect())
        }
        Lookup::NotFound => Found::Nothing,
        Lookup::MethodNotAllowed(_) | Lookup::Options(_) => Found::OtherMethod,
        Lookup::Malformed(_) => Found::Malformed,
    }
}

fn search(method: &Method, path: &str) -> Found {
    let Some(segments) = read(path) else { return Found::Malformed };
    let matches = App::META.endpoints.iter().filter_map(|endpoint| {
        let (order, params) = matched(endpoint.pattern, &segments)?;
        Some((order, endpoint, params))
    });
    let matches: Vec<_> = matches.collect();
    let Some(best) = matches.iter().map(|found| &found.0).min() else { return Found::Nothing };
    let best: Vec<_> = matches.iter().filter(|found| found.0 == *best).collect();
    let of = |method: &str| best.iter().find(|found| found.1.method == method);
    match of(method.as_str()).or_else(|| of("GET").filter(|_| method == Method::HEAD)) {
        Some((_, endpoint, params)) => Found::Route(endpoint.method, endpoint.pattern, params.clone()),
        None => Found::OtherMethod,
    }
}

/// The segments, decoded.
fn read(path: &str) -> Option<Vec<String>> {
    let escapes = |part: &str| part.as_bytes().get(..2).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit));
    if path.len() > 65_535 || !path.split('%').skip(1).all(escapes) {
        return None;
    }
    let decode = |segment| percent_decode_str(segment).decode_utf8().ok().map(|text| text.into_owned());
    let segments: Vec<String> = path.strip_prefix('/')?.split('/').map(decode).collect::<Option<_>>()?;
    let is_dot = |part: &str| matches!(part, "." | "..");
    let good = |segment: &String| !segment.contains('\0') && !segment.split('/').any(is_dot);
    segments.iter().all(good).then_some(segments)
}

/// How special each segment of a pattern is, in the order in which they are tried, and what its params take.
fn matched(pattern: &str, segments: &[String]) -> Option<(Vec<Reverse<usize>>, Vec<String>)> {
    let (mut rest, mut order, mut params) = (segments, Vec::new(), Vec::new());
    for part in pattern.split('/').skip(1) {
        let (first, behind) = rest.split_first()?;
        rest = behind;
        if part.starts_with("{*") {
            let all = std::iter::once(first).chain(rest).map(String::as_str).collect::<Vec<_>>().join("/");
            if all.is_empty() || all.starts_with('/') {
                return None;
            }
            (rest, order) = (&[], [order, vec![Reverse(0)]].concat());
            params.push(all);
            continue;
        }
        params.extend(segment(part, first)?);
        let open = part.find('{');
        let text: usize = part.split('}').map(|piece| piece.find('{').unwrap_or(piece.len())).sum();
        order.push(Reverse(match (open, text) {
            (None, _) => usize::MAX,
            (Some(_), text) => 1 + text,
        }));
    }
    rest.is_empty().then_some((order, params))
}

/// What the params of one segment of a pattern take, the first ones as little as they can.
fn segment(pattern: &str, text: &str) -> Option<Vec<String>> {
    let Some((before, behind)) = pattern.split_once('{') else { return (pattern == text).then(Vec::new) };
    let (_, pattern) = behind.split_once('}').expect("closed");
    let text = text.strip_prefix(before)?;
    let ends = text.char_indices().map(|(at, char)| at + char.len_utf8());
    ends.into_iter().find_map(|end| {
        let mut others = segment(pattern, &text[end..])?;
        others.insert(0, text[..end].to_owned());
        Some(others)
    })
}
