//! The entries of maps, for the rules on their keys and values.
//!
//! In:    maps whose keys can be written.
//! Out:   entries; a key as it stands in JSON, for the pointer to what breaks a rule.

use std::collections::{BTreeMap, HashMap};

use crate::json::{EncodeKey, Writer};
use crate::rules::HasEntries;

macro_rules! entries {
    ($([$($generics:tt)*] $type:ty;)*) => {$(
        impl<$($generics)*> HasEntries for $type {
            type Key = K;
            type Value = V;

            #[inline]
            fn entries(&self) -> impl Iterator<Item = (&K, &V)> {
                self.iter()
            }

            fn key_text(key: &K) -> String {
                text(key)
            }
        }
    )*};
}

entries! {
    [K: EncodeKey, V] BTreeMap<K, V>;
    [K: EncodeKey, V, S] HashMap<K, V, S>;
}

/// What stands between the quotes when the key is written.
fn text(key: &impl EncodeKey) -> String {
    let mut written = Vec::new();
    key.encode_key(&mut Writer::new(&mut written));
    crate::json::from_slice(&written).unwrap_or_default()
}
