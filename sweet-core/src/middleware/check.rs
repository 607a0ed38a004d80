//! What the constants of a station must agree on.
//!
//! In:    the constants of its arguments; the caller stands at the token that is at fault.
//! Out:   nothing, or a panic while the program is compiled, with a message that says what to do.
//! Never: runs in a program.

use crate::meta::{ArgumentMeta, Takes};

/// Checks an argument of a function with `#[middleware]`: it leaves the body to the handler, and params to those who know the
/// pattern.
///
/// # Panics
/// Where it takes either.
#[track_caller]
pub const fn argument(meta: &ArgumentMeta) {
    match meta.takes {
        Takes::Body { .. } => panic!(
            "this takes the body, which is the handler's: a station looks at what stands before it, by `Query`, `Header`, `Cookie` or `&Request`"
        ),
        Takes::Path(_) => panic!(
            "this takes params of the path, and a station does not know which ones the pattern of an endpoint has: take them in an extractor of the handler"
        ),
        Takes::Several(arguments) => {
            let mut index = 0;
            while index < arguments.len() {
                argument(&arguments[index]);
                index += 1;
            }
        }
        Takes::Nothing | Takes::Request | Takes::Params { .. } | Takes::Guard(_) => {}
    }
}
