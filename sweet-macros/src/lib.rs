//! Macros of the sweet framework: tokens in, tokens out. People use them through the crate `sweet`.

mod api;
mod docs;
mod endpoint;
mod error;
mod keys;
mod lifetimes;
mod mistakes;
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
    /// Answers `GET`.
    get Some("GET");
    /// Answers `POST`; see [`get`](macro@get) for the arguments.
    post Some("POST");
    /// Answers `PUT`; see [`get`](macro@get) for the arguments.
    put Some("PUT");
    /// Answers `PATCH`; see [`get`](macro@get) for the arguments.
    patch Some("PATCH");
    /// Answers `DELETE`; see [`get`](macro@get) for the arguments.
    delete Some("DELETE");
    /// Answers `HEAD`; see [`get`](macro@get) for the arguments.
    head Some("HEAD");
    /// Answers `OPTIONS`; see [`get`](macro@get) for the arguments.
    options Some("OPTIONS");
    /// Answers any method.
    route None;
}

/// Makes a struct an app.
#[proc_macro_derive(Api, attributes(api))]
pub fn api(item: TokenStream) -> TokenStream {
    api::expand(item.into()).into()
}

/// Makes an enum or a struct an error that a handler can answer.
#[proc_macro_derive(ApiError, attributes(status, detail, problem, from, source, header))]
pub fn api_error(item: TokenStream) -> TokenStream {
    error::expand(item.into()).into()
}

/// Derives `Schema`, and with it the decoder, the rules, the encoder and what parameters need.
#[proc_macro_derive(Schema, attributes(schema, serde, validate))]
pub fn schema(item: TokenStream) -> TokenStream {
    schema::derive(item.into()).into()
}
