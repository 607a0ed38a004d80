//! Where a token stands, as a constant of emitted code.
//!
//! In:    a span.
//! Out:   an `Origin`, which a conflict quotes when the other party is at fault elsewhere.

use proc_macro2::{Span, TokenStream};
use quote::quote;

/// The expression of an `Origin`; `root` is the path of emitted code.
pub(crate) fn origin(root: &TokenStream, span: Span) -> TokenStream {
    let (line, column) = line_and_column(span);
    quote!(#root::meta::Origin { file: ::core::file!(), line: #line, column: #column })
}

/// Line and column, both from 1. Outside of a compiler, as in tests, there are none to tell.
fn line_and_column(span: Span) -> (u32, u32) {
    if !proc_macro::is_available() {
        return (0, 0);
    }
    let span = span.unwrap();
    (u32::try_from(span.line()).unwrap_or(0), u32::try_from(span.column()).unwrap_or(0))
}
