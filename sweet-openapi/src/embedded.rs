//! The document as a server holds it.
//!
//! In:    the bytes that the build script wrote, or the constants of the app.
//! Out:   bytes that live as long as the program.

use std::sync::OnceLock;

use sweet_core::meta::ApiMeta;

use crate::document;

/// The OpenAPI document of an app, as JSON. A `static` of the program.
///
/// ```
/// use sweet_core::meta::{ApiMeta, Info, Origin};
/// use sweet_openapi::Document;
///
/// static API: ApiMeta = ApiMeta {
///     info: Some(Info { title: "Books", version: "1.0.0", description: "" }),
///     endpoints: &[],
///     nests: &[],
///     origin: Origin { file: file!(), line: line!(), column: column!() },
/// };
/// static DOCUMENT: Document = Document::rendered(&API);
/// assert!(DOCUMENT.bytes().starts_with(b"{\n  \"openapi\": \"3.1.0\""));
/// ```
#[derive(Debug)]
pub struct Document(Source);

#[derive(Debug)]
enum Source {
    Embedded(&'static [u8]),
    Rendered { api: &'static ApiMeta, bytes: OnceLock<Vec<u8>> },
}

impl Document {
    /// A document that a build script has written: see [`build_script`](crate::build_script).
    pub const fn embedded(bytes: &'static [u8]) -> Self {
        Self(Source::Embedded(bytes))
    }

    /// A document that is made on first use, once. Mistakes that would fail a build script are not told: of two types
    /// with one name, the second gets a number behind its own.
    pub const fn rendered(api: &'static ApiMeta) -> Self {
        Self(Source::Rendered { api, bytes: OnceLock::new() })
    }

    /// The bytes.
    pub fn bytes(&'static self) -> &'static [u8] {
        match &self.0 {
            Source::Embedded(bytes) => bytes,
            Source::Rendered { api, bytes } => bytes.get_or_init(|| document::render(api).0.into_bytes()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn embedded_bytes_are_served_as_they_are() {
        static DOCUMENT: Document = Document::embedded(b"{}");
        assert_eq!(DOCUMENT.bytes(), b"{}");
    }
}
