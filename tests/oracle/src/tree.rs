//! A JSON text as a tree that loses nothing of it but the white space.
//!
//! In:    well-formed text.
//! Out:   the tree: members in their order, repeated ones too, strings and numbers as they are written.
//! Never: judges: a mutation may put into it what is no JSON.

use crate::chance::Chance;

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tree {
    /// A word, a number or a string, as it is written.
    Scalar(String),
    List(Vec<Tree>),
    /// Keys are strings as they are written, quotes included.
    Object(Vec<(String, Tree)>),
}

/// The string as JSON, with as few escapes as can be.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a string is always written")
}

/// What a written string says; nothing where it is none.
pub(crate) fn unquoted(text: &str) -> Option<String> {
    serde_json::from_str(text).ok()
}

impl Tree {
    pub(crate) fn text(text: &str) -> Self {
        Tree::Scalar(quoted(text))
    }

    /// Reads well-formed text.
    pub(crate) fn of(text: &str) -> Option<Self> {
        serde_json::from_str::<serde::de::IgnoredAny>(text).ok()?;
        Some(read(&mut text.trim_ascii()))
    }

    pub(crate) fn is_number(&self) -> bool {
        matches!(self, Tree::Scalar(text) if text.starts_with(|first: char| first == '-' || first.is_ascii_digit()))
    }

    pub(crate) fn is_string(&self) -> bool {
        matches!(self, Tree::Scalar(text) if text.starts_with('"'))
    }

    /// The values at a JSON Pointer: more than one where members are repeated.
    pub(crate) fn at(&self, pointer: &str) -> Vec<&Tree> {
        let Some((first, rest)) = pointer.strip_prefix('/').map(|path| match path.find('/') {
            Some(end) => path.split_at(end),
            None => (path, ""),
        }) else {
            return vec![self];
        };
        let key = first.replace("~1", "/").replace("~0", "~");
        match self {
            Tree::Scalar(_) => Vec::new(),
            Tree::List(items) => {
                key.parse().ok().and_then(|at: usize| items.get(at)).map_or(Vec::new(), |item| item.at(rest))
            }
            Tree::Object(members) => {
                let members = members.iter().filter(|(name, _)| unquoted(name).as_ref() == Some(&key));
                members.flat_map(|(_, value)| value.at(rest)).collect()
            }
        }
    }

    /// Whether it, or something in it, is so.
    pub(crate) fn any(&self, is: &dyn Fn(&Tree) -> bool) -> bool {
        is(self)
            || match self {
                Tree::Scalar(_) => false,
                Tree::List(items) => items.iter().any(|item| item.any(is)),
                Tree::Object(members) => members.iter().any(|(_, value)| value.any(is)),
            }
    }

    /// The tree with each scalar, and each key, written in another way.
    pub(crate) fn map(&self, scalar: &dyn Fn(&str) -> String, key: &dyn Fn(&str) -> String) -> Tree {
        match self {
            Tree::Scalar(text) => Tree::Scalar(scalar(text)),
            Tree::List(items) => Tree::List(items.iter().map(|item| item.map(scalar, key)).collect()),
            Tree::Object(members) => {
                Tree::Object(members.iter().map(|(name, value)| (key(name), value.map(scalar, key))).collect())
            }
        }
    }

    /// How many values it has, itself included.
    pub(crate) fn count(&self) -> usize {
        1 + match self {
            Tree::Scalar(_) => 0,
            Tree::List(items) => items.iter().map(Tree::count).sum(),
            Tree::Object(members) => members.iter().map(|(_, value)| value.count()).sum(),
        }
    }

    /// The value with this number, counted from the root on.
    pub(crate) fn nth(&mut self, at: &mut usize) -> Option<&mut Tree> {
        if *at == 0 {
            return Some(self);
        }
        *at -= 1;
        match self {
            Tree::Scalar(_) => None,
            Tree::List(items) => items.iter_mut().find_map(|item| item.nth(at)),
            Tree::Object(members) => members.iter_mut().find_map(|(_, value)| value.nth(at)),
        }
    }

    /// How deep lists and objects stand in each other.
    pub(crate) fn depth(&self) -> usize {
        match self {
            Tree::Scalar(_) => 0,
            Tree::List(items) => 1 + items.iter().map(Tree::depth).max().unwrap_or(0),
            Tree::Object(members) => 1 + members.iter().map(|(_, value)| value.depth()).max().unwrap_or(0),
        }
    }

    /// The text, without white space.
    pub(crate) fn write(&self) -> String {
        let mut out = String::new();
        self.write_to(&mut out, &mut || "");
        out
    }

    /// The text, with white space wherever it may stand.
    pub(crate) fn write_spaced(&self, chance: &mut Chance) -> String {
        let mut out = String::new();
        self.write_to(&mut out, &mut || *chance.one(&["", "", " ", "\n", "\t\r", "\n        ", "  "]));
        out
    }

    fn write_to(&self, out: &mut String, space: &mut dyn FnMut() -> &'static str) {
        out.push_str(space());
        match self {
            Tree::Scalar(text) => out.push_str(text),
            Tree::List(items) => {
                out.push('[');
                for (at, item) in items.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { "," });
                    item.write_to(out, space);
                }
                out.push_str(space());
                out.push(']');
            }
            Tree::Object(members) => {
                out.push('{');
                for (at, (key, value)) in members.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { "," });
                    out.push_str(space());
                    out.push_str(key);
                    out.push_str(space());
                    out.push(':');
                    value.write_to(out, space);
                }
                out.push_str(space());
                out.push('}');
            }
        }
        out.push_str(space());
    }
}

/// Reads one value of a text that is well-formed, and the white space behind it.
fn read(rest: &mut &str) -> Tree {
    let tree = match rest.as_bytes()[0] {
        b'[' => {
            let mut items = Vec::new();
            take(rest, 1);
            while !rest.starts_with(']') {
                items.push(read(rest));
                take(rest, usize::from(rest.starts_with(',')));
            }
            take(rest, 1);
            Tree::List(items)
        }
        b'{' => {
            let mut members = Vec::new();
            take(rest, 1);
            while !rest.starts_with('}') {
                let key = scalar(rest);
                take(rest, 1);
                members.push((key, read(rest)));
                take(rest, usize::from(rest.starts_with(',')));
            }
            take(rest, 1);
            Tree::Object(members)
        }
        _ => Tree::Scalar(scalar(rest)),
    };
    *rest = rest.trim_ascii_start();
    tree
}

fn scalar(rest: &mut &str) -> String {
    let length = match rest.starts_with('"') {
        true => string_length(rest),
        false => rest.find(|next: char| !next.is_ascii_alphanumeric() && !"+-.".contains(next)).unwrap_or(rest.len()),
    };
    let (scalar, _) = rest.split_at(length);
    let scalar = scalar.to_owned();
    take(rest, length);
    scalar
}

fn string_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 1;
    while bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at + 1
}

fn take(rest: &mut &str, count: usize) {
    *rest = rest[count..].trim_ascii_start();
}

#[test]
fn a_text_is_written_as_it_was_read() {
    let text = r#"{"a":[1.50,-0,{"\u0062":null,"b":"\"\\"}],"a":[],"c":{}}"#;
    let tree = Tree::of(text).expect("well-formed");
    assert_eq!(tree.write(), text);
    assert_eq!(Tree::of(&tree.write_spaced(&mut Chance::of(1))), Some(tree.clone()));
    assert_eq!((tree.count(), tree.depth()), (9, 3));
    assert_eq!(tree.at("/a/2/b"), [&Tree::Scalar("null".into()), &Tree::text("\"\\")]);
}
