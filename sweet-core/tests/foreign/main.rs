//! Types of other crates, held against the same types with serde's derive.

mod adapter;
mod decimals;
mod identifiers;
mod instants;
mod json;
mod oracle;
mod validated;
