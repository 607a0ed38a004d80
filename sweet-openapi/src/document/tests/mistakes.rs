//! What is told where a document cannot say what an app is; and that a sound document comes out all the same.

use std::collections::BTreeSet;

use serde_json::Value;
use sweet_core::meta::{
    ApiMeta, ArgumentMeta, ContentMeta, EndpointMeta, Location, Nest, ResponseMeta, Responses, Takes,
};
use sweet_core::schema::{Content, Definition, Docs, Field, Imported, Name, Representation, Shape, Variant};

use super::super::render;
use super::sample::*;

#[track_caller]
fn check(api: &'static ApiMeta, mistakes: &[&str], warnings: &[&str]) -> Value {
    let (text, findings) = render(api);
    assert_eq!(findings.mistakes, mistakes);
    assert_eq!(findings.warnings, warnings);
    serde_json::from_str(&text).unwrap()
}

/// Checks what is found in an app that answers this shape.
#[track_caller]
fn check_shape(shape: Shape, mistakes: &[&str]) -> Value {
    let content = ContentMeta { content_type: "application/json", shape: Some(shape) };
    let responses = Responses::One(ResponseMeta { content: Some(content), ..answer(200) });
    let endpoint: &EndpointMeta = Box::leak(Box::new(EndpointMeta { responses, ..get("it", "/", 1) }));
    let endpoints: &[&EndpointMeta] = Box::leak(Box::new([endpoint]));
    check(
        Box::leak(Box::new(ApiMeta { info: INFO, endpoints, nests: &[], middleware: &[], origin: at(1) })),
        mistakes,
        &[],
    )
}

#[test]
fn two_types_with_one_name() {
    const ONE: Shape = named!(name("User", 10), define("One.", object(&[])));
    const TWO: Shape = named!(name("User", 20), define("Two.", object(&[])));
    let document = check_shape(
        Shape::Tuple(&[ONE, TWO, ONE, TWO]),
        &[
            "two types are named `User`: one at src/lib.rs:10:1, one at src/lib.rs:20:1; give one of them another name with `#[schema(name = \"…\")]`",
        ],
    );
    let schemas = &document["components"]["schemas"];
    assert_eq!((&schemas["User"]["description"], &schemas["User_2"]["description"]), (&"One.".into(), &"Two.".into()));
}

#[test]
fn two_instances_of_a_generic_type_with_one_name() {
    const UNIQUE: Shape = Shape::Array { items: &BYTE, unique: false, length: Some(2) };
    const PLAIN: Shape = Shape::Array { items: &BYTE, unique: false, length: None };
    const ONE: Shape = named!(Name { arguments: &[PLAIN], ..name("Box", 10) }, define("", object(&[])));
    const TWO: Shape = named!(Name { arguments: &[UNIQUE], ..name("Box", 10) }, define("", object(&[])));
    let document = check_shape(
        Shape::Tuple(&[ONE, TWO]),
        &["two types of src/lib.rs:10:1 are both named `Box_List_Integer`: \
           `Box<Array(Integer { format: None, minimum: Some(0), maximum: Some(255) }, false, None)>` and \
           `Box<Array(Integer { format: None, minimum: Some(0), maximum: Some(255) }, false, Some(2))>`; \
           give one of them another name with `#[schema(name = \"…\")]`"],
    );
    assert_eq!(document["components"]["schemas"].as_object().unwrap().len(), 2);
}

#[test]
fn a_repeated_operation_id() {
    static ONE: EndpointMeta = get("user", "/users", 10);
    static TWO: EndpointMeta = get("user", "/people", 20);
    static API: ApiMeta = ApiMeta {
        middleware: &[],
        info: INFO,
        endpoints: &[&ONE, &TWO],
        nests: &[Nest { prefix: "/v2", operation_prefix: "", tags: &[], middleware: &[], api: &INNER, origin: at(3) }],
        origin: at(1),
    };
    static INNER: ApiMeta = ApiMeta { info: None, endpoints: &[&ONE], nests: &[], middleware: &[], origin: at(2) };
    let advice = "give one of them another with `operation_id`, or its nest an `operation_prefix`";
    let document = check(
        &API,
        &[
            &format!("two operations have the id `user`: one at src/lib.rs:10:1, one at src/lib.rs:20:1; {advice}"),
            &format!("two operations have the id `user`: one at src/lib.rs:10:1, one at src/lib.rs:10:1; {advice}"),
        ],
        &[],
    );
    let ids: BTreeSet<&str> = ["/users", "/people", "/v2/users"]
        .map(|path| document["paths"][path]["get"]["operationId"].as_str().unwrap())
        .into();
    assert_eq!(ids, BTreeSet::from(["user", "user_2", "user_3"]));
}

#[test]
fn an_app_without_a_title() {
    static API: ApiMeta = ApiMeta { info: None, endpoints: &[], nests: &[], middleware: &[], origin: at(7) };
    check(&API, &["a document needs a title: add `#[api(title = \"…\")]` to the app at src/lib.rs:7:1"], &[]);
}

#[test]
fn what_openapi_has_no_word_for() {
    static PURGE: EndpointMeta = EndpointMeta { method: "PURGE", ..get("purge", "/cache", 10) };
    static ONE: EndpointMeta = get("one", "/files/{name}", 20);
    static ALL: EndpointMeta = get("all", "/files/{*rest}", 30);
    static API: ApiMeta =
        ApiMeta { info: INFO, endpoints: &[&PURGE, &ONE, &ALL], nests: &[], middleware: &[], origin: at(1) };
    let document = check(
        &API,
        &[],
        &[
            "`purge` is left out of the document: OpenAPI 3.1 has no word for the method `PURGE`; say `hidden` at src/lib.rs:10:1",
            "`all` is left out of the document: OpenAPI cannot tell its pattern `/files/{*rest}` from `/files/{name}` of `one`; say `hidden` at src/lib.rs:30:1",
        ],
    );
    assert_eq!(document["paths"]["/files/{name}"]["get"]["operationId"], "one");
    assert_eq!(document["paths"].as_object().unwrap().len(), 1);
}

#[test]
fn texts_that_are_no_json() {
    const FIELDS: &[Field] = &[
        Field { default: Some(|| "nothing".to_owned()), ..field("a", TEXT) },
        Field { docs: Docs { examples: &[example("{")], ..Docs::NONE }, ..field("b", TEXT) },
    ];
    const IT: Shape = named!(name("It", 10), define("", object(FIELDS)));
    check_shape(
        IT,
        &[
            "the default of `It.a` is no JSON: `nothing`, at src/lib.rs:10:1",
            "an example of `It` is no JSON: `{`, at src/lib.rs:10:1",
        ],
    );
}

/// One component serves both directions: what requests must have is told, and where answers may lack it that is said.
#[test]
fn a_field_that_answers_may_lack() {
    const IT: Shape = named!(
        name("It", 10),
        define("", object(&[Field { left_out: true, ..field("list", TEXT) }, field("always", TEXT)]))
    );
    const CONTENT: ContentMeta = ContentMeta { content_type: "application/json", shape: Some(Shape::Nullable(&IT)) };
    const ANSWER: Responses = Responses::One(ResponseMeta { content: Some(CONTENT), ..answer(200) });
    const BODY: &[ArgumentMeta] = &[ArgumentMeta {
        takes: Takes::Body { content_type: "application/json", shape: IT, required: true },
        rejects: Responses::None,
    }];
    static WRITTEN: EndpointMeta = EndpointMeta { responses: ANSWER, ..get("written", "/", 1) };
    static READ: EndpointMeta = EndpointMeta { arguments: BODY, ..get("read", "/", 1) };
    static BOTH: EndpointMeta = EndpointMeta { arguments: BODY, responses: ANSWER, ..get("both", "/", 1) };
    static ANSWERS: ApiMeta =
        ApiMeta { info: INFO, endpoints: &[&WRITTEN], nests: &[], middleware: &[], origin: at(1) };
    static REQUESTS: ApiMeta = ApiMeta { info: INFO, endpoints: &[&READ], nests: &[], middleware: &[], origin: at(1) };
    static ALL: ApiMeta = ApiMeta { info: INFO, endpoints: &[&BOTH], nests: &[], middleware: &[], origin: at(1) };
    let required = |document: &Value| document["components"]["schemas"]["It"]["required"].clone();
    assert_eq!(required(&check(&ANSWERS, &[], &[])), serde_json::json!(["always"]));
    assert_eq!(required(&check(&REQUESTS, &[], &[])), serde_json::json!(["list", "always"]));
    let warning = "the document says that `It.list` is always there, as requests need it, yet answers may lack it; \
                   add `#[serde(default)]` to the field, at src/lib.rs:10:1";
    assert_eq!(required(&check(&ALL, &[], &[warning])), serde_json::json!(["list", "always"]));
}

#[test]
fn examples_that_are_refused() {
    const REFUSED: sweet_core::schema::Example =
        sweet_core::schema::Example { text: "1", check: Some(|_| Some("must be a string".to_owned())) };
    const FIELDS: &[Field] = &[Field { docs: Docs { examples: &[REFUSED], ..Docs::NONE }, ..field("a", TEXT) }];
    const IT: Shape = named!(name("It", 10), define("", object(FIELDS)));
    check_shape(IT, &["an example of `It` is not accepted: must be a string: `1`, at src/lib.rs:10:1"]);
}

#[test]
fn what_cannot_be_flattened() {
    fn endless() -> &'static Definition {
        const SELF: Shape = Shape::Named(name("Endless", 10), endless);
        const DEFINITION: &Definition = &define("", object(&[flat(Shape::Nullable(&SELF))]));
        DEFINITION
    }
    const PAIR: Shape = named!(name("Pair", 20), define("", Content::Tuple(&[element(TEXT), element(TEXT)])));
    const IT: Shape = named!(name("It", 30), define("", object(&[flat(TEXT)])));
    const OTHER: Shape = named!(name("Other", 40), define("", object(&[flat(PAIR)])));
    check_shape(
        Shape::Tuple(const { &[Shape::Named(name("Endless", 10), endless), IT, OTHER] }),
        &[
            "`Endless` flattens itself, which no schema can tell, at src/lib.rs:10:1",
            "`It` flattens what is no object, which no schema can tell, at src/lib.rs:30:1",
            "`Other` flattens a sequence, which no schema can tell, at src/lib.rs:40:1",
        ],
    );
}

/// An enum that flattens itself in a variant ends too.
#[test]
fn an_enum_that_flattens_itself() {
    fn endless() -> &'static Definition {
        const SELF: Shape = Shape::Named(name("Endless", 10), endless);
        const VARIANTS: &[Variant] = &[variant("a", object(&[flat(Shape::Nullable(&SELF))]))];
        const { &define("", choice(Representation::Internal { tag: "kind" }, VARIANTS)) }
    }
    check_shape(
        Shape::Named(name("Endless", 10), endless),
        &["`Endless` flattens itself, which no schema can tell, at src/lib.rs:10:1"],
    );
}

#[test]
fn variants_whose_names_meet() {
    const VARIANTS: &[Variant] = &[variant("a b", Content::Unit), variant("a/b", Content::Unit)];
    const KIND: Shape =
        named!(name("Kind", 10), define("", choice(Representation::Internal { tag: "kind" }, VARIANTS)));
    let advice = "give one of them another name with `#[schema(name = \"…\")]`";
    check_shape(
        KIND,
        &[&format!("two types of src/lib.rs:10:1 are both named `Kind.a_b`: `Kind::a b` and `Kind::a/b`; {advice}")],
    );
}

#[test]
fn parameters_that_are_no_struct() {
    static IT: EndpointMeta = EndpointMeta {
        arguments: &[takes(Takes::Params { location: Location::Query, shape: TEXT, closed: false })],
        ..get("it", "/", 10)
    };
    static API: ApiMeta = ApiMeta { info: INFO, endpoints: &[&IT], nests: &[], middleware: &[], origin: at(1) };
    check(&API, &["`it` takes from the query what is no struct of parameters, at src/lib.rs:10:1"], &[]);
}

/// A schema that another crate has made.
fn imported(name: &str, schema: &str, others: &[(&str, &str)]) -> Imported {
    let components = others.iter().map(|(name, schema)| ((*name).to_owned(), (*schema).to_owned())).collect();
    Imported { name: name.to_owned(), schema: schema.to_owned(), components }
}

const USER: &str = r##"{"properties": {"pet": {"$ref": "#/components/schemas/Pet"}}}"##;

#[test]
fn imported_schemas_are_components_each_once() {
    const USERS: Shape = Shape::Imported(|| imported("User", USER, &[("Pet", "{\"type\": \"object\"}")]));
    const PET: Shape = Shape::Imported(|| imported("Pet", "{\"type\":\"object\"}", &[]));
    let document = check_shape(Shape::Tuple(&[USERS, PET, Shape::Nullable(&USERS)]), &[]);
    let schemas = &document["components"]["schemas"];
    assert_eq!(schemas["User"]["properties"]["pet"]["$ref"], "#/components/schemas/Pet");
    assert_eq!(schemas["Pet"]["type"], "object");
}

#[test]
fn imported_schemas_that_clash() {
    const OWN: Shape = named!(name("User", 10), define("One.", object(&[])));
    const IMPORTED: Shape = Shape::Imported(|| imported("User", "{}", &[]));
    const OTHER: Shape = Shape::Imported(|| imported("Pet", "{}", &[("User", "{\"type\":\"object\"}")]));
    const BROKEN: Shape = Shape::Imported(|| imported("Broken", "", &[]));
    let both = "two types are named `User`: one at src/lib.rs:10:1, one of utoipa; give one of them another name: \
                `#[schema(name = \"…\")]` for Sweet, `#[schema(as = …)]` for utoipa";
    check_shape(Shape::Tuple(&[OWN, IMPORTED]), &[both]);
    check_shape(Shape::Tuple(&[IMPORTED, OWN]), &[both]);
    let differ =
        "two types of utoipa are named `User`, and differ; give one of them another name with `#[schema(as = …)]`";
    check_shape(Shape::Tuple(&[IMPORTED, OTHER]), &[differ]);
    check_shape(BROKEN, &["the schema that utoipa makes of `Broken` is no JSON object"]);
}
