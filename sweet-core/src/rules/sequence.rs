//! Rules on sequences, sets and maps.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::hash::Hash;

use super::{Checked, HasLength, HasUnique, Rule};

#[inline]
fn obeys(length: usize, rule: &Rule) -> bool {
    match *rule {
        Rule::Length { min, max } => (min.unwrap_or(0)..=max.unwrap_or(u64::MAX)).contains(&(length as u64)),
        _ => true,
    }
}

macro_rules! counted {
    ($([$($generics:tt)*] $type:ty, $unit:literal;)*) => {$(
        impl<$($generics)*> HasLength for $type {}

        impl<$($generics)*> Checked for $type {
            const UNIT: &'static str = $unit;

            #[inline]
            fn obeys(&self, rule: &Rule) -> bool {
                obeys(self.len(), rule)
            }
        }
    )*};
}

counted! {
    [T] [T], "elements";
    [T] Vec<T>, "elements";
    [T] VecDeque<T>, "elements";
    [T, const N: usize] [T; N], "elements";
    [T] BTreeSet<T>, "elements";
    [T, S] HashSet<T, S>, "elements";
    [K, V] BTreeMap<K, V>, "entries";
    [K, V, S] HashMap<K, V, S>, "entries";
}

/// A set of references, hashed by the standard library's hasher, which a peer cannot predict.
fn is_unique<'a, T: Eq + Hash + 'a>(values: impl Iterator<Item = &'a T>) -> bool {
    let mut seen = HashSet::new();
    values.into_iter().all(|value| seen.insert(value))
}

macro_rules! unique {
    ($([$($generics:tt)*] $type:ty;)*) => {$(
        impl<T: Eq + Hash, $($generics)*> HasUnique for $type {
            fn is_unique(&self) -> bool {
                is_unique(self.iter())
            }
        }
    )*};
}

unique! {
    [] [T];
    [] Vec<T>;
    [] VecDeque<T>;
    [const N: usize] [T; N];
}
