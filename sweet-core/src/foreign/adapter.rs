//! [`Foreign`]: a type that has serde's derive and utoipa's, as it is.
//!
//! In:    the text of a value, which the reader has looked through; the type's own `Deserialize`, `Serialize`, `ToSchema`.
//! Out:   the value, or one failure: serde stops at the first. Bytes, as serde_json writes them.
//! Never: tells what was sent, as serde's own messages do.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::refusal;
use crate::json::{Decode, Encode, Failed, Reader, Writer};
use crate::schema::{Imported, Schema, Shape};

/// A type that derives [`serde::Deserialize`], [`serde::Serialize`] and [`utoipa::ToSchema`], in a body, in an answer or in a
/// field. Feature `utoipa`.
///
/// ```
/// use serde::{Deserialize, Serialize};
/// use sweet_core::foreign::Foreign;
/// use sweet_core::json;
///
/// #[derive(Deserialize, Serialize, utoipa::ToSchema)]
/// struct User { name: String, age: u8 }
///
/// let Foreign(user): Foreign<User> = json::from_slice(br#"{"name": "Ada", "age": 36}"#).unwrap();
/// assert_eq!(user.name, "Ada");
/// assert_eq!(json::to_vec(&Foreign(user)), br#"{"name":"Ada","age":36}"#);
/// ```
///
/// Its JSON is serde's, its schema utoipa's: `serde(rename)` and the like hold in both, and whether the two agree is between
/// them. The schema is a component under the name that utoipa gives it, and so are those that it refers to. Two different
/// schemas of one name fail the build, as everywhere. A type that contains itself needs utoipa's `#[schema(no_recursion)]`.
///
/// A value that does not fit is one failure, because serde stops at the first: with a pointer to it, one of the rules `type`,
/// `required`, `unknown`, `duplicate`, `variant`, and a sentence that says what is expected. What serde says of a value is not told, nor
/// what the type says by `serde::de::Error::custom`, because such messages quote what was sent.
///
/// It cannot be flattened, and is no parameter. For a type of one's own, [`Schema`] tells every failure at once and is
/// read without a second look.
///
/// # Panics
/// Where the type's `Serialize` fails, as that of a map whose keys are no strings does, writing panics: it is a fault of the
/// program. The client gets a 500 without detail, and nothing of the value; the panic's message has the cause.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Foreign<T>(pub T);

impl<T: ToSchema> Schema for Foreign<T> {
    const SHAPE: Shape = Shape::Imported(imported::<T>);
}

impl<'de, T: Deserialize<'de>> Decode<'de> for Foreign<T> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        read(reader).map(Foreign)
    }
}

impl<T: Serialize> Encode for Foreign<T> {
    fn encode(&self, writer: &mut Writer<'_>) {
        write(&self.0, writer);
    }
}

/// The schema that utoipa makes.
pub(super) fn imported<T: ToSchema>() -> Imported {
    let text = |schema: &_| serde_json::to_string(schema).unwrap_or_default();
    let mut others = Vec::new();
    T::schemas(&mut others);
    let components = others.iter().map(|(name, schema)| (name.clone(), text(schema))).collect();
    Imported { name: T::name().into_owned(), schema: text(&T::schema()), components }
}

/// Reads a value by its `Deserialize`.
pub(super) fn read<'de, T: Deserialize<'de>>(reader: &mut Reader<'de>) -> Result<T, Failed> {
    let text = reader.raw()?;
    match serde_json::from_str(text) {
        Ok(value) => Ok(value),
        Err(error) => {
            refusal::record::<T>(text, error, reader);
            Err(Failed)
        }
    }
}

/// Writes a value by its `Serialize`.
pub(super) fn write<T: Serialize>(value: &T, writer: &mut Writer<'_>) {
    if let Err(error) = serde_json::to_writer(writer.buffer(), value) {
        panic!("`{}` cannot be written as JSON: {error}", std::any::type_name::<T>());
    }
}
