//! What makes a struct an app.
//!
//! In:    the model, and what is wrong with it.
//! Out:   `Provide` for each field of state; `Api` with the constants, the trie and the dispatch.
//! Never: fails. With mistakes the implementations are there all the same, and the mistakes are their constant.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, Path};

use super::document::{self, Hidden};
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
struct Endpoint {
    ty: Ident,
    /// What a person can change about it.
    span: Span,
    debug_only: bool,
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
    let (ends, checks) = (ends(model), checks(model, &endpoints));
    quote! {
        #(#items)*
        #(#nests)*
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
            fn router() -> __sweet::router::Router {
                __TRIE.router()
            }
            #dispatch
        }
        #checks
    }
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
    let nests = nests(model);
    let origin = origin(&quote!(__sweet), model.name.span());
    quote! {
        const META: &'static __sweet::meta::ApiMeta = &__sweet::meta::ApiMeta {
            info: #info,
            endpoints: #endpoints,
            nests: #nests,
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
        let api = quote_spanned!(nest.ty.span()=> <#ty as __sweet::app::Api>::META);
        quote! {
            __sweet::meta::Nest {
                prefix: #prefix,
                operation_prefix: #operation_prefix,
                tags: &[#(#tags),*],
                api: #api,
                origin: #origin,
            }
        }
    });
    quote!(&[#(#nests),*])
}

/// How many arms a `match` has at most. What the compiler does for one `async fn` grows faster than the number of its
/// `await`s.
const ARMS_MAX: usize = 32;

/// The parameters of a function that dispatches.
///
/// Names of locals are made here and not in spanned tokens: where a `macro_rules!` wrote the token at that span, they would be
/// looked up among its own. Paths of items are not.
struct Locals {
    cx: TokenStream,
    route: TokenStream,
    response: TokenStream,
}

impl Locals {
    fn new() -> Self {
        Self { cx: quote!(__cx), route: quote!(__route), response: quote!(__response) }
    }

    fn function(&self, name: &Ident, app: &Ident, arms: &TokenStream) -> TokenStream {
        let Self { cx, route, response } = self;
        quote! {
            async fn #name<'__r>(
                #cx: __sweet::app::Context<'__r, #app>,
                #route: usize,
                #response: &mut __sweet::message::Response,
            ) {
                match #route {
                    #arms
                    _ => {}
                }
            }
        }
    }
}

/// A `match` on the number of the route: own endpoints first, then the range of each nest. The second part is what stands
/// beside it: functions for groups of endpoints, where there are many.
fn dispatch(model: &Model, endpoints: &[Endpoint]) -> (TokenStream, TokenStream) {
    let locals = Locals::new();
    let Locals { cx, route, response } = &locals;
    let app = &model.name;
    let arm = |(number, endpoint): (usize, &Endpoint)| {
        let ty = &endpoint.ty;
        let call = quote_spanned!(endpoint.span=> <#ty as __sweet::app::Endpoint<#app>>::call(#cx, #response).await);
        quote!(#number => #call,)
    };
    let (debug, own): (Vec<_>, Vec<_>) = endpoints.iter().enumerate().partition(|(_, endpoint)| endpoint.debug_only);
    let own: Vec<TokenStream> = own.into_iter().map(arm).collect();
    // Without them, their numbers are those of the first nest.
    let debug: TokenStream = debug.into_iter().map(arm).map(|arm| quote!(#[cfg(debug_assertions)] #arm)).collect();
    let nests = model.nests.iter().enumerate().map(|(index, nest)| {
        let (ty, member) = (format_ident!("__Nest{index}", span = nest.ty.span()), &nest.member);
        let (start, end) = (format_ident!("__END_{index}"), format_ident!("__END_{}", index + 1));
        let arguments = quote!(#cx.nested(|app| &app.#member), #route - #start, #response);
        let dispatch = quote_spanned!(nest.ty.span()=> <#ty as __sweet::app::Api>::dispatch(#arguments).await);
        quote!(_ if #route < #end => #dispatch,)
    });
    let name = format_ident!("dispatch");
    if own.len() <= ARMS_MAX {
        return (locals.function(&name, app, &quote!(#(#own)* #debug #(#nests)*)), TokenStream::new());
    }
    let groups = own.chunks(ARMS_MAX).enumerate().map(|(index, arms)| {
        let (name, start) = (format_ident!("__dispatch_{index}"), index * ARMS_MAX);
        let end = start + arms.len();
        let arm = quote!(#start..#end => #name(#cx, #route, #response).await,);
        (arm, locals.function(&name, app, &quote!(#(#arms)*)))
    });
    let (arms, functions): (TokenStream, TokenStream) = groups.unzip();
    (locals.function(&name, app, &quote!(#arms #debug #(#nests)*)), functions)
}

/// Where the numbers of the app's own endpoints and of each nest end.
fn ends(model: &Model) -> TokenStream {
    let nests = (0..model.nests.len()).map(|index| {
        let (start, end) = (format_ident!("__END_{index}"), format_ident!("__END_{}", index + 1));
        quote!(const #end: usize = #start + __META.nests[#index].api.route_count();)
    });
    match model.nests.is_empty() {
        true => TokenStream::new(),
        false => quote!(const __END_0: usize = __META.endpoints.len(); #(#nests)*),
    }
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
