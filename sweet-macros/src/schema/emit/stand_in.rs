//! Implementations that only compile: they stand in for the real ones where there were mistakes.
//!
//! In:    the item.
//! Out:   every trait that could have been derived, so that the mistakes are all that the person reads.
//! Never: runs: the crate does not compile.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Bounds, Paths, block, bounds};
use crate::schema::model::{Body, Item, Shape};

/// Emits stand-ins for everything that is derived.
pub(in crate::schema) fn stand_in(item: &Item<'_>) -> TokenStream {
    let Paths { schema, json, rules, params, meta } = Paths::new();
    let (de, r) = (bounds::fresh(item, "de"), bounds::fresh(item, "r"));
    let never = quote!(::core::unreachable!());
    let mut out = TokenStream::new();
    let mut add = |bounds: Bounds<'_>, name: TokenStream, content: TokenStream| {
        out.extend(bounds.implement(&name, &content));
    };
    let plain = || Bounds::new(item);
    add(plain(), quote!(#schema::Schema), quote!(const SHAPE: #schema::Shape = #schema::Shape::Any;));
    add(plain(), quote!(#json::Encode), quote!(fn encode(&self, _: &mut #json::Writer<'_>) {}));
    add(plain(), quote!(#json::Flatten), TokenStream::new());
    let decode = quote! {
        fn decode(_: &mut #json::Reader<#de>) -> ::core::result::Result<Self, #json::Failed> { #never }
    };
    add(plain().borrowing(&de), quote!(#json::Decode<#de>), decode);
    let named = matches!(item.data, Shape::Struct(Body::Named(_)));
    let takes = if named {
        quote!(Named { names: &[], shape: #schema::Shape::Any })
    } else {
        quote!(Positional(&[#schema::Shape::Any]))
    };
    let content = quote! {
        const TAKES: #meta::PathParams = #meta::PathParams::#takes;
        fn from_params(_: #params::Source<#r>, _: &mut #rules::Failures) -> ::core::option::Option<Self> { #never }
    };
    add(plain().borrowing(&r), quote!(#params::FromParams<#r>), content);
    if !named {
        let content = quote! {
            fn from_param(_: &#r ::core::primitive::str, _: &mut #rules::Failures) -> ::core::option::Option<Self> { #never }
        };
        add(plain().borrowing(&r), quote!(#params::FromParam<#r>), content);
    }
    block(out)
}
