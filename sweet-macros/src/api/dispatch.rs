//! From the number of a route to its endpoint.
//!
//! In:    the endpoints in the order of their numbers, and the nested apps behind them.
//! Out:   a `match` in an `async fn`; in groups, where there are many endpoints.
//! Never: boxes a future or calls through a pointer.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::Ident;
use syn::spanned::Spanned;

use super::emit::Endpoint;
use super::middleware;
use super::model::Model;

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
/// beside it: functions for groups of endpoints, where there are many, and for nests with stations before them.
pub(super) fn dispatch(model: &Model, endpoints: &[Endpoint]) -> (TokenStream, TokenStream) {
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
        if let Some((name, _)) = middleware::nest(nest, index, app) {
            return quote!(_ if #route < #end => #name(#cx, #route - #start, #response).await,);
        }
        let nested = quote_spanned!(nest.ty.span()=> #cx.nested(|app| &app.#member));
        let arguments = quote!(#nested, #route - #start, #response);
        let dispatch = quote_spanned!(nest.ty.span()=> <#ty as __sweet::app::Api>::visit(#arguments).await);
        quote!(_ if #route < #end => #dispatch,)
    });
    let led = model.nests.iter().enumerate().filter_map(|(index, nest)| middleware::nest(nest, index, app));
    let led: TokenStream = led.map(|(_, function)| function).collect();
    let name = format_ident!("dispatch");
    if own.len() <= ARMS_MAX {
        return (locals.function(&name, app, &quote!(#(#own)* #debug #(#nests)*)), led);
    }
    let groups = own.chunks(ARMS_MAX).enumerate().map(|(index, arms)| {
        let (name, start) = (format_ident!("__dispatch_{index}"), index * ARMS_MAX);
        let end = start + arms.len();
        let arm = quote!(#start..#end => #name(#cx, #route, #response).await,);
        (arm, locals.function(&name, app, &quote!(#(#arms)*)))
    });
    let (arms, functions): (TokenStream, TokenStream) = groups.unzip();
    (locals.function(&name, app, &quote!(#arms #debug #(#nests)*)), quote!(#functions #led))
}

/// Where the numbers of the app's own endpoints and of each nest end.
pub(super) fn ends(model: &Model) -> TokenStream {
    let nests = (0..model.nests.len()).map(|index| {
        let (start, end) = (format_ident!("__END_{index}"), format_ident!("__END_{}", index + 1));
        quote!(const #end: usize = #start + __META.nests[#index].api.route_count();)
    });
    match model.nests.is_empty() {
        true => TokenStream::new(),
        false => quote!(const __END_0: usize = __META.endpoints.len(); #(#nests)*),
    }
}
