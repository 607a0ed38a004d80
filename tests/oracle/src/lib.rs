//! What `#[derive(Schema)]` makes of types, against two oracles: serde_json with the serde derive on the same types, and
//! an implementation of JSON Schema that reads the document of those types.
//!
//! In:    the shapes of the types, from which documents are made, and chance, from which they are mutated.
//! Out:   tests. `PROPTEST_CASES` is the number of documents per type, 200 where it is not set.
//! Never: passes over a difference in silence: each is named in `differences.rs`, and has a test of its own.

#![cfg(test)]

mod chance;
mod differences;
mod family;
mod grow;
mod json_schema;
mod judge;
mod mutate;
mod serde;
mod tree;
