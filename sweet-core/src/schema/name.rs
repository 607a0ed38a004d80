//! The full names of components: `Page_User` for `Page<User>`.
//!
//! In:    the parts of a name, as constants.
//! Out:   the full name when the program runs; when it compiles, whether two types want the same one.
//! Never: tells two types apart by their names alone: where they were declared decides.

use super::{Name, Shape};
use crate::meta::{Origin, equal};

impl Name {
    /// The full name, under which the component stands in the document: the type's own name, and behind it those of its
    /// type arguments, between underscores.
    pub fn full(&self) -> String {
        let mut name = self.base.to_owned();
        for argument in self.arguments {
            name.push('_');
            name.push_str(&argument.full_name());
        }
        name
    }

    /// Whether the other name is written in the same way, but belongs to another type: a document cannot hold both.
    pub const fn conflicts_with(&self, other: &Name) -> bool {
        let (mine, other_part) = (Part::of_name(self), Part::of_name(other));
        same_text(&mine, &other_part) && !self.is_same(other)
    }

    /// Whether it is the name of the same type.
    pub(crate) const fn is_same(&self, other: &Name) -> bool {
        equal(self.base, other.base)
            && same_origin(&self.origin, &other.origin)
            && same_shapes(self.arguments, other.arguments)
    }
}

impl Shape {
    /// Its part in the full name of a generic type, such as `User`, `int32` or `List_User`. For a named shape it is the
    /// name of the component.
    pub fn full_name(&self) -> String {
        // Known only now: for what compares names at compile time it is one word.
        if let Shape::Imported(make) = self {
            return make().name;
        }
        let Part { word, children } = Part::of(self);
        let mut name = word.to_owned();
        for child in children {
            name.push('_');
            name.push_str(&child.full_name());
        }
        name
    }
}

/// A word of a full name, and the shapes whose names follow it.
#[derive(Clone, Copy)]
pub(crate) struct Part {
    pub(crate) word: &'static str,
    pub(crate) children: &'static [Shape],
}

impl Part {
    pub(crate) const fn of_name(name: &Name) -> Self {
        Part { word: name.base, children: name.arguments }
    }

    pub(crate) const fn of(shape: &Shape) -> Self {
        match shape {
            Shape::Named(name, _) => Part::of_name(name),
            Shape::Imported(_) => Part::leaf("Imported"),
            Shape::Any => Part::leaf("Any"),
            Shape::Null => Part::leaf("Null"),
            Shape::Boolean => Part::leaf("Boolean"),
            Shape::Integer { format: Some(word), .. }
            | Shape::Number { format: Some(word) }
            | Shape::String { format: Some(word) } => Part::leaf(word),
            Shape::Integer { format: None, .. } => Part::leaf("Integer"),
            Shape::Number { format: None } => Part::leaf("Number"),
            Shape::String { format: None } => Part::leaf("String"),
            Shape::Char => Part::leaf("Char"),
            Shape::Array { items, unique: false, .. } => Part { word: "List", children: std::slice::from_ref(items) },
            Shape::Array { items, unique: true, .. } => Part { word: "Set", children: std::slice::from_ref(items) },
            Shape::Tuple(shapes) => Part { word: "Tuple", children: shapes },
            Shape::NonZero(shape) => Part { word: "NonZero", children: std::slice::from_ref(shape) },
            // Keys are text unless told otherwise.
            Shape::Map([Shape::String { format: None }, values]) => {
                Part { word: "Map", children: std::slice::from_ref(values) }
            }
            Shape::Map(both) => Part { word: "Map", children: both.as_slice() },
            Shape::Nullable(shape) => Part { word: "Optional", children: std::slice::from_ref(shape) },
        }
    }

    const fn leaf(word: &'static str) -> Self {
        Part { word, children: &[] }
    }

    /// The length of the full name.
    const fn length(&self) -> usize {
        let (mut length, mut index) = (self.word.len(), 0);
        while index < self.children.len() {
            length += 1 + Part::of(&self.children[index]).length();
            index += 1;
        }
        length
    }

    /// One byte of the full name, which must be long enough.
    const fn byte(&self, mut at: usize) -> u8 {
        if at < self.word.len() {
            return self.word.as_bytes()[at];
        }
        at -= self.word.len();
        let mut index = 0;
        while at > 0 {
            let child = Part::of(&self.children[index]);
            if at <= child.length() {
                return child.byte(at - 1);
            }
            at -= 1 + child.length();
            index += 1;
        }
        b'_'
    }
}

const fn same_text(one: &Part, other: &Part) -> bool {
    let length = one.length();
    if length != other.length() {
        return false;
    }
    let mut at = 0;
    while at < length {
        if one.byte(at) != other.byte(at) {
            return false;
        }
        at += 1;
    }
    true
}

const fn same_shapes(one: &[Shape], other: &[Shape]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut index = 0;
    while index < one.len() {
        if !same_shape(&one[index], &other[index]) {
            return false;
        }
        index += 1;
    }
    true
}

const fn same_shape(one: &Shape, other: &Shape) -> bool {
    match (one, other) {
        (Shape::Named(one, _), Shape::Named(other, _)) => one.is_same(other),
        (Shape::Named(..), _) | (_, Shape::Named(..)) => false,
        _ => {
            let (one, other) = (Part::of(one), Part::of(other));
            equal(one.word, other.word) && same_shapes(one.children, other.children)
        }
    }
}

const fn same_origin(one: &Origin, other: &Origin) -> bool {
    one.line == other.line && one.column == other.column && equal(one.file, other.file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{Content, Definition, Docs, Schema};

    const fn named(base: &'static str, arguments: &'static [Shape], line: u32) -> Shape {
        fn define() -> &'static Definition {
            const { &Definition { docs: Docs::NONE, content: Content::Unit, contexts: &[] } }
        }
        Shape::Named(Name { base, arguments, origin: Origin { file: "a.rs", line, column: 1 } }, define)
    }

    const USER: Shape = named("User", &[], 1);
    const OTHER_USER: Shape = named("User", &[], 2);
    const PAGE_OF_USER: Shape = named("Page", &[USER], 3);

    #[track_caller]
    fn check(shape: Shape, name: &str) {
        assert_eq!(shape.full_name(), name);
        let bytes: Vec<u8> = (0..Part::of(&shape).length()).map(|at| Part::of(&shape).byte(at)).collect();
        assert_eq!(bytes, name.as_bytes(), "the constant comparison reads another name");
    }

    #[test]
    fn full_names() {
        check(USER, "User");
        check(PAGE_OF_USER, "Page_User");
        check(named("Pair", &[PAGE_OF_USER, <i32>::SHAPE], 4), "Pair_Page_User_int32");
        check(named("Page", &[<Vec<Option<String>>>::SHAPE], 4), "Page_List_Optional_String");
        check(named("P", &[<(u8, bool)>::SHAPE, <HashMapOfChar>::SHAPE], 4), "P_Tuple_uint8_Boolean_Map_Char");
        check(named("P", &[<std::collections::BTreeMap<u8, bool>>::SHAPE], 4), "P_Map_uint8_Boolean");
    }

    type HashMapOfChar = std::collections::HashMap<String, char>;

    const fn conflict(one: &Shape, other: &Shape) -> bool {
        match (one, other) {
            (Shape::Named(one, _), Shape::Named(other, _)) => one.conflicts_with(other),
            _ => false,
        }
    }

    // As the router asks: when it compiles.
    const _: () = assert!(conflict(&USER, &OTHER_USER));
    const _: () = assert!(!conflict(&USER, &USER));

    #[test]
    fn conflicts() {
        let conflicts = |one: &Shape, other: &Shape| conflict(one, other) && conflict(other, one);
        assert!(!conflicts(&PAGE_OF_USER, &named("Page", &[USER], 3)));
        assert!(conflicts(&PAGE_OF_USER, &named("Page", &[OTHER_USER], 3)), "the arguments differ");
        assert!(conflicts(&PAGE_OF_USER, &named("Page_User", &[], 3)), "written in the same way");
        assert!(!conflicts(&PAGE_OF_USER, &USER));
        assert!(!conflicts(&PAGE_OF_USER, &named("Page", &[<u8>::SHAPE], 3)));
    }
}
