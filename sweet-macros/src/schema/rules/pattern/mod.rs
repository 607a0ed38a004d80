//! A pattern: read, made into an automaton, and written as a constant.
//!
//! In:    the string of `#[schema(pattern = "…")]`.
//! Out:   the constant that the check walks and the document tells.
//! Never: a pattern that JSON Schema and the check could understand differently.

mod automaton;
mod syntax;
#[cfg(test)]
mod tests;

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::LitStr;

use crate::mistakes::Mistakes;

/// A pattern and its automaton.
pub(super) struct Pattern {
    source: LitStr,
    table: automaton::Table,
}

impl Pattern {
    /// Reads a pattern. What is wrong with it is told under its string.
    pub(super) fn read(source: &LitStr, mistakes: &mut Mistakes) -> Option<Self> {
        match compile(&source.value()) {
            Ok(table) => Some(Pattern { source: source.clone(), table }),
            Err(why) => {
                mistakes.add(source, why);
                None
            }
        }
    }

    /// The constant.
    pub(super) fn emit(&self, rules: &TokenStream) -> TokenStream {
        let (source, stride, bytes) = (&self.source, self.table.stride, Literal::byte_string);
        let [ascii, runs, cells] = [bytes(&self.table.ascii), bytes(&self.table.runs), bytes(&self.table.cells)];
        quote!(#rules::Pattern::new(#source, #ascii, #runs, #stride, #cells))
    }
}

fn compile(pattern: &str) -> Result<automaton::Table, String> {
    automaton::build(&syntax::parse(pattern)?).ok_or_else(|| {
        format!(
            "the automaton of the pattern would have more than {} KiB, for which a bounded repetition such as `{{1,500}}` \
             is the usual reason: repeat without a bound, and add the rule `length`",
            automaton::CELL_BYTES_MAX / 1024
        )
    })
}
