//! One snapshot per kind of shape.

use sweet_core::rules::{Limit, Number, Rule, Text};
use sweet_core::schema::{Content, Definition, Docs, Field, Name, Naming, Representation, Shape, Variant};

use super::sample::*;
use super::schema_text;

#[test]
fn plain_shapes() {
    const ALL: Shape = Shape::Tuple(&[
        Shape::Any,
        Shape::Null,
        Shape::Boolean,
        BYTE,
        Shape::Number { format: Some("double") },
        Shape::String { format: Some("date-time") },
        Shape::Char,
        Shape::Array { items: &TEXT, unique: true, length: None },
        Shape::Array { items: &NUMBER, unique: false, length: Some(3) },
        Shape::Tuple(&[]),
        Shape::Map(&[TEXT, Shape::Boolean]),
    ]);
    insta::assert_snapshot!(schema_text(&ALL));
}

#[test]
fn nullable_shapes() {
    const USER: Shape = named!(name("User", 1), define("A user.", object(&[])));
    const ALL: Shape = Shape::Tuple(&[
        Shape::Nullable(&TEXT),
        Shape::Nullable(&Shape::Nullable(&TEXT)),
        Shape::Nullable(&Shape::Null),
        Shape::Nullable(&Shape::Any),
        Shape::Nullable(&Shape::Map(&[TEXT, TEXT])),
        Shape::Nullable(&USER),
    ]);
    insta::assert_snapshot!(schema_text(&ALL));
}

#[test]
fn every_rule_has_its_keyword() {
    const TEXTS: Shape = Shape::Array { items: &TEXT, unique: false, length: None };
    const NAME: Shape = named!(name("Nickname", 1), define("", Content::Transparent(TEXTS, &[Rule::UniqueItems])));
    const FIELDS: &[Field] = &[
        ruled("text", TEXT, &[Rule::Length { min: Some(1), max: Some(64) }]),
        ruled("list", Shape::Nullable(&TEXTS), &[Rule::Length { min: Some(1), max: None }, Rule::UniqueItems]),
        ruled("map", Shape::Map(&[TEXT, TEXT]), &[Rule::Length { min: None, max: Some(9) }]),
        ruled("newtype", NAME, &[Rule::Length { min: Some(2), max: None }]),
        ruled(
            "range",
            BYTE,
            &[Rule::Number(Number::Minimum(Limit::Integer(18))), Rule::Number(Number::Maximum(Limit::Integer(999)))],
        ),
        ruled(
            "open_range",
            Shape::Number { format: None },
            &[
                Rule::Number(Number::ExclusiveMinimum(Limit::Number(0.5))),
                Rule::Number(Number::ExclusiveMaximum(Limit::Number(1e3))),
            ],
        ),
        ruled(
            "infinite",
            Shape::Number { format: None },
            &[Rule::Number(Number::Maximum(Limit::Number(f64::INFINITY)))],
        ),
        ruled("multiple", NUMBER, &[Rule::Number(Number::MultipleOf(Limit::Integer(5)))]),
        ruled("email", TEXT, &[Rule::Text(Text::Email)]),
        ruled("short_email", TEXT, &[Rule::Length { min: None, max: Some(100) }, Rule::Text(Text::Email)]),
        ruled("url", TEXT, &[Rule::Text(Text::Url)]),
        ruled("uuid", TEXT, &[Rule::Text(Text::Uuid)]),
        ruled("ip", TEXT, &[Rule::Text(Text::Ip)]),
        ruled("ipv4", TEXT, &[Rule::Text(Text::Ipv4)]),
        ruled("ipv6", TEXT, &[Rule::Text(Text::Ipv6)]),
        ruled("contains", TEXT, &[Rule::Text(Text::Contains("a.b/c-d[e]")), Rule::Text(Text::Contains("\n"))]),
        ruled("does_not_contain", Shape::Nullable(&TEXT), &[Rule::Text(Text::DoesNotContain("$"))]),
        ruled("plain", TEXT, &[Rule::Text(Text::NonControlCharacter)]),
        ruled("two_formats", Shape::String { format: Some("uuid") }, &[Rule::Text(Text::Url)]),
    ];
    const ALL: Shape = named!(name("Ruled", 2), define("", object(FIELDS)));
    insta::assert_snapshot!(schema_text(&ALL));
}

#[test]
fn fields_tell_all_they_know() {
    const USER: Shape = named!(name("User", 1), define("", object(&[])));
    const FIELDS: &[Field] = &[
        Field { read_only: true, required: false, ..field("id", NUMBER) },
        Field { write_only: true, ..field("password", TEXT) },
        Field {
            docs: Docs {
                title: Some("Name"),
                description: "What to say.\n\nLoudly. ",
                deprecated: true,
                examples: &[example("\"Ada\""), example("null")],
            },
            default: Some(|| "\"nobody\"".to_owned()),
            required: false,
            ..field("name", Shape::Nullable(&TEXT))
        },
        Field { docs: docs("Who invited them."), ..field("inviter", USER) },
    ];
    const ALL: Shape = named!(
        name("Guest", 2),
        Definition {
            docs: Docs {
                title: Some("Guest"),
                description: "A guest.",
                deprecated: true,
                examples: &[example("{\"id\": 1, \"tags\": [\"a\", 1.5e3]}")],
            },
            content: closed(FIELDS),
            contexts: &[],
        }
    );
    insta::assert_snapshot!(schema_text(&ALL));
}

#[test]
fn generic_types_have_names_of_their_own() {
    const USER: Shape = named!(name("User", 1), define("", object(&[])));
    const USERS: Shape = named!(
        Name { base: "Page", arguments: &[USER], origin: at(2) },
        define("", object(&[field("items", Shape::Array { items: &USER, unique: false, length: None })]))
    );
    const BYTES: Shape = named!(
        Name { base: "Page", arguments: &[BYTE, Shape::Nullable(&TEXT)], origin: at(2) },
        define("", object(&[field("items", Shape::Array { items: &BYTE, unique: false, length: None })]))
    );
    insta::assert_snapshot!(schema_text(&Shape::Tuple(&[USERS, BYTES, USERS])));
}

#[test]
fn recursion_ends_in_a_reference() {
    fn tree() -> &'static Definition {
        const TREE: Shape = Shape::Named(name("Tree", 1), tree);
        const FIELDS: &[Field] = &[
            field("children", Shape::Array { items: &TREE, unique: false, length: None }),
            optional(field("parent", Shape::Nullable(&TREE))),
        ];
        const { &define("", object(FIELDS)) }
    }
    insta::assert_snapshot!(schema_text(&Shape::Named(name("Tree", 1), tree)));
}

#[test]
fn flattened_fields() {
    const PAGING: Shape = named!(
        name("Paging", 1),
        define(
            "",
            closed(&[
                optional(field("page", NUMBER)),
                ruled("size", NUMBER, &[Rule::Number(Number::Maximum(Limit::Integer(9)))])
            ])
        )
    );
    const REST: Shape = named!(name("Rest", 2), define("", Content::Transparent(Shape::Map(&[TEXT, BYTE]), &[])));
    const KIND: Shape = named!(
        name("Kind", 3),
        define(
            "",
            choice(
                Representation::Internal { tag: "kind" },
                &[variant("a", Content::Unit), variant("b", closed(&[field("depth", NUMBER)]))]
            )
        )
    );
    const PLAIN: Shape = named!(name("Plain", 4), define("", object(&[field("q", TEXT), flat(PAGING), flat(REST)])));
    const MAYBE: Shape = named!(name("Maybe", 5), define("", object(&[flat(Shape::Nullable(&PAGING))])));
    const CHOSEN: Shape = named!(name("Chosen", 6), define("", closed(&[field("q", TEXT), flat(KIND)])));
    const PERHAPS: Shape = named!(name("Perhaps", 7), define("", object(&[flat(Shape::Nullable(&KIND)), flat(REST)])));
    insta::assert_snapshot!(schema_text(&Shape::Tuple(&[PLAIN, MAYBE, CHOSEN, PERHAPS])));
}

const POINT: Shape = named!(name("Point", 1), define("", closed(&[field("x", NUMBER)])));

const UNIT: Variant = Variant { docs: docs("Nothing at all."), ..variant("unit", Content::Unit) };
const OTHER_UNIT: Variant = variant("other unit", Content::Unit);
const NEWTYPE: Variant = variant("newtype", Content::Transparent(POINT, &[]));
const OBJECT: Variant = variant("object", closed(&[ruled("name", TEXT, &[Rule::Text(Text::Email)])]));
const TUPLE: Variant = variant("tuple", Content::Tuple(&[element(NUMBER), element(TEXT)]));

#[test]
fn enums_of_names() {
    const DOCUMENTED: Shape = named!(
        name("Genre", 1),
        define(
            "A genre.",
            choice(
                Representation::External,
                &[
                    Variant { docs: docs("Made\nup."), ..variant("fiction", Content::Unit) },
                    Variant { docs: Docs { deprecated: true, ..Docs::NONE }, ..variant("other", Content::Unit) },
                ]
            )
        )
    );
    const BARE: Shape = named!(
        name("Flag", 2),
        define("", choice(Representation::External, &[variant("on", Content::Unit), variant("off", Content::Unit)]))
    );
    const NEVER: Shape = named!(name("Never", 3), define("", choice(Representation::External, &[])));
    insta::assert_snapshot!(schema_text(&Shape::Tuple(&[DOCUMENTED, BARE, NEVER])));
}

#[test]
fn variants_of_one_direction_or_with_other_names() {
    const SENT: Variant = Variant { read_only: true, docs: docs("Only sent."), ..variant("sent", Content::Unit) };
    const OTHER: Variant =
        Variant { naming: Naming::Other, docs: docs("Any other."), ..variant("other", Content::Unit) };
    const NUMBERS: Variant =
        Variant { naming: Naming::Untagged, ..variant("number", Content::Transparent(NUMBER, &[])) };
    const NAMES: Shape = named!(name("Names", 2), define("", choice(Representation::External, &[UNIT, SENT, OTHER])));
    const OBJECTS: Shape = named!(
        name("Objects", 3),
        define("", choice(Representation::Internal { tag: "type" }, &[OBJECT, SENT, OTHER]))
    );
    const BOTH: Shape =
        named!(name("Both", 4), define("", choice(Representation::External, &[UNIT, NEWTYPE, NUMBERS])));
    const ANY: Shape = named!(name("Any", 5), define("", choice(Representation::External, &[OTHER])));
    insta::assert_snapshot!(schema_text(&Shape::Tuple(&[NAMES, OBJECTS, BOTH, ANY])));
}

#[test]
fn external_enums() {
    const ALL: Shape = named!(
        name("Event", 2),
        define("", choice(Representation::External, &[UNIT, OTHER_UNIT, NEWTYPE, OBJECT, TUPLE]))
    );
    insta::assert_snapshot!(schema_text(&ALL));
}

#[test]
fn internal_enums() {
    const ALL: Shape = named!(
        name("Event", 2),
        define("", choice(Representation::Internal { tag: "type" }, &[UNIT, OTHER_UNIT, NEWTYPE, OBJECT]))
    );
    insta::assert_snapshot!(schema_text(&ALL));
}

#[test]
fn adjacent_enums() {
    const TAGS: Representation = Representation::Adjacent { tag: "type", content: "data" };
    const ALL: Shape = named!(name("Event", 2), define("", choice(TAGS, &[UNIT, NEWTYPE, TUPLE])));
    insta::assert_snapshot!(schema_text(&ALL));
}

#[test]
fn untagged_enums() {
    const ALL: Shape =
        named!(name("Event", 2), define("", choice(Representation::Untagged, &[UNIT, NEWTYPE, OBJECT, TUPLE])));
    insta::assert_snapshot!(schema_text(&ALL));
}

#[test]
fn tuple_structs_and_units() {
    const PAIR: Shape = named!(name("Pair", 1), define("Two.", Content::Tuple(&[element(NUMBER), element(TEXT)])));
    const UNIT: Shape = named!(name("Unit", 2), define("", Content::Unit));
    insta::assert_snapshot!(schema_text(&Shape::Tuple(&[PAIR, UNIT])));
}
