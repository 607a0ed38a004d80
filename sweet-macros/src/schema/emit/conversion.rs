//! The implementations of a type that another one is read and written for: each hands on to that of the other.
//!
//! In:    the item, and the other type.
//! Out:   a schema of the item's own name that is the other's; decoder, encoder, keys and parameters, each where there is one.
//! Never: looks at the item's fields, but for a newtype of the other type in the direction that is not converted.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::{Bounds, Emitter, bounds};
use crate::schema::model::{Conversion, From};

impl Emitter<'_> {
    /// Everything for an item that is converted.
    pub(super) fn converted(&self, conversion: &Conversion<'_>) -> TokenStream {
        let (json, schema) = (&self.paths.json, &self.paths.schema);
        let (ty, docs) = (conversion.ty, self.item.docs.emit(schema, self.example_of_all(&self.item.docs)));
        let shape = quote_spanned!(ty.span()=> <#ty as #schema::Schema>::SHAPE);
        let define = quote! {
            fn define() -> &'static #schema::Definition {
                const { &#schema::Definition { docs: #docs, content: #schema::Content::Transparent(#shape, &[]), contexts: &[] } }
            }
        };
        let described = || self.of(conversion, &quote!(#schema::Schema));
        let mut out = described().implement(&quote!(#schema::Schema), &self.shape([ty].into_iter()));
        out.extend(described().implement(&quote!(#schema::Define), &define));
        out.extend(
            Bounds::new(self.item).perhaps(ty, &quote!(#json::Flatten)).implement(&quote!(#json::Flatten), &quote!()),
        );
        if self.item.is_written() {
            out.extend(self.encode_converted(conversion));
        }
        if self.item.is_read() {
            out.extend(self.decode_converted(conversion));
            out.extend(self.params_converted(conversion));
        }
        out
    }

    /// The generics of an implementation that hands on to the other type's.
    fn of(&self, conversion: &Conversion<'_>, bound: &TokenStream) -> Bounds<'_> {
        Bounds::new(self.item).parameters([conversion.ty].into_iter(), bound)
    }

    fn encode_converted(&self, conversion: &Conversion<'_>) -> TokenStream {
        let (json, ty) = (&self.paths.json, conversion.into.unwrap_or(conversion.ty));
        // Of the macro's own tokens everywhere: where the item stands in the arm of another macro, the tokens of `ty` know no other.
        let this = quote!(self);
        let other = match self.item.newtype().filter(|_| conversion.into.is_none()) {
            Some(field) => {
                let member = &field.member;
                quote!(&#this.#member)
            }
            None => quote_spanned! {ty.span()=>
                &<Self as ::core::convert::Into<#ty>>::into(<Self as ::core::clone::Clone>::clone(#this))
            },
        };
        let write = quote_spanned! {ty.span()=>
            fn encode(&#this, __writer: &mut #json::Writer<'_>) { <#ty as #json::Encode>::encode(#other, __writer) }
        };
        let key = quote! {
            fn encode_key(&#this, __writer: &mut #json::Writer<'_>) {
                <#ty as #json::EncodeKey>::encode_key(#other, __writer)
            }
        };
        let (encode, encode_key) = (quote!(#json::Encode), quote!(#json::EncodeKey));
        let mut out = self.of(conversion, &encode).implement(&encode, &write);
        out.extend(Bounds::new(self.item).perhaps(ty, &encode_key).implement(&encode_key, &key));
        out
    }

    fn decode_converted(&self, conversion: &Conversion<'_>) -> TokenStream {
        let (json, ty) = (&self.paths.json, conversion.ty);
        let lifetime = bounds::fresh(self.item, "de");
        let convert = self.conversion_of(conversion, &quote!(__value));
        let convert_key = self.conversion_of(conversion, &quote!(<#ty as #json::DecodeKey<'_>>::decode_key(__key)?));
        let content = quote! {
            fn decode(__reader: &mut #json::Reader<#lifetime>) -> ::core::result::Result<Self, #json::Failed> {
                __reader.converted::<#ty, Self>(|__value| #convert)
            }
            fn takes(__key: &::core::primitive::str) -> ::core::primitive::bool { <#ty as #json::Decode<'_>>::takes(__key) }
        };
        let key = quote! {
            fn decode_key(__key: #json::Key<#lifetime>) -> ::core::result::Result<Self, &'static ::core::primitive::str> {
                #convert_key.map_err(|_| "is not an allowed key")
            }
        };
        let (decode, decode_key) = (quote!(#json::Decode<#lifetime>), quote!(#json::DecodeKey<#lifetime>));
        let mut out = self.of_borrowed(conversion, &lifetime, &decode).implement(&decode, &content);
        let bounds = Bounds::new(self.item).borrowing(&lifetime).perhaps(ty, &decode_key);
        out.extend(bounds.implement(&decode_key, &key));
        out
    }

    fn of_borrowed(&self, conversion: &Conversion<'_>, lifetime: &syn::Lifetime, bound: &TokenStream) -> Bounds<'_> {
        Bounds::new(self.item).borrowing(lifetime).parameters([conversion.ty].into_iter(), bound)
    }

    /// The item made of a value of the other type, or a failure.
    fn conversion_of(&self, conversion: &Conversion<'_>, value: &TokenStream) -> TokenStream {
        let (rules, ty) = (&self.paths.rules, conversion.ty);
        let made = match conversion.from {
            Some(From::Perhaps) => {
                return quote_spanned! {ty.span()=>
                    <Self as ::core::convert::TryFrom<#ty>>::try_from(#value)
                        .map_err(|__error| #rules::Failure::conversion(__error))
                };
            }
            Some(From::Always) => quote_spanned!(ty.span()=> <Self as ::core::convert::From<#ty>>::from(#value)),
            None => {
                let member = self.item.newtype().map(|field| &field.member);
                quote!(Self { #member: #value })
            }
        };
        quote!(::core::result::Result::<Self, #rules::Failure>::Ok(#made))
    }

    fn params_converted(&self, conversion: &Conversion<'_>) -> TokenStream {
        let (params, meta, rules) = (&self.paths.params, &self.paths.meta, &self.paths.rules);
        let (schema, ty) = (&self.paths.schema, conversion.ty);
        let lifetime = bounds::fresh(self.item, "r");
        let (one, all) = (quote!(#params::FromParam<#lifetime>), quote!(#params::FromParams<#lifetime>));
        let converted = self.conversion_of(conversion, &quote!(__value));
        let of_one = quote! {
            const REPEATS: ::core::primitive::bool = <#ty as #one>::REPEATS;
            fn from_param(
                __text: &#lifetime ::core::primitive::str,
                __failures: &mut #rules::Failures,
            ) -> ::core::option::Option<Self> {
                let __value = <#ty as #one>::from_param(__text, __failures)?;
                #params::converted(#converted, __failures)
            }
            fn from_values(
                __values: impl ::core::iter::Iterator<Item = &#lifetime ::core::primitive::str>,
                __failures: &mut #rules::Failures,
            ) -> #params::Slot<Self> {
                let __slot = <#ty as #one>::from_values(__values, __failures);
                #params::then(__slot, |__value| #params::converted(#converted, __failures))
            }
        };
        let of_all = quote! {
            const TAKES: #meta::PathParams = match <#ty as #all>::TAKES {
                #meta::PathParams::Positional([_]) => {
                    #meta::PathParams::Positional(&[<Self as #schema::Schema>::SHAPE])
                }
                __takes => __takes,
            };
            const CLOSED: ::core::primitive::bool = <#ty as #all>::CLOSED;
            fn from_params(
                __source: #params::Source<#lifetime>,
                __failures: &mut #rules::Failures,
            ) -> ::core::option::Option<Self> {
                let __value = <#ty as #all>::from_params(__source, __failures)?;
                let __alone = ::core::matches!(Self::TAKES, #meta::PathParams::Positional([_]));
                __source.converted(#converted, __alone, __failures)
            }
        };
        let mut out = self.of_borrowed(conversion, &lifetime, &one).field(ty, &one).implement(&one, &of_one);
        let bounds = self.of_borrowed(conversion, &lifetime, &quote!(#schema::Schema)).field(ty, &all);
        out.extend(bounds.implement(&all, &of_all));
        out
    }
}
