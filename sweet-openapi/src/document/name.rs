//! The full name of a type: its own, and those of its type arguments.
//!
//! In:    [`Name`]s and [`Shape`]s.
//! Out:   the key of a component (`Page_User`), of letters that OpenAPI allows there, and a detail that tells apart what
//!        the key alone may not.

use sweet_core::schema::{Name, Shape};

/// The key of a component: `Page<User>` is `Page_User`.
pub(super) fn full(name: &Name) -> String {
    let mut full = allowed(name.base);
    for argument in name.arguments {
        full.push('_');
        full.push_str(&argument_name(argument));
    }
    full
}

fn argument_name(shape: &Shape) -> String {
    match *shape {
        Shape::Any => "Any".into(),
        Shape::Null => "Null".into(),
        Shape::Boolean => "Boolean".into(),
        Shape::Integer { format, minimum, maximum } => match format {
            Some(format) => pascal(format),
            None => ["Integer".into(), bound(minimum), bound(maximum)].concat(),
        },
        Shape::Number { format } => format.map_or("Number".into(), pascal),
        Shape::String { format } => format.map_or("String".into(), pascal),
        Shape::Char => "Char".into(),
        Shape::Array { items, unique: false, .. } => format!("Array_{}", argument_name(items)),
        Shape::Array { items, .. } => format!("Set_{}", argument_name(items)),
        Shape::Tuple(items) => {
            items.iter().fold("Tuple".into(), |name, item| format!("{name}_{}", argument_name(item)))
        }
        Shape::Map(values) => format!("Map_{}", argument_name(values)),
        Shape::Nullable(inner) => format!("Nullable_{}", argument_name(inner)),
        Shape::Named(ref name, _) => full(name),
    }
}

fn bound(limit: Option<i128>) -> String {
    limit.map_or(String::new(), |limit| format!("_{limit}"))
}

fn pascal(format: &str) -> String {
    let mut words = format.split(|c: char| !c.is_ascii_alphanumeric()).map(str::chars);
    words.by_ref().fold(String::new(), |mut name, mut word| {
        name.extend(word.next().map(|first| first.to_ascii_uppercase()));
        name.extend(word);
        name
    })
}

/// The key of a component has letters, digits, `.`, `-` and `_` only (OpenAPI 3.1 section 4.8.7.1).
pub(super) fn allowed(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '_' }).collect()
}

/// What tells a type apart from others of one name and origin: all of its type arguments, bounds included.
pub(super) fn detail(name: &Name) -> String {
    let arguments: Vec<String> = name.arguments.iter().map(argument_detail).collect();
    match arguments.is_empty() {
        true => name.base.into(),
        false => format!("{}<{}>", name.base, arguments.join(", ")),
    }
}

fn argument_detail(shape: &Shape) -> String {
    match *shape {
        Shape::Array { items, unique, length } => format!("Array({}, {unique}, {length:?})", argument_detail(items)),
        Shape::Tuple(items) => format!("Tuple({})", items.iter().map(argument_detail).collect::<Vec<_>>().join(", ")),
        Shape::Map(values) => format!("Map({})", argument_detail(values)),
        Shape::Nullable(inner) => format!("Nullable({})", argument_detail(inner)),
        Shape::Named(ref name, _) => format!("{} at {:?}", detail(name), name.origin),
        _ => format!("{shape:?}"),
    }
}
