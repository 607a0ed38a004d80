//! The implementations of one type.
//!
//! In:    a model that has passed the checks.
//! Out:   constants, and calls of ordinary functions in `sweet-core`; nothing that could fail.
//! Never: names anything but by an absolute path.

mod bounds;
mod conversion;
mod custom;
mod decode;
mod encode;
mod key;
mod locals;
mod param;
mod params;
mod shape;
mod stand_in;

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;

use super::model::{Body, Field, Item, Shape, bare};
pub(super) use bounds::Bounds;
pub(crate) use bounds::{arguments, is_generic};
pub(super) use stand_in::stand_in;

/// The modules that emitted code names.
pub(super) struct Paths {
    pub(super) schema: TokenStream,
    pub(super) json: TokenStream,
    pub(super) rules: TokenStream,
    pub(super) params: TokenStream,
    pub(super) meta: TokenStream,
}

impl Paths {
    fn new() -> Self {
        let root = crate::root::root();
        Paths {
            schema: quote!(#root::schema),
            json: quote!(#root::json),
            rules: quote!(#root::rules),
            params: quote!(#root::params),
            meta: quote!(#root::meta),
        }
    }
}

/// An item and the paths, handed to each emitter.
pub(super) struct Emitter<'a> {
    pub(super) item: &'a Item<'a>,
    pub(super) paths: Paths,
}

/// Emits everything for an item without mistakes.
pub(super) fn item(item: &Item<'_>) -> TokenStream {
    let emitter = Emitter { item, paths: Paths::new() };
    if let Some(conversion) = item.conversion() {
        return block(emitter.converted(&conversion));
    }
    let parts = [
        emitter.rules(),
        emitter.schema(),
        emitter.encode(),
        emitter.flatten(),
        emitter.decode(),
        emitter.keys(),
        emitter.param(),
        emitter.params(),
    ];
    block(parts.into_iter().collect())
}

/// Wraps implementations, so that their constants have a place of their own and no lint of the person's looks into them.
fn block(implementations: TokenStream) -> TokenStream {
    let implementations = locals::resolve(implementations);
    quote! {
        #[doc(hidden)]
        #[allow(clippy::all, clippy::pedantic, clippy::nursery, deprecated, non_upper_case_globals, private_bounds, unused_qualifications)]
        const _: () = { #implementations };
    }
}

impl Emitter<'_> {
    /// The rules of each field that has some, as constants that schema and decoder share.
    fn rules(&self) -> TokenStream {
        let rules = &self.paths.rules;
        self.bodies()
            .flat_map(|(body, index)| body.fields().iter().map(move |field| (field, index)))
            .filter(|(field, _)| !field.rules.is_empty())
            .map(|(field, index)| {
                let (name, each) = (field.rules_name(index), field.rules.iter().map(|rule| rule.emit(rules)));
                quote!(const #name: &[#rules::Rule] = &[#(#each),*];)
            })
            .collect()
    }

    /// The bodies of the item, each with the number of its variant, but for variants that are skipped.
    fn bodies(&self) -> impl Iterator<Item = (&Body<'_>, usize)> {
        let (of_struct, of_enum) = match &self.item.data {
            Shape::Struct(body) => (Some((body, 0)), None),
            Shape::Enum(variants) => (None, Some(variants)),
            Shape::Union(_) => (None, None),
        };
        let variants = of_enum.into_iter().flatten().enumerate().filter(|(_, variant)| variant.is_told());
        of_struct.into_iter().chain(variants.map(|(index, variant)| (&variant.body, index)))
    }
}

impl Field<'_> {
    /// The name of its value while the type is taken apart or put together.
    pub(super) fn local(&self) -> proc_macro2::Ident {
        match &self.member {
            syn::Member::Named(ident) => format_ident!("__field_{}", bare(ident)),
            syn::Member::Unnamed(index) => format_ident!("__field_{}", index.index),
        }
    }

    /// An item of the module that reads and writes it in place of its type.
    pub(super) fn by_hand(&self, item: &str) -> Option<TokenStream> {
        let (path, item) = (self.with()?, format_ident!("{item}", span = self.with()?.span()));
        Some(quote_spanned!(path.span()=> #path::#item))
    }

    /// The name of the constant with its rules, in the body with this number.
    pub(super) fn rules_name(&self, body: usize) -> proc_macro2::Ident {
        format_ident!("RULES_{body}{}", self.local())
    }
}

/// An `Option` as tokens.
pub(super) fn option(value: Option<impl ToTokens>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}
