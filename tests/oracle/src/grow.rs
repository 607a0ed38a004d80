//! Documents that a shape allows.
//!
//! In:    a shape, as the document tells it too, and chance.
//! Out:   documents: nearly always such as are accepted, with values at the edges of their ranges.
//! Never: sees the decoder. What a shape allows and the decoder refuses is a finding.

use sweet::rules::{Limit, Number, Rule};
use sweet::schema::{Content, Enum, Field, Naming, Object, Representation, Shape, Variant};

use crate::chance::Chance;
use crate::tree::{Tree, quoted};

/// How deep recursive types are made.
const DEPTH_MAX: usize = 6;

/// Texts of every class of characters, with escapes that need not be.
const TEXTS: &[&str] = &[
    r#""""#,
    r#""a""#,
    r#""ab""#,
    r#""Ann Lee""#,
    r#""é漢🎈""#,
    r#""\u00e9\ud83c\udf88""#,
    r#""\"\\\/\b\f\n\r\t""#,
    r#""\u0000\u001f""#,
    "\"\u{7f}\u{85}\u{2028}\"",
    r#""a somewhat longer text, such as a person would write it in a form""#,
    r#""12""#,
    r#""true""#,
    r#""a.b[c]""#,
    r#""$x""#,
    r#""x a.b[c] $x""#,
    r#"" ab ""#,
    r#""RED""#,
    r#""\u00a0red\t""#,
];

/// A text of each format that a type has.
const FORMATTED: &[(&str, &str)] = &[
    ("byte", "YWI="),
    ("date-time", "2024-02-29T12:34:56.5Z"),
    ("date-time-local", "2024-02-29T12:34:56.5"),
    ("decimal", "-12.50"),
    ("duration", "PT1H2.5S"),
    ("time-local", "12:34:56"),
    ("uri", "https://a.de/b?c=d"),
];

/// Of the type that utoipa describes.
const IMPORTED: &[&str] = &[
    r#"{"firstName":"Ada","kind":{"kind":"One","text":"a"}}"#,
    r#"{"firstName":"","flag":true,"kind":{"kind":"Two","list":["a",""]}}"#,
    r#"{"kind":{"kind":"Two","list":[]},"flag":null,"firstName":"é"}"#,
];

/// What fits the rules of texts, and what nearly does.
const RULED_TEXTS: &[(&str, &[&str])] = &[
    ("email", &["a@b.de", "a.b+c@d-e.example", "a", "a@b", "@b.de", "a@b.de ", "a@-b.de"]),
    ("url", &["https://a.de/", "http://a.de:80/b?c=d#e", "ftp://a", "a.de", "https://", "/a", "https://a b/"]),
    (
        "uuid",
        &[
            "67e55044-10b1-426f-9247-bb680e5fe0c8",
            "67E55044-10B1-426F-9247-BB680E5FE0C8",
            "67e5504410b1426f9247bb680e5fe0c8",
            "x",
        ],
    ),
    ("ip", &["127.0.0.1", "::1", "1.2.3", "fe80::1%eth0", "01.2.3.4"]),
    ("ipv4", &["127.0.0.1", "0.0.0.0", "255.255.255.255", "::1", "1.2.3", "256.1.1.1", "01.2.3.4"]),
    ("ipv6", &["::1", "::", "2001:db8::8a2e:370:7334", "::ffff:1.2.3.4", "127.0.0.1", "1::2::3", ":1"]),
    ("pattern", &["abc", "abc-12", "abc-1", "Abc", "a-12\n", ""]),
    ("one_of", &["red", "green", "Red", "", "blue", " red"]),
    ("date", &["2024-02-29", "2023-02-29", "2024-2-9", "2024-02-29T00:00:00Z", "0000-01-01"]),
    ("time", &["12:34:56Z", "12:34:56.5+01:00", "24:00:00Z", "12:34Z", "23:59:60Z", "12:34:56"]),
    (
        "date_time",
        &["2024-02-29T12:34:56Z", "2024-02-29 12:34:56Z", "2024-02-29t12:34:56.123-08:00", "2024-02-30T00:00:00Z", "x"],
    ),
    ("alphanumeric", &["aZ9", "", "a b", "é"]),
    ("ascii", &["a b~", "", "é", "\u{7f}"]),
    ("base64", &["YWI=", "", "YWJj", "YW=I", "YWI", "-_==", "a b"]),
    ("credit_card", &["4111111111111111", "4111111111111112", "4111 1111", "", "378282246310005"]),
    ("contains", &["a.b[c]", "xa.b[c]x", "axb[c]", ""]),
    ("does_not_contain", &["x$", "a$xb", "", "$X"]),
    ("non_control_character", &["a b", "", "a\nb", "\u{85}", "\u{7f}"]),
];

/// A document.
pub(crate) fn document(shape: &Shape, chance: &mut Chance) -> Tree {
    of(shape, &[], chance, 0)
}

fn of(shape: &Shape, rules: &[Rule], chance: &mut Chance, depth: usize) -> Tree {
    match *shape {
        // The one that another crate describes.
        Shape::Imported(_) => Tree::of(chance.one::<&str>(IMPORTED)).expect("well-formed"),
        Shape::Any => Tree::Scalar(chance.one(&["null", "1", "\"a\"", "[]"]).to_string()),
        Shape::Null => Tree::Scalar("null".into()),
        Shape::Boolean => Tree::Scalar(chance.one(&["true", "false"]).to_string()),
        Shape::Integer { format, minimum, maximum } => Tree::Scalar(integer(format, minimum, maximum, rules, chance)),
        Shape::NonZero(inner) => match of(inner, rules, chance, depth) {
            Tree::Scalar(zero) if zero == "0" => Tree::Scalar("-7".into()),
            other => other,
        },
        Shape::Number { format } => Tree::Scalar(number(format, rules, chance)),
        Shape::String { format } => text(format, rules, chance),
        Shape::Char => {
            Tree::Scalar(chance.one(&["\"a\"", "\"é\"", "\"🎈\"", r#""\n""#, r#""\ud83c\udf88""#]).to_string())
        }
        Shape::Array { items, length, unique } => {
            let length = length.unwrap_or_else(|| if depth > DEPTH_MAX { 0 } else { chance.below(4) });
            let mut list: Vec<Tree> = Vec::new();
            for _ in 0..length {
                let item = of(items, of_items(rules), chance, depth + 1);
                if !unique || !list.contains(&item) {
                    list.push(item);
                }
            }
            Tree::List(list)
        }
        Shape::Tuple(items) => Tree::List(items.iter().map(|item| of(item, &[], chance, depth + 1)).collect()),
        Shape::Map([keys, values]) => {
            let mut members = Vec::new();
            rest((keys, of_keys(rules)), (values, of_values(rules)), chance, depth, &mut members);
            Tree::Object(members)
        }
        Shape::Nullable(inner) => match depth > DEPTH_MAX || chance.once_in(4) {
            true => Tree::Scalar("null".into()),
            false => of(inner, rules, chance, depth + 1),
        },
        Shape::Named(_, define) => content(&define().content, rules, chance, depth),
    }
}

fn content(content: &Content, rules: &[Rule], chance: &mut Chance, depth: usize) -> Tree {
    match content {
        Content::Unit => Tree::Scalar("null".into()),
        Content::Transparent(shape, own) => of(shape, &[rules, own].concat(), chance, depth + 1),
        Content::Tuple(items) => {
            Tree::List(items.iter().map(|item| of(&item.shape, item.rules, chance, depth + 1)).collect())
        }
        Content::Object(object) => {
            let mut members = Vec::new();
            fields(object, chance, depth, &mut members);
            Tree::Object(members)
        }
        Content::Enum(choice) => enumeration(choice, chance, depth),
    }
}

fn fields(object: &Object, chance: &mut Chance, depth: usize, members: &mut Vec<(String, Tree)>) {
    for field in object.fields {
        let Field { name, shape, rules, required, flatten: is_flat, read_only, .. } = field;
        if *is_flat {
            flatten(shape, chance, depth + 1, members);
        } else if (*required && !read_only) || (depth <= DEPTH_MAX && !chance.once_in(3)) {
            members.push((quoted(name), of(shape, rules, chance, depth + 1)));
        }
    }
}

fn flatten(shape: &Shape, chance: &mut Chance, depth: usize, members: &mut Vec<(String, Tree)>) {
    match *shape {
        Shape::Map([keys, values]) => rest((keys, &[]), (values, &[]), chance, depth, members),
        Shape::Nullable(inner) if chance.once_in(2) => flatten(inner, chance, depth, members),
        Shape::Named(_, define) => match content(&define().content, &[], chance, depth) {
            Tree::Object(more) => members.extend(more),
            // A unit variant, which is a member there.
            Tree::Scalar(name) => members.push((name, Tree::Scalar("null".into()))),
            Tree::List(_) => {}
        },
        _ => {}
    }
}

/// The rules of what stands in a sequence or map.
macro_rules! inner {
    ($($name:ident $rule:ident)*) => {$(
        fn $name(rules: &[Rule]) -> &'static [Rule] {
            let inner = |rule: &Rule| match *rule.asked() {
                Rule::$rule(inner) => Some(inner),
                _ => None,
            };
            rules.iter().find_map(inner).unwrap_or_default()
        }
    )*};
}

inner!(of_items Items of_keys Keys of_values Values);

/// A shape, and the rules that stand around it.
type Ruled<'a> = (&'a Shape, &'a [Rule]);

fn rest(
    (keys, key_rules): Ruled<'_>,
    (values, value_rules): Ruled<'_>,
    chance: &mut Chance,
    depth: usize,
    members: &mut Vec<(String, Tree)>,
) {
    for _ in 0..chance.below(if depth > DEPTH_MAX { 1 } else { 4 }) {
        let key = match of(keys, key_rules, chance, depth + 1) {
            Tree::Scalar(text) if text.starts_with('"') => text,
            Tree::Scalar(text) => quoted(&text),
            _ => continue,
        };
        if members.iter().all(|(other, _)| *other != key) {
            members.push((key, of(values, value_rules, chance, depth + 1)));
        }
    }
}

fn enumeration(choice: &Enum, chance: &mut Chance, depth: usize) -> Tree {
    // What has no end in it, where it goes deep: those are the units, or the first.
    let Variant { name, content: inside, naming, .. } = match depth > DEPTH_MAX {
        true => choice.variants.iter().find(|one| matches!(one.content, Content::Unit)).unwrap_or(&choice.variants[0]),
        false => loop {
            let variant = chance.one(choice.variants);
            if !variant.read_only {
                break variant;
            }
        },
    };
    let is_unit = matches!(inside, Content::Unit);
    let name = match naming {
        Naming::Other if chance.once_in(2) => "of a later version",
        _ => name,
    };
    match choice.representation {
        _ if *naming == Naming::Untagged => content(inside, &[], chance, depth + 1),
        Representation::External if is_unit => Tree::text(name),
        Representation::External => Tree::Object(vec![(quoted(name), content(inside, &[], chance, depth + 1))]),
        Representation::Internal { tag } => {
            let mut members = vec![(quoted(tag), Tree::text(name))];
            if let Tree::Object(more) = content(inside, &[], chance, depth + 1) {
                members.extend(more);
            }
            let tag = members.remove(0);
            members.insert(if chance.once_in(3) { members.len() } else { 0 }, tag);
            Tree::Object(members)
        }
        Representation::Adjacent { tag, content: key } => {
            let mut members = vec![(quoted(tag), Tree::text(name))];
            if !is_unit {
                members.push((quoted(key), content(inside, &[], chance, depth + 1)));
            }
            if chance.once_in(3) {
                members.reverse();
            }
            Tree::Object(members)
        }
        Representation::Untagged => content(inside, &[], chance, depth + 1),
    }
}

fn integer(
    format: Option<&str>,
    minimum: Option<i128>,
    maximum: Option<i128>,
    rules: &[Rule],
    chance: &mut Chance,
) -> String {
    let (low, high) = match format {
        Some("int32") => (i32::MIN.into(), i32::MAX.into()),
        Some("int64") => (i64::MIN.into(), i64::MAX.into()),
        _ => (minimum.unwrap_or(0), maximum.unwrap_or(i128::MAX)),
    };
    if let Some(edge) = edge(rules, chance) {
        return edge;
    }
    let small = |number: i128| number.clamp(low, high);
    chance
        .one(&[
            low,
            high,
            small(0),
            small(1),
            small(7),
            small(5),
            small(-1),
            small(100),
            small(low / 3),
            small(high / 7),
        ])
        .to_string()
}

fn number(format: Option<&str>, rules: &[Rule], chance: &mut Chance) -> String {
    if let Some(edge) = edge(rules, chance) {
        return edge;
    }
    const EDGES: &[&str] = &[
        "0",
        "-0",
        "-0.0",
        "1",
        "1.5",
        "0.1",
        "-2.25",
        "1e2",
        "1E-2",
        "3.14159265358979",
        "16777217",
        "1e-50",
        "9007199254740993",
        "0.30000000000000004",
    ];
    loop {
        let random = match format {
            Some("float") => f64::from(f32::from_bits(chance.next() as u32)),
            _ => f64::from_bits(chance.next()),
        };
        if random.is_finite() {
            return if chance.once_in(2) { chance.one(EDGES).to_string() } else { format!("{random:e}") };
        }
    }
}

/// A number beside a bound, where there is one.
fn edge(rules: &[Rule], chance: &mut Chance) -> Option<String> {
    let limits: Vec<Limit> = rules
        .iter()
        .filter_map(|rule| match *rule.asked() {
            Rule::Number(rule) => Some(rule),
            _ => None,
        })
        .flat_map(|rule| match rule {
            Number::Minimum(limit) | Number::Maximum(limit) | Number::MultipleOf(limit) => vec![limit],
            Number::ExclusiveMinimum(limit) | Number::ExclusiveMaximum(limit) => vec![limit],
            Number::OneOf(allowed) => allowed.to_vec(),
            Number::Finite => Vec::new(),
        })
        .collect();
    if limits.is_empty() || chance.once_in(5) {
        return None;
    }
    Some(match *chance.one(&limits) {
        Limit::Integer(limit) => (limit + *chance.one(&[-1, 0, 0, 1])).to_string(),
        Limit::Number(limit) => (limit + chance.one(&[-0.25, 0.0, 0.25])).to_string(),
    })
}

fn text(format: Option<&'static str>, rules: &[Rule], chance: &mut Chance) -> Tree {
    let codes: Vec<&str> = rules.iter().map(Rule::code).chain(format).collect();
    let texts: Vec<&str> =
        RULED_TEXTS.iter().filter(|(code, _)| codes.contains(code)).flat_map(|(_, texts)| *texts).copied().collect();
    match format {
        Some(name) => match FORMATTED.iter().find(|(format, _)| *format == name) {
            Some((_, text)) => Tree::text(text),
            None => Tree::text(texts[0]),
        },
        None if !texts.is_empty() && !chance.once_in(6) => Tree::text(chance.one::<&str>(&texts)),
        None => Tree::Scalar(chance.one(TEXTS).to_string()),
    }
}
