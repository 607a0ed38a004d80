//! A rule as keywords of JSON Schema.
//!
//! In:    the very constants that the decoder checks, and the shape that they stand on.
//! Out:   keywords beside those of the shape; of two bounds the tighter one, and what cannot stand beside an equal keyword
//!        in an `allOf`.

use sweet_core::rules::{Limit, Rule};
use sweet_core::schema::{Content, Shape};

use super::schema::typed;
use super::tree::{Node, Object};

/// Control characters are those of Unicode's category `Cc`, written so that every dialect of patterns reads it alike.
const NO_CONTROL: &str = r"^[^\u0000-\u001f\u007f-\u009f]*$";

/// The longest e-mail address that SMTP carries (RFC 5321 section 4.5.3.1.3, erratum 1690).
const EMAIL_LENGTH_MAX: u64 = 254;

/// Adds the keywords of all rules.
pub(super) fn apply(rules: &[Rule], shape: &Shape, schema: &mut Object) {
    for rule in rules {
        match *rule {
            Rule::Length { min, max } => {
                let [lower, upper] = length_keywords(shape, 0);
                bound(schema, lower, min.map(|min| Limit::Integer(min.into())), false);
                bound(schema, upper, max.map(|max| Limit::Integer(max.into())), true);
            }
            Rule::Minimum(limit) => bound(schema, "minimum", Some(limit), false),
            Rule::Maximum(limit) => bound(schema, "maximum", Some(limit), true),
            Rule::ExclusiveMinimum(limit) => bound(schema, "exclusiveMinimum", Some(limit), false),
            Rule::ExclusiveMaximum(limit) => bound(schema, "exclusiveMaximum", Some(limit), true),
            Rule::MultipleOf(limit) => number(limit).into_iter().for_each(|node| add(schema, "multipleOf", node)),
            Rule::UniqueItems => schema.put("uniqueItems", true),
            Rule::Email => {
                add(schema, "format", "email");
                bound(schema, "maxLength", Some(Limit::Integer(EMAIL_LENGTH_MAX.into())), true);
            }
            Rule::Url => add(schema, "format", "uri"),
            Rule::Uuid => add(schema, "format", "uuid"),
            Rule::Ip => *schema = ip(std::mem::take(schema)),
            Rule::Ipv4 => add(schema, "format", "ipv4"),
            Rule::Ipv6 => add(schema, "format", "ipv6"),
            Rule::Contains(text) => add(schema, "pattern", escape(text)),
            // With its type, because a `pattern` alone lets all pass that is no string, and `not` would refuse `null`.
            Rule::DoesNotContain(text) => add(schema, "not", typed("string").with("pattern", escape(text))),
            Rule::NonControlCharacter => add(schema, "pattern", NO_CONTROL),
        }
    }
}

/// The schema, of an IP address of either version.
pub(super) fn ip(mut schema: Object) -> Object {
    add(&mut schema, "anyOf", vec![format("ipv4").into(), format("ipv6").into()]);
    schema
}

fn format(format: &'static str) -> Object {
    Object::new().with("format", format)
}

/// Sets a keyword; where it stands already with another value, both must hold.
fn add(schema: &mut Object, key: &'static str, value: impl Into<Node>) {
    let value = value.into();
    match schema.get(key) {
        None => schema.put(key, value),
        Some(other) if *other == value => {}
        Some(_) => schema.push("allOf", Object::new().with(key, value)),
    }
}

/// Sets a bound; where there is one already, the tighter one stays.
fn bound(schema: &mut Object, key: &'static str, limit: Option<Limit>, upper: bool) {
    let Some(node) = limit.and_then(number) else { return };
    let is_tighter = match (schema.get(key), &node) {
        (Some(Node::Number(old)), Node::Number(new)) => match compare(new, old) {
            Some(order) => {
                if upper {
                    order.is_lt()
                } else {
                    order.is_gt()
                }
            }
            None => false,
        },
        _ => true,
    };
    if is_tighter {
        schema.put(key, node);
    }
}

/// Whole numbers are compared as such, because those of 64 bits and more are not all exact as floats.
fn compare(left: &str, right: &str) -> Option<std::cmp::Ordering> {
    match (left.parse::<i128>(), right.parse::<i128>()) {
        (Ok(left), Ok(right)) => Some(left.cmp(&right)),
        _ => left.parse::<f64>().ok()?.partial_cmp(&right.parse::<f64>().ok()?),
    }
}

/// A bound as a number of JSON, which has no infinity: a bound at infinity bounds nothing.
fn number(limit: Limit) -> Option<Node> {
    match limit {
        Limit::Integer(value) => Some(value.into()),
        Limit::Number(value) if value.is_finite() => Some(Node::Number(value.to_string())),
        Limit::Number(_) => None,
    }
}

/// The keywords for the length of what the shape is.
fn length_keywords(shape: &Shape, depth: usize) -> [&'static str; 2] {
    const TEXT: [&str; 2] = ["minLength", "maxLength"];
    const ITEMS: [&str; 2] = ["minItems", "maxItems"];
    const PROPERTIES: [&str; 2] = ["minProperties", "maxProperties"];
    match *shape {
        // A newtype of an option of itself has no end, and no length either.
        _ if depth > 32 => TEXT,
        Shape::Array { .. } | Shape::Tuple(_) => ITEMS,
        Shape::Map(_) => PROPERTIES,
        Shape::Nullable(inner) => length_keywords(inner, depth + 1),
        Shape::Named(_, define) => match &define().content {
            Content::Transparent(shape, _) => length_keywords(shape, depth + 1),
            Content::Tuple(_) => ITEMS,
            Content::Object(_) => PROPERTIES,
            Content::Unit | Content::Enum(_) => TEXT,
        },
        _ => TEXT,
    }
}

/// The text as a pattern that finds it: the syntax characters of ECMA-262 are escaped.
fn escape(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len());
    for character in text.chars() {
        if r"^$\.*+?()[]{}|".contains(character) {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern
}
