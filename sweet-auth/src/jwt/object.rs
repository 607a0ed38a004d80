//! JSON objects whose members have names of their own: headers, claims and keys (RFC 7515 section 4, RFC 7519 section 4, RFC 7517
//! section 4).
//!
//! In:    an object.
//! Out:   each member once, to whoever knows its name.
//! Never: lets a second member of one name pass, which another reader may take for the first.

use std::borrow::Cow;
use std::collections::BTreeSet;

use sweet_core::json::{Failed, ObjectReader, Reader, Slot};

/// Reads an object: `member` takes the value of each name that it knows, and says whether it did.
///
/// # Errors
/// Where the value is no object, a value was refused, or a name is there twice.
pub(super) fn read<'de>(
    reader: &mut Reader<'de>,
    mut member: impl FnMut(&str, &mut ObjectReader<'_, 'de>) -> Result<bool, Failed>,
) -> Result<(), Failed> {
    let mut names: BTreeSet<Cow<'de, str>> = BTreeSet::new();
    let mut is_unique = true;
    let mut object = reader.object()?;
    while let Some(name) = object.key()? {
        if !member(&name, &mut object)? {
            object.skip()?;
        }
        is_unique &= names.insert(name.into_text());
    }
    object.end()?;
    if is_unique { Ok(()) } else { Err(reader.fail("duplicate", "must have each member once")) }
}

/// Reads a string into its slot. `null` is none.
pub(super) fn text<'de>(
    object: &mut ObjectReader<'_, 'de>,
    name: &str,
    slot: &mut Slot<Cow<'de, str>>,
) -> Result<bool, Failed> {
    object.field(name, slot).map(|()| true)
}
