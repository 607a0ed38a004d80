//! The keys of maps: `EncodeKey` and `DecodeKey`.
//!
//! In:    a newtype, or an enum of names.
//! Out:   both, where the type is written as a string or a scalar; nothing for others.
//! Never: for a type with rules: a key has no place for a failed one.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Bounds, Emitter, bounds};
use crate::schema::example::quoted;
use crate::schema::model::{Body, Field, Representation, Shape, Variant};

impl Emitter<'_> {
    /// Both, where the type is one name or one scalar.
    pub(super) fn keys(&self) -> TokenStream {
        match &self.item.data {
            // A key has no place for a failed rule, so that a type with rules is none.
            Shape::Struct(Body::Newtype(fields))
                if fields.len() == 1
                    && fields[0].rules.is_empty()
                    && fields[0].with().is_none()
                    && !self.is_examined(fields) =>
            {
                self.key_of_newtype(&fields[0])
            }
            Shape::Enum(variants) if self.is_names() && !self.is_examined(&[]) => self.key_of_names(variants),
            _ => TokenStream::new(),
        }
    }

    /// Whether it is an enum of names: written as a string, whatever its value.
    pub(super) fn is_names(&self) -> bool {
        let Shape::Enum(variants) = &self.item.data else { return false };
        let units = variants.iter().all(|variant| matches!(variant.body, Body::Unit) && !variant.is_untagged());
        units && matches!(self.item.representation(), Representation::External)
    }

    fn key_of_newtype(&self, field: &Field<'_>) -> TokenStream {
        let (json, ty, member) = (&self.paths.json, field.ty, &field.member);
        if bounds::mentions(ty, &self.item.input.ident) {
            return TokenStream::new();
        }
        let lifetime = bounds::fresh(self.item, "de");
        let (encode, decode) = (quote!(#json::EncodeKey), quote!(#json::DecodeKey<#lifetime>));
        let write = quote! {
            fn encode_key(&self, __writer: &mut #json::Writer<'_>) {
                <#ty as #json::EncodeKey>::encode_key(&self.#member, __writer)
            }
        };
        let read = quote! {
            fn decode_key(__key: #json::Key<#lifetime>) -> ::core::result::Result<Self, &'static ::core::primitive::str> {
                ::core::result::Result::Ok(Self { #member: <#ty as #json::DecodeKey<'_>>::decode_key(__key)? })
            }
        };
        let mut out = TokenStream::new();
        if self.item.is_written() {
            out.extend(Bounds::new(self.item).perhaps(ty, &encode).implement(&encode, &write));
        }
        if self.item.is_read() {
            out.extend(Bounds::new(self.item).borrowing(&lifetime).perhaps(ty, &decode).implement(&decode, &read));
        }
        out
    }

    fn key_of_names(&self, variants: &[Variant<'_>]) -> TokenStream {
        let json = &self.paths.json;
        let lifetime = bounds::fresh(self.item, "de");
        let writes = variants.iter().map(|variant| {
            let (ident, name) =
                (variant.ident, proc_macro2::Literal::byte_string(quoted(&variant.name.text).as_bytes()));
            quote!(Self::#ident { .. } => __writer.raw(#name),)
        });
        let expected = expected(variants);
        let reads = self.arms_of_names(variants, &quote!(return ::core::result::Result::Err(#expected)));
        let write = quote! {
            fn encode_key(&self, __writer: &mut #json::Writer<'_>) { match self { #(#writes)* } }
        };
        let read = quote! {
            fn decode_key(__key: #json::Key<#lifetime>) -> ::core::result::Result<Self, &'static ::core::primitive::str> {
                ::core::result::Result::Ok(match &*__key {
                    #reads
                })
            }
        };
        let mut out = TokenStream::new();
        if self.item.is_written() {
            out.extend(Bounds::new(self.item).implement(&quote!(#json::EncodeKey), &write));
        }
        if self.item.is_read() {
            out.extend(
                Bounds::new(self.item).borrowing(&lifetime).implement(&quote!(#json::DecodeKey<#lifetime>), &read),
            );
        }
        out
    }

    /// One arm per variant, from its names to its value; `refuse` is for further names, where no variant takes them.
    pub(super) fn arms_of_names(&self, variants: &[Variant<'_>], refuse: &TokenStream) -> TokenStream {
        let read = || variants.iter().filter(|variant| variant.is_read());
        let named = read().filter(|variant| !variant.is_other()).map(|variant| {
            let (ident, names) = (variant.ident, variant.names());
            quote!(#(#names)|* => Self::#ident {},)
        });
        let rest = match read().find(|variant| variant.is_other()).map(|variant| variant.ident) {
            Some(other) => quote!(_ => Self::#other {},),
            None => quote!(_ => #refuse,),
        };
        named.chain([rest]).collect()
    }
}

/// What a text must be, for failures.
pub(super) fn expected(variants: &[Variant<'_>]) -> String {
    let read = variants.iter().filter(|variant| variant.is_read());
    let names: Vec<_> = read.map(|variant| format!("`{}`", variant.name.text)).collect();
    format!("must be one of {}", names.join(", "))
}
