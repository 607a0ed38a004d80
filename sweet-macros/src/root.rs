//! The absolute path of what emitted code names.

use proc_macro2::TokenStream;
use quote::quote;

/// `::sweet::__private`.
pub(crate) fn root() -> TokenStream {
    quote!(::sweet::__private)
}
