//! Stations: what enters the operations that they guard.

use std::time::Duration;

use serde_json::{Value, json};
use sweet_core::meta::{
    ApiMeta, ArgumentMeta, EndpointLimits, EndpointMeta, HeaderMeta, Location, MiddlewareMeta, Nest, Requirement,
    Responses, SecurityScheme, Takes,
};
use sweet_core::respond::Problem;
use sweet_core::rules::Rule;
use sweet_core::schema::Shape;

use super::super::render;
use super::sample::*;

const TENANT: Shape = named!(name("Tenant", 70), define("", object(&[field("x_tenant", TEXT)])));
const NUMBERED: Shape = named!(name("Numbered", 71), define("", object(&[field("X-Tenant", NUMBER)])));
const RULED: Shape = named!(
    name("Ruled", 72),
    define("", object(&[optional(ruled("x_tenant", TEXT, &[Rule::Length { min: Some(2), max: None }]))]))
);
const BOOK: Shape = named!(name("Book", 73), define("", object(&[field("title", TEXT)])));
const REFUSED: Responses = Responses::One(Problem::meta(422, "The content is not valid."));
const KEY: SecurityScheme = SecurityScheme::header_key("key", "X-API-Key");

const fn header(name: &'static str) -> HeaderMeta {
    HeaderMeta { name, shape: TEXT, docs: docs("") }
}

const fn in_header(shape: Shape) -> ArgumentMeta {
    ArgumentMeta { takes: Takes::Params { location: Location::Header, shape, closed: false }, rejects: REFUSED }
}

const REQUEST_ID: MiddlewareMeta = MiddlewareMeta { headers: &[header("X-Request-Id")], ..MiddlewareMeta::NONE };
const RATE: MiddlewareMeta = MiddlewareMeta {
    arguments: &[in_header(TENANT)],
    headers: &[header("RateLimit")],
    ..MiddlewareMeta::answering(Responses::One(Problem::meta(429, "Too much is asked for.")))
};
const ETAG: MiddlewareMeta = MiddlewareMeta {
    answers: Responses::One(answer(304)),
    success_headers: &[header("ETag")],
    methods: &["GET", "HEAD"],
    ..MiddlewareMeta::NONE
};
const GUARD: MiddlewareMeta = MiddlewareMeta {
    arguments: &[ArgumentMeta {
        takes: Takes::Guard(Requirement::Scheme(&KEY, &[])),
        rejects: Responses::One(Problem::meta(401, "The key is missing.")),
    }],
    ..MiddlewareMeta::NONE
};
const SLOW: MiddlewareMeta = MiddlewareMeta::limiting(EndpointLimits {
    body_bytes_max: Some(1_000),
    handler_timeout: Some(Duration::from_secs(5)),
});
const FAST: MiddlewareMeta =
    MiddlewareMeta::limiting(EndpointLimits { body_bytes_max: None, handler_timeout: Some(Duration::from_secs(1)) });

/// As a file of its own, which `.ci/document` gives to validators.
#[test]
fn of_the_app_of_nests_and_of_an_endpoint() {
    static LIST: EndpointMeta =
        EndpointMeta { responses: Responses::One(json(200, BOOK)), ..get("list", "/books", 10) };
    static ADD: EndpointMeta = EndpointMeta {
        method: "POST",
        arguments: &[takes(Takes::Body { content_type: "application/json", shape: BOOK, required: true })],
        responses: Responses::One(json(201, BOOK)),
        middleware: &[FAST],
        ..get("add", "/books", 20)
    };
    static OPEN: EndpointMeta = get("open", "/open", 30);
    static INNER: ApiMeta =
        ApiMeta { info: None, endpoints: &[&LIST, &ADD], nests: &[], middleware: &[ETAG, SLOW], origin: at(40) };
    static API: ApiMeta = ApiMeta {
        info: INFO,
        endpoints: &[&OPEN],
        nests: &[Nest {
            prefix: "/v1",
            operation_prefix: "",
            tags: &[],
            middleware: &[RATE, GUARD],
            api: &INNER,
            origin: at(51),
        }],
        middleware: &[REQUEST_ID],
        origin: at(50),
    };
    let (text, findings) = render(&API);
    assert_eq!((findings.mistakes, findings.warnings), (vec![], vec![]));
    insta::assert_binary_snapshot!(".json", text.into_bytes());
}

/// The document of an app whose one operation takes `arguments` behind `stations`.
fn document(arguments: &[ArgumentMeta], stations: &[MiddlewareMeta], mistakes: &[&str]) -> Value {
    let endpoint: &EndpointMeta = Box::leak(Box::new(EndpointMeta {
        arguments: arguments.to_vec().leak(),
        middleware: stations.to_vec().leak(),
        ..get("it", "/", 10)
    }));
    let endpoints: &[&EndpointMeta] = Box::leak(Box::new([endpoint]));
    let api = ApiMeta { info: INFO, endpoints, nests: &[], middleware: &[], origin: at(1) };
    let (text, findings) = render(Box::leak(Box::new(api)));
    assert_eq!(findings.mistakes, mistakes);
    let mut document: Value = serde_json::from_str(&text).unwrap();
    document["paths"]["/"]["get"].take()
}

#[test]
fn a_parameter_that_a_station_reads_too_is_told_once() {
    let operation = document(&[in_header(TENANT)], &[RATE], &[]);
    let tenant = json!({"name": "x-tenant", "in": "header", "required": true, "schema": {"type": "string"}});
    assert_eq!(operation["parameters"], json!([tenant]));
    let operation = document(&[in_header(RULED)], &[RATE], &[]);
    let both = json!({"allOf": [{"type": "string"}, {"type": "string", "minLength": 2}]});
    assert_eq!(operation["parameters"][0]["schema"], both);
    assert_eq!(operation["parameters"][0]["required"], true);
}

#[test]
fn a_parameter_that_a_station_reads_as_something_else() {
    document(
        &[in_header(NUMBERED)],
        &[RATE],
        &[
            "`it` and the stations before it read `x-tenant` of the header as `string` and as `integer`, which no request can \
           please; give one of them another name, at src/lib.rs:10:1",
        ],
    );
}

/// What an outer station answers, an inner one does not see.
#[test]
fn headers_stand_where_the_station_was_passed() {
    let operation = document(&[], &[RATE, REQUEST_ID, ETAG], &[]);
    let headers = |status: &str| {
        let headers = operation["responses"][status]["headers"].as_object();
        headers.map(|headers| headers.keys().cloned().collect::<Vec<_>>()).unwrap_or_default()
    };
    assert_eq!(headers("204"), ["ETag", "RateLimit", "X-Request-Id"]);
    assert_eq!(headers("304"), ["RateLimit", "X-Request-Id"]);
    assert_eq!(headers("429"), ["RateLimit"]);
}

#[test]
fn arguments_of_arguments_are_told_like_arguments() {
    const INNER: &[ArgumentMeta] = &[
        in_header(TENANT),
        takes(Takes::Several(&[ArgumentMeta {
            takes: Takes::Body { content_type: "application/json", shape: BOOK, required: true },
            rejects: Responses::One(Problem::meta(413, "The body is too large.")),
        }])),
    ];
    const OUTER: &[ArgumentMeta] = &[ArgumentMeta {
        takes: Takes::Several(INNER),
        rejects: Responses::One(Problem::meta(409, "There is another.")),
    }];
    let operation = document(OUTER, &[SLOW], &[]);
    assert_eq!(operation["parameters"][0]["name"], "x-tenant");
    assert_eq!(operation["requestBody"]["content"]["application/json"]["schema"]["$ref"], "#/components/schemas/Book");
    let told = |status: &str| operation["responses"][status]["description"].clone();
    assert_eq!(
        ["409", "413", "422", "504"].map(told),
        [
            "There is another.",
            "The body is larger than 1000 bytes.",
            "The content is not valid.",
            "The answer took longer than 5 seconds."
        ]
        .map(Value::from)
    );
}
