//! Where emitted code finds Sweet.
//!
//! In:    the manifest of the crate that is being compiled.
//! Out:   the path of `__private`, such as `::sweet::__private`, whatever name the dependency has there.
//! Never: fails: where the manifest tells nothing, the usual name is taken and the compiler says what is missing.

use std::sync::OnceLock;

use proc_macro_crate::{FoundCrate, crate_name};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// The path of everything that emitted code names.
pub(crate) fn root() -> TokenStream {
    let sweet = Ident::new(dependency(), Span::call_site());
    quote!(::#sweet::__private)
}

/// The name that the crate being compiled has for `sweet`, asked for once per compilation.
fn dependency() -> &'static str {
    static NAME: OnceLock<String> = OnceLock::new();
    NAME.get_or_init(|| match crate_name("sweet") {
        Ok(FoundCrate::Name(name)) => name,
        // Sweet's own tests and examples see it as any other crate does.
        Ok(FoundCrate::Itself) | Err(_) => String::from("sweet"),
    })
}
