//! Every key that people know from serde and from the validator crate, and Sweet's own: what it takes, or why not.
//!
//! In:    nothing.
//! Out:   tables, by attribute and by what it stands on.
//! Never: a key that is read and then forgotten: it is here, or it is a mistake.

use super::custom::{CUSTOM, MUST_MATCH, WHOLE};
use super::key::{Form, Key, key, refused};
use super::rules::keys::{self as rules, joined};

/// An attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    Serde,
    Validate,
    Schema,
}

/// What an attribute stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Type,
    Variant,
    Field,
}

impl Space {
    pub(super) const ALL: [Space; 3] = [Space::Serde, Space::Validate, Space::Schema];

    /// The name of the attribute.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Space::Serde => "serde",
            Space::Validate => "validate",
            Space::Schema => "schema",
        }
    }

    /// The keys that it has on `place`.
    pub(super) const fn keys(self, place: Place) -> &'static [Key] {
        match (self, place) {
            (Space::Serde, Place::Type) => SERDE_TYPE,
            (Space::Serde, Place::Variant) => SERDE_VARIANT,
            (Space::Serde, Place::Field) => SERDE_FIELD,
            (Space::Validate, Place::Type) => VALIDATE_TYPE,
            (Space::Validate, Place::Variant) => &[],
            (Space::Validate, Place::Field) => VALIDATE_FIELD,
            (Space::Schema, Place::Type) => SCHEMA_TYPE,
            (Space::Schema, Place::Variant) => SCHEMA_VARIANT,
            (Space::Schema, Place::Field) => SCHEMA_FIELD,
        }
    }
}

impl Place {
    pub(super) const ALL: [Place; 3] = [Place::Type, Place::Variant, Place::Field];

    /// The place in a message.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Place::Type => "a type",
            Place::Variant => "a variant",
            Place::Field => "a field",
        }
    }
}

/// Why serde's own `with` is not enough.
pub(super) const WITH: &str = "what serde calls has no schema; write `#[schema(with = \"module\")]`, where the module has `SHAPE`, `decode` and `encode`";
/// Why serde's own `bound` is not enough.
pub(super) const BOUNDS: &str =
    "it speaks of serde's traits; write `#[schema(bound = \"…\")]` on the type, with Sweet's";
const WITH_OF_A_VARIANT: &str =
    "what serde calls has no schema; write `#[schema(with = \"module\")]` on the field of the variant";
const REMOTE: &str =
    "put `#[schema(with = \"module\")]` on the fields of the other type; the module has `SHAPE`, `decode` and `encode`";
const BY_HAND: &str = "it serves implementations of `Deserialize` by hand";
/// Where rules stand that are not on a variant.
pub(super) const NOT_ON_A_VARIANT: &str = "put the rules on the fields of the variant";

const BOUND: &[Key] = &[key("serialize", Form::Text), key("deserialize", Form::Text)];

const SERDE_TYPE: &[Key] = &[
    key("rename", Form::Name),
    key("rename_all", Form::Name),
    key("rename_all_fields", Form::Name),
    key("deny_unknown_fields", Form::Flag),
    key("default", Form::FlagOrPath),
    key("transparent", Form::Flag),
    key("tag", Form::Text),
    key("content", Form::Text),
    key("untagged", Form::Flag),
    key("from", Form::Type),
    key("try_from", Form::Type),
    key("into", Form::Type),
    key("expecting", Form::Text),
    // Says where serde is, which concerns serde's derive alone.
    key("crate", Form::Module),
    key("bound", Form::TextOrKeys(BOUND)),
    refused("remote", REMOTE),
    refused("variant_identifier", BY_HAND),
    refused("field_identifier", BY_HAND),
];

const SERDE_VARIANT: &[Key] = &[
    key("rename", Form::Name),
    key("rename_all", Form::Name),
    key("alias", Form::Texts),
    key("skip", Form::Flag),
    key("skip_serializing", Form::Flag),
    key("skip_deserializing", Form::Flag),
    key("other", Form::Flag),
    key("untagged", Form::Flag),
    refused("with", WITH_OF_A_VARIANT),
    refused("serialize_with", WITH_OF_A_VARIANT),
    refused("deserialize_with", WITH_OF_A_VARIANT),
    key("bound", Form::TextOrKeys(BOUND)),
    refused("borrow", "put `borrow` on the field of the variant"),
];

const SERDE_FIELD: &[Key] = &[
    key("rename", Form::Name),
    key("alias", Form::Texts),
    key("default", Form::FlagOrPath),
    key("flatten", Form::Flag),
    key("skip", Form::Flag),
    key("skip_serializing", Form::Flag),
    key("skip_deserializing", Form::Flag),
    key("skip_serializing_if", Form::Path),
    key("borrow", Form::Flag),
    key("with", Form::Module),
    key("serialize_with", Form::Path),
    key("deserialize_with", Form::Path),
    key("bound", Form::TextOrKeys(BOUND)),
    refused("getter", REMOTE),
];

const VALIDATE_TYPE: &[Key] = &[
    key("schema", Form::KeysAgain(WHOLE)),
    key("context", Form::Context),
    refused("nested", "nested values are always checked; take it off"),
    refused("nest_all_fields", "nested values are always checked; take it off"),
];

const VALIDATE_FIELD: &[Key] =
    &joined::<{ rules::VALIDATE.len() + VALIDATE_OTHERS.len() }>(&rules::VALIDATE, VALIDATE_OTHERS);

const VALIDATE_OTHERS: &[Key] = &[
    key("nested", Form::Flag),
    key("required", Form::Told(&Form::Flag)),
    refused("required_nested", "write `required`: nested values are always checked"),
    key("must_match", Form::Keys(MUST_MATCH)),
    key("custom", Form::KeysAgain(CUSTOM)),
    refused("skip_on_field_errors", "it belongs into `schema(…)` on the type"),
];

const DESCRIPTION: &str = "write it as a doc comment";
const VALUE_TYPE: &str = "what is documented is what is read; give the field that type, or write `with = \"module\"`";

const SCHEMA_TYPE: &[Key] = &[
    key("name", Form::Text),
    key("encode_only", Form::Flag),
    key("decode_only", Form::Flag),
    key("bound", Form::Bounds),
    key("title", Form::Text),
    key("example", Form::Json),
    key("examples", Form::JsonList),
    key("deprecated", Form::Flag),
    refused("as", "write `name = \"…\"`"),
    refused("description", DESCRIPTION),
    refused("format", "put it on the field as a rule, such as `uuid`, `date_time` or `#[validate(email)]`"),
    refused("value_type", "write `#[serde(from = \"Type\")]` and `#[serde(into = \"Type\")]`"),
    refused("no_recursion", "a type within itself is told by `$ref`; take it off"),
];

const SCHEMA_VARIANT: &[Key] = &[
    key("title", Form::Text),
    key("example", Form::Json),
    key("examples", Form::JsonList),
    key("deprecated", Form::Flag),
    refused("description", DESCRIPTION),
];

const READ_ONLY: &str = "write `#[serde(skip_deserializing)]`: what is documented is what is done";
const WRITE_ONLY: &str = "write `#[serde(skip_serializing)]`: what is documented is what is done";

const SCHEMA_FIELD: &[Key] = &joined::<{ rules::SCHEMA.len() + SCHEMA_OTHERS.len() }>(&rules::SCHEMA, SCHEMA_OTHERS);

const SCHEMA_OTHERS: &[Key] = &[
    key("title", Form::Text),
    key("example", Form::Json),
    key("examples", Form::JsonList),
    key("deprecated", Form::Flag),
    key("with", Form::Module),
    refused("read_only", READ_ONLY),
    refused("write_only", WRITE_ONLY),
    refused("nullable", "write the type as `Option<…>`: what is documented is what is read"),
    refused("description", DESCRIPTION),
    refused("value_type", VALUE_TYPE),
    refused("schema_with", VALUE_TYPE),
    refused("inline", "a type with a name is told by `$ref`; take it off"),
    refused("no_recursion", "a type within itself is told by `$ref`; take it off"),
];
