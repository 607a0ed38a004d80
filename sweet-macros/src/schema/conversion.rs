//! `#[serde(from = "…", try_from = "…", into = "…")]`: another type that is read and written in place of the item.
//!
//! In:    the attributes of a type.
//! Out:   that type, and how the item is made of it and made into it.

use syn::Type;

use super::attributes::Attributes;
use super::keys::Space;

/// Another type that is read and written.
pub(super) struct Conversion<'a> {
    /// The other type, as it stands at the first key.
    pub(super) ty: &'a Type,
    /// How the item is made of it; `None` where only the other direction is said.
    pub(super) from: Option<From>,
    /// The other type, where the item is made into it.
    pub(super) into: Option<&'a Type>,
}

/// How an item is made of another type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// By `From`.
    Always,
    /// By `TryFrom`.
    Perhaps,
}

impl<'a> Conversion<'a> {
    /// The keys that say so.
    pub(super) const KEYS: [&'static str; 3] = ["from", "try_from", "into"];

    /// The conversion, where a type has one. That the types of both directions are one is checked elsewhere.
    pub(super) fn of(attributes: &'a Attributes) -> Option<Self> {
        let [from, try_from, into] = Self::KEYS.map(|key| attributes.ty(Space::Serde, key));
        let how = from.map(|_| From::Always).or(try_from.map(|_| From::Perhaps));
        Some(Conversion { ty: from.or(try_from).or(into)?, from: how, into })
    }
}
