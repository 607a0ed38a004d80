//! How an error answers.
//!
//! In:    the model.
//! Out:   `Respond`: a problem with its members, header fields, and a cause for the log.
//! Never: shows a client what stands behind a fault.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, Member, WherePredicate, parse_quote};

use super::{document, implement, matched, words};
use crate::error::field::Field;
use crate::error::model::{Model, Standard, Variant};
use crate::schema::{arguments, is_generic};

/// `Respond`.
pub(super) fn implementation(model: &Model) -> TokenStream {
    let responses = document::responses(model);
    let arms = model.variants.iter().map(|variant| match variant.inner() {
        Some(inner) => transparent(variant, inner),
        None => arm(model, variant),
    });
    let body = matched(model, arms);
    let retell = retell(model);
    let content = quote! {
        const RESPONSES: __sweet::meta::Responses = #responses;
        fn respond(self, __response: &mut __sweet::message::Response) {
            #body
        }
        #retell
    };
    implement(model, &quote!(__sweet::respond::Respond), conditions(model), &content)
}

/// The same with mistakes in it.
pub(super) fn broken(model: &Model, errors: &TokenStream) -> TokenStream {
    let content = quote! {
        const RESPONSES: __sweet::meta::Responses = { #errors };
        fn respond(self, _: &mut __sweet::message::Response) {}
    };
    implement(model, &quote!(__sweet::respond::Respond), vec![], &content)
}

/// What is asked of type parameters: that the types of fields can do what their attributes say.
pub(super) fn conditions(model: &Model) -> Vec<WherePredicate> {
    let fields = model.variants.iter().flat_map(|variant| &variant.fields);
    let generic = |field: &&Field| is_generic(&model.generics, &field.ty);
    let mut all: Vec<WherePredicate> = fields.filter(generic).flat_map(|field| asked(model, field)).collect();
    for (_, inner) in model.transparent().filter(|(_, inner)| generic(inner)) {
        let ty = &inner.ty;
        all.push(parse_quote!(#ty: __sweet::respond::Respond));
    }
    all
}

/// What the attributes of a field ask of its type, which mentions a type parameter.
fn asked(model: &Model, field: &Field) -> Vec<WherePredicate> {
    let ty = &field.ty;
    let mut all: Vec<WherePredicate> = vec![];
    if field.extension.is_some() {
        // The name of the schema tells the parameters, so that each of them must have one.
        for own in arguments(&model.generics, std::iter::once(ty)) {
            all.push(parse_quote!(#own: __sweet::schema::Schema + __sweet::json::Encode));
        }
    }
    if field.header.is_some() {
        all.push(parse_quote!(#ty: __sweet::respond::ToHeaderValue));
    }
    if field.is_source() {
        all.push(parse_quote!(#ty: ::std::error::Error + 'static));
    }
    all
}

/// The error in it answers.
fn transparent(variant: &Variant, inner: &Field) -> TokenStream {
    let (path, member, binding, ty) = (&variant.path, &inner.member, inner.binding(), &inner.ty);
    let respond = quote_spanned!(ty.span()=> <#ty as __sweet::respond::Respond>::respond);
    quote!(#path { #member: #binding } => #respond(#binding, __response),)
}

/// Hands other words for failures on to the errors that may have some.
fn retell(model: &Model) -> Option<TokenStream> {
    let arms: Vec<TokenStream> = model
        .transparent()
        .map(|(variant, inner)| {
            let (path, member, binding, ty) = (&variant.path, &inner.member, inner.binding(), &inner.ty);
            let retell = quote_spanned!(ty.span()=> <#ty as __sweet::respond::Respond>::retell);
            quote!(#path { #member: #binding } => #retell(#binding, __text),)
        })
        .collect();
    (!arms.is_empty()).then(|| {
        quote! {
            fn retell(
                &mut self,
                __text: &dyn ::core::ops::Fn(
                    &__sweet::rules::Failure,
                ) -> ::core::option::Option<::std::string::String>,
            ) {
                match self {
                    #(#arms)*
                    _ => {}
                }
            }
        }
    })
}

fn arm(model: &Model, variant: &Variant) -> TokenStream {
    let (path, bindings) = (&variant.path, bindings(model, variant));
    let (detail, problem) = problem(model, variant);
    let headers = headers(variant);
    let cause = cause(model, variant);
    quote! {
        #path { #(#bindings,)* .. } => {
            #detail
            __sweet::respond::Respond::respond(#problem, __response);
            #(#headers)*
            #cause
        }
    }
}

/// The fields that the arm looks at, by reference: `self` is still whole.
fn bindings(model: &Model, variant: &Variant) -> Vec<TokenStream> {
    let shown = variant.detail.iter().filter(|_| !has_display(model)).flat_map(|detail| &detail.shown);
    let mut all: Vec<(Member, Ident)> = shown.cloned().collect();
    let used = |field: &&Field| field.extension.is_some() || field.header.is_some() || field.is_source();
    for field in variant.fields.iter().filter(used) {
        if !all.iter().any(|(member, _)| *member == field.member) {
            all.push((field.member.clone(), field.binding()));
        }
    }
    all.iter().map(|(member, binding)| quote!(#member: ref #binding)).collect()
}

/// The text of the detail, where it is made now, and the problem.
fn problem(model: &Model, variant: &Variant) -> (Option<TokenStream>, TokenStream) {
    let status = model.code(variant);
    let uri = variant.problem.uri.as_ref().map(|uri| quote!(.with_type(#uri)));
    let title = variant.problem.title.as_ref().map(|title| quote!(.with_title(#title)));
    let made = made(model, variant);
    let detail = match (&made, fixed(variant)) {
        (Some(_), _) => Some(quote!(.with_detail(&__detail))),
        (None, text) => (!text.is_empty()).then(|| quote!(.with_detail(#text))),
    };
    let extensions = variant.fields.iter().filter_map(|field| {
        let (name, binding) = (&field.extension.as_ref()?.name, field.binding());
        Some(quote_spanned!(field.ty.span()=> .with_extension(#name, (#binding))))
    });
    let made = made.map(|text| quote!(let __detail: ::std::string::String = #text;));
    (made, quote!(__sweet::respond::Problem::of(#status) #uri #title #detail #(#extensions)*))
}

/// The expression of a detail that shows fields: what `Display` writes.
fn made(model: &Model, variant: &Variant) -> Option<TokenStream> {
    let detail = variant.detail.as_ref().filter(|detail| detail.constant().is_none())?;
    if has_display(model) {
        return Some(quote!(::std::string::ToString::to_string(&self)));
    }
    let format = &detail.format;
    let values = detail.shown.iter().map(|(_, bound)| quote!(#bound = #bound));
    Some(quote_spanned!(format.span()=> ::std::format!(#format, #(#values),*)))
}

/// Whether there is a `Display` of ours: what a transparent error holds may have none.
fn has_display(model: &Model) -> bool {
    model.standard == Standard::Here && model.transparent().next().is_none()
}

/// The detail that is always the same; empty where there is none.
fn fixed(variant: &Variant) -> String {
    let detail = variant.detail.as_ref().and_then(|detail| detail.constant());
    detail.unwrap_or_else(|| variant.docs.summary.clone())
}

fn headers(variant: &Variant) -> Vec<TokenStream> {
    let fixed = variant.headers.iter().map(|header| {
        let (name, value) = (header.lower(), &header.value);
        quote!(__sweet::respond::put_header(#name, #value, __response);)
    });
    let of_fields = variant.fields.iter().filter_map(|field| {
        let (name, binding) = (field.header.as_ref()?.lower(), field.binding());
        Some(quote_spanned!(field.ty.span()=> __sweet::respond::put_header(#name, (#binding), __response);))
    });
    fixed.chain(of_fields).collect()
}

/// Notes why, where that is more than what the answer says.
fn cause(model: &Model, variant: &Variant) -> Option<TokenStream> {
    if model.standard == Standard::Attribute {
        return Some(quote!(__sweet::respond::note_cause(&self, ::std::error::Error::source(&self), __response);));
    }
    let source = variant.source();
    if source.is_none() && model.code(variant) < 500 {
        return None;
    }
    let text = match (made(model, variant), fixed(variant)) {
        (Some(_), _) => quote!(&__detail),
        (None, text) if !text.is_empty() => quote!(&#text),
        _ => {
            let words = words(variant);
            quote!(&#words)
        }
    };
    let source = source.map_or_else(|| quote!(::core::option::Option::None), behind);
    Some(quote!(__sweet::respond::note_cause(#text, #source, __response);))
}

/// What stands behind an error: an `Option` of the error in this field.
pub(super) fn behind(field: &Field) -> TokenStream {
    let (binding, span) = (field.binding(), field.ty.span());
    let found = match field.is_option() {
        true => quote_spanned!(span=> #binding.as_ref().map(|__source| __source.as_source())),
        false => quote_spanned!(span=> ::core::option::Option::Some(#binding.as_source())),
    };
    quote! {
        {
            use __sweet::respond::Source as _;
            #found
        }
    }
}
