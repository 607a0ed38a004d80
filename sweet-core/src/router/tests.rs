//! What lookups find, row by row.

use http::Method;

use super::sample::{api, nest, router};
use super::{Lookup, Router};

/// Tells a lookup as text: the route and its params, or the refusal.
fn told(router: Router, request: &str) -> String {
    let (method, path) = request.split_once(' ').expect("a method and a path");
    match router.lookup(&Method::from_bytes(method.as_bytes()).expect("a method"), path) {
        Lookup::Found { route, params } => {
            params.iter().fold(route.to_string(), |told, param| format!("{told} {param:?}"))
        }
        Lookup::NotFound => "not found".into(),
        Lookup::MethodNotAllowed(allow) => format!("allow {allow}"),
        Lookup::Options(allow) => format!("options {allow}"),
        Lookup::Malformed(reason) => reason.into(),
    }
}

#[track_caller]
fn check(routes: &[&str], rows: &[(&str, &str)]) {
    let router = router(api(routes, vec![]));
    for (request, expected) in rows {
        assert_eq!(told(router, request), *expected, "{request}");
    }
}

#[test]
fn slashes_are_exact() {
    let rows = [
        ("GET /", "0"),
        ("GET /users", "1"),
        ("GET /users/", "not found"),
        ("GET //users", "not found"),
        ("GET /users42", "not found"),
        ("GET /user", "not found"),
        ("GET /Users", "not found"),
        ("GET /posts/", "2"),
        ("GET /posts", "not found"),
        ("GET /posts//", "not found"),
    ];
    check(&["GET /", "GET /users", "GET /posts/"], &rows);
    check(&["GET /users"], &[("GET /", "not found")]);
    check(&[], &[("GET /", "not found"), ("OPTIONS *", "options HEAD, OPTIONS")]);
}

#[test]
fn static_beats_param_beats_catch_all() {
    let rows = [
        ("GET /users/me", "0"),
        ("GET /users/melissa", r#"1 "melissa""#),
        ("GET /users/m", r#"1 "m""#),
        ("GET /users/", "not found"),
        ("GET /users/me/", r#"2 "me/""#),
        ("GET /users/me/posts", r#"2 "me/posts""#),
        ("GET /users/a//b/", r#"2 "a//b/""#),
        ("GET /users//a", "not found"),
    ];
    check(&["GET /users/me", "GET /users/{id}", "GET /users/{*rest}"], &rows);
}

#[test]
fn what_leads_nowhere_is_taken_back() {
    let routes = ["GET /a/{x}/c", "GET /a/b/{y}", "GET /a/{x}/d/{z}", "GET /{*all}", "GET /a/b/e/f"];
    let rows = [
        ("GET /a/b/c", r#"1 "c""#),
        ("GET /a/b/d", r#"1 "d""#),
        ("GET /a/b/d/e", r#"2 "b" "e""#),
        ("GET /a/z/c", r#"0 "z""#),
        ("GET /a/z/e", r#"3 "a/z/e""#),
        ("GET /a/b/e/f", "4"),
        ("GET /a/b/e/g", r#"3 "a/b/e/g""#),
        ("GET /a/b/e", r#"1 "e""#),
        ("GET /a", r#"3 "a""#),
        ("GET /a/", r#"3 "a/""#),
        ("GET /", "not found"),
    ];
    check(&routes, &rows);
}

#[test]
fn the_path_is_settled_before_the_method() {
    let routes = ["GET /users/me", "POST /users/{id}", "DELETE /users/{id}", "OPTIONS /own", "HEAD /own", "GET /own"];
    let rows = [
        ("POST /users/me", "allow GET, HEAD, OPTIONS"),
        ("POST /users/7", r#"1 "7""#),
        ("HEAD /users/me", "0"),
        ("HEAD /users/7", "allow DELETE, OPTIONS, POST"),
        ("OPTIONS /users/7", "options DELETE, OPTIONS, POST"),
        ("BREW /users/7", "allow DELETE, OPTIONS, POST"),
        ("OPTIONS /own", "3"),
        ("HEAD /own", "4"),
        ("GET /own", "5"),
        ("PUT /own", "allow GET, HEAD, OPTIONS"),
        ("OPTIONS /none", "not found"),
        ("OPTIONS *", "options DELETE, GET, HEAD, OPTIONS, POST"),
        ("GET *", "the path does not begin with `/`"),
    ];
    check(&routes, &rows);
}

#[test]
fn custom_methods_are_distinct_and_case_sensitive() {
    let routes = ["PURGE /cache", "purge /cache", "MKCOL /cache"];
    let rows = [
        ("PURGE /cache", "0"),
        ("purge /cache", "1"),
        ("MKCOL /cache", "2"),
        ("Purge /cache", "allow MKCOL, OPTIONS, PURGE, purge"),
        ("GET /cache", "allow MKCOL, OPTIONS, PURGE, purge"),
    ];
    check(&routes, &rows);
}

#[test]
fn escapes_are_decoded_behind_the_split() {
    let routes = ["GET /users/{id}", "GET /über", "GET /files/{*path}", "GET /a-b/c"];
    let rows = [
        ("GET /users/%C3%BC", r#"0 "ü""#),
        ("GET /users/a%2Fb", r#"0 "a/b""#),
        ("GET /users/a%2fb/c", "not found"),
        ("GET /users/100%25", r#"0 "100%""#),
        ("GET /users/%252F", r#"0 "%2F""#),
        ("GET /users/a+b", r#"0 "a+b""#),
        ("GET /%75sers/7", r#"0 "7""#),
        ("GET /users%2F7", "not found"),
        ("GET /%C3%BCber", "1"),
        ("GET /über", "1"),
        ("GET /a%2Db/c", "3"),
        ("GET /files/a%2Fb/c", r#"2 "a/b/c""#),
        ("GET /files/%2Fetc/passwd", "not found"),
        ("GET /files//etc/passwd", "not found"),
        ("GET /users/%", "the path has a `%` without two hexadecimal digits"),
        ("GET /users/%4", "the path has a `%` without two hexadecimal digits"),
        ("GET /users/%4x", "the path has a `%` without two hexadecimal digits"),
        ("GET /nowhere/%zz", "the path has a `%` without two hexadecimal digits"),
        ("GET /users/%ff", "the path is not UTF-8 once decoded"),
        ("GET /users/%C3/%BC", "the path is not UTF-8 once decoded"),
        ("GET /users/%00", "the path has a NUL byte"),
        ("GET /users/a\0b", "the path has a NUL byte"),
    ];
    check(&routes, &rows);
}

#[test]
fn dot_segments_are_refused_and_dots_are_not() {
    let rows = [
        ("GET /files/./a", "the path has a dot segment"),
        ("GET /files/../a", "the path has a dot segment"),
        ("GET /files/..", "the path has a dot segment"),
        ("GET /.", "the path has a dot segment"),
        ("GET /nowhere/..", "the path has a dot segment"),
        ("GET /files/%2e%2E/a", "the path has a dot segment"),
        ("GET /files/.%2e", "the path has a dot segment"),
        ("GET /files/a%2F..%2Fb", "the path has a dot segment"),
        ("GET /files/...", r#"0 "...""#),
        ("GET /files/.git", r#"0 ".git""#),
        ("GET /files/a..b/c.", r#"0 "a..b/c.""#),
        ("GET /files/..a", r#"0 "..a""#),
        ("GET /files/%252e%252e/a", r#"0 "%2e%2e/a""#),
    ];
    check(&["GET /files/{*path}"], &rows);
}

#[test]
fn sixteen_params_are_captured() {
    let names: Vec<_> = (0..16).map(|index| format!("/{{p{index}}}")).collect();
    let values: Vec<_> = (0..16).map(|index| format!("/v{index}")).collect();
    let found = (0..16).fold(String::from("0"), |found, index| format!("{found} \"v{index}\""));
    let (route, request) = (format!("GET {}", names.concat()), format!("GET {}", values.concat()));
    check(&[&route], &[(&request, &found)]);
}

#[test]
fn a_path_that_is_none_is_refused() {
    let long = format!("GET /{}", "a".repeat(super::PATH_BYTES_MAX));
    let rows = [
        ("GET ", "the path does not begin with `/`"),
        ("GET users", "the path does not begin with `/`"),
        (long.as_str(), "the path is longer than 65,535 bytes"),
        (&long[..long.len() - 1], "not found"),
    ];
    check(&["GET /users"], &rows);
}

#[test]
fn nested_routes_are_numbered_behind_the_own_ones() {
    let inner = api(&["GET /", "GET /{id}", "POST /{id}/notes"], vec![]);
    let middle = api(&["GET /health"], vec![nest("/deep", "", inner)]);
    let outer = api(&["GET /", "GET /admin/{name}"], vec![nest("/users", "", inner), nest("/admin", "", middle)]);
    let flat = api(&["GET /a"], vec![nest("", "", middle)]);
    let rows = [
        ("GET /", "0"),
        ("GET /admin/x", r#"1 "x""#),
        ("GET /users/", "2"),
        ("GET /users/7", r#"3 "7""#),
        ("POST /users/7/notes", r#"4 "7""#),
        ("GET /users", "not found"),
        ("GET /admin/health", "5"),
        ("GET /admin/deep/", "6"),
        ("GET /admin/deep/8", r#"7 "8""#),
        ("GET /admin/deep", r#"1 "deep""#),
    ];
    for (request, expected) in rows {
        assert_eq!(told(router(outer), request), expected, "{request}");
    }
    assert_eq!(told(router(flat), "GET /health"), "1");
}

#[test]
fn an_empty_pattern_is_where_its_app_is_nested() {
    let things = api(&["GET ", "GET /", "GET /{id}"], vec![]);
    let outer = api(&["GET "], vec![nest("/things", "", things)]);
    let rows = [("GET /", "0"), ("GET /things", "1"), ("GET /things/", "2"), ("GET /things/7", "3 \"7\"")];
    for (request, expected) in rows {
        assert_eq!(told(router(outer), request), expected, "{request}");
    }
    let flat = api(&["GET /a"], vec![nest("", "", api(&["GET "], vec![]))]);
    assert_eq!(told(router(flat), "GET /"), "1");
}
