//! Where an error about emitted code is shown.
//!
//! In:    a token that the person wrote.
//! Out:   its place, with the names of the emitted code resolved where the macro is used.
//! Never: the token's own hygiene: written inside a `macro_rules!`, it could not see what is emitted around it.

use proc_macro2::Span;
use syn::spanned::Spanned;

/// What has a place in the person's source.
pub(crate) trait Place {
    /// The place.
    fn place(&self) -> Span;
}

impl<T: Spanned> Place for T {
    fn place(&self) -> Span {
        self.span().resolved_at(Span::call_site())
    }
}
