//! What is said of a key that does not stand where it is written.
//!
//! In:    its name, and where it stands.
//! Out:   a message that says where it belongs, or what may have been meant.

use super::key::{Form, Key};
use super::keys::{NOT_ON_A_VARIANT, Place, Space};
use crate::keys::listed;
use crate::near::nearest;

/// The message for a key with a name for each direction.
pub(super) fn one_name(key: &str) -> String {
    format!(
        "a name for each direction is not supported, because a schema has one: write `{key} = \"…\"`, \
         and `alias = \"…\"` for further names that are read"
    )
}

/// The message for a key that is known, but at another place or in another attribute.
pub(super) fn misplaced(name: &str, space: Space, place: Place) -> Option<String> {
    let stands = |space: Space, place| {
        space.keys(place).iter().any(|key| key.name == name && !matches!(key.form, Form::Refused(_)))
    };
    if space == Space::Validate && place == Place::Variant && stands(space, Place::Field) {
        return Some(format!("`{name}` does not stand on a variant: {NOT_ON_A_VARIANT}"));
    }
    if let Some(other) = Space::ALL.into_iter().find(|other| *other != space && stands(*other, place)) {
        return Some(format!("`{name}` is a key of `#[{}(…)]`: move it there", other.name()));
    }
    let places: Vec<_> = Place::ALL.into_iter().filter(|place| stands(space, *place)).map(Place::name).collect();
    (!places.is_empty())
        .then(|| format!("`{name}` does not stand on {}: it belongs on {}", place.name(), places.join(" or ")))
}

/// The message for a key that is not known at all, with the keys that may have been meant.
pub(super) fn unknown(name: &str, keys: &'static [Key]) -> String {
    let known = keys.iter().filter(|key| !matches!(key.form, Form::Refused(_))).map(|key| key.name);
    let known: Vec<_> = known.collect();
    match nearest(name, &known) {
        _ if keys.is_empty() => format!("there is no key `{name}` here"),
        Some(meant) => format!("there is no key `{name}` here; did you mean `{meant}`?"),
        None => format!("there is no key `{name}` here; there are {}", listed(&known)),
    }
}
