//! What a type must be that another one is read or written for.
//!
//! In:    the item, and its `from`, `try_from` and `into`.
//! Out:   a mistake for what would be forgotten, and for two schemas where there can be one.

use crate::mistakes::Mistakes;
use crate::schema::attributes::Attributes;
use crate::schema::keys::Space;
use crate::schema::model::{Conversion, Item};
use crate::schema::written::written;

/// Checks a type that is converted.
pub(super) fn check(item: &Item<'_>, conversion: &Conversion<'_>, mistakes: &mut Mistakes) {
    one_type(item, mistakes);
    directions(item, conversion, mistakes);
    let shown = written(conversion.ty);
    let own = [
        "name",
        "title",
        "example",
        "examples",
        "deprecated",
        "encode_only",
        "decode_only",
        "bound",
        "rename",
        "crate",
    ];
    let own = own.into_iter().chain(Conversion::KEYS);
    let of_type = item.attributes.keys().filter(|key| !own.clone().any(|own| *key == own));
    let of_variants = item.variants().iter().flat_map(|variant| variant.attributes.keys());
    let of_fields = item.all_fields().flat_map(|field| Attributes::keys(&field.attributes));
    for key in of_type.chain(of_variants).chain(of_fields) {
        mistakes.add(
            key,
            format!("`{key}` would never be obeyed, because `{shown}` is read and written in place of the type: put it there"),
        );
    }
}

/// A schema is of one type.
fn one_type(item: &Item<'_>, mistakes: &mut Mistakes) {
    let of = |key| item.attributes.ty(Space::Serde, key).zip(item.attributes.key(Space::Serde, key));
    if let (Some(_), Some((_, at))) = (of("from"), of("try_from")) {
        mistakes.add(at, "`from` says how the type is made already: keep one of the two");
    }
    if let (Some((read, _)), Some((written, at))) = (of("from").or(of("try_from")), of("into"))
        && read != written
    {
        let (read, written) = (self::written(read), self::written(written));
        mistakes.add(
            at,
            format!(
                "`{read}` is read and `{written}` is written, and a schema is of one type: convert from and into the same one"
            ),
        );
    }
}

/// What is converted in a direction goes in that direction.
fn directions(item: &Item<'_>, conversion: &Conversion<'_>, mistakes: &mut Mistakes) {
    let only = |key| item.attributes.key(Space::Schema, key);
    if let Some(at) = only("encode_only").filter(|_| conversion.from.is_some()) {
        mistakes.add(at, "`from` and `try_from` are about reading: take one of the two off");
    }
    if let Some(at) = only("decode_only").filter(|_| conversion.into.is_some()) {
        mistakes.add(at, "`into` is about writing: take one of the two off");
    }
}
