//! Macros of the sweet framework: tokens in, tokens out. People use them through the crate `sweet`.

mod root;
mod schema;

/// Derives `Schema`, and with it the decoder, the rules, the encoder and what parameters need. Documented in `sweet`.
#[proc_macro_derive(Schema, attributes(schema, serde, validate))]
pub fn schema(item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    schema::derive(item.into()).into()
}
