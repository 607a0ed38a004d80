//! The way of a request through the stations of an app.
//!
//! In:    the fields that are stations, in their order.
//! Out:   straight-line code: each hook is called where its turn is, and nothing is looked up.
//! Never: boxes a future; knows which hooks a station has: those that it leaves out are empty, and the compiler drops them.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::Ident;
use syn::spanned::Spanned;

use super::model::Model;

/// What the document says of the stations.
pub(super) fn meta(model: &Model) -> TokenStream {
    let metas = model.stations.iter().map(|station| {
        let ty = &station.ty;
        quote_spanned!(ty.span()=> <#ty as __sweet::middleware::Middleware<Self>>::META)
    });
    quote!(&[#(#metas),*])
}

/// Leads a request through the stations of the app and back, where it has some.
pub(super) fn lead(model: &Model) -> TokenStream {
    if model.stations.is_empty() {
        return TokenStream::new();
    }
    let passages: Vec<Ident> = (0..model.stations.len()).map(|index| format_ident!("__passage_{index}")).collect();
    let stations = || model.stations.iter().zip(&passages).enumerate();
    let declare = stations().map(|(_, (station, passage))| {
        let ty = &station.ty;
        quote_spanned! {ty.span()=>
            let mut #passage = <<#ty as __sweet::middleware::Middleware<Self>>::Passage as ::core::default::Default>::default();
        }
    });
    let enter = stations().map(|(index, (station, passage))| {
        let member = &station.member;
        quote! {
            if !__sweet::middleware::enter(&__app.#member, __visit, &mut #passage, __response).await {
                break '__way #index;
            }
        }
    });
    let prepare = stations().map(|(_, (station, passage))| {
        let member = &station.member;
        quote!(__sweet::middleware::prepare(&__app.#member, __cx, &mut #passage, __response).await)
    });
    let leave = stations().rev().map(|(index, (station, passage))| {
        let member = &station.member;
        quote! {
            if __passed > #index {
                __sweet::middleware::leave(&__app.#member, __visit, &mut #passage, __response).await;
            }
        }
    });
    let count = model.stations.len();
    quote! {
        async fn lead<'__r>(
            __visit: __sweet::app::Visit<'__r, Self>,
            __stage: __sweet::app::Stage<'__r, Self>,
            __response: &mut __sweet::message::Response,
        ) {
            let (__app, __request) = (__visit.app(), __visit.request());
            #(#declare)*
            let __passed: ::core::primitive::usize = '__way: {
                #(#enter)*
                let __work = __stage.run(__visit, __response, async |__cx, __response| { #(#prepare)&&* });
                let __end = __sweet::app::attend(
                    __request,
                    ::core::pin::pin!(::core::option::Option::Some(__work)),
                ).await;
                if __end != __sweet::app::End::Done {
                    __sweet::app::replace(__app, __end, __request, __response);
                }
                #count
            };
            #(#leave)*
        }
    }
}

/// Adds the mistakes in the configuration of each station.
pub(super) fn misconfigured(model: &Model) -> TokenStream {
    if model.stations.is_empty() && model.nests.is_empty() {
        return TokenStream::new();
    }
    let stations = model.stations.iter().map(|station| {
        let (member, ty) = (&station.member, &station.ty);
        let place = match member {
            syn::Member::Named(name) => format!("`{name}` of `{}`", model.name),
            syn::Member::Unnamed(index) => format!("field {} of `{}`", index.index, model.name),
        };
        quote_spanned! {ty.span()=>
            for __mistake in <#ty as __sweet::middleware::Middleware<Self>>::verify(&self.#member) {
                __mistakes.push(::std::format!("{}: {}", #place, __mistake));
            }
        }
    });
    let nests = model.nests.iter().map(|nest| {
        let member = &nest.member;
        quote!(__sweet::app::Api::misconfigured(&self.#member, __mistakes);)
    });
    quote! {
        fn misconfigured(&self, __mistakes: &mut ::std::vec::Vec<::std::string::String>) {
            #(#stations)*
            #(#nests)*
        }
    }
}
