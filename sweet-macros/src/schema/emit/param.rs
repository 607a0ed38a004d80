//! One parameter: `FromParam`, and `FromParams` by position.
//!
//! In:    a newtype, or an enum of names.
//! Out:   both, with the same rules as the decoder; nothing for others.
//! Never: a mistake where the type inside is no parameter: then the type is none either.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Lifetime, Type};

use super::key::expected;
use super::{Emitter, bounds};
use crate::schema::model::{Body, Field, Shape, Variant};
use crate::schema::rules::Reading;

impl Emitter<'_> {
    /// `FromParam`, where one text can hold the type.
    pub(super) fn param(&self) -> TokenStream {
        let lifetime = bounds::fresh(self.item, "r");
        match &self.item.data {
            // A parameter that is no struct is read without what is around it, so that its checks have no context.
            _ if !self.item.is_read() || self.item.uses_context() => TokenStream::new(),
            Shape::Struct(Body::Newtype(fields)) if fields.len() == 1 && fields[0].with().is_none() => {
                self.param_of_newtype(&fields[0], &lifetime)
            }
            Shape::Enum(variants) if self.is_names() => self.param_of_names(variants, &lifetime),
            _ => TokenStream::new(),
        }
    }

    fn param_of_newtype(&self, field: &Field<'_>, lifetime: &Lifetime) -> TokenStream {
        let (params, ty, member) = (&self.paths.params, field.ty, &field.member);
        if bounds::mentions(ty, &self.item.input.ident) {
            return TokenStream::new();
        }
        let bound = quote!(#params::FromParam<#lifetime>);
        let (module, rules) = (&self.paths.rules, self.rules_of(field, 0));
        let check = match self.reading(field) {
            Reading::Plain => quote!(__value),
            Reading::Own => quote!(__value.filter(|__value| #module::check::<#ty>(__value, #rules, __failures))),
            Reading::Planned { plan, transform } => quote! {
                __value
                    .map(#transform)
                    .filter(|__value| #module::check_by::<#plan, #ty>(__value, #rules, __failures))
            },
        };
        let check = self.examined_value(field, check);
        let make = self.examined_make(&quote!(|__value| Self { #member: __value }));
        let content = quote! {
            const REPEATS: ::core::primitive::bool = <#ty as #params::FromParam<#lifetime>>::REPEATS;
            fn from_param(
                __text: &#lifetime ::core::primitive::str,
                __failures: &mut #module::Failures,
            ) -> ::core::option::Option<Self> {
                let __value = <#ty as #params::FromParam<#lifetime>>::from_param(__text, __failures);
                (#check)#make
            }
            fn from_values(
                __values: impl ::core::iter::Iterator<Item = &#lifetime ::core::primitive::str>,
                __failures: &mut #module::Failures,
            ) -> #params::Slot<Self> {
                let __slot = <#ty as #params::FromParam<#lifetime>>::from_values(__values, __failures);
                #params::then(__slot, |__value| {
                    let __value = ::core::option::Option::Some(__value);
                    (#check)#make
                })
            }
        };
        let mut out = self.borrowing(lifetime, &bound).field(ty, &bound).implement(&bound, &content);
        out.extend(self.position(lifetime, Some(ty)));
        out
    }

    fn param_of_names(&self, variants: &[Variant<'_>], lifetime: &Lifetime) -> TokenStream {
        let (params, rules) = (&self.paths.params, &self.paths.rules);
        let (expected, examined) = (expected(variants), self.examined_names());
        let arms = self.arms_of_names(variants, &quote!(return #params::refuse("variant", #expected, __failures)));
        let content = quote! {
            fn from_param(
                __text: &#lifetime ::core::primitive::str,
                __failures: &mut #rules::Failures,
            ) -> ::core::option::Option<Self> {
                let __value = match __text {
                    #arms
                };
                ::core::option::Option::Some(__value)#examined
            }
        };
        let bound = quote!(#params::FromParam<#lifetime>);
        let mut out = self.borrowing(lifetime, &bound).implement(&bound, &content);
        out.extend(self.position(lifetime, None));
        out
    }

    /// `FromParams` by position, for a type that is one parameter: `inner` is the type that it is made of.
    fn position(&self, lifetime: &Lifetime, inner: Option<&Type>) -> TokenStream {
        let (params, meta, schema, rules) =
            (&self.paths.params, &self.paths.meta, &self.paths.schema, &self.paths.rules);
        let content = quote! {
            const TAKES: #meta::PathParams = #meta::PathParams::Positional(&[<Self as #schema::Schema>::SHAPE]);
            fn from_params(
                __source: #params::Source<#lifetime>,
                __failures: &mut #rules::Failures,
            ) -> ::core::option::Option<Self> {
                __source.position(0, __failures)
            }
        };
        let mut bounds = self.borrowing(lifetime, &quote!(#schema::Schema));
        if let Some(inner) = inner {
            bounds = bounds.field(inner, &quote!(#params::FromParam<#lifetime>));
        }
        bounds.implement(&quote!(#params::FromParams<#lifetime>), &content)
    }
}
