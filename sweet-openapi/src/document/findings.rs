//! What is wrong with an API as a document tells it.
//!
//! In:    the rest of this folder, wherever it finds something that a document cannot say.
//! Out:   sentences for the person who builds the API: mistakes, which fail the build, and warnings.
//! Never: stops the work: all mistakes are told at once, and a document comes out in any case.

use sweet_core::meta::Origin;

/// Everything found while a document was made.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    /// What must be changed.
    pub(crate) mistakes: Vec<String>,
    /// What the document leaves out.
    pub(crate) warnings: Vec<String>,
}

impl Findings {
    pub(super) fn mistake(&mut self, message: String) {
        if !self.mistakes.contains(&message) {
            self.mistakes.push(message);
        }
    }

    pub(super) fn warning(&mut self, message: String) {
        if !self.warnings.contains(&message) {
            self.warnings.push(message);
        }
    }
}

/// A place in source code, as compilers write it.
pub(super) fn place(origin: Origin) -> String {
    format!("{}:{}:{}", origin.file, origin.line, origin.column)
}
