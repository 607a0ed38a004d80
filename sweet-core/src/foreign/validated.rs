//! [`Validated`]: a [`Foreign`](super::Foreign) whose rules are those of validator.
//!
//! In:    a value that serde has read; the type's own `Validate`.
//! Out:   the value, or every rule that it breaks.
//! Never: tells what was sent: the parameters `value` and `other`, in which validator has it, are left out.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use validator::{Validate, ValidationError, ValidationErrors, ValidationErrorsKind};

use super::adapter;
use crate::json::{Decode, Encode, Failed, Reader, Step, Writer};
use crate::rules::{Failure, Parameter};
use crate::schema::{Schema, Shape};

/// Under which validator keeps what a function says of a whole struct.
const WHOLE: &str = "__all__";

/// The parameters in which validator keeps values that were sent.
const SENT: [&str; 2] = ["value", "other"];

/// A [`Foreign`](super::Foreign) that also derives [`validator::Validate`], whose rules are held where it is read. Feature
/// `validator`.
///
/// ```
/// use serde::{Deserialize, Serialize};
/// use sweet_core::foreign::Validated;
/// use sweet_core::json::{self, Error};
///
/// #[derive(Debug, Deserialize, Serialize, utoipa::ToSchema, validator::Validate)]
/// struct User {
///     #[validate(length(min = 1))]
///     name: String,
/// }
///
/// let Err(Error::Invalid(failures)) = json::from_slice::<Validated<User>>(br#"{"name": ""}"#) else { panic!("refused") };
/// assert_eq!((&*failures.0[0].place, failures.0[0].rule), ("/name", "length"));
/// ```
///
/// Every rule that is broken is a failure, sorted by the name of the field: its code is the rule, its parameters are told, and
/// its message is the sentence. Without a message the sentence names the code. Pointers have the names that validator knows,
/// which are those of Rust, not those of `serde(rename)`. A code or the name of a parameter that is no constant is told as
/// `custom`, or left out. The schema tells what utoipa does: it reads rules of its own (`#[schema(min_length = 1)]`).
///
/// # Panics
/// As [`Foreign`](super::Foreign#panics).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Validated<T>(pub T);

impl<T: ToSchema> Schema for Validated<T> {
    const SHAPE: Shape = Shape::Imported(adapter::imported::<T>);
}

impl<'de, T: Deserialize<'de> + Validate> Decode<'de> for Validated<T> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let value: T = adapter::read(reader)?;
        match value.validate() {
            Ok(()) => Ok(Validated(value)),
            Err(errors) => {
                record(&errors, &mut Vec::new(), reader);
                Err(Failed)
            }
        }
    }
}

impl<T: Serialize> Encode for Validated<T> {
    fn encode(&self, writer: &mut Writer<'_>) {
        adapter::write(&self.0, writer);
    }
}

/// Records all errors of a struct that `steps` lead to.
#[cold]
fn record<'a>(errors: &'a ValidationErrors, steps: &mut Vec<Step<'a>>, reader: &mut Reader<'_>) {
    let sorted: BTreeMap<&str, _> = errors.errors().iter().map(|(name, kind)| (&**name, kind)).collect();
    for (name, kind) in sorted {
        let depth = steps.len();
        steps.extend((name != WHOLE).then_some(Step::Key(name)));
        match kind {
            ValidationErrorsKind::Field(errors) => {
                errors.iter().for_each(|error| reader.record_at(steps, failure(error)));
            }
            ValidationErrorsKind::Struct(errors) => record(errors, steps, reader),
            ValidationErrorsKind::List(items) => {
                for (index, errors) in items {
                    steps.push(Step::Index(*index));
                    record(errors, steps, reader);
                    steps.pop();
                }
            }
        }
        steps.truncate(depth);
    }
}

fn failure(error: &ValidationError) -> Failure {
    let rule = match error.code {
        Cow::Borrowed(code) => code,
        Cow::Owned(_) => "custom",
    };
    let detail = error.message.as_ref().map_or_else(|| format!("must obey the rule `{rule}`"), |text| text.to_string());
    let constants = error.params.iter().filter_map(|(name, value)| match *name {
        Cow::Borrowed(name) => parameter(name, value),
        Cow::Owned(_) => None,
    });
    let mut parameters: Vec<_> = constants.collect();
    parameters.sort_by_key(|(name, _)| *name);
    Failure { parameters, ..Failure::new(rule, detail) }
}

fn parameter(name: &'static str, value: &Value) -> Option<(&'static str, Parameter)> {
    if SENT.contains(&name) {
        return None;
    }
    let parameter = match value {
        Value::Number(number) => match number.as_i128() {
            Some(whole) => Parameter::Integer(whole),
            None => Parameter::Number(number.as_f64()?),
        },
        Value::String(text) => Parameter::Text(text.clone().into()),
        Value::Array(items) => Parameter::Texts(
            items.iter().map(|item| item.as_str().map(|text| text.to_owned().into())).collect::<Option<_>>()?,
        ),
        Value::Null | Value::Bool(_) | Value::Object(_) => return None,
    };
    Some((name, parameter))
}
