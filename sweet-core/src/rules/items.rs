//! What has elements or entries that rules can be about.
//!
//! In:    sequences, sets and maps, and what stands around them: nothing where there is none.
//! Out:   their elements and entries, borrowed, in their order.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

/// A type that `items` fits.
#[diagnostic::on_unimplemented(
    message = "the rule `items` does not fit `{Self}`",
    label = "has no elements",
    note = "`items` fits sequences and sets; for maps there are `keys` and `values`"
)]
pub trait HasItems {
    /// What its elements are.
    type Item: ?Sized;

    /// Its elements.
    fn items(&self) -> impl Iterator<Item = &Self::Item>;
}

/// A type that `keys` and `values` fit.
#[diagnostic::on_unimplemented(
    message = "the rules `keys` and `values` do not fit `{Self}`",
    label = "has no entries",
    note = "`keys` and `values` fit maps; for sequences and sets there is `items`"
)]
pub trait HasEntries {
    /// What its keys are.
    type Key;

    /// What its values are.
    type Value;

    /// Its entries.
    fn entries(&self) -> impl Iterator<Item = (&Self::Key, &Self::Value)>;

    /// A key as it stands in JSON.
    fn key_text(key: &Self::Key) -> String;
}

macro_rules! sequences {
    ($([$($generics:tt)*] $type:ty;)*) => {$(
        impl<$($generics)*> HasItems for $type {
            type Item = T;

            #[inline]
            fn items(&self) -> impl Iterator<Item = &T> {
                self.iter()
            }
        }
    )*};
}

sequences! {
    [T] [T];
    [T] Vec<T>;
    [T] VecDeque<T>;
    [T, const N: usize] [T; N];
    [T] BTreeSet<T>;
    [T, S] HashSet<T, S>;
}

impl<T: HasItems> HasItems for Option<T> {
    type Item = T::Item;

    #[inline]
    fn items(&self) -> impl Iterator<Item = &T::Item> {
        self.iter().flat_map(T::items)
    }
}

impl<T: HasEntries> HasEntries for Option<T> {
    type Key = T::Key;
    type Value = T::Value;

    #[inline]
    fn entries(&self) -> impl Iterator<Item = (&T::Key, &T::Value)> {
        self.iter().flat_map(T::entries)
    }

    fn key_text(key: &T::Key) -> String {
        T::key_text(key)
    }
}

macro_rules! pointers {
    ($([$($bound:tt)*] $type:ty;)*) => {$(
        impl<T: HasItems + ?Sized $($bound)*> HasItems for $type {
            type Item = T::Item;

            #[inline]
            fn items(&self) -> impl Iterator<Item = &T::Item> {
                (**self).items()
            }
        }

        impl<T: HasEntries + ?Sized $($bound)*> HasEntries for $type {
            type Key = T::Key;
            type Value = T::Value;

            #[inline]
            fn entries(&self) -> impl Iterator<Item = (&T::Key, &T::Value)> {
                (**self).entries()
            }

            fn key_text(key: &T::Key) -> String {
                T::key_text(key)
            }
        }
    )*};
}

pointers! {
    [] &T;
    [] Box<T>;
    [] Rc<T>;
    [] Arc<T>;
    [+ ToOwned] Cow<'_, T>;
}
