//! What stands beside a function with `#[dependency]`.
//!
//! In:    the model, and what is wrong with it.
//! Out:   the function as written, a unit type of its name, and the constants and the computation of that type.
//! Never: fails. With mistakes the type is there all the same, so that nobody complains that it is missing; they are its
//!        constant, which keeps the compiler from looking further.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned;

use super::model::Model;
use crate::mistakes::Mistakes;

/// Everything that takes the place of the item.
pub(super) fn emit(model: &Model, item: &TokenStream, mistakes: &Mistakes) -> TokenStream {
    let errors = mistakes.emit();
    let function = &model.function;
    if function.is_method() {
        return quote!(#item #errors);
    }
    let content = match mistakes.is_empty() {
        true => {
            let (dependency, resolve) = (dependency(model), resolve(model));
            quote!(#dependency #resolve)
        }
        false => broken(model, &errors),
    };
    function.with(item, &content)
}

fn broken(model: &Model, errors: &TokenStream) -> TokenStream {
    let name = model.function.name();
    quote! {
        #[automatically_derived]
        impl __sweet::extract::Dependency for #name {
            type Value = ();
            const ARGUMENTS: &'static [__sweet::meta::ArgumentMeta] = { #errors };
            const REJECTS: __sweet::meta::Responses = __sweet::meta::Responses::None;
        }
        #[automatically_derived]
        impl<'__r, __A> __sweet::extract::Resolve<'__r, __A> for #name {
            type Rejection = ::core::convert::Infallible;
            async fn resolve(
                _: __sweet::app::Context<'__r, __A>,
            ) -> ::core::result::Result<(), __sweet::extract::Refused<::core::convert::Infallible>> {
                ::core::result::Result::Ok(())
            }
        }
    }
}

/// The type of the value, and that of the refusal.
fn outcome(model: &Model) -> (TokenStream, TokenStream) {
    let result = model.function.answer();
    match model.can_refuse() {
        true => {
            let value = quote_spanned!(result.span()=> <#result as __sweet::extract::Outcome>::Value);
            let error = quote_spanned!(result.span()=> <#result as __sweet::extract::Outcome>::Error);
            (value, error)
        }
        false => (quote!(#result), quote!(::core::convert::Infallible)),
    }
}

fn dependency(model: &Model) -> TokenStream {
    let name = model.function.name();
    let arguments = model.function.metas();
    let (value, error) = outcome(model);
    let rejects = quote_spanned!(model.function.answer().span()=> <#error as __sweet::respond::Respond>::RESPONSES);
    let cleanup = model.cleanup.as_ref().map(|path| {
        let call = quote_spanned!(path.span()=> __sweet::extract::cleaning(#path(__value)));
        quote! {
            const CLEANUP: ::core::option::Option<fn(Self::Value) -> __sweet::message::Work> =
                ::core::option::Option::Some(|__value| #call);
        }
    });
    quote! {
        #[automatically_derived]
        impl __sweet::extract::Dependency for #name {
            type Value = #value;
            const ARGUMENTS: &'static [__sweet::meta::ArgumentMeta] = &[#(#arguments),*];
            const REJECTS: __sweet::meta::Responses = #rejects;
            #cleanup
        }
    }
}

fn resolve(model: &Model) -> TokenStream {
    let name = model.function.name();
    let types = model.function.types("'__r");
    let (value, error) = outcome(model);
    let (rejection, body) = (rejection(&types, error), body(model, &types));
    let bounds = types.iter().map(|ty| quote_spanned!(ty.span()=> #ty: __sweet::extract::FromRequest<'__r, __A>));
    let failures = (!types.is_empty()).then(|| failures(&types));
    quote! {
        #[automatically_derived]
        impl<'__r, __A> __sweet::extract::Resolve<'__r, __A> for #name
        where
            #(#bounds,)*
        {
            type Rejection = #rejection;
            async fn resolve(
                __cx: __sweet::app::Context<'__r, __A>,
            ) -> ::core::result::Result<#value, __sweet::extract::Refused<Self::Rejection>> {
                #body
            }
            #failures
        }
    }
}

/// The type of a refusal, which is one of several: that of the first argument, or one of those behind it, or the function's own.
fn rejection(types: &[Type], error: TokenStream) -> TokenStream {
    types.iter().rev().fold(error, |behind, ty| {
        let own = quote_spanned!(ty.span()=> <#ty as __sweet::extract::FromRequest<'__r, __A>>::Rejection);
        quote!(__sweet::extract::Either<#own, #behind>)
    })
}

/// The refusal `__rejection` of the argument in place `at`, as one of all; behind the last argument, that of the function.
fn refused(at: usize, arguments: usize) -> TokenStream {
    let own = match at < arguments {
        true => quote!(__sweet::extract::Either::Left(__rejection)),
        false => quote!(__rejection),
    };
    let rejection = (0..at).fold(own, |inner, _| quote!(__sweet::extract::Either::Right(#inner)));
    quote!(__sweet::extract::Refused { at: #at, rejection: #rejection })
}

/// Extracts the arguments, and calls the function.
fn body(model: &Model, types: &[Type]) -> TokenStream {
    let name = model.function.name();
    let values: Vec<_> = (0..types.len()).map(|index| format_ident!("__argument_{index}")).collect();
    let extract = types.iter().zip(&values).enumerate().map(|(index, (ty, value))| {
        let refused = refused(index, types.len());
        let call = quote_spanned!(ty.span()=> <#ty as __sweet::extract::FromRequest<'__r, __A>>::from_request(__cx));
        quote! {
            let #value = match #call.await {
                ::core::result::Result::Ok(__value) => __value,
                ::core::result::Result::Err(__rejection) => return ::core::result::Result::Err(#refused),
            };
        }
    });
    let wait = model.function.signature.asyncness.map(|_| quote!(.await));
    let call = quote!(#name(#(#values),*) #wait);
    let result = match model.can_refuse() {
        true => {
            let refused = refused(types.len(), types.len());
            quote!(__sweet::extract::Outcome::into_result(#call).map_err(|__rejection| #refused))
        }
        false => quote!(::core::result::Result::Ok(#call)),
    };
    quote!(#(#extract)* #result)
}

/// Tells what is wrong with the parameters that the arguments take.
fn failures(types: &[Type]) -> TokenStream {
    quote! {
        fn failures(__cx: __sweet::app::Context<'__r, __A>, __failures: &mut __sweet::rules::Failures) {
            let __arguments: &[__sweet::extract::Check<'__r, __A>] =
                &[#(__sweet::extract::failures::<__A, #types>),*];
            __sweet::extract::failures_of::<__A, Self>(__cx, __arguments, __failures);
        }
    }
}
