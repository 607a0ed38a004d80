//! The rules of an error type.
//!
//! In:    the model.
//! Out:   one mistake for each rule that is broken.

use quote::ToTokens;

use super::field::{Field, text};
use super::model::{Model, Standard, Status, Variant, every};
use crate::mistakes::Mistakes;

/// All rules.
pub(super) fn all(model: &Model, mistakes: &mut Mistakes) {
    if let Some(status) = &model.status {
        range(status, mistakes);
    }
    on_enum(model, mistakes);
    for variant in &model.variants {
        if let Some(status) = &variant.status {
            range(status, mistakes);
        }
        on_fields(variant, mistakes);
        sources(variant, mistakes);
        if variant.problem.transparent.is_some() {
            transparent(variant, mistakes);
            continue;
        }
        if !variant.has_status && model.status.is_none() {
            mistakes.add(&variant.name, "say which status this is: `#[status(409)]`");
        }
        members(variant, mistakes);
        headers(variant, mistakes);
        if model.code(variant) >= 500 {
            hidden(model, variant, mistakes);
        }
    }
    conversions(model, mistakes);
}

/// An error is a 4xx or a 5xx (RFC 9110 section 15).
fn range(Status { literal, code }: &Status, mistakes: &mut Mistakes) {
    if !(400..=599).contains(code) {
        mistakes.add(literal, format_args!("{code} is no status of an error: use 400 to 599"));
    }
}

/// An enum gives its variants a status, and nothing else.
fn on_enum(model: &Model, mistakes: &mut Mistakes) {
    for name in ["detail", "header", "from", "source", "extension"] {
        for attribute in every(&model.on_enum, name) {
            let message = match name {
                "detail" | "header" => format!("`#[{name}]` belongs on a variant: each is a problem of its own"),
                _ => format!("`#[{name}]` belongs on a field of a variant"),
            };
            mistakes.add(attribute.path(), message);
        }
    }
}

/// What is said of a variant stands on it, and what is said of a field on that.
fn on_fields(variant: &Variant, mistakes: &mut Mistakes) {
    for name in ["from", "source", "extension"] {
        for attribute in every(&variant.attributes, name) {
            mistakes.add(attribute.path(), format_args!("`#[{name}]` belongs on a field"));
        }
    }
    for name in ["status", "detail", "problem"] {
        for attribute in variant.fields.iter().flat_map(|field| every(&field.attributes, name)) {
            mistakes.add(attribute.path(), format_args!("`#[{name}]` belongs on the variant, not on its field"));
        }
    }
}

/// An error has one cause; one that is made of another error has nothing that it could fill other fields with.
fn sources(variant: &Variant, mistakes: &mut Mistakes) {
    for field in variant.fields.iter().filter(|field| field.is_source()).skip(1) {
        let path = field.from.as_ref().or(field.source.as_ref());
        mistakes.add(path, "an error has one source: keep one");
    }
    let made_of = variant.fields.iter().find_map(|field| field.from.as_ref());
    if let Some(from) = made_of.filter(|_| variant.fields.len() > 1) {
        mistakes.add(
            from,
            "`#[from]` stands on the only field: mark it `#[source]`, and fill the others where the error happens",
        );
    }
}

/// The error in it says everything.
fn transparent(variant: &Variant, mistakes: &mut Mistakes) {
    if variant.fields.len() != 1 {
        mistakes.add(&variant.problem.transparent, "a transparent error has one field: the error that it is");
    }
    let on_field = |name| variant.fields.iter().flat_map(move |field| every(&field.attributes, name));
    let said = ["status", "detail", "header"].into_iter().flat_map(|name| every(&variant.attributes, name));
    let said = said.chain(["source", "extension", "header"].into_iter().flat_map(on_field));
    for attribute in said {
        mistakes.add(attribute.path(), "a transparent error leaves everything to the one in it: leave this out");
    }
    for value in [&variant.problem.uri, &variant.problem.title, &variant.problem.name].into_iter().flatten() {
        mistakes.add(value, "a transparent error leaves everything to the one in it: leave this out");
    }
}

/// Members of a problem differ, and are none of those that all problems have (RFC 9457 section 3).
fn members(variant: &Variant, mistakes: &mut Mistakes) {
    let extensions = || variant.fields.iter().filter_map(|field| field.extension.as_ref());
    for (index, extension) in extensions().enumerate() {
        let name = &extension.name;
        if ["type", "title", "status", "detail", "instance", "errors"].contains(&name.as_str()) {
            let message = "is a member of every problem already: give this one another name, `#[extension(\"…\")]`";
            mistakes.add(&extension.path, format_args!("`{name}` {message}"));
        } else if extensions().take(index).any(|other| other.name == *name) {
            mistakes.add(&extension.path, format_args!("there is a member `{name}` already"));
        }
    }
    if let Some(name) = variant.problem.name.as_ref().filter(|_| extensions().next().is_none()) {
        mistakes.add(name, "`name` is that of a schema with `#[extension]`s: there is none here");
    }
}

/// A field of an answer has one value.
fn headers(variant: &Variant, mistakes: &mut Mistakes) {
    for (index, header) in variant.all_headers().enumerate() {
        if variant.all_headers().take(index).any(|other| other.lower() == header.lower()) {
            mistakes.add(&header.name, format_args!("`{}` is given twice: keep one", header.name.value()));
        }
    }
}

/// The cause of a fault is nothing for a client: it may hold a query, a path, an address.
fn hidden(model: &Model, variant: &Variant, mistakes: &mut Mistakes) {
    // Another derive takes a field of this name for the source, without a mark.
    let named = || variant.fields.iter().find(|field| text(&field.member) == "source");
    let source = variant.source().or_else(|| named().filter(|_| model.standard == Standard::Attribute));
    let Some(source) = source else { return };
    let shown = variant.detail.iter().flat_map(|detail| &detail.shown).any(|(member, _)| *member == source.member);
    if let (true, Some(text_of_detail)) = (shown, &variant.detail_text) {
        let message = format_args!(
            "a client never sees the cause of a 5xx: leave `{{{}}}` out; the log has it",
            text(&source.member)
        );
        mistakes.add(text_of_detail, message);
    }
    let message = "a client never sees the cause of a 5xx: leave this out; the log has it";
    if let Some(extension) = &source.extension {
        mistakes.add(&extension.path, message);
    }
    if let Some(header) = &source.header {
        mistakes.add(&header.name, message);
    }
}

/// Of one type, one error is made.
fn conversions(model: &Model, mistakes: &mut Mistakes) {
    if model.standard == Standard::Attribute {
        return;
    }
    let written = |field: &Field| field.ty.to_token_stream().to_string();
    let all: Vec<(&Variant, &Field)> =
        model.variants.iter().flat_map(|variant| variant.fields.iter().map(move |field| (variant, field))).collect();
    let from: Vec<_> = all.into_iter().filter(|(_, field)| field.from.is_some()).collect();
    for (index, (_, field)) in from.iter().enumerate() {
        if let Some((other, _)) = from[..index].iter().find(|(_, other)| written(other) == written(field)) {
            let message = format_args!("`?` makes `{}` of this type already: mark one of them `#[source]`", other.name);
            mistakes.add(&field.from, message);
        }
    }
}
