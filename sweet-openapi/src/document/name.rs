//! The key of a component, and what tells apart two types that would have one key.
//!
//! In:    [`Name`]s.
//! Out:   the full name (`Page_User`), of letters that OpenAPI allows in a key; and a detail, which is a type as its
//!        developer knows it, type arguments and their bounds included.

use sweet_core::schema::{Name, Shape};

/// The key of a component: `Page<User>` is `Page_User`.
pub(super) fn full(name: &Name) -> String {
    allowed(&name.full())
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
        Shape::NonZero(inner) => format!("NonZero({})", argument_detail(inner)),
        Shape::Map([keys, values]) => format!("Map({}, {})", argument_detail(keys), argument_detail(values)),
        Shape::Nullable(inner) => format!("Nullable({})", argument_detail(inner)),
        Shape::Named(ref name, _) => format!("{} at {:?}", detail(name), name.origin),
        _ => format!("{shape:?}"),
    }
}
