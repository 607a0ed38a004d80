//! A rule as keywords of JSON Schema.
//!
//! In:    the very constants that the decoder checks, and the shape that they stand on.
//! Out:   keywords beside those of the shape; of two bounds the tighter one, and what cannot stand beside an equal keyword
//!        in an `allOf`; what no keyword says in the description.

use sweet_core::rules::{Limit, Number, Rule, Text, Transform};
use sweet_core::schema::{Content, Shape};

use super::schema::typed;
use super::tree::{Node, Object};

/// Control characters are those of Unicode's category `Cc`, written so that every dialect of patterns reads it alike.
const NO_CONTROL: &str = r"^[^\u0000-\u001f\u007f-\u009f]*$";

/// The longest e-mail address that SMTP carries (RFC 5321 section 4.5.3.1.3, erratum 1690).
const EMAIL_LENGTH_MAX: u64 = 254;

/// What a number of a payment card looks like; the check digit is told in words.
const CREDIT_CARD: &str = "^[0-9]{12,19}$";

/// Adds the keywords of all rules.
pub(super) fn apply(rules: &[Rule], shape: &Shape, schema: &mut Object) {
    for rule in rules.iter().map(Rule::asked) {
        match *rule {
            Rule::Length { min, max } => {
                let [lower, upper] = length_keywords(shape, 0);
                bound(schema, lower, min.map(|min| Limit::Integer(min.into())), false);
                bound(schema, upper, max.map(|max| Limit::Integer(max.into())), true);
            }
            Rule::Number(ref rule) => apply_number(rule, shape, schema),
            Rule::Text(ref rule) => apply_text(rule, shape, schema),
            Rule::UniqueItems => schema.put("uniqueItems", true),
            Rule::Items(rules) => below(schema, "items", rules, inner(shape, 0)),
            Rule::Keys(rules) => below(schema, "propertyNames", rules, &Shape::String { format: None }),
            Rule::Values(rules) => below(schema, "additionalProperties", rules, inner(shape, 0)),
            Rule::Told { .. } => {}
            Rule::Transform(Transform::Trim) => {
                note(schema, "White space at its ends is taken off before it is checked.")
            }
            Rule::Transform(Transform::Lowercase) => note(schema, "It is made lower case before it is checked."),
            Rule::Transform(Transform::Uppercase) => note(schema, "It is made upper case before it is checked."),
        }
    }
}

fn apply_number(rule: &Number, shape: &Shape, schema: &mut Object) {
    match *rule {
        Number::Minimum(limit) => bound(schema, "minimum", Some(limit), false),
        Number::Maximum(limit) => bound(schema, "maximum", Some(limit), true),
        Number::ExclusiveMinimum(limit) => bound(schema, "exclusiveMinimum", Some(limit), false),
        Number::ExclusiveMaximum(limit) => bound(schema, "exclusiveMaximum", Some(limit), true),
        Number::MultipleOf(limit) => number(limit).into_iter().for_each(|node| add(schema, "multipleOf", node)),
        // JSON has no other numbers.
        Number::Finite => {}
        Number::OneOf(allowed) => one_of(schema, shape, allowed.iter().copied().filter_map(number)),
    }
}

fn apply_text(rule: &Text, shape: &Shape, schema: &mut Object) {
    match *rule {
        Text::Email => {
            add(schema, "format", "email");
            bound(schema, "maxLength", Some(Limit::Integer(EMAIL_LENGTH_MAX.into())), true);
        }
        Text::Url => add(schema, "format", "uri"),
        Text::Uuid => add(schema, "format", "uuid"),
        Text::Ip => *schema = ip(std::mem::take(schema)),
        Text::Ipv4 => add(schema, "format", "ipv4"),
        Text::Ipv6 => add(schema, "format", "ipv6"),
        Text::Date => add(schema, "format", "date"),
        Text::Time => add(schema, "format", "time"),
        Text::DateTime => add(schema, "format", "date-time"),
        Text::Base64 => add(schema, "contentEncoding", "base64"),
        Text::CreditCard => {
            add(schema, "pattern", CREDIT_CARD);
            note(schema, "It has a valid check digit (ISO/IEC 7812-1).");
        }
        Text::Alphanumeric => add(schema, "pattern", "^[0-9A-Za-z]*$"),
        Text::Ascii => add(schema, "pattern", r"^[\u0000-\u007f]*$"),
        Text::Contains(text) => add(schema, "pattern", escape(text)),
        // With its type, because a `pattern` alone lets all pass that is no string, and `not` would refuse `null`.
        Text::DoesNotContain(text) => add(schema, "not", typed("string").with("pattern", escape(text))),
        Text::NonControlCharacter => add(schema, "pattern", NO_CONTROL),
        Text::Pattern(pattern) => add(schema, "pattern", pattern.as_str()),
        Text::Regex(regex) => add(schema, "pattern", regex.as_str()),
        Text::OneOf(allowed) => one_of(schema, shape, allowed.iter().map(|text| Node::from(*text))),
    }
}

/// The values that are allowed; `null` too where the shape has it, because an `enum` speaks of every type.
fn one_of(schema: &mut Object, shape: &Shape, allowed: impl Iterator<Item = Node>) {
    let null = shape.is_nullable().then_some(Node::Null);
    add(schema, "enum", allowed.chain(null).collect::<Vec<_>>());
}

/// Adds the keywords of rules on what stands in a sequence or map, to the schema that it has, or beside a reference.
fn below(schema: &mut Object, key: &'static str, rules: &[Rule], shape: &Shape) {
    let mut inner = match schema.get(key) {
        Some(Node::Object(inner)) => inner.clone(),
        _ => Object::new(),
    };
    apply(rules, shape, &mut inner);
    schema.put(key, inner);
}

/// The shape of the elements of a sequence, or the values of a map.
fn inner(shape: &Shape, depth: usize) -> &Shape {
    match *shape {
        // As in `length_keywords`.
        _ if depth > 32 => &Shape::Any,
        Shape::Array { items, .. } => items,
        Shape::Map([_, values]) => values,
        Shape::Nullable(shape) => inner(shape, depth + 1),
        Shape::Named(_, define) => match &define().content {
            Content::Transparent(shape, _) => inner(shape, depth + 1),
            _ => &Shape::Any,
        },
        _ => &Shape::Any,
    }
}

/// Says in the description what no keyword says.
fn note(schema: &mut Object, note: &'static str) {
    match schema.get_mut("description") {
        Some(Node::Text(text)) => *text = format!("{text} {note}").into(),
        _ => schema.put("description", note),
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
