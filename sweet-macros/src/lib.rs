//! Macros of the sweet framework: tokens in, tokens out. People use them through the crate `sweet`.

mod docs;
mod endpoint;
mod keys;
mod lifetimes;
mod mistakes;
mod origin;
mod root;

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
