//! Sets: arrays whose elements differ. An element that is there twice is refused, as the schema says; serde would drop it.

use std::collections::{BTreeSet, HashSet};
use std::hash::{BuildHasher, Hash};

use super::sequence::write;
use crate::json::{Decode, Encode, Failed, Reader, Writer};
use crate::rules::Rule;

#[inline]
fn distinct<'de, T: Decode<'de>>(reader: &mut Reader<'de>, mut insert: impl FnMut(T) -> bool) -> Result<(), Failed> {
    let mut array = reader.array()?;
    while array.more()? {
        if let Some(value) = array.item(T::decode)?
            && !insert(value)
        {
            array.refuse(Rule::UniqueItems.code(), "is there already")?;
        }
    }
    array.end()
}

impl<'de, T: Decode<'de> + Ord> Decode<'de> for BTreeSet<T> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let mut values = BTreeSet::new();
        distinct(reader, |value| values.insert(value))?;
        Ok(values)
    }
}

/// The hasher is the type's: keep the standard library's, which a peer cannot predict.
impl<'de, T: Decode<'de> + Eq + Hash, S: BuildHasher + Default> Decode<'de> for HashSet<T, S> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let mut values = HashSet::default();
        distinct(reader, |value| values.insert(value))?;
        Ok(values)
    }
}

impl<T: Encode> Encode for BTreeSet<T> {
    fn encode(&self, writer: &mut Writer<'_>) {
        write(self, writer);
    }
}

impl<T: Encode, S> Encode for HashSet<T, S> {
    fn encode(&self, writer: &mut Writer<'_>) {
        write(self, writer);
    }
}
