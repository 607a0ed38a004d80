//! Parameters by name: `FromParams` for structs with named fields.
//!
//! In:    the fields, with the names, defaults and rules that the decoder has.
//! Out:   reads from a source, one per field, all of them made before the first failure ends it.
//! Never: a mistake where a field is no parameter: then the struct is of JSON only.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Lifetime;
use syn::spanned::Spanned;

use super::decode::{default_of, names};
use super::{Bounds, Emitter, bounds};
use crate::schema::model::{Body, Default, Field, Shape};
use crate::schema::rules::Reading;

impl Emitter<'_> {
    /// `FromParams` by name. Its bounds mention the lifetime of what is read, so that they may well not hold.
    pub(super) fn params(&self) -> TokenStream {
        let Shape::Struct(Body::Named(fields)) = &self.item.data else { return TokenStream::new() };
        let (params, meta, schema, rules) =
            (&self.paths.params, &self.paths.meta, &self.paths.schema, &self.paths.rules);
        let lifetime = bounds::fresh(self.item, "r");
        let by_hand = |field: &Field<'_>| field.is_decoded() && field.with().is_some();
        if !self.item.is_read()
            || fields.iter().any(by_hand)
            || fields.iter().any(|field| field.is_decoded() && bounds::mentions(field.ty, &self.item.input.ident))
        {
            return TokenStream::new();
        }
        let known: Vec<_> = fields.iter().filter(|field| is_own(field)).map(|field| &field.name.text).collect();
        let (closed, refused) = self.closed(fields);
        let is_closed = self.item.is_closed().then(|| {
            quote!(
                const CLOSED: ::core::primitive::bool = true;
            )
        });
        let reads = fields.iter().map(|field| self.read(field, &lifetime));
        let members = fields.iter().map(|field| {
            let (member, local) = (&field.member, field.local());
            quote!(#member: #local?)
        });
        let matches = self.matches(fields, |field, broken| {
            let (names, local) = (names(field), field.local());
            quote! {
                let #local =
                    if __differ { __source.refuse(&[#(#names),*], __failures, #broken) } else { #local };
            }
        });
        let made = quote!(Self { #(#members),* });
        let whole = match self.checks_of_whole() {
            None => quote!(::core::option::Option::Some(#made)),
            Some(checks) => quote! {
                let __whole = #made;
                __source.examined_whole(__whole, __failures, |__value, __exam| { #checks })
            },
        };
        let content = quote! {
            const TAKES: #meta::PathParams =
                #meta::PathParams::Named { names: &[#(#known),*], shape: <Self as #schema::Schema>::SHAPE };
            #is_closed
            fn from_params(
                __source: #params::Source<#lifetime>,
                __failures: &mut #rules::Failures,
            ) -> ::core::option::Option<Self> {
                #closed
                #(#reads)*
                #matches
                #refused
                #whole
            }
        };
        self.params_bounds(fields, &lifetime).implement(&quote!(#params::FromParams<#lifetime>), &content)
    }

    fn params_bounds(&self, fields: &[Field<'_>], lifetime: &Lifetime) -> Bounds<'_> {
        let (params, schema) = (&self.paths.params, &self.paths.schema);
        let mut out = self.borrowing(lifetime, &quote!(#schema::Schema));
        for field in fields.iter().filter(|field| field.is_decoded()) {
            let bound = if field.is_flat() { quote!(FromParams) } else { quote!(FromParam) };
            out = out.field(field.ty, &quote!(#params::#bound<#lifetime>));
        }
        out
    }

    /// Refuses parameters that are not declared: where the reading begins, and where it ends.
    fn closed(&self, fields: &[Field<'_>]) -> (TokenStream, TokenStream) {
        if !self.item.is_closed() {
            return (TokenStream::new(), TokenStream::new());
        }
        let known = fields.iter().filter(|field| is_own(field)).flat_map(names);
        (
            quote!(let __known = __source.only(&[#(#known),*], __failures);),
            quote!(if !__known {
                return ::core::option::Option::None;
            }),
        )
    }

    fn read(&self, field: &Field<'_>, lifetime: &Lifetime) -> TokenStream {
        let (params, ty, local) = (&self.paths.params, field.ty, field.local());
        if !field.is_decoded() {
            let value = self.default_value(field).unwrap_or_else(|| default_of(ty));
            return quote!(let #local = ::core::option::Option::Some(#value););
        }
        if field.is_flat() {
            let trait_name = quote!(#params::FromParams<#lifetime>);
            return quote_spanned!(ty.span()=> let #local = <#ty as #trait_name>::from_params(__source, __failures););
        }
        let (names, rules) = (names(field), self.rules_of(field, 0));
        let names = quote!(&[#(#names),*]);
        let slot = match self.reading(field) {
            Reading::Plain => quote_spanned!(ty.span()=> __source.field::<#ty>(#names, __failures)),
            Reading::Own => quote_spanned!(ty.span()=> __source.checked::<#ty>(#names, #rules, __failures)),
            Reading::Planned { plan, transform } => {
                quote_spanned!(ty.span()=> __source.checked_by::<#plan, #ty>(#names, #rules, #transform, __failures))
            }
        };
        let slot = self.examined_param(field, &names, slot);
        if let Some(broken) = self.present(field) {
            return quote!(let __slot = #slot; let #local = __source.present::<#ty>(#names, __slot, __failures, #broken););
        }
        match field.default {
            Default::None => {
                quote!(let __slot = #slot; let #local = __source.required::<#ty>(#names, __slot, __failures);)
            }
            _ => {
                let value = self.default_value(field).unwrap_or_else(|| default_of(ty));
                let missing = quote!(__source.missing::<#ty>(|| #value));
                quote!(let #local = if __source.is_given(#names) { #slot.value() } else { #missing };)
            }
        }
    }
}

/// Whether a field is a parameter of its own.
fn is_own(field: &Field<'_>) -> bool {
    field.is_decoded() && !field.is_flat()
}
