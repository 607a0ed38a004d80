//! Against JSON Schema: a body is accepted exactly when it validates against the schema that the document has for its
//! type. The validator is the `jsonschema` crate, with formats asserted.
//!
//! The schema is read as a request's: of a member that is `readOnly`, only the server minds what it is (OpenAPI 3.1
//! section 4.8.24.3). The formats `int32`, `int64` and `float` are ranges of numbers (OpenAPI Format Registry), which are
//! put beside them here, because the validator knows formats of strings alone.

use std::collections::BTreeMap;

use jsonschema::Validator;
use serde_json::{Map, Value, json};
use sweet::__private::openapi;
use sweet::json::{self as ours, DEPTH_MAX, Error};
use sweet::meta::{ApiMeta, ArgumentMeta, EndpointLimits, EndpointMeta, Info, Operation, Origin, Responses, Takes};

use crate::chance::{Chance, cases};
use crate::family::{ALL, ALONE, Member, RULED};
use crate::grow::document;
use crate::judge::Value as Taken;
use crate::mutate;
use crate::tree::{Tree, quoted, unquoted};

/// Where decoder and document are meant to differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Meant {
    /// A schema sees one of two members with one name; the decoder refuses, or takes the last.
    RepeatedMember,
    /// The validator keeps whole numbers beyond 64 bits, and fractions, as 64-bit floats.
    RoundedNumber,
    /// Further names that are read are not told, so that nobody begins to send them.
    Alias,
    /// `{"Name": null}` is a unit variant too, as serde reads it; told is the name alone, as it is written.
    UnitAsObject,
    /// The ends of a text are taken off, or its letters changed, before it is checked. A schema sees it as it was sent.
    Transformed,
    /// What a function says, or the conversion of a type, or whether two fields are alike, no schema tells.
    OwnCheck,
    /// The check digit of a card's number is no keyword's.
    CheckDigit,
    /// `contentEncoding` is an annotation (JSON Schema Validation, draft 2020-12, section 8.3).
    Base64,
    /// That seconds and nanoseconds together are too many, no keyword tells.
    LongDuration,
    /// A type of another crate reads more forms than the one that it is written in, which is told.
    OtherForm,
    /// A format that is not one of JSON Schema's is an annotation.
    UnknownFormat,
    /// A URI (the format `uri`) need not have a host, an absolute URL must.
    Url,
    /// The range of a number that is a key is not told.
    KeyRange,
    /// What is borrowed has no escapes, which a schema does not see.
    EscapedBorrowed,
    /// What does not fit a flattened `Option` is taken for nothing, as serde does; the document tells what fits.
    FlattenedOption,
    /// A schema has no depth.
    Depth,
}

/// The names that are read beside the told ones.
const ALIASES: &[&str] = &["ident", "key", "colour", "why", "grün", "verde", "first", "1st", "second", "third", "ex"];

fn all() -> impl Iterator<Item = &'static Member> {
    ALL.iter().chain(RULED).chain(ALONE)
}

/// All types, as the bodies of requests to one app.
fn schemas() -> Value {
    const ORIGIN: Origin = Origin { file: file!(), line: line!(), column: column!() };
    let endpoint = |(number, member): (usize, &Member)| -> &'static EndpointMeta {
        let takes = Takes::Body { content_type: "application/json", shape: member.shape, required: true };
        let id = format!("take_{number}").leak();
        Box::leak(Box::new(EndpointMeta {
            method: "POST",
            pattern: format!("/{number}").leak(),
            params: &[],
            operation: Operation { id, summary: "", description: "", tags: &[], deprecated: false, hidden: false },
            arguments: vec![ArgumentMeta { takes, rejects: Responses::None }].leak(),
            responses: Responses::None,
            status: None,
            limits: EndpointLimits::NONE,
            middleware: &[],
            origin: ORIGIN,
        }))
    };
    let endpoints: Vec<_> = all().enumerate().map(endpoint).collect();
    let api = Box::leak(Box::new(ApiMeta {
        middleware: &[],
        info: Some(Info { title: "Family", version: "1.0.0", description: "" }),
        endpoints: endpoints.leak(),
        nests: &[],
        origin: ORIGIN,
    }));
    let document: &openapi::Document = Box::leak(Box::new(openapi::Document::rendered(api)));
    let mut document = serde_json::from_slice(document.bytes()).expect("the document is JSON");
    as_request(&mut document);
    document
}

/// The schemas as they are for requests, with the ranges that formats of numbers are.
fn as_request(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(as_request),
        Value::Object(members) => {
            free_read_only(members);
            let range = match members.get("format").and_then(Value::as_str) {
                Some("int32") => Some([json!(i32::MIN), json!(i32::MAX)]),
                Some("int64") => Some([json!(i64::MIN), json!(i64::MAX)]),
                Some("float") => Some([json!(f64::from(f32::MIN)), json!(f64::from(f32::MAX))]),
                _ => None,
            };
            if let Some([minimum, maximum]) = range {
                members.entry("minimum").or_insert(minimum);
                members.entry("maximum").or_insert(maximum);
            }
            members.values_mut().for_each(as_request);
        }
        _ => {}
    }
}

fn free_read_only(members: &mut Map<String, Value>) {
    let Some(Value::Object(properties)) = members.get_mut("properties") else { return };
    let is_read_only = |schema: &&mut Value| schema.get("readOnly") == Some(&json!(true));
    let mut free: Vec<String> = Vec::new();
    for (name, schema) in properties.iter_mut() {
        if is_read_only(&schema) {
            *schema = json!({});
            free.push(name.clone());
        }
    }
    if let Some(Value::Array(required)) = members.get_mut("required") {
        required.retain(|name| !free.iter().any(|free| name == free));
    }
}

/// Every type, with the validator of its schema.
fn validators() -> Vec<(&'static Member, Validator)> {
    let document = schemas();
    let paths = &document["paths"];
    let of =
        |number: usize| &paths[format!("/{number}")]["post"]["requestBody"]["content"]["application/json"]["schema"];
    all()
        .enumerate()
        .map(|(number, member)| {
            let mut schema = of(number).clone();
            assert!(schema.is_object(), "{} has no schema", member.name);
            schema["components"] = document["components"].clone();
            let options = jsonschema::draft202012::options().should_validate_formats(true);
            (member, options.build(&schema).unwrap_or_else(|error| panic!("{}: {error}", member.name)))
        })
        .collect()
}

/// The texts of a type as its transforms make them.
fn transformed(tree: &Tree) -> Tree {
    let each = |change: fn(&str) -> String| {
        move |text: &str| unquoted(text).map_or_else(|| text.to_owned(), |text| quoted(&change(&text)))
    };
    let trimmed = each(|text| text.trim().to_owned());
    let (lower, upper) = (each(str::to_lowercase), each(str::to_uppercase));
    let Tree::Object(members) = tree else { return tree.clone() };
    let same = str::to_owned;
    let member = |(key, value): &(String, Tree)| {
        let value = match unquoted(key).as_deref() {
            Some("trimmed" | "list") => value.map(&trimmed, &same),
            Some("lower") => value.map(&lower, &same),
            Some("upper") => value.map(&upper, &same),
            _ => value.clone(),
        };
        (key.clone(), value)
    };
    Tree::Object(members.iter().map(member).collect())
}

/// Why decoder and schema do not agree on the text; nothing where that is not meant.
fn explain((member, validator): &(&Member, Validator), tree: &Tree, ours: &Result<Taken, Error>) -> Option<Meant> {
    let is_read = ours.is_ok();
    let broken: Vec<&str> = match ours {
        Err(Error::Invalid(failures)) => failures.0.iter().map(|failure| failure.rule).collect(),
        _ => Vec::new(),
    };
    let unit_as_object = |tree: &Tree| match tree {
        Tree::Object(members) => matches!(&**members, [(_, Tree::Scalar(null))] if null == "null"),
        _ => false,
    };
    let is_alias = |text: &str| unquoted(text).is_some_and(|text| ALIASES.contains(&&*text));
    let alias = |tree: &Tree| match tree {
        Tree::Object(members) => members.iter().any(|(key, _)| is_alias(key)),
        Tree::Scalar(text) => is_alias(text),
        Tree::List(_) => false,
    };
    // As many digits as the type has, and more than it holds.
    let key_range = |tree: &Tree| match tree {
        Tree::Object(members) => {
            members.iter().any(|(key, _)| key.len() > 18 && key.trim_matches('"').parse::<f64>().is_ok())
        }
        _ => false,
    };
    let is_most = |tree: &Tree| *tree == Tree::Scalar(u64::MAX.to_string());
    let is_broken = |codes: &[&str]| !broken.is_empty() && broken.iter().all(|code| codes.contains(code));
    let is_foreign = ["Instants", "Identifiers", "OwnForms"].contains(&member.name);
    let escape = |tree: &Tree| match tree {
        Tree::Object(members) => members.iter().any(|(key, _)| key.contains('\\')),
        Tree::Scalar(text) => text.contains('\\'),
        Tree::List(_) => false,
    };
    if tree.any(&has_repeated) {
        Some(Meant::RepeatedMember)
    } else if tree.any(&is_rounded) {
        Some(Meant::RoundedNumber)
    } else if tree.any(&alias) {
        Some(Meant::Alias)
    } else if is_read && tree.any(&unit_as_object) {
        Some(Meant::UnitAsObject)
    } else if member.name == "Transformed"
        && serde_json::from_str(&transformed(tree).write())
            .is_ok_and(|value: Value| validator.is_valid(&value) == is_read)
    {
        Some(Meant::Transformed)
    } else if is_broken(&["custom", "must_match", "conversion"]) {
        Some(Meant::OwnCheck)
    } else if member.name == "Standard" && is_broken(&["range"]) && tree.any(&is_most) {
        Some(Meant::LongDuration)
    } else if is_broken(&["credit_card"]) {
        Some(Meant::CheckDigit)
    } else if is_broken(&["base64"]) {
        Some(Meant::Base64)
    } else if is_read && is_foreign {
        Some(Meant::OtherForm)
    } else if is_foreign && is_broken(&["date_time", "date", "time", "duration", "decimal", "base64"]) {
        Some(Meant::UnknownFormat)
    } else if broken == ["url"] {
        Some(Meant::Url)
    } else if is_read && member.name == "Optionally" {
        Some(Meant::FlattenedOption)
    } else if !is_read && member.name.contains("Borrowed") && tree.any(&escape) {
        Some(Meant::EscapedBorrowed)
    } else if !is_read && tree.any(&key_range) {
        Some(Meant::KeyRange)
    } else {
        (!is_read && tree.depth() > usize::from(DEPTH_MAX)).then_some(Meant::Depth)
    }
}

fn has_repeated(tree: &Tree) -> bool {
    let Tree::Object(members) = tree else { return false };
    let names: Vec<_> = members.iter().map(|(key, _)| unquoted(key)).collect();
    names.iter().enumerate().any(|(at, name)| names[..at].contains(name))
}

/// Whether it is a number of which a 64-bit float is only near, and that is no integer of 64 bits.
fn is_rounded(tree: &Tree) -> bool {
    let Tree::Scalar(text) = tree else { return false };
    if !tree.is_number() || text.parse::<i64>().is_ok() || text.parse::<u64>().is_ok() {
        return false;
    }
    let plain = crate::differences::plain_integer(text);
    match (plain.parse::<i128>(), text.parse::<f64>()) {
        (Ok(exact), Ok(float)) => float.abs() >= 9_007_199_254_740_992.0 || exact as f64 != float,
        (Err(_), Ok(float)) => float.abs() >= 9_007_199_254_740_992.0 || float == 0.0,
        (_, Err(_)) => true,
    }
}

/// Whether the text is read; and where decoder and schema do not agree on it, why they should not.
fn agree(both: &(&Member, Validator), text: &str) -> (bool, Result<Option<Meant>, String>) {
    let (member, validator) = both;
    let judgement = (member.judge)(text.as_bytes()).ours;
    let is_read = judgement.is_ok();
    let (Some(tree), Ok(value)) = (Tree::of(text), serde_json::from_str::<Value>(text)) else {
        return (is_read, Ok(None));
    };
    if validator.is_valid(&value) == is_read {
        return (is_read, Ok(None));
    }
    let meant = explain(both, &tree, &judgement).ok_or_else(|| {
        let faults: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        format!("{}: {text}\ndecoder: {judgement:?}\nschema: {faults:?}", member.name)
    });
    (is_read, meant.map(Some))
}

/// All types are looked at; of each the first fault is told.
#[test]
fn bodies_are_accepted_exactly_when_they_validate() {
    let (mut met, mut faults, mut read, mut all) = (BTreeMap::<Meant, usize>::new(), Vec::new(), 0, 0);
    for member in &validators() {
        let mut read_here = 0;
        for case in 0..cases() {
            let mut chance = Chance::of(case);
            let tree = document(&member.0.shape, &mut chance);
            let mut names = Vec::new();
            mutate::names(&tree, &mut names);
            mutate::names(&document(&member.0.shape, &mut chance), &mut names);
            let (is_read, plain) = agree(member, &tree.write());
            let (is_mutated_read, mutated) = agree(member, &mutate::tree(tree, &names, &mut chance).write());
            (read_here, read, all) = (read_here + usize::from(is_read), read + usize::from(is_mutated_read), all + 1);
            match plain.and_then(|plain| mutated.map(|mutated| [plain, mutated])) {
                Ok(meant) => meant.into_iter().flatten().for_each(|meant| *met.entry(meant).or_default() += 1),
                Err(fault) => {
                    faults.push(format!("case {case} of {fault}"));
                    break;
                }
            }
        }
        assert!(read_here > 0 || !faults.is_empty(), "no document of {} is read", member.0.name);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
    #[expect(clippy::print_stdout, reason = "what a long run has met")]
    {
        println!("{read} of {all} mutated trees are read; differences met: {met:?}");
    }
    assert!(read * 10 > all, "{read} of {all}: mutations leave nothing to read");
}

/// Both differ on the text, for this reason.
#[track_caller]
fn check(name: &str, text: &str, reason: Meant) {
    let members = validators();
    let member = members.iter().find(|(member, _)| member.name == name).expect("one of the family");
    assert_eq!(agree(member, text).1, Ok(Some(reason)));
}

#[test]
fn meant_differences() {
    check("Closed", r#"{"a":1,"a":1}"#, Meant::RepeatedMember);
    check("u128", "340282366920938463463374607431768211456", Meant::RoundedNumber);
    check("Color", r#""verde""#, Meant::Alias);
    check("BTreeMap<i64, ()>", r#"{"9223372036854775808":null}"#, Meant::KeyRange);
    check("Borrowed<'_>", r#"{"text":"\n","number":1}"#, Meant::EscapedBorrowed);
    check("Transformed", r#"{"trimmed":"  abc\t"}"#, Meant::Transformed);
    check("Transformed", r#"{"trimmed":"  "}"#, Meant::Transformed);
    check("Transformed", r#"{"lower":"RED"}"#, Meant::Transformed);
    check("Checked", r#"{"even":1}"#, Meant::OwnCheck);
    check("Matching", r#"{"password":"a","again":"b"}"#, Meant::OwnCheck);
    check("Even", "3", Meant::OwnCheck);
    check("Standard", &format!(r#"{{"duration":{{"secs":{},"nanos":4294967295}}}}"#, u64::MAX), Meant::LongDuration);
    check("Cards", r#"{"card":"4111111111111112"}"#, Meant::CheckDigit);
    check("Encoded", r#"{"text":"YWI"}"#, Meant::Base64);
    check("Identifiers", r#"{"uuid":"67e5504410b1426f9247bb680e5fe0c8"}"#, Meant::OtherForm);
    check("Instants", r#"{"civil_time":"1 o'clock"}"#, Meant::UnknownFormat);
    check("Kebab", r#"{"other":null}"#, Meant::UnitAsObject);
    check("Strings", r#"{"length":"ab","url":"https://"}"#, Meant::Url);
    check("Optionally", r#"{"id":1,"side":"x"}"#, Meant::FlattenedOption);
    let deep = [r#"{"x":"#.repeat(200), "1".into(), "}".repeat(200)].concat();
    assert!(ours::from_slice::<ours::Value>(deep.as_bytes()).is_err(), "a schema has no depth");
}
