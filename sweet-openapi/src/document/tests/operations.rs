//! A whole document, of an app that has one of everything.

use std::time::Duration;

use sweet_core::meta::{
    ApiMeta, ArgumentMeta, ContentMeta, EndpointLimits, EndpointMeta, HeaderMeta, Info, Location, Nest, Operation,
    PathParams, ResponseMeta, Responses, Takes,
};
use sweet_core::respond::Problem;
use sweet_core::rules::{Limit, Number, Rule};
use sweet_core::schema::{Content, Docs, Field, Name, Representation, Shape};

use super::super::render;
use super::sample::*;

const BOOK: Shape = named!(
    name("Book", 10),
    define(
        "A book.",
        object(&[Field { read_only: true, required: false, ..field("id", NUMBER) }, field("title", TEXT)])
    )
);
const PAGE: Shape = named!(
    Name { base: "Page", arguments: &[BOOK], origin: at(20) },
    define("", object(&[field("items", Shape::Array { items: &BOOK, unique: false, length: None })]))
);
const GENRE: Shape = named!(
    name("Genre", 30),
    define(
        "",
        choice(Representation::External, &[variant("fiction", Content::Unit), variant("history", Content::Unit)])
    )
);
const PAGING: Shape = named!(
    name("Paging", 40),
    define(
        "",
        object(&[Field {
            default: Some(|| "1".to_owned()),
            required: false,
            rules: &[Rule::Number(Number::Minimum(Limit::Integer(1)))],
            docs: Docs { description: "The page.", deprecated: true, ..Docs::NONE },
            ..field("page", NUMBER)
        }])
    )
);
const GENRES: Shape = Shape::Array { items: &GENRE, unique: false, length: None };
const FILTER: Shape = named!(
    name("Filter", 50),
    define(
        "",
        object(&[
            Field { default: Some(|| "null".to_owned()), ..optional(field("author", Shape::Nullable(&TEXT))) },
            optional(field("genre", GENRES)),
            field("tag", Shape::Array { items: &TEXT, unique: true, length: None }),
            flat(Shape::Nullable(&PAGING)),
        ])
    )
);
const CLIENT: Shape =
    named!(name("Client", 60), define("", object(&[Field { docs: docs("Who asks."), ..field("x_client_id", TEXT) }])));
const CRUMB: Shape = named!(name("Crumb", 70), define("", object(&[optional(field("session", TEXT))])));
const BOOK_PATH: Shape = named!(
    name("BookPath", 80),
    define(
        "",
        object(&[
            ruled("page", NUMBER, &[Rule::Number(Number::Minimum(Limit::Integer(1)))]),
            Field { docs: docs("The shelf."), ..field("shelf", GENRE) },
        ])
    )
);

const REFUSED: Responses = Responses::Many(&[
    Problem::meta(400, "The request is malformed."),
    Problem::meta(422, "The content is not valid."),
]);
const TOTAL: HeaderMeta = HeaderMeta { name: "X-Total", shape: NUMBER, docs: docs("How many there are.") };

static LIST: EndpointMeta = EndpointMeta {
    operation: Operation {
        summary: "List books.",
        description: "Oldest first.\n\nPage by page.",
        tags: &["books", "public"],
        deprecated: true,
        ..operation("list_books")
    },
    arguments: &[
        ArgumentMeta {
            takes: Takes::Params { location: Location::Query, shape: FILTER, closed: false },
            rejects: REFUSED,
        },
        ArgumentMeta {
            takes: Takes::Params { location: Location::Header, shape: CLIENT, closed: false },
            rejects: REFUSED,
        },
        takes(Takes::Params { location: Location::Cookie, shape: CRUMB, closed: false }),
        ArgumentMeta::NONE,
    ],
    responses: Responses::WithHeaders(&[TOTAL], &Responses::One(json(200, PAGE))),
    ..get("list_books", "/books", 100)
};

static ADD: EndpointMeta = EndpointMeta {
    method: "POST",
    operation: Operation { tags: &["books"], ..operation("add_book") },
    arguments: &[ArgumentMeta {
        takes: Takes::Body { content_type: "application/json", shape: BOOK, required: true },
        rejects: REFUSED,
    }],
    responses: Responses::Both(
        &Responses::One(json(200, BOOK)),
        &Responses::Many(&[
            Problem::meta(409, "That title is taken."),
            Problem::meta(409, "That shelf is full,\nor locked."),
            Problem::meta(409, "That title is taken."),
            json(409, TEXT),
            Problem::meta(0, ""),
        ]),
    ),
    status: Some(201),
    ..get("add_book", "/books", 110)
};

static BOOK_PAGE: EndpointMeta = EndpointMeta {
    params: &["shelf", "page"],
    arguments: &[takes(Takes::Path(PathParams::Named { names: &["page", "shelf"], shape: BOOK_PATH }))],
    responses: Responses::Both(
        &Responses::WithStatus(
            203,
            &Responses::One(ResponseMeta {
                content: Some(ContentMeta { content_type: "image/png", shape: None }),
                headers: &[HeaderMeta { docs: Docs { deprecated: true, ..Docs::NONE }, ..TOTAL }],
                ..answer(200)
            }),
        ),
        &Responses::One(Problem::meta(404, "")),
    ),
    ..get("book_page", "/shelves/{shelf}/pages/{page}", 120)
};

/// The same template as that of `BOOK_PAGE` under other names.
static PUT_PAGE: EndpointMeta = EndpointMeta {
    method: "PUT",
    params: &["genre", "number"],
    arguments: &[
        takes(Takes::Path(PathParams::Positional(&[GENRE, NUMBER]))),
        takes(Takes::Body { content_type: "application/octet-stream", shape: Shape::Any, required: false }),
    ],
    responses: Responses::WithStatus(204, &Responses::One(json(200, BOOK))),
    limits: EndpointLimits { body_bytes_max: Some(4096), handler_timeout: Some(Duration::from_millis(1_500)) },
    ..get("put_page", "/shelves/{genre}/pages/{number}", 130)
};

static FILE: EndpointMeta = EndpointMeta {
    params: &["name"],
    arguments: &[takes(Takes::Path(PathParams::Positional(&[TEXT])))],
    responses: Responses::None,
    ..get("file", "/files/{*name}", 140)
};

static HIDDEN: EndpointMeta =
    EndpointMeta { operation: Operation { hidden: true, ..operation("hidden") }, ..get("hidden", "/hidden", 150) };

static PING: EndpointMeta =
    EndpointMeta { operation: Operation { tags: &["health"], ..operation("ping") }, ..get("ping", "/ping", 160) };

static INNER: ApiMeta = ApiMeta { info: None, endpoints: &[&PING], nests: &[], middleware: &[], origin: at(200) };
static ADMIN: ApiMeta = ApiMeta {
    middleware: &[],
    info: None,
    endpoints: &[],
    nests: &[Nest {
        prefix: "/v1",
        operation_prefix: "v1_",
        tags: &["v1"],
        middleware: &[],
        api: &INNER,
        origin: at(211),
    }],
    origin: at(210),
};

static API: ApiMeta = ApiMeta {
    middleware: &[],
    info: Some(Info { title: "Books", version: "1.2.3", description: "All about \"books\".\n" }),
    endpoints: &[&LIST, &BOOK_PAGE, &ADD, &PUT_PAGE, &FILE, &HIDDEN],
    nests: &[
        Nest {
            prefix: "/admin",
            operation_prefix: "admin_",
            tags: &["admin", "health"],
            middleware: &[],
            api: &ADMIN,
            origin: at(221),
        },
        Nest { prefix: "", operation_prefix: "", tags: &[], middleware: &[], api: &INNER, origin: at(222) },
    ],
    origin: at(220),
};

/// As a file of its own, which `.ci/document` gives to validators.
#[test]
fn one_of_everything() {
    let (text, findings) = render(&API);
    assert_eq!((findings.mistakes, findings.warnings), (vec![], vec![]));
    insta::assert_binary_snapshot!(".json", text.into_bytes());
}

#[test]
fn an_empty_app() {
    static EMPTY: ApiMeta = ApiMeta { info: INFO, endpoints: &[], nests: &[], middleware: &[], origin: at(1) };
    insta::assert_snapshot!(render(&EMPTY).0);
}

/// A parameter that two arguments read is told once.
#[test]
fn a_parameter_read_twice() {
    const LOOSE: Shape = named!(name("Loose", 1), define("", object(&[optional(field("q", TEXT)), field("n", TEXT)])));
    const RULED: &[Rule] = &[Rule::Length { min: Some(2), max: None }];
    const STRICT: Shape = named!(name("Strict", 2), define("", object(&[ruled("q", TEXT, RULED), field("n", TEXT)])));
    static IT: EndpointMeta = EndpointMeta {
        arguments: &[
            takes(Takes::Params { location: Location::Query, shape: LOOSE, closed: false }),
            takes(Takes::Params { location: Location::Query, shape: STRICT, closed: false }),
            takes(Takes::Params { location: Location::Cookie, shape: LOOSE, closed: false }),
        ],
        ..get("it", "/", 3)
    };
    static API: ApiMeta = ApiMeta { info: INFO, endpoints: &[&IT], nests: &[], middleware: &[], origin: at(4) };
    insta::assert_snapshot!(render(&API).0);
}

/// A list that was not sent is empty, which its rules may refuse.
#[test]
fn a_list_is_required_where_it_may_not_be_empty() {
    const LIST: Shape = Shape::Array { items: &TEXT, unique: false, length: None };
    const FILLED: &[Rule] = &[Rule::Length { min: Some(1), max: None }];
    const LABELS: Shape = named!(name("Labels", 20), define("", Content::Transparent(LIST, FILLED)));
    const SHORT: Shape = named!(
        name("Short", 21),
        define("", Content::Transparent(LIST, &[Rule::Length { min: Some(0), max: Some(2) }]))
    );
    const FIELDS: &[Field] = &[
        field("any", LIST),
        ruled("filled", LIST, FILLED),
        field("labels", LABELS),
        field("short", SHORT),
        field("text", TEXT),
    ];
    const LISTS: Shape = named!(name("Lists", 10), define("", object(FIELDS)));
    static LIST_ALL: EndpointMeta = EndpointMeta {
        arguments: &[takes(Takes::Params { location: Location::Query, shape: LISTS, closed: false })],
        ..get("list", "/", 1)
    };
    static API: ApiMeta = ApiMeta { info: INFO, endpoints: &[&LIST_ALL], nests: &[], middleware: &[], origin: at(1) };
    let document: serde_json::Value = serde_json::from_str(&render(&API).0).unwrap();
    let parameters = document["paths"]["/"]["get"]["parameters"].as_array().unwrap();
    let required: Vec<_> = parameters.iter().filter(|one| one["required"] == true).map(|one| &one["name"]).collect();
    assert_eq!(required, ["filled", "labels", "text"]);
}

/// The limits of an endpoint are told where its own are known, in the place of what its arguments say of any.
#[test]
fn limits_of_an_endpoint() {
    const REJECTS: Responses =
        Responses::Many(&[Problem::meta(408, "Late."), Problem::meta(413, "The body is too large.")]);
    const BODY: ArgumentMeta = ArgumentMeta {
        takes: Takes::Body { content_type: "application/octet-stream", shape: Shape::Any, required: false },
        rejects: REJECTS,
    };
    const LIMITS: EndpointLimits =
        EndpointLimits { body_bytes_max: Some(64 * 1024 * 1024), handler_timeout: Some(Duration::from_secs(120)) };
    const POST: EndpointMeta = EndpointMeta { method: "POST", arguments: &[BODY], ..get("none", "/none", 1) };
    static NONE: EndpointMeta = POST;
    static BOTH: EndpointMeta = EndpointMeta { limits: LIMITS, ..named(POST, "both", "/both") };
    static QUIET: EndpointMeta = EndpointMeta {
        limits: LIMITS,
        arguments: &[ArgumentMeta { rejects: Responses::None, ..BODY }],
        ..named(POST, "quiet", "/quiet")
    };
    static WHOLE: EndpointMeta =
        EndpointMeta { limits: LIMITS, arguments: &[ArgumentMeta::REQUEST], ..named(POST, "whole", "/whole") };
    static API: ApiMeta =
        ApiMeta { info: INFO, endpoints: &[&NONE, &BOTH, &QUIET, &WHOLE], nests: &[], middleware: &[], origin: at(4) };
    let document: serde_json::Value = serde_json::from_str(&render(&API).0).unwrap();
    let check = |path: &str, expected: &[(&str, &str)]| {
        let responses = document["paths"][path]["post"]["responses"].as_object().unwrap();
        let refusals = responses.iter().filter(|(status, _)| *status != "204");
        let told: Vec<_> =
            refusals.map(|(status, response)| (status.as_str(), response["description"].as_str().unwrap())).collect();
        assert_eq!(told, expected, "{path}");
        assert!(responses.values().all(|one| one["description"] == "No Content" || one["content"].is_object()));
    };
    let (large, slow) = ("The body is larger than 67108864 bytes.", "The answer took longer than 2 minutes.");
    check("/none", &[("408", "Late."), ("413", "The body is too large.")]);
    check("/both", &[("408", "Late."), ("413", large), ("504", slow)]);
    check("/quiet", &[("413", large), ("504", slow)]);
    // What its handler answers to a body that is too large, nobody knows but its type.
    check("/whole", &[("504", slow)]);
}

const fn named(endpoint: EndpointMeta, id: &'static str, pattern: &'static str) -> EndpointMeta {
    EndpointMeta { operation: operation(id), pattern, ..endpoint }
}
