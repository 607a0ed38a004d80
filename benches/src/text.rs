//! The text of a body, in one of its forms.
//!
//! In:    a record.
//! Out:   its JSON.
//! Never: a form that changes the value.

use serde::Serialize;
use serde_json::Value;

/// How a body is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// The keys in the order of the fields, no white space, ASCII.
    Ordered,
    /// The keys of each object in another order.
    Shuffled,
    /// One member a line, indented by two spaces a level.
    Pretty,
    /// Many characters of the strings are escaped.
    Escapes,
    /// Most characters of the strings are not ASCII.
    Foreign,
}

impl Form {
    pub(crate) const ALL: [Form; 5] = [Form::Ordered, Form::Shuffled, Form::Pretty, Form::Escapes, Form::Foreign];

    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Form::Ordered => "ordered",
            Form::Shuffled => "shuffled",
            Form::Pretty => "pretty",
            Form::Escapes => "escapes",
            Form::Foreign => "foreign",
        }
    }

    /// The text of a value.
    pub(crate) fn write(self, value: &impl Serialize) -> Vec<u8> {
        let text = match self {
            Form::Pretty => serde_json::to_vec_pretty(value),
            Form::Shuffled => serde_json::to_value(value).map(|value| {
                let (mut text, mut turn) = (Vec::new(), 0);
                shuffle(&value, &mut turn, &mut text);
                text
            }),
            Form::Ordered | Form::Escapes | Form::Foreign => serde_json::to_vec(value),
        };
        text.expect("a record has nothing that JSON has not")
    }
}

/// Writes the members of each object in a rotation of their alphabetical order, which differs from object to object.
fn shuffle(value: &Value, turn: &mut usize, text: &mut Vec<u8>) {
    match value {
        Value::Object(members) => {
            *turn += 1;
            let mut members: Vec<_> = members.iter().collect();
            let count = members.len().max(1);
            members.rotate_left(*turn % count);
            list(text, *b"{}", &members, |(key, value), text| {
                text.extend_from_slice(format!("\"{key}\":").as_bytes());
                shuffle(value, turn, text);
            });
        }
        Value::Array(items) => list(text, *b"[]", items, |value, text| shuffle(value, turn, text)),
        simple => text.extend_from_slice(simple.to_string().as_bytes()),
    }
}

fn list<T>(text: &mut Vec<u8>, [open, close]: [u8; 2], items: &[T], mut write: impl FnMut(&T, &mut Vec<u8>)) {
    text.push(open);
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            text.push(b',');
        }
        write(item, text);
    }
    text.push(close);
}
