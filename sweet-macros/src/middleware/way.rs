//! The way of a request through stations and back, as every place has it that can have stations: an app, a nest, an endpoint.
//!
//! In:    the stations, in their order; what stands behind them.
//! Out:   straight-line code: each hook is called where its turn is, and nothing is looked up.
//! Never: boxes a future; knows which hooks a station has: those that it leaves out are empty, and the compiler drops them.
//!
//! All that is emitted for a station has one span, that of its type, so that the compiler tells once what is wrong with it.
//! Names of locals stand there too, and are looked up where the macro was called: a `macro_rules!` may have written the type.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, Index, Member};

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
    pub(crate) fn field(member: &Member, ty: &(impl ToTokens + Spanned), app: &TokenStream) -> Self {
        let span = ty.span();
        let place = local("__app", span);
        Self {
            span,
            middleware: ty.to_token_stream(),
            place: quote_spanned!(span=> &#place.#member),
            meta: quote_spanned!(span=> <#ty as __sweet::middleware::Middleware<#app>>::META),
        }
    }

    /// One that a list names.
    pub(crate) fn listed(station: &(impl ToTokens + Spanned), app: &TokenStream) -> Self {
        let span = station.span();
        let place = local("__app", span);
        let located = quote_spanned!(span=> <#station as __sweet::middleware::Station<#app>>);
        Self {
            span,
            middleware: quote_spanned!(span=> #located::Middleware),
            place: quote_spanned!(span=> #located::locate(#place)),
            meta: quote_spanned!(span=> #located::LISTED),
        }
    }

    /// A call of one of its hooks, whose arguments are these locals, but for the passage.
    fn call(&self, hook: &str, app: &TokenStream, at: &Ident, passage: Index, behind: Option<&Ident>) -> TokenStream {
        let (middleware, place, hook) = (&self.middleware, &self.place, format_ident!("{hook}", span = self.span));
        let [passages] = self.locals(["__passages"]);
        let behind = behind.into_iter();
        // The parentheses are the person's tokens: what begins with a token of the macro is told of once more.
        quote_spanned! {self.span=>
            <#middleware as __sweet::middleware::Middleware<#app>>::#hook(
                #place, #at, &mut (#passages).#passage #(, #behind)*
            ).await
        }
    }

    /// What it keeps from its way in for its way out.
    fn passage(&self, app: &TokenStream) -> TokenStream {
        let middleware = &self.middleware;
        quote_spanned! {self.span=>
            <<#middleware as __sweet::middleware::Middleware<#app>>::Passage as ::core::default::Default>::default()
        }
    }

    /// The way in to it.
    fn enter(&self, index: usize, passage: Index, app: &TokenStream) -> TokenStream {
        let [visit, response] = self.locals(["__visit", "__response"]);
        let answer = self.answer(&self.call("on_request", app, &visit, passage, None), &response);
        quote! {
            if #answer {
                __visit.turn_back();
                break '__way #index;
            }
        }
    }

    /// What it does before a handler.
    fn prepare(&self, passage: Index, app: &TokenStream) -> TokenStream {
        let [cx, response] = self.locals(["__cx", "__response"]);
        let answer = self.answer(&self.call("before_handler", app, &cx, passage, None), &response);
        quote! {
            if #answer {
                return;
            }
        }
    }

    /// The way out through it, where the request has passed it.
    fn leave(&self, index: usize, passage: Index, app: &TokenStream) -> TokenStream {
        let [visit, response] = self.locals(["__visit", "__response"]);
        let hook = |hook| self.answer(&self.call(hook, app, &visit, passage.clone(), Some(&response)), &response);
        let (on_error, on_response) = (hook("on_error"), hook("on_response"));
        quote! {
            if __passed > #index {
                if __response.is_error() {
                    #on_error;
                }
                #on_response;
            }
        }
    }

    /// Whether a hook has answered in the place of what is in the response.
    fn answer(&self, hook: &TokenStream, response: &Ident) -> TokenStream {
        quote_spanned!(self.span=> __sweet::middleware::has_answered(#hook, #response))
    }

    fn locals<const N: usize>(&self, names: [&str; N]) -> [Ident; N] {
        names.map(|name| local(name, self.span))
    }
}

/// A local, at the place of a station.
fn local(name: &str, span: Span) -> Ident {
    Ident::new(name, Span::call_site().located_at(span))
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
    let count = stops.len();
    // In the reverse order, which is that of the way out: it is how they are dropped. One value, so that what stands behind the
    // stations borrows one thing, however many there are.
    let passages = stops.iter().rev().map(|stop| stop.passage(app));
    let place = |index: usize, stop: &Stop| Index { index: (count - 1 - index) as u32, span: stop.span };
    let way = || stops.iter().enumerate().map(|(index, stop)| (index, stop, place(index, stop)));
    let enter = way().map(|(index, stop, passage)| stop.enter(index, passage, app));
    let prepare = way().map(|(_, stop, passage)| stop.prepare(passage, app));
    let mut leave: Vec<_> = way().map(|(index, stop, passage)| stop.leave(index, passage, app)).collect();
    leave.reverse();
    quote! {
        let (__app, __request) = (__visit.app(), __visit.request());
        let mut __passages = (#(#passages,)*);
        let __passed: ::core::primitive::usize = '__way: {
            #(#enter)*
            let __borrowed = &mut __passages;
            let __work = async {
                let __passages = __borrowed;
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
