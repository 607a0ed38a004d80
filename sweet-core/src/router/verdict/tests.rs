//! What is told of apps that are wrong.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::super::sample::{api, endpoint, keep, nest, origin};
use super::super::{Plan, Verdict};
use crate::meta::{ApiMeta, ArgumentMeta, ContentMeta, EndpointMeta, Operation, ResponseMeta, Responses, Takes};
use crate::schema::{Content, Definition, Docs, Name, Shape};

fn told(check: impl FnOnce()) -> String {
    match catch_unwind(AssertUnwindSafe(check)) {
        Ok(()) => String::new(),
        Err(panic) => *panic.downcast::<String>().expect("a message"),
    }
}

fn verdict(api: &'static ApiMeta) -> Verdict<64> {
    Verdict::of(api, &Plan::<256, 64>::of(api))
}

/// Expects that something is told of the endpoint at `index`, and of that one only.
#[track_caller]
fn check(api: &'static ApiMeta, index: usize, expected: &str) {
    let verdict = verdict(api);
    for other in 0..api.endpoints.len() {
        let expected = if other == index { expected } else { "" };
        assert_eq!(told(|| verdict.endpoint(other)), expected, "endpoint {other}");
    }
    for nest in 0..api.nests.len() {
        assert_eq!(told(|| verdict.nest(nest)), "", "nest {nest}");
    }
}

/// Expects that something is told of the nest at `index`, and of nothing else.
#[track_caller]
fn check_nest(api: &'static ApiMeta, index: usize, expected: &str) {
    let verdict = verdict(api);
    for endpoint in 0..api.endpoints.len() {
        assert_eq!(told(|| verdict.endpoint(endpoint)), "", "endpoint {endpoint}");
    }
    for nest in 0..api.nests.len() {
        let expected = if nest == index { expected } else { "" };
        assert_eq!(told(|| verdict.nest(nest)), expected, "nest {nest}");
    }
}

#[test]
fn routes_that_match_the_same_paths_conflict() {
    check(
        api(&["GET /users/{name}", "POST /users/{id}", "GET /users/{id}"], vec![]),
        2,
        "route `GET /users/{id}` conflicts with `GET /users/{name}` (`GET /users/{name}` at src/sample.rs:1:1): both match \
         the same paths; change one pattern or method",
    );
    check(
        api(&["GET /{*a}", "GET /{*b}"], vec![]),
        1,
        "route `GET /{*b}` conflicts with `GET /{*a}` (`GET /{*a}` at src/sample.rs:1:1): both match the same paths; change \
         one pattern or method",
    );
    check(
        api(&["GET /x/{a}...{b}", "GET /x/{head}...{base}"], vec![]),
        1,
        "route `GET /x/{head}...{base}` conflicts with `GET /x/{a}...{b}` (`GET /x/{a}...{b}` at src/sample.rs:1:1): both \
         match the same paths; change one pattern or method",
    );
}

#[test]
fn routes_that_differ_do_not_conflict() {
    let routes = [
        "GET /",
        "GET /users",
        "GET /users/",
        "POST /users",
        "get /users",
        "GET /users/me",
        "GET /users/{id}",
        "GET /users/{id}.json",
        "GET /users/{a}.{b}",
        "GET /users/{*rest}",
        "GET /users/{id}/posts",
    ];
    check(api(&routes, vec![]), usize::MAX, "");
    check(api(&[], vec![]), usize::MAX, "");
}

#[test]
fn routes_of_nests_conflict_with_those_before() {
    let users = || api(&["GET /{id}", "GET /"], vec![]);
    let expected = "route `GET /users/{id}` conflicts with `GET /users/{name}` (`GET /users/{name}` at src/sample.rs:1:1): \
                    both match the same paths; change one pattern or method";
    check_nest(api(&["GET /users/{name}"], vec![nest("/users", "", users())]), 0, expected);
    let deep = api(&[], vec![nest("", "x", users())]);
    check_nest(api(&["GET /users/{name}"], vec![nest("/users", "", deep)]), 0, expected);
    let list = nest("/users", "x", api(&["GET "], vec![]));
    let expected = "route `GET /users` conflicts with `GET /users` (`GET /users` at src/sample.rs:1:1): both match the same \
                    paths; change one pattern or method";
    check_nest(api(&["GET /users"], vec![list]), 0, expected);
    check_nest(
        api(&[], vec![nest("/users", "a.", users()), nest("/users", "b.", users())]),
        1,
        "route `GET /users/{id}` conflicts with `GET /users/{id}` (`a.GET /{id}` at src/sample.rs:1:1): both match the same \
         paths; change one pattern or method\n\
         route `GET /users/` conflicts with `GET /users/` (`a.GET /` at src/sample.rs:2:1): both match the same paths; \
         change one pattern or method",
    );
}

#[test]
fn what_a_nested_app_has_within_itself_is_told_there() {
    let twice = api(&["GET /{a}", "GET /{b}"], vec![]);
    check(api(&["GET /"], vec![nest("/x", "", twice)]), usize::MAX, "");
}

fn with(endpoint: EndpointMeta, change: impl FnOnce(&mut EndpointMeta)) -> &'static EndpointMeta {
    let endpoint = Box::leak(Box::new(endpoint));
    change(endpoint);
    endpoint
}

fn named(pattern: &str, id: &'static str, line: u32) -> &'static EndpointMeta {
    with(endpoint("GET", pattern, line), |endpoint| endpoint.operation = Operation { id, ..endpoint.operation })
}

#[test]
fn operation_ids_are_unique() {
    check(
        keep(vec![named("/a", "show", 1), named("/b", "list", 2), named("/c", "show", 3)], vec![]),
        2,
        "operation id `show` of `GET /c` is that of `GET /a` too, at src/sample.rs:1:1; set `operation_id = \"…\"` on one \
         of them",
    );
    let hidden = |pattern| with(endpoint("GET", pattern, 1), |endpoint| endpoint.operation.hidden = true);
    check(keep(vec![hidden("/a"), hidden("/b")], vec![]), usize::MAX, "");
}

#[test]
fn an_app_nested_twice_needs_prefixes_for_its_operation_ids() {
    let inner = || keep(vec![named("/", "show", 4)], vec![]);
    check_nest(
        keep(vec![], vec![nest("/a", "", inner()), nest("/b", "", inner())]),
        1,
        "operation id `show` of `GET /b/` is that of `GET /a/` too, at src/sample.rs:4:1; set `operation_id = \"…\"` on \
         one of them, or `operation_prefix = \"…\"` on the nest",
    );
    check(keep(vec![], vec![nest("/a", "a_", inner()), nest("/b", "b_", inner())]), usize::MAX, "");
    check_nest(
        keep(vec![named("/c", "a_show", 1)], vec![nest("/a", "a_", inner())]),
        0,
        "operation id `a_show` of `GET /a/` is that of `GET /c` too, at src/sample.rs:1:1; set `operation_id = \"…\"` on \
         one of them, or `operation_prefix = \"…\"` on the nest",
    );
}

fn shape(base: &'static str, arguments: &'static [Shape], line: u32) -> Shape {
    fn define() -> &'static Definition {
        &Definition { docs: Docs::NONE, content: Content::Unit, contexts: &[] }
    }
    Shape::Named(Name { base, arguments, origin: origin(line) }, define)
}

fn takes(pattern: &str, shape: Shape) -> &'static EndpointMeta {
    let takes = Takes::Body { content_type: "application/json", shape, required: true };
    let argument = ArgumentMeta { takes, rejects: Responses::None };
    with(endpoint("POST", pattern, 1), |endpoint| endpoint.arguments = vec![argument].leak())
}

fn answers(pattern: &str, shape: Shape) -> &'static EndpointMeta {
    let content = ContentMeta { content_type: "application/json", shape: Some(shape) };
    let response = Responses::One(ResponseMeta { status: 200, description: "", content: Some(content), headers: &[] });
    with(endpoint("GET", pattern, 2), |endpoint| endpoint.responses = response)
}

#[test]
fn schemas_of_one_name_are_one_type() {
    let expected = "schema `User` of `GET /b` (declared at src/sample.rs:20:1) has the name of another, of `POST /a` \
                    (declared at src/sample.rs:10:1); rename one with `#[schema(name = \"…\")]`";
    let users = |line| Box::leak(Box::new([shape("User", &[], line)])).as_slice();
    let list = |line| Shape::Array { items: &users(line)[0], unique: false, length: None };
    check(keep(vec![takes("/a", shape("User", &[], 10)), answers("/b", shape("User", &[], 20))], vec![]), 1, expected);
    check(keep(vec![takes("/a", list(10)), answers("/b", shape("Page", users(20), 5))], vec![]), 1, expected);
    check(
        keep(vec![takes("/a", shape("Page", users(10), 5)), answers("/b", shape("Page_User", &[], 6))], vec![]),
        1,
        "schema `Page_User` of `GET /b` (declared at src/sample.rs:6:1) has the name of another, of `POST /a` (declared at \
         src/sample.rs:5:1); rename one with `#[schema(name = \"…\")]`",
    );
    // The names are those of the document, whatever the arguments are.
    let lists = Box::leak(Box::new([list(10), Shape::Nullable(&Shape::Boolean)])).as_slice();
    check(
        keep(
            vec![takes("/a", shape("Page", lists, 5)), answers("/b", shape("Page_List_User_Optional_Boolean", &[], 6))],
            vec![],
        ),
        1,
        "schema `Page_List_User_Optional_Boolean` of `GET /b` (declared at src/sample.rs:6:1) has the name of another, of \
         `POST /a` (declared at src/sample.rs:5:1); rename one with `#[schema(name = \"…\")]`",
    );
    let nested = keep(vec![answers("/b", shape("User", &[], 20))], vec![]);
    check_nest(keep(vec![takes("/a", shape("User", &[], 10))], vec![nest("", "", nested)]), 0, expected);
}

#[test]
fn schemas_of_other_names_or_one_place_are_no_rivals() {
    let user = || shape("User", &[], 10);
    let pages = |line| Box::leak(Box::new([shape("Item", &[], line)])).as_slice();
    let endpoints = vec![
        takes("/a", user()),
        answers("/b", user()),
        takes("/c", shape("Users", &[], 11)),
        takes("/d", shape("Page", pages(3), 12)),
        takes("/e", shape("Page", Box::leak(Box::new([user()])), 12)),
    ];
    check(keep(endpoints, vec![]), usize::MAX, "");
}

#[test]
fn patterns_written_by_hand_are_checked() {
    let rows = [
        ("users", "must begin with `/`"),
        ("/a//b", "has an empty segment"),
        ("//", "has an empty segment"),
        ("/{*rest}/b", "has a catch-all that is not its last segment"),
        ("/a/./b", "has a dot segment, which no request can have"),
        ("/..", "has a dot segment, which no request can have"),
        ("/:id", "must write a param as `{name}` and a catch-all as `{*name}`"),
        ("/*", "must write a param as `{name}` and a catch-all as `{*name}`"),
        ("/a?b", "must end before the query"),
        ("/a%20b", "must be written decoded, without `%`"),
        ("/a b", "has a space or control character"),
        ("/{id", "has a `{` without a `}`"),
        ("/id}", "has a `}` without a `{`"),
        ("/{}", "has a param without a name"),
        ("/{a b}", "has a param whose name is not made of letters, digits, `_` and `-`"),
        ("/{id}/{id}", "names a param twice"),
        ("/{a}{b}", "has two params with no text between them"),
        ("/x{*a}", "has a catch-all that is only a part of a segment"),
        (&"/{a}/{b}/{c}/{d}".repeat(5), "names a param twice"),
        (&(0..17).map(|index| format!("/{{p{index}}}")).collect::<String>(), "has more than 16 params"),
    ];
    for (pattern, fault) in rows {
        let api = keep(vec![with(endpoint("GET", pattern, 1), |_| {})], vec![]);
        assert_eq!(told(|| verdict(api).endpoint(0)), format!("pattern `{pattern}` {fault}"));
    }
}

#[test]
fn methods_and_params_written_by_hand_are_checked() {
    let method = keep(vec![with(endpoint("G T", "/", 1), |_| {})], vec![]);
    check(method, 0, "method `G T` is no token (RFC 9110 section 5.6.2)");
    for params in [[].as_slice(), &["b"], &["a", "b"]] {
        let api = keep(vec![with(endpoint("GET", "/{a}", 1), |endpoint| endpoint.params = params)], vec![]);
        let told = told(|| verdict(api).endpoint(0));
        assert_eq!(told.is_empty(), params == ["b"], "{params:?}: {told}");
    }
}

#[test]
fn prefixes_are_checked() {
    let rows = [
        ("admin", "must begin with `/`"),
        ("/", "must not end with `/`"),
        ("/admin/", "must not end with `/`"),
        ("/{tenant}", "must have no params"),
        ("/a//b", "has an empty segment"),
        ("/a/..", "has a dot segment, which no request can have"),
    ];
    for (prefix, fault) in rows {
        let api = keep(vec![], vec![nest(prefix, "", api(&["GET /x"], vec![]))]);
        assert_eq!(told(|| verdict(api).nest(0)), format!("the prefix of a nest, `{prefix}`, {fault}"));
    }
    for prefix in ["", "/a", "/a/b"] {
        check(keep(vec![], vec![nest(prefix, "", api(&["GET /x"], vec![]))]), usize::MAX, "");
    }
}

#[test]
fn several_mistakes_are_told_at_once() {
    let api = keep(vec![named("/{a}", "show", 1), named("/{b}", "show", 2)], vec![]);
    assert_eq!(told(|| verdict(api).endpoint(1)).lines().count(), 2);
}

/// The same at compile time, in as many words as the derive emits.
#[test]
fn a_sound_app_passes_at_compile_time() {
    use super::super::{Lookup, Size, Trie};
    use crate::meta::{EndpointLimits, Origin};

    const HERE: Origin = Origin { file: file!(), line: line!(), column: column!() };
    const USER: &EndpointMeta = &EndpointMeta {
        method: "GET",
        pattern: "/users/{id}",
        params: &["id"],
        operation: Operation { id: "user", summary: "", description: "", tags: &[], deprecated: false, hidden: false },
        arguments: &[],
        responses: Responses::None,
        status: None,
        limits: EndpointLimits::NONE,
        middleware: &[],
        origin: HERE,
    };
    const META: &ApiMeta = &ApiMeta { info: None, endpoints: &[USER], nests: &[], middleware: &[], origin: HERE };
    const SIZE: Size = Size::of(META);
    const PLAN: &Plan<{ SIZE.segments }, { SIZE.routes }> = &Plan::of(META);
    static TRIE: Trie<{ PLAN.nodes() }, { SIZE.routes }> = Trie::build(PLAN);
    const VERDICT: &Verdict<{ SIZE.routes }> = &Verdict::of(META, PLAN);
    const _: () = VERDICT.endpoint(0);

    let found = TRIE.router().lookup(&http::Method::GET, "/users/7");
    assert!(matches!(&found, Lookup::Found { route: 0, params } if params.get(0) == Some("7")), "{found:?}");
}
