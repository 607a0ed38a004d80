//! What the standard library has for errors.
//!
//! In:    the model.
//! Out:   `Display`, `Error` and `From`, where nobody else implements them.
//! Never: asks for `Debug`: an error without it is one that answers, but no `std::error::Error`.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::{Type, WherePredicate, parse_quote};

use super::{implement, matched, respond, words};
use crate::error::model::{Model, Standard, Variant};

/// All of them.
pub(super) fn all(model: &Model) -> TokenStream {
    let from = conversions(model);
    match model.standard {
        Standard::Here => {
            let (display, error) = (display(model), error(model));
            quote!(#display #error #from)
        }
        Standard::Nobody => from,
        // Whoever understands `#[error]` understands `#[from]`.
        Standard::Attribute => TokenStream::new(),
    }
}

/// The same without content, so that one mistake is not told as many.
pub(super) fn broken(model: &Model) -> TokenStream {
    if model.standard != Standard::Here {
        return TokenStream::new();
    }
    let content = quote! {
        fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::result::Result::Ok(())
        }
    };
    let display = implement(model, &quote!(::core::fmt::Display), vec![], &content);
    let conditions = vec![perhaps(&parse_quote!(Self), &quote!(::core::fmt::Debug))];
    let error = implement(model, &quote!(::std::error::Error), conditions, &TokenStream::new());
    quote!(#display #error)
}

/// That a type has a trait, which it may well not: then there is no implementation, and no mistake either. The lifetime,
/// which nothing uses, keeps the compiler from calling a bound false that no parameter could make true.
fn perhaps(ty: &Type, bound: &TokenStream) -> WherePredicate {
    parse_quote!(for<'__perhaps> #ty: #bound)
}

fn display(model: &Model) -> TokenStream {
    let arms = model.variants.iter().map(|variant| match variant.inner() {
        Some(inner) => {
            let (path, member, binding) = (&variant.path, &inner.member, inner.binding());
            quote!(#path { #member: #binding } => ::core::fmt::Display::fmt(#binding, __f),)
        }
        None => shown(variant),
    });
    let body = matched(model, arms);
    let content = quote! {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            #body
        }
    };
    let display = quote!(::core::fmt::Display);
    // What a transparent error holds may have no words.
    let conditions = model.transparent().map(|(_, inner)| perhaps(&inner.ty, &display)).collect();
    implement(model, &display, conditions, &content)
}

/// The detail, or else the doc comment, the title, the name.
fn shown(variant: &Variant) -> TokenStream {
    let path = &variant.path;
    let Some(detail) = &variant.detail else {
        let words = words(variant);
        return quote!(#path { .. } => __f.write_str(#words),);
    };
    let format = &detail.format;
    let fields = detail.shown.iter().map(|(member, bound)| quote!(#member: #bound));
    let values = detail.shown.iter().map(|(_, bound)| quote!(#bound = #bound));
    let write = quote_spanned!(format.span()=> ::core::write!(__f, #format, #(#values),*));
    quote!(#path { #(#fields,)* .. } => #write,)
}

fn error(model: &Model) -> TokenStream {
    let arms: Vec<TokenStream> = model.variants.iter().filter_map(behind).collect();
    let source = (!arms.is_empty()).then(|| {
        quote! {
            fn source(&self) -> ::core::option::Option<&(dyn ::std::error::Error + 'static)> {
                match self {
                    #(#arms)*
                    _ => ::core::option::Option::None,
                }
            }
        }
    });
    let mut conditions = respond::conditions(model);
    conditions.push(perhaps(&parse_quote!(Self), &quote!(::core::fmt::Debug + ::core::fmt::Display)));
    implement(model, &quote!(::std::error::Error), conditions, &source.unwrap_or_default())
}

/// The arm of an error with something behind it.
fn behind(variant: &Variant) -> Option<TokenStream> {
    let path = &variant.path;
    if let Some(inner) = variant.inner() {
        let (member, binding) = (&inner.member, inner.binding());
        return Some(quote! {
            #path { #member: #binding } => {
                use __sweet::respond::{Behind as _, NothingBehind as _};
                #binding.behind()
            }
        });
    }
    let source = variant.source()?;
    let (member, binding, found) = (&source.member, source.binding(), respond::behind(source));
    Some(quote!(#path { #member: #binding, .. } => #found,))
}

fn conversions(model: &Model) -> TokenStream {
    let fields = model.variants.iter().flat_map(|variant| variant.fields.iter().map(move |field| (variant, field)));
    let all = fields.filter(|(_, field)| field.from.is_some()).map(|(variant, field)| {
        let (ty, path, member) = (&field.ty, &variant.path, &field.member);
        let content = quote! {
            fn from(__source: #ty) -> Self {
                #path { #member: __source }
            }
        };
        implement(model, &quote!(::core::convert::From<#ty>), vec![], &content)
    });
    all.collect()
}
