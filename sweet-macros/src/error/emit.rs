//! What makes a type an error that a handler can answer.
//!
//! In:    the model, and what is wrong with it.
//! Out:   `Respond`.
//! Never: fails. With mistakes the implementation is there all the same, and the mistakes are its constant.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::{Generics, Ident};

use super::model::{Model, Variant};
use crate::mistakes::Mistakes;
use crate::root;

/// Everything that stands beside the type.
pub(super) fn emit(model: &Model, mistakes: &Mistakes) -> TokenStream {
    let root = root::root();
    let content = if mistakes.is_empty() { respond(model) } else { broken(model, &mistakes.emit()) };
    let respond = implementation(&model.name, &model.generics, &content);
    quote! {
        #[doc(hidden)]
        #[allow(deprecated, unused_qualifications, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
        const _: () = {
            use #root as __sweet;
            #respond
        };
    }
}

fn implementation(name: &Ident, generics: &Generics, content: &TokenStream) -> TokenStream {
    let (parameters, arguments, conditions) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #parameters __sweet::respond::Respond for #name #arguments #conditions {
            #content
        }
    }
}

fn broken(_: &Model, errors: &TokenStream) -> TokenStream {
    quote! {
        const RESPONSES: __sweet::meta::Responses = { #errors };
        fn respond(self, _: &mut __sweet::message::Response) {}
    }
}

fn respond(model: &Model) -> TokenStream {
    let metas = model.variants.iter().map(|variant| {
        let (status, description) = (code(model, variant), description(variant));
        quote!(__sweet::respond::Problem::meta(#status, #description))
    });
    let arms = model.variants.iter().map(|variant| arm(code(model, variant), variant));
    let body = match model.variants.is_empty() {
        true => quote!(match self {}),
        false => quote!(match self { #(#arms)* }),
    };
    let response = if model.variants.is_empty() { quote!(_) } else { quote!(__response) };
    quote! {
        const RESPONSES: __sweet::meta::Responses = __sweet::meta::Responses::Many(&[#(#metas),*]);
        fn respond(self, #response: &mut __sweet::message::Response) {
            #body
        }
    }
}

fn code(model: &Model, variant: &Variant) -> u16 {
    variant.status.as_ref().or(model.status.as_ref()).map_or(500, |status| status.code)
}

/// What a document says of the variant.
fn description(variant: &Variant) -> String {
    match &variant.detail {
        Some(detail) if variant.docs.summary.is_empty() => detail.constant().unwrap_or_default(),
        _ => variant.docs.whole(),
    }
}

fn arm(status: u16, variant: &Variant) -> TokenStream {
    let path = &variant.path;
    let uri = variant.uri.as_ref().map(|uri| quote!(.with_type(#uri)));
    let title = variant.title.as_ref().map(|title| quote!(.with_title(#title)));
    let problem = quote!(__sweet::respond::Problem::of(#status) #uri #title);
    let fixed = match &variant.detail {
        Some(detail) => detail.constant(),
        None => Some(variant.docs.summary.clone()),
    };
    if let Some(text) = fixed {
        let detail = (!text.is_empty()).then(|| quote!(.with_detail(#text)));
        return quote!(#path { .. } => __sweet::respond::Respond::respond(#problem #detail, __response),);
    }
    let Some(detail) = &variant.detail else { return TokenStream::new() };
    let format = &detail.format;
    let fields = detail.shown.iter().map(|(member, bound)| quote!(#member: #bound));
    let values = detail.shown.iter().map(|(_, bound)| quote!(#bound = #bound));
    let text = quote_spanned!(format.span()=> ::std::format!(#format, #(#values),*));
    quote! {
        #path { #(#fields,)* .. } => {
            let __detail = #text;
            __sweet::respond::Respond::respond(#problem.with_detail(&__detail), __response);
        }
    }
}
