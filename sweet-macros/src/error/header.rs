//! Header fields that an error brings along.
//!
//! In:    `#[header("Retry-After")]` on a field, `#[header("Cache-Control" = "no-store")]` on a variant.
//! Out:   names that are tokens, and values that can be sent.
//! Never: a field that the message or the problem has of its own.

use syn::parse::ParseStream;
use syn::{Attribute, LitStr, Token};

use super::model::every;
use crate::keys::listed;
use crate::mistakes::Mistakes;

/// A header field.
pub(super) struct Header {
    pub(super) name: LitStr,
    /// Its value, where it is always the same.
    pub(super) value: Option<LitStr>,
}

/// What is written by whoever sends the message (RFC 9112 section 6), or is the problem's own.
const RESERVED: [&str; 4] = ["content-length", "content-type", "trailer", "transfer-encoding"];

impl Header {
    /// The name in lower case.
    pub(super) fn lower(&self) -> String {
        self.name.value().to_ascii_lowercase()
    }

    /// Its name is a token (RFC 9110 section 5.1), its value can be sent (section 5.5).
    fn check(self, mistakes: &mut Mistakes) -> Self {
        let name = self.name.value();
        if name.is_empty() || !name.bytes().all(is_token) {
            mistakes.add(&self.name, format_args!("`{name}` is no name of a header field: letters, digits and `-`"));
        } else if RESERVED.contains(&self.lower().as_str()) {
            let message = format_args!("{} are written by Sweet: leave it out", listed(&RESERVED));
            mistakes.add(&self.name, message);
        }
        if let Some(value) = self.value.as_ref().filter(|value| !is_value(&value.value())) {
            mistakes.add(value, "a field value is printable ASCII, without white space at its ends");
        }
        self
    }
}

/// The header of a field.
pub(super) fn named(attribute: &Attribute, mistakes: &mut Mistakes) -> Option<Header> {
    let Ok(name) = attribute.parse_args::<LitStr>() else {
        mistakes.add(attribute, "on a field, `#[header]` takes a name: `#[header(\"Retry-After\")]`");
        return None;
    };
    Some(Header { name, value: None }.check(mistakes))
}

/// The headers of a variant.
pub(super) fn fixed(attributes: &[Attribute], mistakes: &mut Mistakes) -> Vec<Header> {
    let pair = |input: ParseStream<'_>| {
        let name: LitStr = input.parse()?;
        let _: Token![=] = input.parse()?;
        Ok(Header { name, value: Some(input.parse()?) })
    };
    let mut headers = vec![];
    for attribute in every(attributes, "header") {
        match attribute.parse_args_with(pair) {
            Ok(header) => headers.push(header.check(mistakes)),
            Err(_) => {
                let message =
                    "on a variant, `#[header]` takes name and value: `#[header(\"Cache-Control\" = \"no-store\")]`";
                mistakes.add(attribute, message);
            }
        }
    }
    headers
}

/// RFC 9110 section 5.6.2.
fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

/// RFC 9110 section 5.5, without `obs-text`.
fn is_value(value: &str) -> bool {
    value == value.trim() && value.bytes().all(|byte| byte == b'\t' || (b' '..=b'~').contains(&byte))
}
