//! Where in the person's source something was written.
//!
//! In:    `file!()`, `line!()` and `column!()` at the place that a macro read.
//! Out:   a constant that a conflict can quote.
//! Never: leaves the machine that compiles: no document and no response shows an origin.

/// A place in source code, quoted where two declarations conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The file, as the compiler was given it.
    pub file: &'static str,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1.
    pub column: u32,
}
