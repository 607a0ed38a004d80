//! Guards: who may ask, in each operation, and what is found wrong.

use serde_json::{Value, json};
use sweet_core::meta::{
    ApiMeta, ArgumentMeta, EndpointMeta, Flow, Grant, Location, MiddlewareMeta, Operation, Requirement, SchemeKind,
    SecurityScheme, Takes,
};

use super::super::render;
use super::sample::*;

const SESSION: SecurityScheme =
    SecurityScheme::bearer("session").with_bearer_format("JWT").with_description("Sign in at `/login`.");
const LOGIN: SecurityScheme = SecurityScheme::basic("login");
const KEY: SecurityScheme = SecurityScheme::header_key("key", "X-API-Key");
const COOKIE: SecurityScheme = SecurityScheme::cookie_key("cookie", "session");
const QUERY: SecurityScheme = SecurityScheme::query_key("link", "key");
const CONNECT: SecurityScheme = SecurityScheme {
    name: "connect",
    description: "",
    kind: SchemeKind::OpenIdConnect { url: "https://example.com/.well-known/openid-configuration" },
};
const FLOW: Flow = Flow {
    grant: Grant::Password,
    authorization_url: "",
    token_url: "/token",
    refresh_url: "",
    scopes: &[("read", "Read books."), ("write", "Write books.")],
};
const OAUTH: SecurityScheme = SecurityScheme {
    name: "oauth",
    description: "",
    kind: SchemeKind::OAuth2 {
        flows: &[
            Flow {
                grant: Grant::AuthorizationCode,
                authorization_url: "https://example.com/authorize",
                token_url: "https://example.com/token",
                refresh_url: "https://example.com/refresh",
                scopes: &[("read", "Read books.")],
            },
            FLOW,
            Flow { grant: Grant::ClientCredentials, scopes: &[], ..FLOW },
        ],
    },
};

const fn guard(scheme: &'static SecurityScheme) -> ArgumentMeta {
    takes(Takes::Guard(Requirement::Scheme(scheme, &[])))
}

const fn scoped(scopes: &'static [&'static str]) -> ArgumentMeta {
    takes(Takes::Guard(Requirement::Scheme(&OAUTH, scopes)))
}

const fn any(any: &'static [Requirement]) -> ArgumentMeta {
    takes(Takes::Guard(Requirement::Any(any)))
}

const fn optional(requirement: &'static Requirement) -> ArgumentMeta {
    takes(Takes::Guard(Requirement::Optional(requirement)))
}

const SESSION_NEEDED: Requirement = Requirement::Scheme(&SESSION, &[]);
const KEY_NEEDED: Requirement = Requirement::Scheme(&KEY, &[]);
const LOGIN_NEEDED: Requirement = Requirement::Scheme(&LOGIN, &[]);

/// The document of an app with one operation, which has these arguments and stands behind these guards.
fn document(arguments: &[ArgumentMeta], stations: &[MiddlewareMeta], mistakes: &[&str]) -> Value {
    let endpoint: &EndpointMeta =
        Box::leak(Box::new(EndpointMeta { arguments: arguments.to_vec().leak(), ..get("it", "/", 10) }));
    let endpoints: &[&EndpointMeta] = Box::leak(Box::new([endpoint]));
    let api = ApiMeta { info: INFO, endpoints, nests: &[], middleware: stations.to_vec().leak(), origin: at(1) };
    let (text, findings) = render(Box::leak(Box::new(api)));
    assert_eq!(findings.mistakes, mistakes);
    serde_json::from_str(&text).unwrap()
}

/// Checks who may ask.
#[track_caller]
fn check(arguments: &[ArgumentMeta], stations: &[MiddlewareMeta], expected: Value) {
    let document = document(arguments, stations, &[]);
    assert_eq!(document["paths"]["/"]["get"]["security"], expected);
    assert_eq!(document["security"], json!([]));
}

#[test]
fn requirements() {
    const STATION: MiddlewareMeta = MiddlewareMeta { arguments: &[guard(&SESSION)], ..MiddlewareMeta::NONE };
    const SCOPED: MiddlewareMeta = MiddlewareMeta { arguments: &[scoped(&["read"])], ..MiddlewareMeta::NONE };
    const POSTS: MiddlewareMeta = MiddlewareMeta { methods: &["POST"], ..STATION };
    const EITHER: &[Requirement] = &[SESSION_NEEDED, KEY_NEEDED];
    const NESTED: &[Requirement] = &[LOGIN_NEEDED, Requirement::Any(EITHER)];

    check(&[], &[], Value::Null);
    check(&[guard(&SESSION)], &[], json!([{"session": []}]));
    check(&[scoped(&["write", "read"])], &[], json!([{"oauth": ["write", "read"]}]));
    // Both.
    check(&[guard(&SESSION), guard(&KEY)], &[], json!([{"session": [], "key": []}]));
    check(&[guard(&SESSION), guard(&SESSION)], &[], json!([{"session": []}]));
    // One or the other.
    check(&[any(EITHER)], &[], json!([{"session": []}, {"key": []}]));
    check(&[any(NESTED)], &[], json!([{"login": []}, {"session": []}, {"key": []}]));
    check(&[any(EITHER), guard(&COOKIE)], &[], json!([{"session": [], "cookie": []}, {"key": [], "cookie": []}]));
    // None, or those.
    check(&[optional(&SESSION_NEEDED)], &[], json!([{"session": []}, {}]));
    check(&[optional(&const { Requirement::Any(EITHER) })], &[], json!([{"session": []}, {"key": []}, {}]));
    check(&[optional(&SESSION_NEEDED), guard(&KEY)], &[], json!([{"session": [], "key": []}, {"key": []}]));
    // Of stations.
    check(&[], &[STATION], json!([{"session": []}]));
    check(&[guard(&KEY)], &[STATION], json!([{"session": [], "key": []}]));
    check(&[optional(&SESSION_NEEDED)], &[STATION], json!([{"session": []}]));
    check(&[scoped(&["write", "read"])], &[SCOPED], json!([{"oauth": ["read", "write"]}]));
    check(&[], &[POSTS], Value::Null);
    // `Authorization` has room for one scheme: what no request can give is no alternative.
    check(&[any(NESTED), guard(&SESSION)], &[], json!([{"session": []}, {"key": [], "session": []}]));
    // Arguments of arguments.
    const INNER: &[ArgumentMeta] = &[guard(&SESSION), takes(Takes::Several(&[guard(&KEY)]))];
    check(&[takes(Takes::Several(INNER))], &[], json!([{"session": [], "key": []}]));
}

#[test]
fn a_guarded_operation_that_is_hidden_tells_nothing() {
    static HIDDEN: EndpointMeta = EndpointMeta {
        operation: Operation { hidden: true, ..operation("hidden") },
        arguments: &[guard(&SESSION)],
        ..get("hidden", "/", 1)
    };
    static API: ApiMeta = ApiMeta { info: INFO, endpoints: &[&HIDDEN], nests: &[], middleware: &[], origin: at(1) };
    let (text, _) = render(&API);
    assert!(!text.contains("session") && !text.contains("components"), "{text}");
}

/// As a file of its own, which `.ci/document` gives to validators.
#[test]
fn one_of_every_scheme() {
    const ALL: &[Requirement] = &[
        SESSION_NEEDED,
        LOGIN_NEEDED,
        KEY_NEEDED,
        Requirement::Scheme(&COOKIE, &[]),
        Requirement::Scheme(&QUERY, &["admin"]),
        Requirement::Scheme(&CONNECT, &["read"]),
        Requirement::Scheme(&OAUTH, &["read", "write"]),
    ];
    static LIST: EndpointMeta = EndpointMeta { arguments: &[any(ALL)], ..get("list", "/books", 10) };
    static MINE: EndpointMeta =
        EndpointMeta { arguments: &[optional(&SESSION_NEEDED), guard(&KEY)], ..get("mine", "/mine", 20) };
    static OPEN: EndpointMeta = get("open", "/open", 30);
    static API: ApiMeta =
        ApiMeta { info: INFO, endpoints: &[&LIST, &MINE, &OPEN], nests: &[], middleware: &[], origin: at(1) };
    let (text, findings) = render(&API);
    assert_eq!((findings.mistakes, findings.warnings), (vec![], vec![]));
    insta::assert_binary_snapshot!(".json", text.into_bytes());
}

#[test]
fn two_schemes_of_one_name() {
    const OTHER: SecurityScheme = SecurityScheme::header_key("session", "X-Session");
    static ONE: EndpointMeta = EndpointMeta { arguments: &[guard(&SESSION)], ..get("one", "/one", 10) };
    static TWO: EndpointMeta = EndpointMeta { arguments: &[guard(&OTHER)], ..get("two", "/two", 20) };
    static API: ApiMeta =
        ApiMeta { info: INFO, endpoints: &[&ONE, &TWO, &ONE], nests: &[], middleware: &[], origin: at(1) };
    let (_, findings) = render(&API);
    let mistake = "two security schemes are named `session`, and differ: one of `one` at src/lib.rs:10:1, one of `two` at \
                   src/lib.rs:20:1; give one of them another name";
    assert!(findings.mistakes.contains(&mistake.to_owned()), "{:?}", findings.mistakes);
}

#[test]
fn schemes_that_are_malformed() {
    const PATH: SecurityScheme = SecurityScheme {
        name: "in the path",
        description: "",
        kind: SchemeKind::ApiKey { location: Location::Path, name: "" },
    };
    const FLOWS: SecurityScheme = SecurityScheme {
        name: "flows",
        description: "",
        kind: SchemeKind::OAuth2 {
            flows: &[
                Flow { grant: Grant::AuthorizationCode, token_url: "", ..FLOW },
                Flow { authorization_url: "/authorize", ..FLOW },
                FLOW,
            ],
        },
    };
    document(
        &[guard(&PATH), guard(&FLOWS)],
        &[],
        &[
            "the security scheme `in the path` of `it` has a name of other characters than letters, digits, `.`, `-` and `_`, at src/lib.rs:10:1",
            "the security scheme `in the path` of `it` has its key in the path, at src/lib.rs:10:1",
            "the security scheme `flows` of `it` has no `token_url` in its flow `authorizationCode`, at src/lib.rs:10:1",
            "the security scheme `flows` of `it` has no `authorization_url` in its flow `authorizationCode`, at src/lib.rs:10:1",
            "the security scheme `flows` of `it` has an `authorization_url` in its flow `password`, at src/lib.rs:10:1",
            "the security scheme `flows` of `it` has its flow `password` twice, at src/lib.rs:10:1",
        ],
    );
}

#[test]
fn what_cannot_be_asked_for() {
    document(
        &[scoped(&["read", "delete"])],
        &[],
        &[
            "`it` asks for the scope `delete`, which no flow of the security scheme `oauth` has; add it to a flow, at src/lib.rs:10:1",
        ],
    );
    document(
        &[guard(&SESSION), guard(&LOGIN)],
        &[],
        &[
            "`it` asks for credentials of two schemes that both stand in `Authorization`, of which a request has one; ask for \
           `Either` of them, at src/lib.rs:10:1",
        ],
    );
}
