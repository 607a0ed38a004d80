//! What a type says of itself.

#![expect(dead_code, reason = "most of the types are only described")]

use sweet::Schema;
use sweet::rules::{Limit, Number, Rule};
use sweet::schema::{Content, Definition, Docs, Example, Field, Name, Object, Representation, Shape};

fn named<T: Schema>() -> (Name, &'static Definition) {
    match T::SHAPE {
        Shape::Named(name, define) => (name, define()),
        other => panic!("no name: {other:?}"),
    }
}

#[track_caller]
fn fields(content: &Content) -> &'static [Field] {
    match content {
        Content::Object(Object { fields, .. }) => fields,
        other => panic!("no object: {other:?}"),
    }
}

/// Each example, and what is wrong with it.
fn checked(examples: &[Example]) -> Vec<(&'static str, Option<String>)> {
    examples.iter().map(|example| (example.text, example.check.expect("a decoder")(example.text))).collect()
}

/// A person.
///
///   Who writes *books*.
#[derive(Schema)]
#[serde(rename_all = "camelCase")]
#[schema(title = "Author", example = {"firstName": "Ann", "age": 7, "tags": []})]
#[expect(deprecated, reason = "a field of the type that is described")]
struct Person {
    /// The first of the names.
    #[schema(title = "First name", example = "Ann \"A\"", examples = ["Bo", ""])]
    #[validate(length(min = 1, max = 64))]
    first_name: String,
    #[validate(range(min = 1, exclusive_max = 1.5))]
    age: Option<f64>,
    /** The old one. */
    #[schema(deprecated)]
    #[serde(default)]
    old: u8,
    #[serde(default = "tags", skip_serializing_if = "Vec::is_empty")]
    tags: Vec<String>,
    #[serde(default)]
    note: Option<String>,
    #[serde(skip_deserializing)]
    etag: String,
    #[serde(skip_serializing)]
    password: String,
    #[serde(skip)]
    cache: std::cell::Cell<u8>,
    #[serde(flatten)]
    more: More,
}

fn tags() -> Vec<String> {
    vec!["a".into(), "b".into()]
}

#[derive(Schema)]
#[serde(deny_unknown_fields, default)]
#[schema(name = "Further")]
#[deprecated]
struct More {
    x: u8,
}

#[expect(deprecated, reason = "the type that is described")]
impl Default for More {
    fn default() -> Self {
        More { x: 9 }
    }
}

#[test]
fn of_structs() {
    let (name, person) = named::<Person>();
    assert_eq!((name.base, name.arguments.len()), ("Person", 0));
    assert!(name.origin.file.ends_with("shape.rs"));
    let Docs { title, description, deprecated, examples } = person.docs;
    assert_eq!((title, deprecated), (Some("Author"), false));
    assert_eq!(description, "A person.\n\n  Who writes *books*.");
    let text = r#"{"firstName":"Ann","age":7,"tags":[]}"#;
    let faults = "`/age` must be less than 1.5, `/password` is required";
    assert_eq!(checked(examples), [(text, Some(faults.to_owned()))]);
    let fields = fields(&person.content);
    let told: Vec<_> = fields.iter().map(|field| (field.name, field.required)).collect();
    let expected = [
        ("firstName", true),
        ("age", false),
        ("old", false),
        ("tags", false),
        ("note", false),
        ("etag", true),
        ("password", true),
        ("more", true),
    ];
    assert_eq!(told, expected);
    assert_eq!(fields[0].rules, [Rule::Length { min: Some(1), max: Some(64) }]);
    assert_eq!(fields[0].docs.description, "The first of the names.");
    assert_eq!(fields[0].docs.title, Some("First name"));
    let empty = Some("must have 1 to 64 characters".to_owned());
    assert_eq!(checked(fields[0].docs.examples), [(r#""Ann \"A\"""#, None), (r#""Bo""#, None), (r#""""#, empty)]);
    assert_eq!(
        fields[1].rules,
        [Rule::Number(Number::Minimum(Limit::Integer(1))), Rule::Number(Number::ExclusiveMaximum(Limit::Number(1.5)))]
    );
    assert!(fields[1].shape.is_nullable());
    assert!(fields[2].docs.deprecated);
    assert_eq!(fields[2].docs.description, "The old one.");
    assert_eq!(fields[2].default.map(|text| text()).as_deref(), Some("0"));
    assert_eq!(fields[3].default.map(|text| text()).as_deref(), Some(r#"["a","b"]"#));
    assert!(fields[4].default.is_none(), "nothing is what everybody expects");
    assert_eq!((fields[5].read_only, fields[5].write_only), (true, false));
    assert_eq!((fields[6].read_only, fields[6].write_only), (false, true));
    assert!(fields[7].flatten);
}

#[test]
fn of_names_and_defaults() {
    #[expect(deprecated, reason = "the type that is described")]
    let (name, more) = named::<More>();
    assert_eq!(name.base, "Further");
    assert!(more.docs.deprecated);
    let Content::Object(Object { fields, closed }) = &more.content else { panic!("no object") };
    assert!(closed);
    assert_eq!(fields[0].default.map(|text| text()).as_deref(), Some("9"));
}

/// One page.
#[derive(Schema)]
struct Page<T> {
    items: Vec<T>,
    next: Option<Box<Page<T>>>,
}

#[derive(Schema)]
struct Size(#[validate(range(min = 1))] u8);

#[derive(Schema)]
struct Pair(u8, Size);

#[derive(Schema)]
struct Nothing;

#[test]
fn of_generic_types_newtypes_and_tuples() {
    let (name, page) = named::<Page<Size>>();
    let Shape::Named(Name { base: "Size", .. }, _) = name.arguments[0] else { panic!("not its argument") };
    let Shape::Nullable(Shape::Named(inner, _)) = fields(&page.content)[1].shape else { panic!("not itself") };
    assert_eq!((inner.base, inner.origin), (name.base, name.origin));
    let Content::Transparent(Shape::Integer { .. }, rules) = named::<Size>().1.content else { panic!("not a number") };
    assert_eq!(rules, [Rule::Number(Number::Minimum(Limit::Integer(1)))]);
    let Content::Tuple(shapes) = named::<Pair>().1.content else { panic!("not a tuple") };
    assert_eq!(shapes.len(), 2);
    assert!(matches!(named::<Nothing>().1.content, Content::Unit));
}

#[derive(Schema)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
enum Event {
    /// Nothing.
    NoOp,
    #[schema(title = "Grown", deprecated)]
    Grown(#[validate(range(max = 9))] u8),
    #[serde(rename = "moved", rename_all = "UPPERCASE")]
    Moved {
        to: Size,
    },
    Both(u8, Size),
}

#[test]
fn of_enums() {
    let Content::Enum(event) = named::<Event>().1.content else { panic!("no enum") };
    assert_eq!(event.representation, Representation::Adjacent { tag: "type", content: "value" });
    let names: Vec<_> = event.variants.iter().map(|variant| variant.name).collect();
    assert_eq!(names, ["no_op", "grown", "moved", "both"]);
    assert_eq!(event.variants[0].docs.description, "Nothing.");
    assert_eq!((event.variants[1].docs.title, event.variants[1].docs.deprecated), (Some("Grown"), true));
    assert!(matches!(event.variants[0].content, Content::Unit));
    assert!(matches!(
        event.variants[1].content,
        Content::Transparent(_, [Rule::Number(Number::Maximum(Limit::Integer(9)))])
    ));
    assert_eq!(fields(&event.variants[2].content)[0].name, "TO");
    assert!(matches!(event.variants[3].content, Content::Tuple([_, _])));
}
