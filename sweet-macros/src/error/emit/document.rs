//! What the document says of an error.
//!
//! In:    the model.
//! Out:   one response for each variant, those of the errors in transparent ones, and the schemas of problems with members
//!        of their own.
//! Never: a member or a header field that `respond` does not write.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::implement;
use crate::error::field::Field;
use crate::error::model::{Model, Variant};
use crate::origin::origin;
use crate::schema::arguments;

/// The value of `RESPONSES`.
pub(super) fn responses(model: &Model) -> TokenStream {
    let own = model.own().map(|(index, variant)| response(model, index, variant));
    let own = quote!(__sweet::meta::Responses::Many(&[#(#own),*]));
    model.transparent().fold(own, |all, (_, inner)| {
        let ty = &inner.ty;
        let inner = quote_spanned!(ty.span()=> <#ty as __sweet::respond::Respond>::RESPONSES);
        quote!(__sweet::meta::Responses::Both(&#all, &#inner))
    })
}

fn response(model: &Model, index: usize, variant: &Variant) -> TokenStream {
    let (status, description) = (model.code(variant), description(variant));
    let headers: Vec<TokenStream> = headers(variant).collect();
    let shape = extensions(variant).next().map(|_| shape(model, index, variant));
    if shape.is_none() && headers.is_empty() {
        return quote!(__sweet::respond::Problem::meta(#status, #description));
    }
    let shape = match shape {
        Some(shape) => quote!(::core::option::Option::Some(#shape)),
        None => quote!(::core::option::Option::None),
    };
    quote!(__sweet::respond::Problem::meta_of(#status, #description, #shape, &[#(#headers),*]))
}

/// What a document says of the variant.
fn description(variant: &Variant) -> String {
    match &variant.detail {
        Some(detail) if variant.docs.summary.is_empty() => detail.constant().unwrap_or_default(),
        _ => variant.docs.whole(),
    }
}

fn headers(variant: &Variant) -> impl Iterator<Item = TokenStream> {
    let header = |name: String, shape: TokenStream, description: String| {
        quote! {
            __sweet::meta::HeaderMeta {
                name: #name,
                shape: #shape,
                docs: __sweet::schema::Docs { description: #description, ..__sweet::schema::Docs::NONE },
            }
        }
    };
    let fixed = variant.headers.iter().filter_map(move |fixed| {
        let description = format!("Always `{}`.", fixed.value.as_ref()?.value());
        Some(header(
            fixed.name.value(),
            quote!(__sweet::schema::Shape::String { format: ::core::option::Option::None }),
            description,
        ))
    });
    fixed.chain(variant.fields.iter().filter_map(move |field| {
        let ty = &field.ty;
        let shape = quote_spanned!(ty.span()=> <#ty as __sweet::respond::ToHeaderValue>::VALUE);
        Some(header(field.header.as_ref()?.name.value(), shape, field.docs.whole()))
    }))
}

/// The shape of a problem with members of its own.
fn shape(model: &Model, index: usize, variant: &Variant) -> TokenStream {
    let name = variant.schema();
    let types = extensions(variant).map(|(field, _)| &field.ty);
    let arguments = arguments(&model.generics, types);
    let origin = origin(&quote!(__sweet), variant.name.span());
    quote! {
        __sweet::schema::Shape::Named(
            __sweet::schema::Name {
                base: #name,
                arguments: &[#(<#arguments as __sweet::schema::Schema>::SHAPE),*],
                origin: #origin,
            },
            __sweet::respond::define_extended::<Self, #index>,
        )
    }
}

/// The members of each variant that has some.
pub(super) fn definitions(model: &Model) -> TokenStream {
    let extended = model.own().filter(|(_, variant)| extensions(variant).next().is_some());
    let all = extended.map(|(index, variant)| {
        let description = description(variant);
        let fields = extensions(variant).map(|(field, name)| {
            let (ty, docs) = (&field.ty, field.docs.whole());
            let shape = quote_spanned!(ty.span()=> <#ty as __sweet::schema::Schema>::SHAPE);
            quote!(__sweet::respond::Problem::extension(#name, #shape, #docs))
        });
        let content = quote! {
            const FIELDS: &'static [__sweet::schema::Field] =
                &[__sweet::respond::Problem::BASE, #(#fields),*];
            const DESCRIPTION: &'static ::core::primitive::str = #description;
        };
        implement(model, &quote!(__sweet::respond::Extended<#index>), super::respond::conditions(model), &content)
    });
    all.collect()
}

fn extensions(variant: &Variant) -> impl Iterator<Item = (&Field, &str)> {
    variant.fields.iter().filter_map(|field| Some((field, field.extension.as_ref()?.name.as_str())))
}
