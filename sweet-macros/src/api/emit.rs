//! What makes a struct an app.
//!
//! In:    the model, and what is wrong with it.
//! Out:   `Provide` for each field of state; `Api` with the constants, the trie and the dispatch.
//! Never: fails. With mistakes the implementations are there all the same, and the mistakes are their constant.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, Path};

use super::dispatch::{dispatch, ends};
use super::document::{self, Hidden};
use super::middleware;
use super::model::Model;
use crate::mistakes::Mistakes;
use crate::origin::origin;
use crate::root;

/// Everything that stands beside the struct.
pub(super) fn emit(model: &Model, mistakes: &Mistakes) -> TokenStream {
    let errors = mistakes.emit();
    if !model.generics.params.is_empty() {
        return errors;
    }
    let root = root::root();
    let provide = provide(model, mistakes);
    let (main, content) = match mistakes.is_empty() {
        true => (document::main(model, &root), app(model)),
        false => (TokenStream::new(), broken(model, &errors)),
    };
    quote! {
        #main

        #[doc(hidden)]
        #[allow(deprecated, unused_qualifications, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
        const _: () = {
            use #root as __sweet;
            #provide
            #content
        };
    }
}

fn provide(model: &Model, mistakes: &Mistakes) -> TokenStream {
    let name = &model.name;
    let written = |index: usize| model.states[index].ty.clone();
    let states = model.states.iter().enumerate().filter(|(index, state)| {
        // A type that two fields have is a mistake that is told already.
        mistakes.is_empty() || !(0..*index).any(|other| written(other) == state.ty)
    });
    let provide = states.map(|(_, state)| {
        let (member, ty) = (&state.member, &state.ty);
        quote! {
            #[automatically_derived]
            impl __sweet::app::Provide<#ty> for #name {
                fn provide(&self) -> &#ty {
                    &self.#member
                }
            }
        }
    });
    quote!(#(#provide)*)
}

fn broken(model: &Model, errors: &TokenStream) -> TokenStream {
    let name = &model.name;
    quote! {
        #[automatically_derived]
        impl __sweet::app::Api for #name {
            const META: &'static __sweet::meta::ApiMeta = { #errors };
            fn router() -> __sweet::router::Router {
                ::core::unreachable!()
            }
            async fn dispatch<'__r>(
                _: __sweet::app::Context<'__r, Self>,
                _: usize,
                _: &mut __sweet::message::Response,
            ) {
            }
        }
    }
}

/// One endpoint of the app, under a name that is resolved once.
pub(super) struct Endpoint {
    pub(super) ty: Ident,
    /// What a person can change about it.
    pub(super) span: Span,
    pub(super) debug_only: bool,
    items: TokenStream,
}

fn endpoints(model: &Model) -> Vec<Endpoint> {
    let own = model.routes.iter().enumerate().map(|(index, path)| {
        let span = last(path);
        let ty = format_ident!("__Route{index}", span = span);
        Endpoint { items: quote!(type #ty = #path;), ty, span, debug_only: false }
    });
    let hidden = document::endpoints(model).into_iter();
    let hidden = hidden.map(|Hidden { ty, items, debug_only, span }| Endpoint { ty, span, debug_only, items });
    own.chain(hidden).collect()
}

/// The last segment of a path: what names the endpoint.
fn last(path: &Path) -> Span {
    path.segments.last().map_or_else(|| path.span(), |segment| segment.ident.span())
}

fn app(model: &Model) -> TokenStream {
    let name = &model.name;
    let endpoints = endpoints(model);
    let items = endpoints.iter().map(|endpoint| &endpoint.items);
    let nests = model.nests.iter().enumerate().map(|(index, nest)| {
        let (alias, ty) = (format_ident!("__Nest{index}", span = nest.ty.span()), &nest.ty);
        quote!(type #alias = #ty;)
    });
    let (meta, (dispatch, groups)) = (meta(model, &endpoints), dispatch(model, &endpoints));
    let (ends, checks, fallback) = (ends(model), checks(model, &endpoints), fallback(model));
    let (texts, contexts) = (texts(model), contexts(model));
    let verify = document::verify(model);
    let (stations, lead, misconfigured) =
        (middleware::aliases(model), middleware::lead(model), middleware::misconfigured(model));
    quote! {
        #(#items)*
        #(#nests)*
        #stations
        const __META: &__sweet::meta::ApiMeta = <#name as __sweet::app::Api>::META;
        #[allow(long_running_const_eval)]
        const __SIZE: __sweet::router::Size = __sweet::router::Size::of(__META);
        #[allow(long_running_const_eval)]
        const __PLAN: &__sweet::router::Plan<{ __SIZE.segments }, { __SIZE.routes }> = &__sweet::router::Plan::of(__META);
        #[allow(long_running_const_eval)]
        static __TRIE: __sweet::router::Trie<{ __PLAN.nodes() }, { __SIZE.routes }> = __sweet::router::Trie::build(__PLAN);
        #ends
        #groups
        #[automatically_derived]
        impl __sweet::app::Api for #name {
            #meta
            #texts
            #verify
            #contexts
            #misconfigured
            #lead
            fn router() -> __sweet::router::Router {
                __TRIE.router()
            }
            #dispatch
            #fallback
        }
        #checks
    }
}

/// What the app does where no handler answered, if it says so.
fn fallback(model: &Model) -> TokenStream {
    let Some(path) = &model.fallback else { return TokenStream::new() };
    let (request, response) = (quote!(__request), quote!(__response));
    let call = quote_spanned!(path.span()=> #path(#request, #response));
    quote! {
        fn fallback(&self, #request: &__sweet::message::Request<'_>, #response: &mut __sweet::message::Response) {
            #call
        }
    }
}

/// The app's own texts for failures, if it has some.
fn texts(model: &Model) -> TokenStream {
    let Some(path) = &model.texts else { return TokenStream::new() };
    let call = quote_spanned!(path.span()=> #path(failure, head));
    quote! {
        const TEXTS: ::core::option::Option<__sweet::app::Texts> = {
            fn texts(
                failure: &__sweet::rules::Failure,
                head: &__sweet::message::Head<'_>,
            ) -> ::core::option::Option<::std::string::String> {
                #call
            }
            ::core::option::Option::Some(texts)
        };
    }
}

/// The fields, for checks that look at them.
fn contexts(model: &Model) -> TokenStream {
    let (members, types): (Vec<_>, Vec<_>) = model.states.iter().map(|state| (&state.member, &state.ty)).unzip();
    let nests: Vec<_> = model
        .nests
        .iter()
        .enumerate()
        .map(|(index, nest)| format_ident!("__Nest{index}", span = nest.ty.span()))
        .collect();
    let fields = (!members.is_empty()).then(|| {
        quote! {
            fn context(&self, id: ::core::any::TypeId) -> ::core::option::Option<&dyn ::core::any::Any> {
                #(if id == ::core::any::TypeId::of::<#types>() {
                    return ::core::option::Option::Some(&self.#members);
                })*
                ::core::option::Option::None
            }
            fn has_context(id: ::core::any::TypeId) -> bool {
                false #(|| id == ::core::any::TypeId::of::<#types>())*
            }
        }
    });
    let missing = (!nests.is_empty()).then(|| {
        quote! {
            fn missing_contexts(missing: &mut ::std::vec::Vec<::std::string::String>) {
                __sweet::app::missing_contexts::<Self>(missing);
                #(<#nests as __sweet::app::Api>::missing_contexts(missing);)*
            }
        }
    });
    quote!(#fields #missing)
}

fn meta(model: &Model, endpoints: &[Endpoint]) -> TokenStream {
    let describe = |endpoint: &Endpoint| {
        let ty = &endpoint.ty;
        quote_spanned!(endpoint.span=> <#ty as __sweet::app::Endpoint<Self>>::DESCRIPTION)
    };
    let always: Vec<_> = endpoints.iter().filter(|endpoint| !endpoint.debug_only).map(describe).collect();
    let debug: Vec<_> = endpoints.iter().filter(|endpoint| endpoint.debug_only).map(describe).collect();
    let endpoints = match debug.is_empty() {
        true => quote!(&[#(#always),*]),
        false => quote!(if ::core::cfg!(debug_assertions) { &[#(#always,)* #(#debug),*] } else { &[#(#always),*] }),
    };
    let info = match (&model.title, &model.version) {
        (Some(title), Some(version)) => {
            let description = model.docs.whole();
            quote! {
                ::core::option::Option::Some(__sweet::meta::Info {
                    title: #title,
                    version: #version,
                    description: #description,
                })
            }
        }
        _ => quote!(::core::option::Option::None),
    };
    let (nests, middleware) = (nests(model), middleware::meta(model));
    let origin = origin(&quote!(__sweet), model.name.span());
    quote! {
        const META: &'static __sweet::meta::ApiMeta = &__sweet::meta::ApiMeta {
            info: #info,
            endpoints: #endpoints,
            nests: #nests,
            middleware: #middleware,
            origin: #origin,
        };
    }
}

fn nests(model: &Model) -> TokenStream {
    let nests = model.nests.iter().enumerate().map(|(index, nest)| {
        let ty = format_ident!("__Nest{index}", span = nest.ty.span());
        let (prefix, tags) = (&nest.prefix, &nest.tags);
        let operation_prefix = nest.operation_prefix.as_ref().map_or_else(String::new, syn::LitStr::value);
        let origin = origin(&quote!(__sweet), nest.prefix.span());
        let middleware = middleware::nest_meta(nest, index, &model.name);
        let api = quote_spanned!(nest.ty.span()=> <#ty as __sweet::app::Api>::META);
        quote! {
            __sweet::meta::Nest {
                prefix: #prefix,
                operation_prefix: #operation_prefix,
                tags: &[#(#tags),*],
                middleware: #middleware,
                api: #api,
                origin: #origin,
            }
        }
    });
    quote!(&[#(#nests),*])
}

/// Conflicts between routes, each under the path or the nest that was listed later.
fn checks(model: &Model, endpoints: &[Endpoint]) -> TokenStream {
    let endpoints = endpoints.iter().enumerate().map(|(number, endpoint)| {
        let condition = endpoint.debug_only.then(|| quote!(#[cfg(debug_assertions)]));
        let check = quote_spanned!(endpoint.span=> const _: () = __VERDICT.endpoint(#number););
        quote!(#condition #check)
    });
    let nests = model
        .nests
        .iter()
        .enumerate()
        .map(|(index, nest)| quote_spanned!(nest.prefix.span()=> const _: () = __VERDICT.nest(#index);));
    // A reference: a constant of that size would be copied for each check.
    quote! {
        #[allow(long_running_const_eval)]
        const __VERDICT: &__sweet::router::Verdict<{ __SIZE.routes }> = &__sweet::router::Verdict::of(__META, __PLAN);
        #(#endpoints)*
        #(#nests)*
    }
}
