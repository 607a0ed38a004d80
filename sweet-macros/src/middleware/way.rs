//! The way of a request through stations and back, as every place has it that can have stations: an app, a nest, an endpoint.
//!
//! In:    the stations, in their order; what stands behind them.
//! Out:   straight-line code: each hook is called where its turn is, and nothing is looked up.
//! Never: boxes a future; knows which hooks a station has: those that it leaves out are empty, and the compiler drops them.
//!
//! Names of locals are made by `quote!` alone: where a `macro_rules!` wrote the token of a span, they would be looked up among
//! its own. Paths of items are not.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, Member, Type};

/// One station on the way.
pub(crate) struct Stop {
    /// What a message about it points at.
    span: Span,
    /// Its type.
    middleware: TokenStream,
    /// An expression that borrows it from `__app`.
    place: TokenStream,
    /// What a document tells of it.
    meta: TokenStream,
}

impl Stop {
    /// A field of the app.
    pub(crate) fn field(member: &Member, ty: &Type, app: &TokenStream) -> Self {
        let span = ty.span();
        Self {
            span,
            middleware: ty.to_token_stream(),
            place: quote!(&__app.#member),
            meta: quote_spanned!(span=> <#ty as __sweet::middleware::Middleware<#app>>::META),
        }
    }

    /// One that a list names.
    pub(crate) fn listed(station: &Type, app: &TokenStream) -> Self {
        let span = station.span();
        let located = quote_spanned!(span=> <#station as __sweet::middleware::Station<#app>>);
        Self {
            span,
            middleware: quote_spanned!(span=> #located::Middleware),
            place: quote!(#located::locate(__app)),
            meta: quote_spanned!(span=> __sweet::middleware::listed::<#app, #station>()),
        }
    }

    /// A call of one of its hooks.
    fn call(&self, hook: &str, app: &TokenStream, arguments: &TokenStream) -> TokenStream {
        let (middleware, place, hook) = (&self.middleware, &self.place, format_ident!("{hook}"));
        let hook = quote_spanned!(self.span=> <#middleware as __sweet::middleware::Middleware<#app>>::#hook);
        quote!(#hook(#place, #arguments).await)
    }
}

/// What a document tells of the stations.
pub(crate) fn metas(stops: &[Stop]) -> TokenStream {
    let metas = stops.iter().map(|stop| &stop.meta);
    quote!(&[#(#metas),*])
}

/// Statements that lead `__visit`, to an app of type `app`, through the stations to what stands behind them and back. The
/// answer is in `__response`.
///
/// `found` is statements that make `__cx`, or return where there is none; `work` is statements that answer.
pub(crate) fn lead(stops: &[Stop], app: &TokenStream, found: &TokenStream, work: &TokenStream) -> TokenStream {
    let passages: Vec<Ident> = (0..stops.len()).map(|index| format_ident!("__passage_{index}")).collect();
    let way = || stops.iter().zip(&passages);
    let declare = way().map(|(stop, passage)| declare(stop, passage, app));
    let enter = way().enumerate().map(|(index, (stop, passage))| {
        let hook = stop.call("on_request", app, &quote!(__visit, &mut #passage));
        quote! {
            if let ::core::result::Result::Err(__answer) = #hook {
                __sweet::middleware::answer(__answer, __response);
                break '__way #index;
            }
        }
    });
    let prepare = way().map(|(stop, passage)| {
        let hook = stop.call("before_handler", app, &quote!(__cx, &mut #passage));
        quote! {
            if let ::core::result::Result::Err(__answer) = #hook {
                return __sweet::middleware::answer(__answer, __response);
            }
        }
    });
    let leave = way().enumerate().rev().map(|(index, (stop, passage))| leave(stop, index, passage, app));
    let count = stops.len();
    quote! {
        let (__app, __request) = (__visit.app(), __visit.request());
        #(#declare)*
        let __passed: ::core::primitive::usize = '__way: {
            #(#enter)*
            let __work = async {
                #found
                #(#prepare)*
                #work
            };
            let __end = __sweet::app::attend(
                __request,
                ::core::pin::pin!(::core::option::Option::Some(__work)),
            ).await;
            __visit.end(__end, __response);
            #count
        };
        #(#leave)*
    }
}

/// Makes what a station keeps from its way in for its way out.
fn declare(stop: &Stop, passage: &Ident, app: &TokenStream) -> TokenStream {
    let middleware = &stop.middleware;
    let default = quote_spanned! {stop.span=>
        <<#middleware as __sweet::middleware::Middleware<#app>>::Passage as ::core::default::Default>::default()
    };
    quote!(let mut #passage = #default;)
}

/// The way out through one station, where the request has passed it.
fn leave(stop: &Stop, index: usize, passage: &Ident, app: &TokenStream) -> TokenStream {
    let arguments = quote!(__visit, &mut #passage, __response);
    let (on_error, on_response) = (stop.call("on_error", app, &arguments), stop.call("on_response", app, &arguments));
    quote! {
        if __passed > #index {
            if __response.is_error() {
                if let ::core::result::Result::Err(__answer) = #on_error {
                    __sweet::middleware::answer(__answer, __response);
                }
            }
            if let ::core::result::Result::Err(__answer) = #on_response {
                __sweet::middleware::answer(__answer, __response);
            }
        }
    }
}
