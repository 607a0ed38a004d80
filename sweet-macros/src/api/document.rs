//! The endpoints that an app with a title has beside its own: its document and the page that shows it.
//!
//! In:    the model.
//! Out:   hidden endpoints, and the build script's `fn main`.
//! Never: makes the document: it only asks whether a file holds that of this app.

use std::env;
use std::fs;
use std::path::Path;

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, LitStr};

use super::model::Model;
use crate::origin;

/// An endpoint that the derive adds.
pub(super) struct Hidden {
    /// The type.
    pub(super) ty: Ident,
    /// Its declaration.
    pub(super) items: TokenStream,
    /// Only where the person's crate is built with debug assertions.
    pub(super) debug_only: bool,
    /// Where a conflict with it is reported.
    pub(super) span: Span,
}

/// The hidden endpoints, those of debug builds last.
pub(super) fn endpoints(model: &Model) -> Vec<Hidden> {
    let Some(title) = &model.title else { return vec![] };
    if model.openapi.is_off() {
        return vec![];
    }
    let url = path_or(model.openapi.path(), "/openapi.json");
    let span = model.openapi.path().unwrap_or(title).span();
    let source = source(model);
    let mut hidden = vec![Hidden {
        ty: format_ident!("__Document"),
        items: {
            let answer = quote! {
                __response.set_content_type("application/json");
                __response.set_static(__DOCUMENT.bytes());
            };
            let endpoint = endpoint(model, "__Document", &url, &[], span, &answer);
            quote! {
                static __DOCUMENT: __sweet::openapi::Document = #source;
                #endpoint
            }
        },
        debug_only: false,
        span,
    }];
    if !model.page.is_off() {
        hidden.extend(pages(model, &url, title));
    }
    hidden
}

/// Asks the document, and those of nested apps, whether they can be made.
pub(super) fn verify(model: &Model) -> TokenStream {
    let has_document = model.title.is_some() && !model.openapi.is_off();
    if model.nests.is_empty() && !has_document {
        return TokenStream::new();
    }
    let nests = model.nests.iter().enumerate().map(|(index, nest)| {
        let ty = format_ident!("__Nest{index}", span = nest.ty.span());
        quote_spanned!(nest.ty.span()=> <#ty as __sweet::app::Api>::verify()?;)
    });
    let own = has_document.then(|| quote!(__DOCUMENT.verify()?;));
    quote! {
        fn verify() -> ::core::result::Result<(), ::std::string::String> {
            __sweet::app::verify_contexts::<Self>()?;
            #(#nests)*
            #own
            ::core::result::Result::Ok(())
        }
    }
}

fn pages(model: &Model, document: &str, title: &LitStr) -> [Hidden; 2] {
    let base = path_or(model.page.path(), "/docs");
    let span = model.page.path().unwrap_or(title).span();
    let page = |ty: &str, pattern: String, params: &[&str], asset: TokenStream| {
        let document = relative(&pattern, document);
        let answer = quote!(__sweet::openapi::page::respond(#asset, #document, __response));
        Hidden {
            ty: format_ident!("{ty}"),
            items: endpoint(model, ty, &pattern, params, span, &answer),
            debug_only: model.page.path().is_none(),
            span,
        }
    };
    let slash = if base == "/" { "" } else { "/" };
    [
        page("__Page", base.clone(), &[], quote!(::core::option::Option::None)),
        page("__Asset", format!("{base}{slash}{{*asset}}"), &["asset"], quote!(__cx.params().get(0))),
    ]
}

fn endpoint(model: &Model, ty: &str, pattern: &str, params: &[&str], span: Span, answer: &TokenStream) -> TokenStream {
    let (app, id) = (&model.name, ty.trim_start_matches('_').to_lowercase());
    let ty = format_ident!("{ty}");
    let origin = origin::origin(&quote!(__sweet), span);
    quote! {
        struct #ty {}
        #[automatically_derived]
        impl __sweet::app::Describe for #ty {
            const META: &'static __sweet::meta::EndpointMeta = &__sweet::meta::EndpointMeta {
                method: "GET",
                pattern: #pattern,
                params: &[#(#params),*],
                operation: __sweet::meta::Operation {
                    id: #id,
                    summary: "",
                    description: "",
                    tags: &[],
                    deprecated: false,
                    hidden: true,
                },
                arguments: &[],
                responses: __sweet::meta::Responses::None,
                status: ::core::option::Option::None,
                limits: __sweet::meta::EndpointLimits::NONE,
                middleware: &[],
                origin: #origin,
            };
        }
        #[automatically_derived]
        impl __sweet::app::Endpoint<#app> for #ty {
            async fn call<'__r>(
                __cx: __sweet::app::Context<'__r, #app>,
                __response: &mut __sweet::message::Response,
            ) {
                #answer
            }
        }
    }
}

/// The document: the bytes that the build script wrote, where they are there, or made on first use.
fn source(model: &Model) -> TokenStream {
    if is_embedded(model) {
        quote! {
            __sweet::openapi::Document::embedded(
                ::core::include_bytes!(::core::concat!(::core::env!("OUT_DIR"), "/openapi.json")),
            )
        }
    } else {
        quote!(__sweet::openapi::Document::rendered(__META))
    }
}

/// Whether the build script of this crate wrote the document of this app. A test of the same package may have an app of its
/// own, so the crate's name and the title must be those of the document.
fn is_embedded(model: &Model) -> bool {
    let variable = |name| env::var(name).ok();
    let of_the_library = variable("CARGO_CRATE_NAME") == variable("CARGO_PKG_NAME").map(|name| name.replace('-', "_"));
    let Some(directory) = variable("OUT_DIR").filter(|_| of_the_library) else { return false };
    let Ok(text) = fs::read_to_string(Path::new(&directory).join("openapi.json")) else { return false };
    let mut parts = [&model.title, &model.version].into_iter().flatten();
    parts.all(|part| text.contains(&format!("{:?}", part.value())))
}

/// The `fn main` of the build script that a library is when `build.rs` includes it.
pub(super) fn main(model: &Model, root: &TokenStream) -> TokenStream {
    let is_build_script = env::var("CARGO_CRATE_NAME").is_ok_and(|name| name.starts_with("build_script_"));
    let Some(title) = model.title.as_ref().filter(|_| is_build_script) else { return TokenStream::new() };
    let app = &model.name;
    // What is wrong is told at the title: it is what makes an app the one of the build script.
    quote_spanned! {title.span()=>
        const _: () = {
            use #root as __sweet;
            __sweet::openapi::stands_in_lib_rs(::core::module_path!())
        };
        #[allow(dead_code, missing_docs)]
        fn main() {
            #root::openapi::build_script(<#app as #root::app::Api>::META)
        }
    }
}

fn path_or(path: Option<&LitStr>, default: &str) -> String {
    path.map_or_else(|| default.to_owned(), LitStr::value)
}

/// The reference from a page to another path, so that it holds under any prefix and behind any proxy (RFC 3986 section 5.2).
fn relative(from: &str, to: &str) -> String {
    let depth = from.matches('/').count().saturating_sub(1);
    format!("{}{}", "../".repeat(depth), to.trim_start_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::relative;

    #[test]
    fn references_hold_under_any_prefix() {
        assert_eq!(relative("/docs", "/openapi.json"), "openapi.json");
        assert_eq!(relative("/", "/openapi.json"), "openapi.json");
        assert_eq!(relative("/help/docs", "/openapi.json"), "../openapi.json");
        assert_eq!(relative("/docs", "/meta/openapi.json"), "meta/openapi.json");
    }
}
