//! The rules that a handler's attribute obeys, as far as tokens tell. What types tell is checked by `sweet_core::meta::check`.
//!
//! In:    the model.
//! Out:   one mistake for each rule that is broken.

use syn::LitStr;

use super::model::Model;
use crate::mistakes::Mistakes;

/// The methods of RFC 9110, which have macros of their own but for the last two.
const METHODS: [&str; 9] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT"];

/// A status in the attribute is that of a success; errors carry their own.
pub(super) fn status(model: &Model, mistakes: &mut Mistakes) {
    let Some((literal, status)) = &model.status else { return };
    let message = match status {
        200..=399 => return,
        100..=199 => "is no final answer (RFC 9110 section 15.2): use 200 to 399",
        400..=599 => {
            "is an error: give it to a variant of the handler's error type, `#[derive(ApiError)]` and `#[status(…)]`"
        }
        _ => "is no status code: use 200 to 399",
    };
    mistakes.add(literal, format_args!("{status} {message}"));
}

/// A method is a token (RFC 9110 section 9.1), and its case counts.
pub(super) fn method(literal: &LitStr, mistakes: &mut Mistakes) {
    let method = literal.value();
    let upper = method.to_ascii_uppercase();
    if method.is_empty() || !method.bytes().all(is_token_character) {
        let message = "is no method: use letters, digits and ``!#$%&'*+-.^_`|~`` (RFC 9110 section 5.6.2)";
        mistakes.add(literal, format_args!("`{method}` {message}"));
    } else if method == "CONNECT" {
        mistakes.add(literal, "`CONNECT` asks for a tunnel and has no path: it cannot be routed");
    } else if method != upper && METHODS.contains(&upper.as_str()) {
        mistakes.add(literal, format_args!("methods are case-sensitive: write `{upper}`"));
    }
}

fn is_token_character(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}
