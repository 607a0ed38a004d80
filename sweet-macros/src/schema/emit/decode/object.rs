//! The walk of an object: a slot per field, one `match` on the key.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;

use super::default_of;
use crate::schema::emit::{Emitter, bounds};
use crate::schema::example::quoted;
use crate::schema::model::{Body, Default, Field, Representation, Shape, Variant};
use crate::schema::rules::Reading;

impl Emitter<'_> {
    /// The walk of named fields.
    pub(super) fn walk_object(&self, fields: &[Field<'_>], index: usize, constructor: &TokenStream) -> TokenStream {
        let defaults = self.defaults(fields);
        let slots = own(fields).map(|field| {
            let (local, json, ty) = (field.local(), &self.paths.json, field.ty);
            quote_spanned!(ty.span()=> let mut #local: #json::Slot<#ty> = #json::Slot::Empty;)
        });
        let functions = own(fields).filter_map(|field| self.function(field, index));
        let straight = own(fields).filter_map(|field| self.straight(field, index));
        let arms = own(fields).map(|field| self.arm(field, index));
        let rest = self.unknown(fields);
        let ends = own(fields).map(|field| self.end(field));
        let matches = self.matches(fields, |field, broken| {
            let name = &field.name.text;
            quote!(if __differ { __object.refuse_field(#name, #broken); })
        });
        let flattened = self.flattened(fields);
        let members = fields.iter().map(|field| self.member(field));
        quote! {
            #defaults
            #(#slots)*
            #(#functions)*
            let mut __object = __reader.object()?;
            #(#straight)*
            while let ::core::option::Option::Some(__key) = __object.key()? {
                match &*__key {
                    #(#arms)*
                    _ => #rest,
                }
            }
            #(#ends)*
            #matches
            #flattened
            __object.end()?;
            ::core::result::Result::Ok(#constructor { #(#members),* })
        }
    }

    /// Takes the default of the whole struct apart, once, where a field may need its part.
    fn defaults(&self, fields: &[Field<'_>]) -> TokenStream {
        let of_struct = |field: &&Field<'_>| matches!(field.default, Default::OfStruct) && !field.is_flat();
        if !fields.iter().any(|field| of_struct(&field)) {
            return TokenStream::new();
        }
        let whole = self.default_of_struct();
        let parts = fields.iter().filter(of_struct).map(|field| {
            let (member, part) = (&field.member, part(field));
            quote!(#member: #part)
        });
        quote!(let Self { #(#parts,)* .. } = #whole;)
    }

    /// Reads a field that comes where it is declared. A name with escapes is left to the loop.
    fn straight(&self, field: &Field<'_>, index: usize) -> Option<TokenStream> {
        let name = &field.name.text;
        let member = quoted(name);
        if member.len() != name.len() + 2 {
            return None;
        }
        let member = format!("{member}:");
        let read = self.take(field, index, &quote!(#name));
        Some(quote!(if __object.comes(#member) { #read }))
    }

    fn arm(&self, field: &Field<'_>, index: usize) -> TokenStream {
        let (names, read) = (names(field), self.take(field, index, &quote!(&__key)));
        quote!(#(#names)|* => #read,)
    }

    /// The function that reads a field whose type and rules do not say it all: written once, for both of its places.
    fn function(&self, field: &Field<'_>, index: usize) -> Option<TokenStream> {
        if self.method(field).is_some() || is_by_hand(field) {
            return None;
        }
        let (json, ty, name, lifetime) = (&self.paths.json, field.ty, function(field), bounds::fresh(self.item, "de"));
        let value = self.value(field, index);
        Some(quote! {
            let #name =
                |__reader: &mut #json::Reader<#lifetime>| -> ::core::result::Result<#ty, #json::Failed> { #value };
        })
    }

    /// Reads the value of a field, whose key has just been read.
    fn take(&self, field: &Field<'_>, index: usize, key: &TokenStream) -> TokenStream {
        let (local, ty) = (field.local(), field.ty);
        if let Some(method) = self.method(field) {
            let rules = matches!(self.reading(field), Reading::Own).then(|| self.rules_of(field, index)).into_iter();
            return quote_spanned!(ty.span()=> __object.#method::<#ty>(#key, #(#rules,)* &mut #local)?);
        }
        let function = function(field);
        let function = field.by_hand("decode").filter(|_| is_by_hand(field)).unwrap_or(quote!(#function));
        quote!(__object.field_with::<#ty>(#key, &mut #local, #function)?)
    }

    /// The method that reads a field by its type and its rules alone.
    fn method(&self, field: &Field<'_>) -> Option<Ident> {
        let name = match self.reading(field) {
            _ if field.is_examined() || is_by_hand(field) => return None,
            Reading::Plain => "field",
            Reading::Own => "checked",
            Reading::Planned { .. } => return None,
        };
        Some(Ident::new(name, field.ty.span()))
    }

    fn unknown(&self, fields: &[Field<'_>]) -> TokenStream {
        if self.item.is_closed() {
            let known = own(fields).map(|field| &field.name.text);
            return quote!(__object.refuse(&__key, &[#(#known),*])?);
        }
        quote!(__object.skip()?)
    }

    fn end(&self, field: &Field<'_>) -> TokenStream {
        let (local, ty, name) = (field.local(), field.ty, &field.name.text);
        if let Some(broken) = self.present(field) {
            return quote_spanned!(ty.span()=> let #local = __object.present::<#ty>(#name, #local, #broken););
        }
        match &field.default {
            Default::None if field.with().is_some() => quote!(let #local = __object.given(#name, #local);),
            Default::None => quote_spanned!(ty.span()=> let #local = __object.required::<#ty>(#name, #local);),
            _ => {
                let value = self.part_or_default(field);
                quote!(let #local = __object.or_else(#local, || #value);)
            }
        }
    }

    fn part_or_default(&self, field: &Field<'_>) -> TokenStream {
        match field.default {
            Default::OfStruct => {
                let part = part(field);
                quote!(#part)
            }
            _ => self.default_value(field).unwrap_or_else(|| default_of(field.ty)),
        }
    }

    /// Reads the flattened fields, each without the keys of those before it.
    fn flattened(&self, fields: &[Field<'_>]) -> TokenStream {
        let flat: Vec<&Field<'_>> = fields.iter().filter(|field| field.is_flat()).collect();
        let reads = flat.iter().enumerate().map(|(place, field)| {
            let (local, ty) = (field.local(), field.ty);
            let taken = self.taken(fields, &flat[..place]);
            quote_spanned!(ty.span()=> let #local = __object.flatten::<#ty>(|__key: &::core::primitive::str| #taken)?;)
        });
        reads.collect()
    }

    /// An expression that says whether `key` is one of the fields' own, or belongs to one of the flattened types.
    fn taken(&self, fields: &[Field<'_>], flat: &[&Field<'_>]) -> TokenStream {
        let json = &self.paths.json;
        let names = own(fields).flat_map(names).collect::<Vec<_>>();
        let own = if names.is_empty() { quote!(false) } else { quote!(::core::matches!(__key, #(#names)|*)) };
        let others = flat.iter().map(|field| {
            let ty = field.ty;
            quote!(<#ty as #json::Decode<'_>>::takes(__key))
        });
        quote!(#own #(|| #others)*)
    }

    fn member(&self, field: &Field<'_>) -> TokenStream {
        let (json, member, local) = (&self.paths.json, &field.member, field.local());
        if field.is_decoded() {
            return quote!(#member: #local.ok_or(#json::Failed)?);
        }
        let value = self.part_or_default(field);
        quote!(#member: #value)
    }

    /// `takes`: the keys that the type reads where it is flattened.
    pub(super) fn takes(&self) -> TokenStream {
        let taken = match &self.item.data {
            Shape::Struct(body) => self.taken_by(body),
            Shape::Enum(variants) => match self.item.representation() {
                Representation::External => {
                    let names = variants.iter().filter(|variant| variant.is_read()).flat_map(Variant::names);
                    Some(quote!(::core::matches!(__key, #(#names)|*)))
                }
                Representation::Adjacent(tag, content) => Some(quote!(::core::matches!(__key, #tag | #content))),
                Representation::Internal(tag) => {
                    let read = variants.iter().filter(|variant| variant.is_read());
                    let bodies = read.filter_map(|variant| self.taken_by(&variant.body));
                    Some(quote!(__key == #tag #(|| #bodies)*))
                }
                Representation::Untagged => {
                    let read = variants.iter().filter(|variant| variant.is_read());
                    let bodies: Vec<_> = read.filter_map(|variant| self.taken_by(&variant.body)).collect();
                    (!bodies.is_empty()).then(|| quote!(#(#bodies)||*))
                }
            },
            Shape::Union(_) => None,
        };
        taken
            .map(|taken| quote!(fn takes(__key: &::core::primitive::str) -> ::core::primitive::bool { #taken }))
            .unwrap_or_default()
    }

    fn taken_by(&self, body: &Body<'_>) -> Option<TokenStream> {
        match body {
            Body::Unit | Body::Tuple(_) => None,
            Body::Newtype(fields) => {
                let json = &self.paths.json;
                let ty = fields.iter().find(|field| !field.has("skip") && field.with().is_none())?.ty;
                Some(quote!(<#ty as #json::Decode<'_>>::takes(__key)))
            }
            Body::Named(fields) => {
                let flat: Vec<&Field<'_>> = fields.iter().filter(|field| field.is_flat()).collect();
                Some(self.taken(fields, &flat))
            }
        }
    }
}

/// The fields that are read under a name of their own.
fn own<'f, 'a>(fields: &'f [Field<'a>]) -> impl Iterator<Item = &'f Field<'a>> {
    fields.iter().filter(|field| field.is_decoded() && !field.is_flat())
}

/// Whether a function of somebody's own is all that reads the field.
fn is_by_hand(field: &Field<'_>) -> bool {
    field.by_hand("decode").is_some() && !field.is_examined()
}

/// The local with the function that reads a field.
fn function(field: &Field<'_>) -> Ident {
    format_ident!("__read{}", field.local())
}

/// The names under which a field is read.
pub(in crate::schema::emit) fn names(field: &Field<'_>) -> Vec<String> {
    std::iter::once(field.name.text.clone()).chain(field.aliases.iter().map(syn::LitStr::value)).collect()
}

/// The local with the field's part of the default of the struct.
fn part(field: &Field<'_>) -> Ident {
    format_ident!("__default{}", field.local())
}
