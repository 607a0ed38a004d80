//! One type, read and written by Sweet and by serde_json: equal values, equal refusals, equal bytes.

use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;
use sweet_core::json::{self, Decode, DecodeKey, Encode, EncodeKey};
use sweet_core::params::FromParam;
use sweet_core::rules::Failures;

/// What stands in place of, and before, each byte of a good text.
const STRANGERS: &str = "0 9:-+.,TZtz/[]eE%é{}";

/// Every text that is one step away from a good one, and the good one.
pub(crate) fn neighbours(text: &str) -> Vec<String> {
    let mut all = vec![text.to_owned(), format!("{text}{text}")];
    for (at, character) in text.char_indices() {
        let (before, behind) = (&text[..at], &text[at + character.len_utf8()..]);
        all.extend([before.to_owned(), format!("{before}{behind}")]);
        for stranger in STRANGERS.chars() {
            all.extend([format!("{before}{stranger}{behind}"), format!("{before}{stranger}{}", &text[at..])]);
        }
    }
    all.extend(STRANGERS.chars().map(|stranger| format!("{text}{stranger}")));
    all
}

/// Holds Sweet against serde_json for one JSON text.
#[track_caller]
pub(crate) fn check<T>(text: &str)
where
    T: for<'de> Decode<'de> + Encode + DeserializeOwned + Serialize + PartialEq + Debug,
{
    let expected: Option<T> = serde_json::from_str(text).ok();
    let found: Result<T, _> = json::from_slice(text.as_bytes());
    assert_eq!(found.as_ref().ok(), expected.as_ref(), "{text}: {found:?}");
    match found {
        Ok(value) => {
            let written = String::from_utf8(json::to_vec(&value)).unwrap();
            assert_eq!(written, serde_json::to_string(&value).unwrap(), "{text}");
        }
        Err(json::Error::Invalid(Failures(failures))) => assert_eq!(failures.len(), 1, "{text}"),
        Err(json::Error::Syntax { .. }) => {}
    }
}

/// Holds Sweet against serde_json for a good text and all its neighbours, as a string, as a key and as a parameter.
#[track_caller]
pub(crate) fn check_text<T>(text: &str)
where
    T: for<'de> Decode<'de> + for<'de> DecodeKey<'de> + for<'r> FromParam<'r> + Encode + EncodeKey,
    T: DeserializeOwned + Serialize + PartialEq + Debug,
{
    assert!(json::from_slice::<T>(quoted(text).as_bytes()).is_ok(), "{text} is no value of the type");
    for text in neighbours(text) {
        let quoted = quoted(&text);
        check::<T>(&quoted);
        let value: Option<T> = json::from_slice(quoted.as_bytes()).ok();
        let mut failures = Failures::default();
        assert_eq!(T::from_param(&text, &mut failures), value, "the parameter {text}");
        assert_eq!(failures.0.is_empty(), value.is_some(), "the parameter {text}");
        let entry = format!("{{{quoted}:1}}");
        let key: Option<Pairs<T>> = json::from_slice(entry.as_bytes()).ok();
        assert_eq!(key.as_ref().map(|pairs| &pairs.0[0].0), value.as_ref(), "the key {text}");
        if let Some(value) = value {
            let written = json::to_vec(&Pairs(vec![(value, 1)]));
            let key = serde_json::to_string(&BTreeMap::from([(written_text(&written), 1)])).unwrap();
            assert_eq!(String::from_utf8(written).unwrap(), key);
        }
    }
    for other in ["null", "true", "1", "1.5", "[]", "{}", "\"\\u0000\"", "\"\"", "["] {
        check::<T>(other);
    }
}

/// A text as JSON.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// The only key of an object, as serde_json reads it.
fn written_text(object: &[u8]) -> String {
    serde_json::from_slice::<BTreeMap<String, u8>>(object).unwrap().into_keys().next().unwrap()
}

/// An object whose keys need no order.
struct Pairs<K>(Vec<(K, u8)>);

impl<'de, K: DecodeKey<'de>> Decode<'de> for Pairs<K> {
    fn decode(reader: &mut json::Reader<'de>) -> Result<Self, json::Failed> {
        let mut pairs = Vec::new();
        let mut object = reader.object()?;
        while let Some(key) = object.key()? {
            pairs.extend(object.entry(key)?);
        }
        object.end()?;
        Ok(Pairs(pairs))
    }
}

impl<K: EncodeKey> Encode for Pairs<K> {
    fn encode(&self, writer: &mut json::Writer<'_>) {
        let mut object = writer.object();
        for (key, value) in &self.0 {
            object.entry(key, value);
        }
        object.end();
    }
}
