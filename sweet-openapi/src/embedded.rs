//! The document as a server holds it.
//!
//! In:    the bytes that the build script wrote, or the constants of the app.
//! Out:   bytes that live as long as the program.
//! Never: a document of an app that the build script would have refused.

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
///     middleware: &[],
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
    Rendered { api: &'static ApiMeta, text: OnceLock<Result<String, String>> },
}

impl Document {
    /// A document that a build script has written: see [`build_script`](crate::build_script).
    pub const fn embedded(bytes: &'static [u8]) -> Self {
        Self(Source::Embedded(bytes))
    }

    /// A document that is made on first use, once. Mistakes that would fail a build script are told by
    /// [`verify`](Self::verify).
    pub const fn rendered(api: &'static ApiMeta) -> Self {
        Self(Source::Rendered { api, text: OnceLock::new() })
    }

    /// The bytes.
    ///
    /// # Panics
    /// Where [`verify`](Self::verify) would have told a mistake.
    pub fn bytes(&'static self) -> &'static [u8] {
        match self.text() {
            Ok(bytes) => bytes,
            Err(mistakes) => panic!("{mistakes}"),
        }
    }

    /// Makes the document, where no build script has.
    ///
    /// # Errors
    /// Where the app cannot be documented: everything that must be changed, line by line, with its places.
    pub fn verify(&'static self) -> Result<(), String> {
        self.text().map(|_| ()).map_err(str::to_owned)
    }

    fn text(&'static self) -> Result<&'static [u8], &'static str> {
        match &self.0 {
            Source::Embedded(bytes) => Ok(bytes),
            Source::Rendered { api, text } => {
                text.get_or_init(|| render(api)).as_ref().map(String::as_bytes).map_err(String::as_str)
            }
        }
    }
}

fn render(api: &'static ApiMeta) -> Result<String, String> {
    let (text, findings) = document::render(api);
    match findings.mistakes.as_slice() {
        [] => Ok(text),
        mistakes => Err(format!("the app cannot be documented:\n{}", mistakes.join("\n"))),
    }
}

#[cfg(test)]
mod tests {
    use sweet_core::meta::Origin;

    use super::*;

    #[test]
    fn embedded_bytes_are_served_as_they_are() {
        static DOCUMENT: Document = Document::embedded(b"{}");
        assert_eq!((DOCUMENT.bytes(), DOCUMENT.verify()), (b"{}".as_slice(), Ok(())));
    }

    #[test]
    fn mistakes_are_told_with_their_places() {
        const ORIGIN: Origin = Origin { file: "src/lib.rs", line: 7, column: 1 };
        static API: ApiMeta = ApiMeta { info: None, endpoints: &[], nests: &[], middleware: &[], origin: ORIGIN };
        static DOCUMENT: Document = Document::rendered(&API);
        let told = "the app cannot be documented:\n\
                    a document needs a title: add `#[api(title = \"…\")]` to the app at src/lib.rs:7:1";
        assert_eq!(DOCUMENT.verify(), Err(told.to_owned()));
    }
}
