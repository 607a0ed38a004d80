//! A JSON tree that keeps the order in which it was built, and its text.
//!
//! In:    what the rest of the document is made of.
//! Out:   text with an indent of two spaces and a line feed at its end, so that a small change is a small diff.
//! Never: sorts, and never merges two members with one key: the second takes the place of the first.

use std::borrow::Cow;

/// A text in the tree; most are constants.
pub(super) type Text = Cow<'static, str>;

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number, as it is written.
    Number(String),
    /// A string, not yet escaped.
    Text(Text),
    /// An array.
    List(Vec<Node>),
    /// An object.
    Object(Object),
}

/// An object whose members keep their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Object(Vec<(Text, Node)>);

impl Object {
    /// No members.
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// With this member.
    pub(super) fn with(mut self, key: impl Into<Text>, value: impl Into<Node>) -> Self {
        self.put(key, value);
        self
    }

    /// Sets a member; one with the same key keeps its place.
    pub(super) fn put(&mut self, key: impl Into<Text>, value: impl Into<Node>) {
        let (key, value) = (key.into(), value.into());
        match self.get_mut(&key) {
            Some(place) => *place = value,
            None => self.0.push((key, value)),
        }
    }

    /// Sets a member where the text is not empty.
    pub(super) fn put_text(&mut self, key: &'static str, text: impl Into<Text>) {
        let text = text.into();
        if !text.is_empty() {
            self.put(key, text);
        }
    }

    /// Sets a member to `true` where `on`; what is absent is `false` in all that uses this.
    pub(super) fn put_flag(&mut self, key: &'static str, on: bool) {
        if on {
            self.put(key, true);
        }
    }

    /// Sets a member where there is a value.
    pub(super) fn put_some(&mut self, key: &'static str, value: Option<impl Into<Node>>) {
        if let Some(value) = value {
            self.put(key, value);
        }
    }

    /// Adds all members of another object behind its own.
    pub(super) fn extend(&mut self, other: Object) {
        other.0.into_iter().for_each(|(key, value)| self.put(key, value));
    }

    /// Adds an element to the list that a member is; makes the list where there is none.
    pub(super) fn push(&mut self, key: &'static str, element: impl Into<Node>) {
        match self.get_mut(key) {
            Some(Node::List(list)) => list.push(element.into()),
            _ => self.put(key, vec![element.into()]),
        }
    }

    /// Without this member.
    pub(super) fn without(mut self, key: &str) -> Self {
        self.0.retain(|(other, _)| other != key);
        self
    }

    /// The member with this key.
    pub(super) fn get(&self, key: &str) -> Option<&Node> {
        self.0.iter().find(|(other, _)| other == key).map(|(_, value)| value)
    }

    /// The text that the member with this key is.
    pub(super) fn text(&self, key: &str) -> Option<&str> {
        if let Some(Node::Text(text)) = self.get(key) { Some(text) } else { None }
    }

    /// The member with this key, to change it.
    pub(super) fn get_mut(&mut self, key: &str) -> Option<&mut Node> {
        self.0.iter_mut().find(|(other, _)| other == key).map(|(_, value)| value)
    }

    /// The keys, in their order.
    pub(super) fn keys(&self) -> Vec<Node> {
        self.0.iter().map(|(key, _)| Node::Text(key.clone())).collect()
    }

    /// Whether there are no members.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text of a whole document.
    pub(super) fn into_text(self) -> String {
        let mut out = String::new();
        write(&Node::Object(self), 0, &mut out);
        out.push('\n');
        out
    }
}

macro_rules! node_from {
    ($($from:ty => |$value:ident| $node:expr;)*) => {
        $(impl From<$from> for Node {
            fn from($value: $from) -> Self {
                $node
            }
        })*
    };
}

node_from! {
    &'static str => |text| Node::Text(text.into());
    String => |text| Node::Text(text.into());
    Text => |text| Node::Text(text);
    bool => |value| Node::Boolean(value);
    u64 => |number| Node::Number(number.to_string());
    i128 => |number| Node::Number(number.to_string());
    Vec<Node> => |list| Node::List(list);
    Object => |object| Node::Object(object);
}

fn write(node: &Node, depth: usize, out: &mut String) {
    match node {
        Node::Null => out.push_str("null"),
        Node::Boolean(value) => out.push_str(if *value { "true" } else { "false" }),
        Node::Number(number) => out.push_str(number),
        Node::Text(text) => write_text(text, out),
        Node::List(list) => write_all(list, ['[', ']'], depth, out, |element, out| write(element, depth + 1, out)),
        Node::Object(Object(members)) => write_all(members, ['{', '}'], depth, out, |(key, value), out| {
            write_text(key, out);
            out.push_str(": ");
            write(value, depth + 1, out);
        }),
    }
}

fn write_all<T>(all: &[T], [open, close]: [char; 2], depth: usize, out: &mut String, each: impl Fn(&T, &mut String)) {
    out.push(open);
    for (index, one) in all.iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        indent(depth + 1, out);
        each(one, out);
    }
    if !all.is_empty() {
        out.push('\n');
        indent(depth, out);
    }
    out.push(close);
}

fn indent(depth: usize, out: &mut String) {
    (0..depth).for_each(|_| out.push_str("  "));
}

/// Writes a string with the escapes that RFC 8259 section 7 asks for, and no others.
fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..='\u{1f}' => out.push_str(&format!("\\u{:04x}", u32::from(character))),
            _ => out.push(character),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_keeps_order_and_escapes() {
        let object = Object::new()
            .with("b", "a \"quote\", a \\ and \u{1}\n")
            .with("a", vec![Node::Null, Node::from(-1_i128), Object::new().into(), Vec::new().into()]);
        let text = object.into_text();
        assert_eq!(
            text,
            "{\n  \"b\": \"a \\\"quote\\\", a \\\\ and \\u0001\\n\",\n  \"a\": [\n    null,\n    -1,\n    {},\n    []\n  ]\n}\n"
        );
        assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
    }

    #[test]
    fn a_key_set_twice_keeps_its_place() {
        let object = Object::new().with("a", 1_u64).with("b", 2_u64).with("a", 3_u64);
        assert_eq!(object, Object::new().with("a", 3_u64).with("b", 2_u64));
    }
}
