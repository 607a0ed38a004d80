//! Macros of the sweet framework: tokens in, tokens out. People use them through the crate `sweet`.

mod api;
mod dependency;
mod docs;
mod endpoint;
mod error;
mod function;
mod keys;
mod lifetimes;
mod middleware;
mod mistakes;
mod near;
mod origin;
mod pattern;
mod root;
mod schema;

use proc_macro::TokenStream;

macro_rules! endpoint {
    ($($(#[$docs:meta])* $name:ident $method:expr;)*) => {$(
        $(#[$docs])*
        #[proc_macro_attribute]
        pub fn $name(arguments: TokenStream, item: TokenStream) -> TokenStream {
            endpoint::expand($method, arguments.into(), item.into()).into()
        }
    )*};
}

endpoint! {
    #[doc = include_str!("../docs/get.md")]
    get Some("GET");
    /// Makes a function the answer to `POST` on a path; pattern, arguments and keys are those of [`get`](macro@get).
    post Some("POST");
    /// Makes a function the answer to `PUT` on a path; pattern, arguments and keys are those of [`get`](macro@get).
    put Some("PUT");
    /// Makes a function the answer to `PATCH` on a path; pattern, arguments and keys are those of [`get`](macro@get).
    patch Some("PATCH");
    /// Makes a function the answer to `DELETE` on a path; pattern, arguments and keys are those of [`get`](macro@get).
    delete Some("DELETE");
    /// Makes a function the answer to `HEAD` on a path; pattern, arguments and keys are those of [`get`](macro@get).
    ///
    /// Without it, `HEAD` is answered by the endpoint of `GET`, without its content.
    head Some("HEAD");
    /// Makes a function the answer to `OPTIONS` on a path; pattern, arguments and keys are those of [`get`](macro@get).
    ///
    /// Without it, `OPTIONS` is answered with the methods of the path.
    options Some("OPTIONS");
    #[doc = include_str!("../docs/route.md")]
    route None;
}

#[doc = include_str!("../docs/middleware.md")]
#[proc_macro_attribute]
pub fn middleware(arguments: TokenStream, item: TokenStream) -> TokenStream {
    middleware::expand(arguments.into(), item.into()).into()
}

#[doc = include_str!("../docs/dependency.md")]
#[proc_macro_attribute]
pub fn dependency(arguments: TokenStream, item: TokenStream) -> TokenStream {
    dependency::expand(arguments.into(), item.into()).into()
}

#[doc = include_str!("../docs/api.md")]
#[proc_macro_derive(Api, attributes(api))]
pub fn api(item: TokenStream) -> TokenStream {
    api::expand(item.into()).into()
}

#[doc = include_str!("../docs/api_error.md")]
#[proc_macro_derive(ApiError, attributes(status, detail, problem, extension, header, from, source))]
pub fn api_error(item: TokenStream) -> TokenStream {
    error::expand(item.into()).into()
}

/// Derives `Schema`, and with it the decoder, the rules, the encoder and what parameters need.
#[proc_macro_derive(Schema, attributes(schema, serde, validate))]
pub fn schema(item: TokenStream) -> TokenStream {
    schema::derive(item.into()).into()
}
