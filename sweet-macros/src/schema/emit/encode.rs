//! The encoder: `Encode`, with every name escaped at compile time, and `Flatten` for what is an object.
//!
//! In:    the model.
//! Out:   statements with `writer` in scope.
//! Never: a check at run time of what the type says.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned;

use super::{Bounds, Emitter, bounds};
use crate::schema::example::quoted;
use crate::schema::model::{Body, Field, Representation, Shape, Variant};

impl Emitter<'_> {
    /// `Encode`, for what is written.
    pub(super) fn encode(&self) -> TokenStream {
        if !self.item.is_written() {
            return TokenStream::new();
        }
        let json = &self.paths.json;
        let arms = match &self.item.data {
            Shape::Struct(body) => {
                let (pattern, write) = (pattern(body), self.write(body));
                quote!(Self #pattern => { #write })
            }
            Shape::Enum(variants) => {
                let representation = self.item.representation();
                variants.iter().map(|variant| self.write_variant(variant, &representation)).collect()
            }
            Shape::Union(_) => TokenStream::new(),
        };
        let content = quote! {
            fn encode(&self, __writer: &mut #json::Writer<'_>) { match self { #arms } }
        };
        let mut bounds = Bounds::new(self.item)
            .parameters(self.encoded(), &quote!(#json::Encode))
            .keys(self.encoded(), &quote!(#json::EncodeKey));
        for ty in self.objects() {
            if bounds::is_generic(&self.item.input.generics, ty) {
                bounds = bounds.field(ty, &quote!(#json::Flatten));
            }
        }
        bounds.implement(&quote!(#json::Encode), &content)
    }

    /// The types that are written.
    pub(super) fn encoded(&self) -> impl Iterator<Item = &Type> {
        let fields = self.bodies().flat_map(|(body, _)| body.fields());
        fields.filter(|field| field.is_encoded() && field.with().is_none()).map(|field| field.ty)
    }

    /// The types that must be objects: those that are flattened, and the contents of newtypes that stand beside a tag.
    fn objects(&self) -> impl Iterator<Item = &Type> {
        let fields = self.bodies().flat_map(move |(body, index)| {
            let beside_tag = matches!(body, Body::Newtype(_)) && self.has_tag_beside(index);
            body.fields().iter().filter(move |field| field.is_flat() || beside_tag)
        });
        fields.map(|field| field.ty).filter(|ty| !bounds::mentions(ty, &self.item.input.ident))
    }

    /// Whether the variant of this number has its tag among its fields.
    fn has_tag_beside(&self, index: usize) -> bool {
        let Shape::Enum(variants) = &self.item.data else { return false };
        matches!(self.item.representation(), Representation::Internal(_)) && !variants[index].is_untagged()
    }

    /// `Flatten`, where it fits: a newtype is an object where its field is one.
    pub(super) fn flatten(&self) -> TokenStream {
        let json = &self.paths.json;
        let bounds = match &self.item.data {
            Shape::Struct(Body::Named(_)) => Bounds::new(self.item),
            Shape::Struct(Body::Newtype(fields)) => {
                let Some(field) = fields.iter().find(|field| !field.has("skip")) else { return TokenStream::new() };
                if !field.rules.is_empty() || field.with().is_some() {
                    return TokenStream::new();
                }
                Bounds::new(self.item).perhaps(field.ty, &quote!(#json::Flatten))
            }
            Shape::Enum(variants)
                if !matches!(self.item.representation(), Representation::Untagged)
                    && !variants.iter().any(Variant::is_untagged) =>
            {
                Bounds::new(self.item)
            }
            _ => return TokenStream::new(),
        };
        bounds.implement(&quote!(#json::Flatten), &TokenStream::new())
    }

    /// Writes a body whose fields are bound to their locals.
    fn write(&self, body: &Body<'_>) -> TokenStream {
        let json = &self.paths.json;
        match body {
            Body::Unit => quote!(__writer.null()),
            Body::Newtype(fields) => fields
                .iter()
                .filter(|field| field.is_encoded())
                .map(|field| {
                    let (local, ty) = (field.local(), field.ty);
                    if let Some(encode) = field.by_hand("encode") {
                        return quote!(#encode(#local, __writer));
                    }
                    quote_spanned!(ty.span()=> <#ty as #json::Encode>::encode(#local, __writer))
                })
                .collect(),
            Body::Tuple(fields) => {
                let items = fields.iter().map(|field| {
                    let (local, ty) = (field.local(), field.ty);
                    if let Some(encode) = field.by_hand("encode") {
                        return quote!(__array.item_with(|__writer: &mut #json::Writer<'_>| #encode(#local, __writer)););
                    }
                    quote_spanned!(ty.span()=> __array.item::<#ty>(#local);)
                });
                quote!(let mut __array = __writer.array(); #(#items)* __array.end())
            }
            Body::Named(fields) => {
                let members = self.members(fields);
                quote!(let mut __object = __writer.object(); #members __object.end())
            }
        }
    }

    /// Writes named fields into `object`.
    fn members(&self, fields: &[Field<'_>]) -> TokenStream {
        fields
            .iter()
            .filter(|field| field.is_encoded())
            .map(|field| {
                let (local, ty) = (field.local(), field.ty);
                let write = if field.is_flat() {
                    quote_spanned!(ty.span()=> __object.flatten::<#ty>(#local);)
                } else if let Some(encode) = field.by_hand("encode") {
                    let (json, key) = (&self.paths.json, bytes(&format!(",{}:", quoted(&field.name.text))));
                    quote!(__object.field_with(#key, |__writer: &mut #json::Writer<'_>| #encode(#local, __writer));)
                } else {
                    let key = bytes(&format!(",{}:", quoted(&field.name.text)));
                    quote_spanned!(ty.span()=> __object.field::<#ty>(#key, #local);)
                };
                match field.skip_if() {
                    Some(path) => {
                        let skip = quote_spanned!(path.span()=> #path(#local));
                        quote!(if !#skip { #write })
                    }
                    None => write,
                }
            })
            .collect()
    }

    fn write_variant(&self, variant: &Variant<'_>, representation: &Representation) -> TokenStream {
        let (ident, pattern) = (variant.ident, pattern(&variant.body));
        let write = match representation {
            _ if variant.is_untagged() => self.write(&variant.body),
            Representation::Untagged => self.write(&variant.body),
            Representation::External => self.write_external(variant),
            Representation::Internal(tag) => self.write_internal(variant, &tag.value()),
            Representation::Adjacent(tag, content) => self.write_adjacent(variant, &tag.value(), &content.value()),
        };
        quote!(Self::#ident #pattern => { #write })
    }

    fn write_external(&self, variant: &Variant<'_>) -> TokenStream {
        let name = quoted(&variant.name.text);
        if matches!(variant.body, Body::Unit) {
            let name = bytes(&name);
            return quote!(__writer.unit_variant(#name));
        }
        let content = self.content_member(variant, &format!(",{name}:"));
        quote!(let mut __object = __writer.object(); #content __object.end())
    }

    fn write_internal(&self, variant: &Variant<'_>, tag: &str) -> TokenStream {
        let tag = tag_member(variant, tag);
        let members = match &variant.body {
            Body::Named(fields) => self.members(fields),
            Body::Newtype(fields) => fields
                .iter()
                .map(|field| {
                    let (local, ty) = (field.local(), field.ty);
                    quote_spanned!(ty.span()=> __object.flatten::<#ty>(#local);)
                })
                .collect(),
            Body::Unit | Body::Tuple(_) => TokenStream::new(),
        };
        quote!(let mut __object = __writer.object(); __object.constant(#tag); #members __object.end())
    }

    fn write_adjacent(&self, variant: &Variant<'_>, tag: &str, content: &str) -> TokenStream {
        let tag = tag_member(variant, tag);
        let content = match variant.body {
            Body::Unit => TokenStream::new(),
            _ => self.content_member(variant, &format!(",{}:", quoted(content))),
        };
        quote!(let mut __object = __writer.object(); __object.constant(#tag); #content __object.end())
    }

    /// Writes the content of a variant as one member.
    fn content_member(&self, variant: &Variant<'_>, key: &str) -> TokenStream {
        let (json, key, write) = (&self.paths.json, bytes(key), self.write(&variant.body));
        quote!(__object.field_with(#key, |__writer: &mut #json::Writer<'_>| { #write });)
    }
}

/// Binds the fields that are written to their locals.
fn pattern(body: &Body<'_>) -> TokenStream {
    let parts = body.fields().iter().filter(|field| field.is_encoded()).map(|field| {
        let (member, local) = (&field.member, field.local());
        quote!(#member: #local,)
    });
    quote!({ #(#parts)* .. })
}

fn tag_member(variant: &Variant<'_>, tag: &str) -> Literal {
    bytes(&format!(",{}:{}", quoted(tag), quoted(&variant.name.text)))
}

fn bytes(text: &str) -> Literal {
    Literal::byte_string(text.as_bytes())
}
