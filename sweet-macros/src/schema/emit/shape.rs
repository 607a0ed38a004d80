//! The schema: `Schema`, and the definition behind its name.
//!
//! In:    the model.
//! Out:   constants; assertions that the rules fit the types of their fields.
//! Never: code that runs, but for the functions that write defaults.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{ConstParam, GenericParam, Type};

use super::{Bounds, Emitter, bounds, option};
use crate::origin;
use crate::schema::docs::Docs;
use crate::schema::model::{Body, Default, Field, Representation, Shape, Variant};

impl Emitter<'_> {
    /// `Schema`, and `Define` behind it.
    pub(super) fn schema(&self) -> TokenStream {
        let schema = &self.paths.schema;
        let bounds = || self.described();
        let shape = self.shape(self.documented());
        let (docs, content, fits) =
            (self.item.docs.emit(schema, self.example_of_all(&self.item.docs)), self.content(), self.fits());
        let contexts = self.contexts();
        let define = quote! {
            fn define() -> &'static #schema::Definition {
                const {
                    #fits
                    &#schema::Definition { docs: #docs, content: #content, contexts: #contexts }
                }
            }
        };
        let mut out = bounds().implement(&quote!(#schema::Schema), &shape);
        out.extend(bounds().implement(&quote!(#schema::Define), &define));
        out
    }

    /// The generics of everything that needs the schema.
    pub(super) fn described(&self) -> Bounds<'_> {
        let schema = &self.paths.schema;
        Bounds::new(self.item).parameters(self.documented(), &quote!(#schema::Schema))
    }

    /// The types that the schema tells of.
    fn documented(&self) -> impl Iterator<Item = &Type> {
        let fields = self.bodies().flat_map(|(body, _)| body.fields());
        fields.filter(|field| !field.has("skip") && field.with().is_none()).map(|field| field.ty)
    }

    /// Asserts, at the type of each field, that its rules fit it.
    fn fits(&self) -> TokenStream {
        let (schema, rules) = (&self.paths.schema, &self.paths.rules);
        let fields = self.bodies().flat_map(|(body, _)| body.fields());
        let all = fields.flat_map(|field| field.rules.iter().map(move |rule| (field.ty, rule)));
        all.map(|(ty, rule)| rule.fits(&quote_spanned!(ty.span()=> #ty), ty, rules, schema)).collect()
    }

    /// `SHAPE`, of a name that tells the parameters which `types` mention.
    pub(super) fn shape<'t>(&self, types: impl Iterator<Item = &'t Type>) -> TokenStream {
        let schema = &self.paths.schema;
        let ident = &self.item.input.ident;
        let name = self.item.name();
        let types = bounds::arguments(&self.item.input.generics, types);
        let constants = self.item.input.generics.const_params().map(|parameter| self.constant(parameter));
        let origin = origin::origin(&crate::root::root(), ident.span());
        quote! {
            const SHAPE: #schema::Shape = #schema::Shape::Named(
                #schema::Name {
                    base: #name,
                    arguments: &[#(<#types as #schema::Schema>::SHAPE,)* #(#constants),*],
                    origin: #origin,
                },
                <Self as #schema::Define>::define,
            );
        }
    }

    /// The shape of a constant argument. An alias of a number's type is a number's type.
    fn constant(&self, parameter: &ConstParam) -> TokenStream {
        let (schema, ident) = (&self.paths.schema, &parameter.ident);
        let is = |name| matches!(&parameter.ty, Type::Path(path) if path.path.is_ident(name));
        if is("bool") {
            return quote!(#schema::Shape::of_flag(#ident));
        }
        let number = match is("char") {
            true => quote!(#ident as ::core::primitive::u32 as ::core::primitive::i128),
            false => quote!(#ident as ::core::primitive::i128),
        };
        quote!(#schema::Shape::of_number(#number, const { &#schema::Digits::of(#number) }))
    }

    fn content(&self) -> TokenStream {
        let schema = &self.paths.schema;
        match &self.item.data {
            Shape::Struct(body) => self.content_of(body, 0),
            Shape::Enum(variants) => {
                let (representation, closed) = (self.representation(), self.item.is_closed());
                let told = variants.iter().enumerate().filter(|(_, variant)| variant.is_told());
                let variants = told.map(|(index, variant)| self.variant(variant, index));
                quote! {
                    #schema::Content::Enum(#schema::Enum {
                        representation: #representation,
                        variants: &[#(#variants),*],
                        closed: #closed,
                    })
                }
            }
            Shape::Union(_) => quote!(#schema::Content::Unit),
        }
    }

    /// Asks the decoder of the whole type about an example, of the type or of a variant.
    pub(super) fn example_of_all(&self, docs: &Docs) -> Option<TokenStream> {
        let (schema, json) = (&self.paths.schema, &self.paths.json);
        let is_generic =
            self.item.input.generics.params.iter().any(|param| !matches!(param, GenericParam::Lifetime(_)));
        if !docs.has_examples() || is_generic || !self.item.is_read() {
            return None;
        }
        Some(quote!(|__text| #schema::example(__text, <Self as #json::Decode<'static>>::decode)))
    }

    /// Asks the decoder of a field about an example of it.
    fn example_of(&self, field: &Field<'_>, index: usize) -> Option<TokenStream> {
        let is_generic = bounds::is_generic(&self.item.input.generics, field.ty);
        if !field.docs.has_examples() || is_generic || !field.is_decoded() || !self.item.is_read() {
            return None;
        }
        let schema = &self.paths.schema;
        let value = self.value(field, index);
        Some(quote!(|__text| #schema::example(__text, |__reader| #value)))
    }

    fn representation(&self) -> TokenStream {
        let schema = &self.paths.schema;
        let kind = match self.item.representation() {
            Representation::External => quote!(External),
            Representation::Internal(tag) => quote!(Internal { tag: #tag }),
            Representation::Adjacent(tag, content) => quote!(Adjacent { tag: #tag, content: #content }),
            Representation::Untagged => quote!(Untagged),
        };
        quote!(#schema::Representation::#kind)
    }

    fn variant(&self, variant: &Variant<'_>, index: usize) -> TokenStream {
        let schema = &self.paths.schema;
        let name = &variant.name.text;
        let docs = variant.docs.emit(schema, self.example_of_all(&variant.docs));
        let content = self.content_of(&variant.body, index);
        let naming = match variant {
            _ if variant.is_other() => quote!(Other),
            _ if variant.is_untagged() => quote!(Untagged),
            _ => quote!(Own),
        };
        let read_only = !variant.is_read();
        quote! {
            #schema::Variant {
                name: #name,
                docs: #docs,
                content: #content,
                naming: #schema::Naming::#naming,
                read_only: #read_only,
            }
        }
    }

    fn content_of(&self, body: &Body<'_>, index: usize) -> TokenStream {
        let schema = &self.paths.schema;
        match body {
            Body::Unit => quote!(#schema::Content::Unit),
            Body::Newtype(fields) => {
                let Some(field) = fields.iter().find(|field| !field.has("skip")) else {
                    return quote!(#schema::Content::Unit);
                };
                let (shape, rules) = (self.shape_of(field), self.rules_of(field, index));
                quote!(#schema::Content::Transparent(#shape, #rules))
            }
            Body::Tuple(fields) => {
                let elements = fields.iter().map(|field| {
                    let (shape, rules) = (self.shape_of(field), self.rules_of(field, index));
                    quote!(#schema::Element { shape: #shape, rules: #rules })
                });
                quote!(#schema::Content::Tuple(&[#(#elements),*]))
            }
            Body::Named(fields) => {
                let closed = self.item.is_closed();
                let fields = fields.iter().filter(|field| !field.has("skip")).map(|field| self.field(field, index));
                quote!(#schema::Content::Object(#schema::Object { fields: &[#(#fields),*], closed: #closed }))
            }
        }
    }

    /// The shape of a field's type. A type without one is told of at its own tokens.
    fn shape_of(&self, field: &Field<'_>) -> TokenStream {
        let (schema, ty) = (&self.paths.schema, field.ty);
        let present = field.required().map(|_| quote!(.present()));
        if let Some(shape) = field.by_hand("SHAPE") {
            return quote!(#shape #present);
        }
        quote_spanned!(ty.span()=> <#ty as #schema::Schema>::SHAPE #present)
    }

    /// The rules of a field, by the name of their constant.
    pub(super) fn rules_of(&self, field: &Field<'_>, index: usize) -> TokenStream {
        if field.rules.is_empty() {
            return quote!(&[]);
        }
        let name = field.rules_name(index);
        quote!(#name)
    }

    fn field(&self, field: &Field<'_>, index: usize) -> TokenStream {
        let schema = &self.paths.schema;
        let (name, flatten) = (&field.name.text, field.is_flat());
        let (shape, rules, docs) =
            (self.shape_of(field), self.rules_of(field, index), field.docs.emit(schema, self.example_of(field, index)));
        let (read_only, write_only) = (!field.is_decoded(), !field.is_encoded());
        let default = option(self.default_text(field));
        let left_out = field.skip_if().is_some();
        let required = if !matches!(field.default, Default::None) || (left_out && read_only) {
            quote!(false)
        } else if field.with().is_some() {
            quote!(true)
        } else {
            quote!(!#shape.is_nullable())
        };
        quote! {
            #schema::Field {
                name: #name,
                shape: #shape,
                rules: #rules,
                required: #required,
                flatten: #flatten,
                docs: #docs,
                default: #default,
                read_only: #read_only,
                write_only: #write_only,
                left_out: #left_out,
            }
        }
    }

    /// A function that writes the default: not for a type of the item's parameters, which need not be written here, and
    /// not for the `None` that everybody expects.
    fn default_text(&self, field: &Field<'_>) -> Option<TokenStream> {
        let generics = &self.item.input.generics;
        let nothing = matches!(field.default, Default::OfType) && is_option(field.ty);
        if !self.item.is_written()
            || !field.is_encoded()
            || !field.is_decoded()
            || field.is_flat()
            || nothing
            || bounds::is_generic(generics, field.ty)
        {
            return None;
        }
        let schema = &self.paths.schema;
        let value = self.default_value(field)?;
        Some(match field.by_hand("encode") {
            Some(encode) => quote!(|| #schema::default_text_by(&#value, #encode)),
            None => quote!(|| #schema::default_text(&#value)),
        })
    }
}

fn is_option(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Option"))
}
