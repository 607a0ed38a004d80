//! The walk of an enum: its variant by the name in the text, or by trial.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use crate::schema::emit::Emitter;
use crate::schema::keys::Space;
use crate::schema::model::{Body, Field, Representation, Variant};

impl Emitter<'_> {
    /// The walk of all variants that are read: those with a tag, and then those without one.
    pub(super) fn walk_variants(&self, variants: &[Variant<'_>]) -> TokenStream {
        let all_untagged = matches!(self.item.representation(), Representation::Untagged);
        let read = variants.iter().enumerate().filter(|(_, variant)| variant.is_read());
        let (untagged, tagged): (Vec<_>, Vec<_>) = read.partition(|(_, variant)| all_untagged || variant.is_untagged());
        if untagged.is_empty() {
            return self.walk_tagged(&tagged);
        }
        let tagged = (!tagged.is_empty()).then(|| self.walk_tagged(&tagged));
        let untagged =
            untagged.into_iter().map(|(index, variant)| self.walk(&variant.body, index, &constructor(variant)));
        self.walk_untagged(tagged.into_iter().chain(untagged))
    }

    fn walk_tagged(&self, variants: &[(usize, &Variant<'_>)]) -> TokenStream {
        let known = variants.iter().map(|(_, variant)| &variant.name.text);
        let known = quote!(const __KNOWN: &[&::core::primitive::str] = &[#(#known),*];);
        let closed = self.item.is_closed();
        let begin = match self.item.representation() {
            Representation::Internal(tag) => quote!(__reader.internal(#tag)?),
            Representation::Adjacent(tag, content) => quote!(__reader.adjacent(#tag, #content, #closed)?),
            Representation::External | Representation::Untagged => quote!(__reader.external(__KNOWN)?),
        };
        let named = variants.iter().filter(|(_, variant)| !variant.is_other());
        let arms = named.map(|(index, variant)| self.named_variant(variant, *index));
        let other = variants.iter().find(|(_, variant)| variant.is_other());
        let rest = match other {
            Some((_, variant)) => unit(variant),
            None => quote!(__variant.unknown(__KNOWN)),
        };
        quote! {
            #known
            let __variant = #begin;
            match &*__variant.name() {
                #(#arms)*
                _ => #rest,
            }
        }
    }

    fn named_variant(&self, variant: &Variant<'_>, index: usize) -> TokenStream {
        let (json, names) = (&self.paths.json, variant.names());
        let constructor = constructor(variant);
        let value = match &variant.body {
            Body::Unit => unit(variant),
            Body::Newtype(fields) if is_plain(fields) => {
                let ty = fields[0].ty;
                quote_spanned!(ty.span()=> __variant.value::<#ty>().map(#constructor))
            }
            body => {
                let walk = self.walk(body, index, &constructor);
                quote!(__variant.content(|__reader: &mut #json::Reader<'_>| { #walk }))
            }
        };
        quote!(#(#names)|* => #value,)
    }

    /// Tries one walk after the other.
    fn walk_untagged(&self, walks: impl Iterator<Item = TokenStream>) -> TokenStream {
        let json = &self.paths.json;
        let trials = walks.map(|walk| {
            quote! {
                if let ::core::option::Option::Some(__value) = __trial.variant(|__reader: &mut #json::Reader<'_>| { #walk })? {
                    return ::core::result::Result::Ok(__value);
                }
            }
        });
        let none = match self.item.attributes.text(Space::Serde, "expecting") {
            Some(detail) => quote!(__trial.none_because(#detail)),
            None => quote!(__trial.none()),
        };
        quote! {
            let mut __trial = __reader.untagged()?;
            #(#trials)*
            #none
        }
    }
}

/// Whether the one field is read as its type alone says.
fn is_plain(fields: &[Field<'_>]) -> bool {
    fields.len() == 1 && fields[0].rules.is_empty() && fields[0].with().is_none() && !fields[0].is_examined()
}

fn constructor(variant: &Variant<'_>) -> TokenStream {
    let ident = variant.ident;
    quote!(Self::#ident)
}

/// Reads a variant without content.
fn unit(variant: &Variant<'_>) -> TokenStream {
    let constructor = constructor(variant);
    quote!(__variant.unit().map(|()| #constructor))
}
