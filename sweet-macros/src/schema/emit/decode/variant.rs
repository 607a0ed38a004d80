//! The walk of an enum: its variant by the name in the text, or by trial.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use crate::schema::emit::Emitter;
use crate::schema::model::{Body, Representation, Variant};

impl Emitter<'_> {
    /// The walk of all variants.
    pub(super) fn walk_variants(&self, variants: &[Variant<'_>]) -> TokenStream {
        let known = variants.iter().map(|variant| &variant.name.text);
        let known = quote!(const __KNOWN: &[&::core::primitive::str] = &[#(#known),*];);
        let closed = self.item.is_closed();
        let begin = match self.item.representation() {
            Representation::Untagged => return self.walk_untagged(variants),
            Representation::External => quote!(__reader.external(__KNOWN)?),
            Representation::Internal(tag) => quote!(__reader.internal(#tag)?),
            Representation::Adjacent(tag, content) => quote!(__reader.adjacent(#tag, #content, #closed)?),
        };
        let arms = variants.iter().enumerate().map(|(index, variant)| self.named_variant(variant, index));
        quote! {
            #known
            let __variant = #begin;
            match &*__variant.name() {
                #(#arms)*
                _ => __variant.unknown(__KNOWN),
            }
        }
    }

    fn named_variant(&self, variant: &Variant<'_>, index: usize) -> TokenStream {
        let (json, ident) = (&self.paths.json, variant.ident);
        let names = std::iter::once(variant.name.text.clone()).chain(variant.aliases.iter().map(syn::LitStr::value));
        let value = match &variant.body {
            Body::Unit => quote!(__variant.unit().map(|()| Self::#ident)),
            Body::Newtype(fields) if fields.len() == 1 && fields[0].rules.is_empty() && !fields[0].is_examined() => {
                let ty = fields[0].ty;
                quote_spanned!(ty.span()=> __variant.value::<#ty>().map(Self::#ident))
            }
            body => {
                let walk = self.walk(body, index, &quote!(Self::#ident));
                quote!(__variant.content(|__reader: &mut #json::Reader<'_>| { #walk }))
            }
        };
        quote!(#(#names)|* => #value,)
    }

    fn walk_untagged(&self, variants: &[Variant<'_>]) -> TokenStream {
        let json = &self.paths.json;
        let trials = variants.iter().enumerate().map(|(index, variant)| {
            let ident = variant.ident;
            let walk = self.walk(&variant.body, index, &quote!(Self::#ident));
            quote! {
                if let ::core::option::Option::Some(__value) = __trial.variant(|__reader: &mut #json::Reader<'_>| { #walk })? {
                    return ::core::result::Result::Ok(__value);
                }
            }
        });
        quote! {
            let mut __trial = __reader.untagged()?;
            #(#trials)*
            __trial.none()
        }
    }
}
