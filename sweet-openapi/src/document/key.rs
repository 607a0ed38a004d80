//! The keys of a map, which are text whatever their type is.
//!
//! In:    the shape of the keys.
//! Out:   the schema for `propertyNames` (JSON Schema Core, draft 2020-12, section 10.3.2.4); nothing where any text is a key.
//! Never: tells the exact range of a number of 64 bits and more: only its digits.

use sweet_core::schema::{Content, Shape};

use super::components::Components;
use super::schema::{self, typed};
use super::tree::{Node, Object};

/// How many newtypes may stand in each other before they are taken for one that contains itself.
const DEPTH_MAX: usize = 32;

/// The schema of the names.
pub(super) fn names(shape: &Shape, components: &mut Components) -> Option<Object> {
    of(shape, 0, components)
}

fn of(shape: &Shape, depth: usize, components: &mut Components) -> Option<Object> {
    match *shape {
        Shape::Boolean => Some(typed("string").with("enum", vec![Node::from("true"), Node::from("false")])),
        Shape::Integer { format, minimum, maximum } => Some(integer(format, minimum, maximum)),
        Shape::NonZero(inner) => {
            of(inner, depth, components).map(|key| key.with("not", Object::new().with("const", "0")))
        }
        Shape::Char | Shape::String { format: Some(_) } => Some(schema::of(shape, components)),
        Shape::Named(_, define) if depth < DEPTH_MAX => match &define().content {
            Content::Transparent(shape, _) => of(shape, depth + 1, components),
            Content::Enum(_) => Some(schema::of(shape, components)),
            _ => None,
        },
        _ => None,
    }
}

/// Whole numbers as the decoder takes them: no leading zeros, and none beyond the range of their type. For types of 64 bits
/// and more the range is that of their number of digits: the pattern of the last digit would be longer than people read.
fn integer(format: Option<&str>, minimum: Option<i128>, maximum: Option<i128>) -> Object {
    let (minimum, maximum) = match format {
        Some("int32") => (Some(i32::MIN.into()), Some(i32::MAX.into())),
        Some("int64") => (Some(i64::MIN.into()), Some(i64::MAX.into())),
        _ => (minimum, maximum),
    };
    if let (Some(minimum @ I32_MIN..), Some(maximum @ ..=U32_MAX)) = (minimum, maximum) {
        return typed("string").with("pattern", within(minimum, maximum));
    }
    let pattern = match minimum {
        Some(1..) => "^[1-9][0-9]*$",
        Some(0) => "^(0|[1-9][0-9]*)$",
        _ => "^(0|-?[1-9][0-9]*)$",
    };
    let length = [minimum, maximum].into_iter().flatten().map(|bound| bound.to_string().len() as u64).max();
    let mut schema = typed("string").with("pattern", pattern);
    // A single bound of two says nothing about the other's length.
    schema.put_some("maxLength", length.filter(|_| minimum.is_some() && maximum.is_some()));
    schema
}

const I32_MIN: i128 = i32::MIN as i128;
const U32_MAX: i128 = u32::MAX as i128;

/// The numbers of a range, of which one end is 1 at most and the other 1 at least.
fn within(minimum: i128, maximum: i128) -> String {
    let zero = if minimum <= 0 { "0|" } else { "" };
    let least = if minimum < 0 { format!("|-({})", up_to(&minimum.unsigned_abs().to_string())) } else { String::new() };
    format!("^({zero}{}{least})$", up_to(&maximum.to_string()))
}

/// The numbers from 1 to this one: those with fewer digits, then those that are less at one digit, from the first on.
fn up_to(most: &str) -> String {
    let (last, mut ways) = (most.len() - 1, Vec::new());
    if last > 0 {
        ways.push(format!("[1-9]{}", digits(0, last - 1)));
    }
    for (place, digit) in most.bytes().enumerate() {
        let low = if place == 0 { b'1' } else { b'0' };
        // The last digit may be the same.
        let high = if place == last { digit } else { digit - 1 };
        let class = match high.checked_sub(low) {
            None => continue,
            Some(0) => char::from(low).to_string(),
            Some(_) => format!("[{}-{}]", char::from(low), char::from(high)),
        };
        ways.push(format!("{}{class}{}", &most[..place], digits(last - place, last - place)));
    }
    ways.join("|")
}

/// So many digits.
fn digits(least: usize, most: usize) -> String {
    match (least, most) {
        (_, 0) => String::new(),
        (1, 1) => "[0-9]".into(),
        (0, 1) => "[0-9]?".into(),
        _ if least == most => format!("[0-9]{{{most}}}"),
        _ => format!("[0-9]{{{least},{most}}}"),
    }
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn ranges_of_keys() {
        assert_eq!(within(0, 255), "^(0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])$");
        assert_eq!(within(1, 9), "^([1-9])$");
        assert_eq!(within(-128, 127), "^(0|[1-9][0-9]?|1[0-1][0-9]|12[0-7]|-([1-9][0-9]?|1[0-1][0-9]|12[0-8]))$");
        assert_eq!(within(0, 1000), "^(0|[1-9][0-9]{0,2}|1000)$");
    }
}
