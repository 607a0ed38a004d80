//! Maps: objects with arbitrary keys. Of a key that is there twice the last value counts, as in serde_json.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, Hash};

use crate::json::{Decode, DecodeKey, Encode, EncodeKey, Failed, Flatten, Reader, Writer};

#[inline]
fn entries<'de, K: DecodeKey<'de>, V: Decode<'de>>(
    reader: &mut Reader<'de>,
    mut insert: impl FnMut(K, V),
) -> Result<(), Failed> {
    let mut object = reader.object()?;
    while let Some(key) = object.key()? {
        if let Some((key, value)) = object.entry(key)? {
            insert(key, value);
        }
    }
    object.end()
}

fn write<'a, K: EncodeKey + 'a, V: Encode + 'a>(
    entries: impl IntoIterator<Item = (&'a K, &'a V)>,
    writer: &mut Writer<'_>,
) {
    let mut object = writer.object();
    for (key, value) in entries {
        object.entry(key, value);
    }
    object.end();
}

impl<'de, K: DecodeKey<'de> + Ord, V: Decode<'de>> Decode<'de> for BTreeMap<K, V> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let mut values = BTreeMap::new();
        entries(reader, |key, value| drop(values.insert(key, value)))?;
        Ok(values)
    }

    fn takes(_: &str) -> bool {
        true
    }
}

/// The hasher is the type's: keep the standard library's, which a peer cannot predict.
impl<'de, K: DecodeKey<'de> + Eq + Hash, V: Decode<'de>, S: BuildHasher + Default> Decode<'de> for HashMap<K, V, S> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let mut values = HashMap::default();
        entries(reader, |key, value| drop(values.insert(key, value)))?;
        Ok(values)
    }

    fn takes(_: &str) -> bool {
        true
    }
}

impl<K: EncodeKey, V: Encode> Encode for BTreeMap<K, V> {
    fn encode(&self, writer: &mut Writer<'_>) {
        write(self, writer);
    }
}

impl<K: EncodeKey, V: Encode, S> Encode for HashMap<K, V, S> {
    fn encode(&self, writer: &mut Writer<'_>) {
        write(self, writer);
    }
}

impl<K, V> Flatten for BTreeMap<K, V> {}
impl<K, V, S> Flatten for HashMap<K, V, S> {}
