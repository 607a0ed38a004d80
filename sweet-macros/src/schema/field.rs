//! The model of a field.
//!
//! In:    the field as syn parsed it, with the case that the type around it asks for.
//! Out:   a [`Field`]: its names, its default, its rules, and in which directions it goes.

use proc_macro2::{Ident, Span};
use syn::{ExprPath, LitStr, Member, Type};

use super::attributes::Attributes;
use super::case::Case;
use super::docs::Docs;
use super::keys::{Place, Space};
use super::rules::{self, Rule};
use crate::mistakes::Mistakes;

/// A field.
pub(super) struct Field<'a> {
    pub(super) member: Member,
    pub(super) ty: &'a Type,
    pub(super) name: Name,
    pub(super) aliases: Vec<LitStr>,
    pub(super) default: Default,
    pub(super) rules: Vec<Rule>,
    pub(super) attributes: Attributes,
    pub(super) docs: Docs,
    /// Whether the variant that it belongs to is read, if it belongs to one.
    pub(super) in_what_is_read: bool,
}

/// The name of a thing on the wire, with the place to point at.
pub(super) struct Name {
    pub(super) text: String,
    pub(super) span: Span,
}

/// Where the value of a missing field comes from.
pub(super) enum Default {
    None,
    /// `Default::default()` of the field's type.
    OfType,
    /// A function without arguments.
    Path(ExprPath),
    /// The field of the default of the whole struct.
    OfStruct,
}

impl<'a> Field<'a> {
    pub(super) fn read(
        member: Member,
        field: &'a syn::Field,
        case: Option<Case>,
        of_struct: bool,
        mistakes: &mut Mistakes,
    ) -> Self {
        let attributes = Attributes::read(&field.attrs, Place::Field, mistakes);
        let name = match &field.ident {
            Some(ident) => Name::of(ident, &attributes, |name| case.map(|case| case.of_field(name))),
            None => Name { text: String::new(), span: syn::spanned::Spanned::span(&field.ty) },
        };
        Field {
            member,
            ty: &field.ty,
            name,
            aliases: attributes.texts(Space::Serde, "alias"),
            default: default(&attributes, of_struct),
            rules: rules::read(&attributes, mistakes),
            docs: Docs::read(&field.attrs, &attributes),
            attributes,
            in_what_is_read: true,
        }
    }

    /// Whether a serde key stands on it.
    pub(super) fn has(&self, key: &str) -> bool {
        self.attributes.key(Space::Serde, key).is_some()
    }

    /// Whether it is written.
    pub(super) fn is_encoded(&self) -> bool {
        !self.has("skip") && !self.has("skip_serializing")
    }

    /// Whether it is read.
    pub(super) fn is_decoded(&self) -> bool {
        self.in_what_is_read && !self.has("skip") && !self.has("skip_deserializing")
    }

    /// The module that describes, reads and writes it in place of its type (`#[schema(with = "…")]`).
    pub(super) fn with(&self) -> Option<&ExprPath> {
        self.attributes.path(Space::Schema, "with")
    }

    /// Whether its own fields stand in the parent.
    pub(super) fn is_flat(&self) -> bool {
        self.has("flatten")
    }

    /// What decides that it is left out.
    pub(super) fn skip_if(&self) -> Option<&ExprPath> {
        self.attributes.path(Space::Serde, "skip_serializing_if")
    }
}

fn default(attributes: &Attributes, of_struct: bool) -> Default {
    match (attributes.path(Space::Serde, "default"), attributes.key(Space::Serde, "default")) {
        (Some(path), _) => Default::Path(path.clone()),
        (None, Some(_)) => Default::OfType,
        (None, None) if of_struct => Default::OfStruct,
        (None, None) => Default::None,
    }
}

impl Name {
    pub(super) fn of(ident: &Ident, attributes: &Attributes, in_case: impl FnOnce(&str) -> Option<String>) -> Self {
        if let Some(renamed) = attributes.text(Space::Serde, "rename") {
            return Name { text: renamed.value(), span: renamed.span() };
        }
        let bare = bare(ident);
        Name { text: in_case(&bare).unwrap_or(bare), span: ident.span() }
    }
}

/// The name without `r#`.
pub(super) fn bare(ident: &Ident) -> String {
    let name = ident.to_string();
    name.strip_prefix("r#").map(str::to_owned).unwrap_or(name)
}
