//! OpenAPI 3.1 documents from the constants of a sweet API: the document, its file, its page.

#![forbid(unsafe_code)]

mod document;
mod embedded;
mod file;
pub mod page;

pub use embedded::Document;
pub use file::{build_script, stands_in_lib_rs};
