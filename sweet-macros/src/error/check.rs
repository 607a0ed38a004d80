//! The rules of an error type.
//!
//! In:    the model.
//! Out:   one mistake for each rule that is broken.

use syn::Attribute;

use super::model::{Model, Status};
use crate::mistakes::Mistakes;

/// All rules.
pub(super) fn all(model: &Model, mistakes: &mut Mistakes) {
    if let Some(status) = &model.status {
        range(status, mistakes);
    }
    for attribute in &model.on_enum {
        on_enum(attribute, mistakes);
    }
    for variant in &model.variants {
        match &variant.status {
            Some(status) => range(status, mistakes),
            None if !variant.has_status && model.status.is_none() => {
                mistakes.add(&variant.tokens, "say which status this is: `#[status(409)]`");
            }
            None => {}
        }
        for (attribute, _) in variant.attributes() {
            on_field(attribute, mistakes);
        }
    }
}

/// An error is a 4xx or a 5xx (RFC 9110 section 15).
fn range(Status { literal, code }: &Status, mistakes: &mut Mistakes) {
    if !(400..=599).contains(code) {
        mistakes.add(literal, format_args!("{code} is no status of an error: use 400 to 599"));
    }
}

/// An enum gives its variants a status, and nothing else.
fn on_enum(attribute: &Attribute, mistakes: &mut Mistakes) {
    for name in ["detail", "problem"] {
        if attribute.path().is_ident(name) {
            mistakes
                .add(attribute.path(), format_args!("`#[{name}]` belongs on a variant: each is a problem of its own"));
        }
    }
}

/// Attributes that other derives know, and that are not understood here yet.
fn on_field(attribute: &Attribute, mistakes: &mut Mistakes) {
    for name in ["from", "source", "header"] {
        if attribute.path().is_ident(name) {
            mistakes.add(attribute.path(), format_args!("`#[{name}]` is not supported yet: leave it out"));
        }
    }
    for name in ["status", "detail", "problem"] {
        if attribute.path().is_ident(name) {
            mistakes.add(attribute.path(), format_args!("`#[{name}]` belongs on the variant, not on its field"));
        }
    }
}
