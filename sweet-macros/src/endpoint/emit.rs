//! What stands beside a handler: its endpoint.
//!
//! In:    the model, and what is wrong with it.
//! Out:   the function as written, a unit type of its name, and the constants and the call of that type.
//! Never: fails. With mistakes the type is there all the same, so that its app does not complain that it is missing; they
//!        are its constant, which keeps the compiler from looking further.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned;

use super::limits::Limits;
use super::model::Model;
use crate::function::across;
use crate::lifetimes;
use crate::middleware::{self, Stop};
use crate::mistakes::Mistakes;
use crate::origin::origin;

/// Everything that takes the place of the item.
pub(super) fn emit(model: &Model, item: &TokenStream, mistakes: &Mistakes) -> TokenStream {
    let errors = mistakes.emit();
    if model.handler.is_method() {
        return quote!(#item #errors);
    }
    let content = match mistakes.is_empty() {
        true => {
            let (describe, endpoint, checks) = (describe(model), endpoint(model), checks(model));
            quote!(#describe #endpoint #checks)
        }
        false => broken(model, &errors),
    };
    model.handler.with(item, &content)
}

fn broken(model: &Model, errors: &TokenStream) -> TokenStream {
    let name = model.handler.name();
    quote! {
        #[automatically_derived]
        impl __sweet::app::Describe for #name {
            const META: &'static __sweet::meta::EndpointMeta = { #errors };
        }
        #[automatically_derived]
        impl<__A> __sweet::app::Endpoint<__A> for #name {
            async fn call<'__r>(_: __sweet::app::Context<'__r, __A>, _: &mut __sweet::message::Response) {}
        }
    }
}

fn describe(model: &Model) -> TokenStream {
    let name = model.handler.name();
    let (method, pattern, params) = (&model.method, &model.pattern, &model.params);
    let operation = operation(model);
    let arguments = model.handler.metas();
    let answer = lifetimes::replace(&model.handler.answer(), "'static");
    let responses = quote_spanned!(answer.span()=> <#answer as __sweet::respond::Respond>::RESPONSES);
    let status = match &model.status {
        Some((_, status)) => quote!(::core::option::Option::Some(#status)),
        None => quote!(::core::option::Option::None),
    };
    let (body_bytes_max, limits) = limits(&model.limits);
    let origin = origin(&quote!(__sweet), model.span);
    quote! {
        #body_bytes_max
        const __META: __sweet::meta::EndpointMeta = __sweet::meta::EndpointMeta {
            method: #method,
            pattern: #pattern,
            params: &[#(#params),*],
            operation: #operation,
            arguments: &[#(#arguments),*],
            responses: #responses,
            status: #status,
            limits: #limits,
            middleware: &[],
            origin: #origin,
        };
        #[automatically_derived]
        impl __sweet::app::Describe for #name {
            const META: &'static __sweet::meta::EndpointMeta = &__META;
        }
    }
}

fn operation(model: &Model) -> TokenStream {
    let super::model::Operation { id, summary, description, tags, deprecated, hidden } = &model.operation;
    quote! {
        __sweet::meta::Operation {
            id: #id,
            summary: #summary,
            description: #description,
            tags: &[#(#tags),*],
            deprecated: #deprecated,
            hidden: #hidden,
        }
    }
}

/// The limits, and before them a constant that says at the expression of which type it is.
fn limits(limits: &Limits) -> (Option<TokenStream>, TokenStream) {
    if let Limits { body_bytes_max: None, handler_timeout: None } = limits {
        return (None, quote!(__sweet::meta::EndpointLimits::NONE));
    }
    let constant = limits
        .body_bytes_max
        .as_ref()
        .map(|bytes| quote_spanned!(bytes.span()=> const __BODY_BYTES_MAX: ::core::primitive::usize = #bytes;));
    let body_bytes_max = match &constant {
        Some(_) => quote!(::core::option::Option::Some(__BODY_BYTES_MAX)),
        None => quote!(::core::option::Option::None),
    };
    let handler_timeout = match limits.handler_timeout.map(|timeout| timeout.as_millis() as u64) {
        Some(millis) => quote!(::core::option::Option::Some(::core::time::Duration::from_millis(#millis))),
        None => quote!(::core::option::Option::None),
    };
    let limits = quote! {
        __sweet::meta::EndpointLimits { body_bytes_max: #body_bytes_max, handler_timeout: #handler_timeout }
    };
    (constant, limits)
}

fn endpoint(model: &Model) -> TokenStream {
    let name = model.handler.name();
    let types = model.handler.types("'__r");
    let values: Vec<_> = (0..types.len()).map(|index| format_ident!("__argument_{index}")).collect();
    // Under the whole type, where a type that does not hold together is told already: the compiler tells the same once.
    let bounds = types
        .iter()
        .map(|ty| across(ty, |span| quote_spanned!(span=> for<'__r> #ty: __sweet::extract::FromRequest<'__r, __A>)));
    let extract = types.iter().zip(&values).enumerate().map(|(index, (ty, value))| {
        // Behind the last argument there is nobody to ask.
        let refuse = (index + 1 < types.len()).then(|| quote!(__refuse(__cx, __response, #index)));
        quote! {
            let ::core::option::Option::Some(#value) = __sweet::extract::take::<__A, #ty>(__cx, __response).await else {
                return #refuse;
            };
        }
    });
    let refuse = (types.len() > 1).then(|| refuse(&types));
    let wait = model.handler.signature.asyncness.map(|_| quote!(.await));
    let answer = lifetimes::replace(&model.handler.answer(), "'__r");
    let (conditions, description, stops) = stations(model);
    let respond = quote_spanned!(answer.span()=> <#answer as __sweet::respond::Respond>::respond);
    let status =
        model.status.as_ref().map(|(_, status)| quote!(__response.succeed(const { __META.plain_status() }, #status);));
    let work = quote! {
        #refuse
        #(#extract)*
        #respond(#name(#(#values),*) #wait, __response);
        #status
    };
    // A station's document is a constant of the app's type, which is known for as long as there are constants.
    let life = (!stops.is_empty()).then(|| quote!(: 'static));
    let work = match stops.is_empty() {
        true => work,
        false => {
            let way = middleware::lead(&stops, &quote!(__A), &TokenStream::new(), &work);
            quote!(let __visit = __sweet::app::Visit::behind(__cx); #way)
        }
    };
    quote! {
        #[automatically_derived]
        impl<__A #life> __sweet::app::Endpoint<__A> for #name
        where
            #(#bounds,)*
            #(#conditions,)*
        {
            #description
            async fn call<'__r>(
                __cx: __sweet::app::Context<'__r, __A>,
                __response: &mut __sweet::message::Response,
            ) {
                #work
            }
        }
    }
}

/// The conditions of the stations of the endpoint, what is told of it with them, and the stations; nothing where there are
/// none.
fn stations(model: &Model) -> (Vec<TokenStream>, Option<TokenStream>, Vec<Stop>) {
    let stops: Vec<Stop> = model.middleware.iter().map(|station| Stop::listed(station, &quote!(__A))).collect();
    if stops.is_empty() {
        return (vec![], None, stops);
    }
    let bounds = model.middleware.iter().map(|station| quote!(#station: __sweet::middleware::Station<__A>));
    let metas = middleware::metas(&stops);
    let description = quote! {
        const DESCRIPTION: &'static __sweet::meta::EndpointMeta = &__sweet::meta::EndpointMeta {
            middleware: #metas,
            ..__META
        };
    };
    (bounds.collect(), Some(description), stops)
}

/// A closure that captures nothing, so that the future has no room for it: what is done where an argument was refused.
fn refuse(types: &[Type]) -> TokenStream {
    quote! {
        let __refuse = |
            __cx: __sweet::app::Context<'__r, __A>,
            __response: &mut __sweet::message::Response,
            __refused: ::core::primitive::usize,
        | {
            let __arguments: &[__sweet::extract::Check<'__r, __A>] =
                &[#(__sweet::extract::failures::<__A, #types>),*];
            __sweet::extract::refuse(__cx, __response, &__arguments[__refused..]);
        };
    }
}

/// Rules that only the constants of the types can tell, each under the token that breaks it.
///
/// They look at `__META` and not at the type: an endpoint that no app lists is dead code then, and the compiler says so.
fn checks(model: &Model) -> TokenStream {
    let arguments = model.handler.arguments().enumerate().map(|(index, argument)| {
        let check = across(&argument.ty, |span| quote_spanned!(span=> __sweet::meta::check::argument(&__META, #index)));
        quote!(const _: () = #check;)
    });
    let pattern = model
        .pattern
        .as_ref()
        .map(|pattern| quote_spanned!(pattern.span()=> const _: () = __sweet::meta::check::pattern(&__META);));
    let status = model
        .status
        .as_ref()
        .map(|(literal, _)| quote_spanned!(literal.span()=> const _: () = __sweet::meta::check::status(&__META);));
    let body_bytes_max = model.limits.body_bytes_max.as_ref().map(|bytes| {
        let check = across(bytes, |span| quote_spanned!(span=> __sweet::meta::check::body_bytes_max(&__META)));
        quote!(const _: () = #check;)
    });
    quote!(#(#arguments)* #pattern #status #body_bytes_max)
}
