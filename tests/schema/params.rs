//! Structs, newtypes and enums made of parameters.

use std::borrow::Cow;

use sweet::Schema;
use sweet::json;
use sweet::message::{FieldSpan, Headers, Span};
use sweet::meta::{Location, PathParams};
use sweet::params::{Decoded, FromParams, Pairs, Part, Source};
use sweet::rules::Failures;

/// What is wrong, as `location name rule`.
fn told(failures: &Failures) -> Vec<String> {
    let word = |location: Option<Location>| location.map_or("body", Location::as_str);
    failures.0.iter().map(|failure| format!("{} {} {}", word(failure.location), failure.place, failure.rule)).collect()
}

#[track_caller]
fn query<T: for<'r> FromParams<'r>>(raw: &str) -> Result<T, Vec<String>> {
    let decoded = Decoded::of(raw);
    from(Source::new(Part::Query(Pairs::new(raw, decoded.as_ref()))))
}

fn from<'r, T: FromParams<'r>>(source: Source<'r>) -> Result<T, Vec<String>> {
    let mut failures = Failures::default();
    let value = T::from_params(source, &mut failures);
    assert_eq!(value.is_some(), failures.0.is_empty(), "a value or failures");
    value.ok_or_else(|| told(&failures))
}

/// Header fields as a server reads them.
fn with_headers<T>(fields: &[(&str, &str)], read: impl FnOnce(Headers<'_>) -> T) -> T {
    let mut bytes = Vec::new();
    let mut push = |text: &str| {
        let start = bytes.len() as u16;
        bytes.extend_from_slice(text.as_bytes());
        Span { start, end: bytes.len() as u16 }
    };
    let spans: Vec<_> = fields.iter().map(|(name, value)| FieldSpan { name: push(name), value: push(value) }).collect();
    read(Headers::new(&bytes, &spans))
}

#[derive(Schema, Debug, PartialEq, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum Order {
    OldestFirst,
    #[serde(alias = "newest")]
    NewestFirst,
}

#[derive(Schema, Debug, PartialEq)]
struct Id(#[validate(range(min = 1))] u64);

#[derive(Schema, Debug, PartialEq)]
struct Tags(#[validate(length(max = 2))] Vec<String>);

#[derive(Schema, Debug, PartialEq)]
#[serde(rename_all = "camelCase")]
struct View {
    #[serde(flatten)]
    page: Page,
    #[serde(default = "oldest")]
    order_by: Order,
    author: Option<Id>,
    #[validate(length(max = 2))]
    tag: Vec<String>,
    #[serde(alias = "q")]
    search: Option<String>,
    #[serde(default)]
    exact: bool,
    #[serde(skip)]
    cached: u8,
}

fn oldest() -> Order {
    Order::OldestFirst
}

#[derive(Schema, Debug, PartialEq)]
#[serde(default)]
struct Page {
    #[validate(range(min = 1, max = 100))]
    size: u32,
    start: u32,
}

impl Default for Page {
    fn default() -> Self {
        Page { size: 20, start: 0 }
    }
}

fn view() -> View {
    View {
        page: Page::default(),
        order_by: Order::OldestFirst,
        author: None,
        tag: Vec::new(),
        search: None,
        exact: false,
        cached: 0,
    }
}

#[test]
fn of_a_query() {
    assert_eq!(query(""), Ok(view()));
    assert_eq!(
        query("size=5&orderBy=newest&author=7&tag=a&tag=b&q=x+y&exact=yes&other=1&cached=3"),
        Ok(View {
            page: Page { size: 5, start: 0 },
            order_by: Order::NewestFirst,
            author: Some(Id(7)),
            tag: vec!["a".into(), "b".into()],
            search: Some("x y".into()),
            exact: true,
            ..view()
        })
    );
    assert_eq!(query("start=1&start=2"), Ok(View { page: Page { size: 20, start: 1 }, ..view() }), "the first");
    assert_eq!(
        query::<View>("size=101&start=-1&orderBy=x&author=0&tag=a&tag=b&tag=c&exact=maybe"),
        Err([
            "query size range",
            "query start range",
            "query orderBy variant",
            "query author range",
            "query tag length",
            "query exact type"
        ]
        .map(String::from)
        .to_vec())
    );
    assert_eq!(query::<View>("author="), Err(vec![String::from("query author type")]));
}

#[derive(Schema, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
struct Strict {
    #[serde(alias = "b")]
    a: u8,
    ids: Option<Vec<u8>>,
    tags: Option<Tags>,
}

#[test]
fn of_a_query_without_others() {
    assert_eq!(query("b=1"), Ok(Strict { a: 1, ids: None, tags: None }));
    assert_eq!(
        query("a=1&ids=1&ids=2&tags=x"),
        Ok(Strict { a: 1, ids: Some(vec![1, 2]), tags: Some(Tags(vec!["x".into()])) })
    );
    assert_eq!(query::<Strict>("c=1&a=1"), Err(vec!["query c unknown".into()]));
    assert_eq!(
        query::<Strict>("d=1&ids=1&ids=x&tags=1&tags=2&tags=3"),
        Err(["query d unknown", "query a required", "query ids/1 type", "query tags length"]
            .map(String::from)
            .to_vec())
    );
}

/// Lists, which are full even where nothing was sent, under other names and with a default.
#[derive(Schema, Debug, PartialEq)]
struct Lists {
    #[serde(alias = "label")]
    tag: Vec<String>,
    #[serde(default = "all")]
    #[validate(length(min = 1))]
    kind: Vec<u8>,
}

fn all() -> Vec<u8> {
    vec![1, 2]
}

#[test]
fn of_lists() {
    let lists =
        |tags: &[&str], kind: &[u8]| Lists { tag: tags.iter().copied().map(String::from).collect(), kind: kind.into() };
    assert_eq!(query(""), Ok(lists(&[], &[1, 2])));
    assert_eq!(query("label=a&label=b&kind=3"), Ok(lists(&["a", "b"], &[3])));
    assert_eq!(query("label=a&tag=b"), Ok(lists(&["b"], &[1, 2])), "the name stands before its aliases");
    assert_eq!(query::<Lists>("kind=x"), Err(vec!["query kind/0 type".into()]));
    with_headers(&[("Kind", " , ")], |headers| {
        assert_eq!(from::<Lists>(Source::new(Part::Header(headers))), Err(vec!["header kind length".into()]));
    });
}

#[derive(Schema, Debug, PartialEq)]
struct Fields<'a> {
    user_agent: Cow<'a, str>,
    x_count: Option<u8>,
    #[serde(rename = "accept")]
    accepts: Vec<&'a str>,
}

#[test]
fn of_header_fields() {
    let sent = [("User-Agent", "curl, x"), ("Accept", "a/b, c/d"), ("ACCEPT", "e/f"), ("x-count", "1")];
    with_headers(&sent, |headers| {
        let fields = from::<Fields<'_>>(Source::new(Part::Header(headers)));
        let accepts = vec!["a/b", "c/d", "e/f"];
        assert_eq!(fields, Ok(Fields { user_agent: "curl, x".into(), x_count: Some(1), accepts }));
    });
    with_headers(&[("X-Count", "x")], |headers| {
        let fields = from::<Fields<'_>>(Source::new(Part::Header(headers)));
        assert_eq!(fields, Err(vec!["header user-agent required".into(), "header x-count type".into()]));
    });
}

#[derive(Schema, Debug, PartialEq)]
struct Jar<'a> {
    session: &'a str,
    theme_id: Option<Id>,
}

#[test]
fn of_cookies() {
    with_headers(&[("Cookie", "a=b; session=xyz; theme_id=4")], |headers| {
        let jar = from::<Jar<'_>>(Source::new(Part::Cookie(headers)));
        assert_eq!(jar, Ok(Jar { session: "xyz", theme_id: Some(Id(4)) }));
    });
    with_headers(&[("Cookie", "Session=xyz; theme_id=0")], |headers| {
        let jar = from::<Jar<'_>>(Source::new(Part::Cookie(headers)));
        assert_eq!(jar, Err(vec!["cookie session required".into(), "cookie theme_id range".into()]));
    });
}

#[test]
fn by_position_or_by_name() {
    fn names<T: for<'r> FromParams<'r>>() -> Result<&'static [&'static str], usize> {
        match <T as FromParams<'static>>::TAKES {
            PathParams::Named { names, .. } => Ok(names),
            PathParams::Positional(shapes) => Err(shapes.len()),
        }
    }
    assert_eq!(names::<Strict>(), Ok(&["a", "ids", "tags"][..]));
    assert_eq!(names::<Id>(), Err(1));
    assert_eq!(names::<Order>(), Err(1));
    assert_eq!(names::<(Id, String, Order)>(), Err(3));
}

/// A generic struct is made of parameters where its arguments are.
#[derive(Schema, Debug, PartialEq)]
struct Filter<T> {
    by: T,
    #[serde(default)]
    not: bool,
}

/// A type of JSON only, which compiles although no parameter holds its fields.
#[derive(Schema, Debug, PartialEq)]
struct OnlyJson {
    page: Page,
    nested: Vec<OnlyJson>,
}

#[test]
fn of_generic_structs() {
    assert_eq!(query("by=3"), Ok(Filter { by: Id(3), not: false }));
    assert_eq!(query::<Filter<Order>>("not=on"), Err(vec!["query by required".into()]));
}

#[test]
fn of_json_only() {
    let value = OnlyJson { page: Page::default(), nested: vec![] };
    assert_eq!(json::to_vec(&value), br#"{"page":{"size":20,"start":0},"nested":[]}"#);
}

#[derive(Schema, Debug, PartialEq)]
#[serde(try_from = "u8")]
struct Small(u8);

impl TryFrom<u8> for Small {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        if number < 10 { Ok(Small(number)) } else { Err("must be small") }
    }
}

#[derive(Schema, Debug, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Level {
    Low,
    #[serde(other)]
    Other,
}

#[derive(Schema, Debug, PartialEq)]
struct Converted {
    small: Small,
    more: Option<Small>,
    level: Level,
    twice: Option<Option<u8>>,
}

#[derive(Schema, Debug, PartialEq)]
#[serde(try_from = "Converted")]
struct Checked {
    sum: u8,
}

impl TryFrom<Converted> for Checked {
    type Error = &'static str;

    fn try_from(converted: Converted) -> Result<Self, Self::Error> {
        let more = converted.more.ok_or("must have more")?;
        Ok(Checked { sum: converted.small.0 + more.0 })
    }
}

#[test]
fn conversions_and_other_names() {
    let value = Converted { small: Small(1), more: None, level: Level::Other, twice: Some(Some(3)) };
    assert_eq!(query("small=1&level=high&twice=3"), Ok(value));
    let value = Converted { small: Small(1), more: None, level: Level::Low, twice: None };
    assert_eq!(query("small=1&level=low"), Ok(value));
    let faults = ["query small conversion", "query more type", "query level required"];
    assert_eq!(query::<Converted>("small=10&more=x"), Err(faults.map(String::from).to_vec()));
}

/// All parameters converted at once, by name and by position.
#[test]
fn conversions_of_the_whole() {
    assert_eq!(query("small=1&more=2&level=low"), Ok(Checked { sum: 3 }));
    assert_eq!(query::<Checked>("small=1&level=low"), Err(vec!["query  conversion".into()]));
    assert_eq!(query::<Checked>("small=10&level=low"), Err(vec!["query small conversion".into()]));
    assert!(matches!(Checked::TAKES, PathParams::Named { names: ["small", "more", "level", "twice"], .. }));
    assert!(matches!(Small::TAKES, PathParams::Positional([_])));
}
