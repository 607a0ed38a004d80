//! HTTP APIs from annotated functions.

/// What emitted code names. Not for people: it changes without notice.
#[doc(hidden)]
pub mod __private {
    pub use sweet_core::{app, extract, json, message, meta, params, respond, router, rules, schema};
    pub use sweet_openapi as openapi;
}

pub use sweet_macros::Schema;
