//! The stations of an app, and those that stand before an app nested in it.
//!
//! In:    the fields that are stations, and the lists that name some.
//! Out:   the way through them, and what is wrong with how they are configured.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, Member, Type};

use super::model::{Model, Nest};
use crate::middleware::{self, Stop};

/// The names under which emitted code has the types of stations. Each is resolved once, and what is wrong with it is told at
/// one token.
pub(super) fn aliases(model: &Model) -> TokenStream {
    let fields = model.stations.iter().enumerate().map(|(index, station)| (field(index, &station.ty), &station.ty));
    let own = model.middleware.iter().enumerate().map(|(index, ty)| (listed("__Station", index, ty), ty));
    let nests = model.nests.iter().enumerate().flat_map(|(nest, Nest { middleware, .. })| {
        middleware.iter().enumerate().map(move |(index, ty)| (listed(&before(nest), index, ty), ty))
    });
    let aliases = fields.chain(own).chain(nests).map(|(alias, ty)| quote!(type #alias = #ty;));
    quote!(#(#aliases)*)
}

fn field(index: usize, ty: &Type) -> Ident {
    format_ident!("__Field{index}", span = ty.span())
}

fn listed(place: &str, index: usize, station: &Type) -> Ident {
    format_ident!("{place}{index}", span = middleware::told_at(station))
}

/// What the names of the stations before a nested app begin with.
fn before(nest: usize) -> String {
    format!("__Nest{nest}Station")
}

/// The stations of the app: its fields, then those that it lists.
fn own(model: &Model) -> Vec<Stop> {
    let app = quote!(Self);
    let fields = model.stations.iter().enumerate();
    let fields = fields.map(|(index, station)| Stop::field(&station.member, &field(index, &station.ty), &app));
    let lists = model.middleware.iter().enumerate();
    fields.chain(lists.map(|(index, ty)| Stop::listed(&listed("__Station", index, ty), &app))).collect()
}

/// The stations before a nested app.
fn of_nest(nest: &Nest, number: usize, app: &Ident) -> Vec<Stop> {
    let stations = nest.middleware.iter().enumerate();
    stations.map(|(index, ty)| Stop::listed(&listed(&before(number), index, ty), &quote!(#app))).collect()
}

/// What the document says of the stations of the app.
pub(super) fn meta(model: &Model) -> TokenStream {
    middleware::metas(&own(model))
}

/// What the document says of the stations before a nested app.
pub(super) fn nest_meta(nest: &Nest, index: usize, app: &Ident) -> TokenStream {
    middleware::metas(&of_nest(nest, index, app))
}

/// Leads a request through the stations of the app and back, where it has some.
pub(super) fn lead(model: &Model) -> TokenStream {
    let stops = own(model);
    if stops.is_empty() {
        return TokenStream::new();
    }
    let found = quote! {
        let mut __lookup = ::core::option::Option::None;
        let ::core::option::Option::Some((__cx, __route)) = __stage.find(__visit, &mut __lookup, __response) else {
            return;
        };
    };
    let work = quote!(<Self as __sweet::app::Api>::dispatch(__cx, __route, __response).await);
    let way = middleware::lead(&stops, &quote!(Self), &found, &work);
    quote! {
        async fn lead<'__r>(
            __visit: __sweet::app::Visit<'__r, Self>,
            __stage: __sweet::app::Stage<'__r, Self>,
            __response: &mut __sweet::message::Response,
        ) {
            #way
        }
        async fn visit<'__r>(
            __cx: __sweet::app::Context<'__r, Self>,
            __route: usize,
            __response: &mut __sweet::message::Response,
        ) {
            <Self as __sweet::app::Api>::lead(
                __sweet::app::Visit::behind(__cx),
                __sweet::app::Stage::Dispatch(__cx, __route),
                __response,
            ).await
        }
    }
}

/// The function that leads a request through the stations before a nested app, with its name; `None` where there are none.
pub(super) fn nest(nest: &Nest, index: usize, app: &Ident) -> Option<(Ident, TokenStream)> {
    let stops = of_nest(nest, index, app);
    if stops.is_empty() {
        return None;
    }
    let (name, member) = (format_ident!("__nest_{index}"), &nest.member);
    let ty = format_ident!("__Nest{index}", span = nest.ty.span());
    let work = quote! {
        <#ty as __sweet::app::Api>::visit(__cx.nested(|__app| &__app.#member), __route, __response).await
    };
    let way = middleware::lead(&stops, &quote!(#app), &TokenStream::new(), &work);
    let function = quote! {
        async fn #name<'__r>(
            __cx: __sweet::app::Context<'__r, #app>,
            __route: usize,
            __response: &mut __sweet::message::Response,
        ) {
            let __visit = __sweet::app::Visit::behind(__cx);
            #way
        }
    };
    Some((name, function))
}

/// Adds the mistakes in the configuration of each station that is a field, and of nested apps.
pub(super) fn misconfigured(model: &Model) -> TokenStream {
    if model.stations.is_empty() && model.nests.is_empty() {
        return TokenStream::new();
    }
    let stations = model.stations.iter().enumerate().map(|(index, station)| {
        let (member, ty) = (&station.member, field(index, &station.ty));
        let place = match member {
            Member::Named(name) => format!("`{name}` of `{}`", model.name),
            Member::Unnamed(index) => format!("field {} of `{}`", index.index, model.name),
        };
        let verify = quote_spanned!(ty.span()=> <#ty as __sweet::middleware::Middleware<Self>>::verify);
        quote! {
            for __mistake in #verify(&self.#member) {
                __mistakes.push(::std::format!("{}: {}", #place, __mistake));
            }
        }
    });
    let nests = model.nests.iter().enumerate().map(|(index, nest)| {
        let (member, ty) = (&nest.member, format_ident!("__Nest{index}", span = nest.ty.span()));
        let misconfigured = quote_spanned!(nest.ty.span()=> <#ty as __sweet::app::Api>::misconfigured);
        quote!(#misconfigured(&self.#member, __mistakes);)
    });
    quote! {
        fn misconfigured(&self, __mistakes: &mut ::std::vec::Vec<::std::string::String>) {
            #(#stations)*
            __sweet::app::misconfigured(self, __mistakes);
            #(#nests)*
        }
    }
}
