//! Everything that is wrong with one item.
//!
//! In:    one message per mistake, with the tokens that the person can change.
//! Out:   all of them as `compile_error!`s, so that a person sees the whole list at once.
//! Never: stops the reading: what could not be understood is left out of the model, and the rest goes on.

use std::fmt::Display;

use proc_macro2::TokenStream;
use quote::ToTokens;

/// The mistakes found so far, in the order of their finding.
#[derive(Default)]
pub(super) struct Mistakes(Option<syn::Error>);

impl Mistakes {
    /// Records a mistake at `tokens`.
    pub(super) fn at(&mut self, tokens: impl ToTokens, message: impl Display) {
        self.record(syn::Error::new_spanned(tokens, message));
    }

    /// Records what the parser says.
    pub(super) fn record(&mut self, error: syn::Error) {
        match &mut self.0 {
            Some(first) => first.combine(error),
            None => self.0 = Some(error),
        }
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// The mistakes as items that do not compile.
    pub(super) fn to_compile_errors(&self) -> TokenStream {
        self.0.as_ref().map(syn::Error::to_compile_error).unwrap_or_default()
    }
}
