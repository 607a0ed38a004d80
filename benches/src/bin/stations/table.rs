//! The rows of the table.

use crate::{hooks, peer, ready};

/// An app under its name, and how it is asked so many times.
pub(crate) struct Row(pub(crate) &'static str, pub(crate) fn(u32));

/// All rows.
pub(crate) fn rows() -> impl Iterator<Item = &'static Row> {
    hooks::ROWS.iter().chain(ready::ROWS).chain(peer::ROWS)
}
