//! What the constants of a station must agree on.
//!
//! In:    the constants of its arguments; the caller stands at the token that is at fault.
//! Out:   nothing, or a panic while the program is compiled, with a message that says what to do.
//! Never: runs in a program.

use crate::meta::{ArgumentMeta, Takes};

/// Checks an argument of a function with `#[middleware]`: it leaves the body to the handler.
///
/// # Panics
/// Where it takes the body.
#[track_caller]
pub const fn argument(meta: &ArgumentMeta) {
    if takes_body(meta) {
        panic!(
            "this takes the body, which is the handler's: a station looks at what stands before it, by `Query`, `Header`, `Cookie` or `&Request`"
        );
    }
}

const fn takes_body(meta: &ArgumentMeta) -> bool {
    match meta.takes {
        Takes::Body { .. } => true,
        Takes::Several(arguments) => {
            let mut index = 0;
            while index < arguments.len() {
                if takes_body(&arguments[index]) {
                    return true;
                }
                index += 1;
            }
            false
        }
        Takes::Nothing | Takes::Request | Takes::Path(_) | Takes::Params { .. } | Takes::Guard(_) => false,
    }
}
