//! The decoder: `Decode`, written against the readers of `sweet-core`.
//!
//! In:    the model.
//! Out:   one walk per body; each is an expression of the type `Result<Self, Failed>` with `reader` in scope.
//! Never: a body that is parsed twice, or a rule that is not checked while the value is there.

mod object;
mod variant;

pub(super) use object::names;

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Lifetime, Type};

use super::{Bounds, Emitter, bounds};
use crate::schema::model::{Body, Default, Field, Shape};
use crate::schema::rules::Reading;

impl Emitter<'_> {
    /// `Decode`.
    pub(super) fn decode(&self) -> TokenStream {
        if !self.item.is_read() {
            return TokenStream::new();
        }
        let json = &self.paths.json;
        let lifetime = bounds::fresh(self.item, "de");
        let walk = match &self.item.data {
            Shape::Struct(body) => self.walk(body, 0, &quote!(Self)),
            Shape::Enum(variants) => self.walk_variants(variants),
            Shape::Union(_) => TokenStream::new(),
        };
        let walk = self.examined_whole(walk, &lifetime);
        let takes = self.takes();
        let content = quote! {
            fn decode(__reader: &mut #json::Reader<#lifetime>) -> ::core::result::Result<Self, #json::Failed> { #walk }
            #takes
        };
        let bound = quote!(#json::Decode<#lifetime>);
        let key = quote!(#json::DecodeKey<#lifetime>);
        self.borrowing(&lifetime, &bound).keys(self.decoded(), &key).implement(&bound, &content)
    }

    /// The generics of what borrows from `lifetime` and makes values for what is left out.
    pub(super) fn borrowing(&self, lifetime: &Lifetime, bound: &TokenStream) -> Bounds<'_> {
        Bounds::new(self.item)
            .borrowing(lifetime)
            .parameters(self.decoded(), bound)
            .parameters(self.defaulted(), &quote!(::core::default::Default))
    }

    /// The types that are read.
    pub(super) fn decoded(&self) -> impl Iterator<Item = &Type> {
        let fields = self.bodies().flat_map(|(body, _)| body.fields());
        fields.filter(|field| field.is_decoded() && field.with().is_none()).map(|field| field.ty)
    }

    /// The types whose default is taken for what is missing.
    fn defaulted(&self) -> impl Iterator<Item = &Type> {
        let of_type = |field: &&Field<'_>| match field.default {
            Default::OfType => true,
            Default::None => !field.is_decoded() && field.in_what_is_read,
            Default::Path(_) | Default::OfStruct => false,
        };
        self.bodies().flat_map(|(body, _)| body.fields()).filter(of_type).map(|field| field.ty)
    }

    /// The walk of a body, which ends in a value of `constructor`.
    fn walk(&self, body: &Body<'_>, index: usize, constructor: &TokenStream) -> TokenStream {
        let json = &self.paths.json;
        match body {
            Body::Unit => quote!(<() as #json::Decode<'_>>::decode(__reader).map(|()| #constructor)),
            Body::Newtype(fields) => self.walk_newtype(fields, index, constructor),
            Body::Tuple(fields) => self.walk_tuple(fields, index, constructor),
            Body::Named(fields) => self.walk_object(fields, index, constructor),
        }
    }

    fn walk_newtype(&self, fields: &[Field<'_>], index: usize, constructor: &TokenStream) -> TokenStream {
        let members = fields.iter().map(|field| {
            let member = &field.member;
            let value = if field.has("skip") {
                self.default_value(field).unwrap_or_else(|| default_of(field.ty))
            } else {
                let value = self.value(field, index);
                quote!(#value?)
            };
            quote!(#member: #value)
        });
        quote!(::core::result::Result::Ok(#constructor { #(#members),* }))
    }

    /// The value at which the reader stands, held against its rules: a `Result`.
    pub(super) fn value(&self, field: &Field<'_>, index: usize) -> TokenStream {
        let (json, ty, rules) = (&self.paths.json, field.ty, self.rules_of(field, index));
        let value = match (field.by_hand("decode"), self.reading(field)) {
            (Some(decode), _) => quote!(#decode(__reader)),
            (None, Reading::Plain) => quote_spanned!(ty.span()=> <#ty as #json::Decode<'_>>::decode(__reader)),
            (None, Reading::Own) => quote!(__reader.checked::<#ty>(#rules)),
            (None, Reading::Planned { plan, transform }) => {
                quote_spanned!(ty.span()=> __reader.checked_by::<#plan, #ty>(#rules, #transform))
            }
        };
        self.examined(field, value)
    }

    /// How the value of a field is read.
    pub(super) fn reading(&self, field: &Field<'_>) -> Reading {
        Reading::of(&field.rules, field.ty, &self.paths.rules)
    }

    fn walk_tuple(&self, fields: &[Field<'_>], index: usize, constructor: &TokenStream) -> TokenStream {
        let json = &self.paths.json;
        let length = fields.len();
        let reads = fields.iter().map(|field| {
            let (local, ty) = (field.local(), field.ty);
            let of_type = || match self.reading(field) {
                Reading::Plain if !field.is_examined() => {
                    quote_spanned!(ty.span()=> <#ty as #json::Decode<'_>>::decode)
                }
                _ => {
                    let value = self.value(field, index);
                    quote!(|__reader| #value)
                }
            };
            let decode = field.by_hand("decode").unwrap_or_else(of_type);
            quote!(let #local = __array.position(#decode)?;)
        });
        let members = fields.iter().map(|field| {
            let (local, member) = (field.local(), &field.member);
            quote!(#member: #local.ok_or(#json::Failed)?)
        });
        quote! {
            let mut __array = __reader.array()?;
            #(#reads)*
            __array.end_tuple(#length)?;
            ::core::result::Result::Ok(#constructor { #(#members),* })
        }
    }

    /// The value of a field that is missing, where there is one; borrowed from nothing but the field's own default.
    pub(super) fn default_value(&self, field: &Field<'_>) -> Option<TokenStream> {
        match &field.default {
            Default::None => None,
            Default::OfType => Some(default_of(field.ty)),
            Default::Path(path) => Some(quote_spanned!(path.span()=> #path())),
            Default::OfStruct => {
                let (whole, member) = (self.default_of_struct(), &field.member);
                Some(quote!(#whole.#member))
            }
        }
    }

    /// The default of the whole struct.
    pub(super) fn default_of_struct(&self) -> TokenStream {
        match self.item.attributes.path(crate::schema::keys::Space::Serde, "default") {
            Some(path) => quote_spanned!(path.span()=> #path()),
            None => {
                let ident = &self.item.input.ident;
                quote_spanned!(ident.span()=> <Self as ::core::default::Default>::default())
            }
        }
    }
}

/// `Default::default()` of a type, with its tokens to point at.
pub(super) fn default_of(ty: &Type) -> TokenStream {
    quote_spanned!(ty.span()=> <#ty as ::core::default::Default>::default())
}
