//! The trie: from method and path to the number of a route, in read-only memory.
//!
//! Its files, in the order of the data: `pattern` (text to segments), `size`, `methods`, `plan` (segments to a tree),
//! `trie` (the tree laid out), all of them at compile time; then `path`, `lookup`, `params` and `allow` at each request.
//! `verdict` finds at compile time what makes an app wrong, and says so.

mod allow;
mod lookup;
mod methods;
mod mixed;
mod params;
mod path;
mod pattern;
mod plan;
mod size;
mod trie;
mod verdict;

#[cfg(test)]
mod oracle;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

pub use allow::Allow;
pub use lookup::{Lookup, Router};
pub use methods::METHODS_MAX;
pub use params::Params;
pub use path::PATH_BYTES_MAX;
pub use pattern::PARAMS_MAX;
pub use plan::{NODES_MAX, Plan};
pub use size::Size;
pub use trie::Trie;
pub use verdict::Verdict;
