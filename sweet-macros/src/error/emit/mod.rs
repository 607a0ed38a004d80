//! What makes a type an error that a handler can answer.
//!
//! In:    the model, and what is wrong with it.
//! Out:   `Respond`; `Display`, `Error` and `From`, where nobody else implements them.
//! Never: fails. With mistakes the implementations are there all the same, and the mistakes are a constant among them.

mod document;
mod respond;
mod standard;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Generics, Ident, WherePredicate};

use super::model::{Model, Variant};
use crate::mistakes::Mistakes;
use crate::root;

/// Everything that stands beside the type.
pub(super) fn emit(model: &Model, mistakes: &Mistakes) -> TokenStream {
    let root = root::root();
    let items = match mistakes.is_empty() {
        true => [respond::implementation(model), document::definitions(model), standard::all(model)],
        false => [respond::broken(model, &mistakes.emit()), standard::broken(model), TokenStream::new()],
    };
    quote! {
        #[doc(hidden)]
        #[allow(
            deprecated,
            unreachable_patterns,
            unused_parens,
            unused_qualifications,
            clippy::all,
            clippy::pedantic,
            clippy::nursery,
            clippy::restriction
        )]
        const _: () = {
            use #root as __sweet;
            #(#items)*
        };
    }
}

/// An implementation for the type, under these conditions beside its own.
fn implement(model: &Model, of: &TokenStream, conditions: Vec<WherePredicate>, content: &TokenStream) -> TokenStream {
    let mut generics: Generics = model.generics.clone();
    if !conditions.is_empty() {
        generics.make_where_clause().predicates.extend(conditions);
    }
    let name: &Ident = &model.name;
    let (_, arguments, _) = model.generics.split_for_impl();
    let (parameters, _, clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #parameters #of for #name #arguments #clause {
            #content
        }
    }
}

/// A `match` on `self`.
fn matched(model: &Model, arms: impl Iterator<Item = TokenStream>) -> TokenStream {
    match model.variants.is_empty() {
        true => quote!(match *self {}),
        false => quote!(match self { #(#arms)* }),
    }
}

/// What the error is called where it has no words of its own.
fn words(variant: &Variant) -> String {
    match (&variant.problem.title, variant.docs.summary.as_str()) {
        (_, summary) if !summary.is_empty() => summary.to_owned(),
        (Some(title), _) => title.value(),
        (None, _) => variant.full_name.clone(),
    }
}
