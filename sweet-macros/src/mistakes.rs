//! Every mistake in one item, told together.
//!
//! In:    the token at fault, and a sentence that says what to do.
//! Out:   one `compile_error!` per mistake, under that token.
//! Never: stops at the first one.

use std::fmt::Display;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

/// The mistakes found so far, in the order in which they were found.
#[derive(Default)]
pub(crate) struct Mistakes(Vec<syn::Error>);

impl Mistakes {
    /// Adds a mistake at these tokens.
    pub(crate) fn add(&mut self, at: impl ToTokens, message: impl Display) {
        self.0.push(syn::Error::new_spanned(at, message));
    }

    /// Adds a mistake that a parser found.
    pub(crate) fn take(&mut self, error: syn::Error) {
        self.0.push(error);
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The mistakes, for the compiler to show: statements or items.
    pub(crate) fn emit(&self) -> TokenStream {
        let errors = self.0.iter().map(syn::Error::to_compile_error);
        quote!(#(#errors)*)
    }

    /// The messages, for tests.
    #[cfg(test)]
    pub(crate) fn messages(&self) -> Vec<String> {
        self.0.iter().flat_map(|error| error.clone().into_iter().map(|error| error.to_string())).collect()
    }
}
