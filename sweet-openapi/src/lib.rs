//! OpenAPI 3.1 documents from the constants of a sweet API: the document, its file, its page.

#![forbid(unsafe_code)]
