//! Enums, in serde's four ways of writing them.
//!
//! In:    the variants, in the order of their declaration.
//! Out:   `enum` for names alone, else `oneOf`, with a discriminator where there is a tag; `anyOf` for untagged variants,
//!        of which more than one may fit.

use sweet_core::schema::{Content, Enum, Representation, Variant};

use super::components::{Components, pointer, reference};
use super::members::{Flatten, Members};
use super::name;
use super::schema::{self, Parent};
use super::tree::{Node, Object};

/// The schema of an enum that stands alone.
pub(super) fn schema(choice: &Enum, parent: &Parent<'_>, components: &mut Components) -> Object {
    match choice.representation {
        _ if choice.variants.is_empty() => Object::new().with("not", Object::new()),
        Representation::External if only_units(choice) => names(choice.variants.iter()),
        Representation::External => {
            let (units, others): (Vec<&Variant>, Vec<_>) = choice.variants.iter().partition(|variant| is_unit(variant));
            let mut one_of: Vec<Node> = Vec::new();
            if !units.is_empty() {
                one_of.push(names(units.into_iter()).into());
            }
            one_of.extend(others.into_iter().map(|variant| external(variant, true, parent, components).into()));
            Object::new().with("oneOf", one_of)
        }
        Representation::Internal { tag } | Representation::Adjacent { tag, .. } => {
            discriminated(choice, tag, parent, components)
        }
        Representation::Untagged => Object::new().with("anyOf", inline(choice, Flatten::NOT, parent, components)),
    }
}

/// The schema of an enum whose fields stand in another object, which has other members beside them.
pub(super) fn open_schema(choice: &Enum, how: Flatten, parent: &Parent<'_>, components: &mut Components) -> Object {
    let key = if choice.representation == Representation::Untagged { "anyOf" } else { "oneOf" };
    match choice.variants.is_empty() {
        true => Object::new().with("not", Object::new()),
        false => Object::new().with(key, inline(choice, how, parent, components)),
    }
}

/// Lists the documentation of variants that are names alone in the description of their enum: `enum` has no place for it.
pub(super) fn document_units(choice: &Enum, schema: &mut Object) {
    let documented = |variant: &Variant| !variant.docs.description.is_empty() || variant.docs.deprecated;
    if choice.representation != Representation::External
        || !only_units(choice)
        || !choice.variants.iter().any(documented)
    {
        return;
    }
    let lines = choice.variants.iter().map(|variant| {
        let deprecated = if variant.docs.deprecated { " (deprecated)" } else { "" };
        let colon = if variant.docs.description.is_empty() { "" } else { ": " };
        let description = variant.docs.description.trim().replace('\n', "\n  ");
        format!("- `{}`{deprecated}{colon}{description}", variant.name)
    });
    let list = lines.collect::<Vec<_>>().join("\n");
    match schema.get_mut("description") {
        Some(Node::Text(description)) => *description = format!("{description}\n\n{list}").into(),
        _ => {
            let mut documented = Object::new().with("description", list);
            documented.extend(std::mem::take(schema));
            *schema = documented;
        }
    }
}

fn is_unit(variant: &Variant) -> bool {
    matches!(variant.content, Content::Unit)
}

fn only_units(choice: &Enum) -> bool {
    choice.variants.iter().all(is_unit)
}

fn names<'a>(variants: impl Iterator<Item = &'a Variant>) -> Object {
    let names: Vec<Node> = variants.map(|variant| variant.name.into()).collect();
    schema::typed("string").with("enum", names)
}

/// A `oneOf` of components, one per variant: a discriminator works only on references (OpenAPI 3.1 section 4.8.25).
fn discriminated(choice: &Enum, tag: &'static str, parent: &Parent<'_>, components: &mut Components) -> Object {
    let (mut one_of, mut mapping) = (Vec::new(), Object::new());
    for variant in choice.variants {
        let full = format!("{}.{}", parent.full, name::allowed(variant.name));
        let detail = format!("{}::{}", name::detail(parent.name), variant.name);
        let full = components.insert(full, parent.name.origin, detail, |components, full| {
            let parent = Parent { full, name: parent.name };
            documented(
                variant,
                tagged(choice.representation, variant, true, Flatten::NOT, &parent, components),
                &parent,
                components,
            )
        });
        mapping.put(variant.name, pointer(&full));
        one_of.push(reference(&full).into());
    }
    let discriminator = Object::new().with("propertyName", tag).with("mapping", mapping);
    Object::new().with("oneOf", one_of).with("discriminator", discriminator)
}

fn inline(choice: &Enum, how: Flatten, parent: &Parent<'_>, components: &mut Components) -> Vec<Node> {
    let variants = choice.variants.iter();
    variants
        .map(|variant| match choice.representation {
            Representation::External => external(variant, false, parent, components).into(),
            representation => {
                let schema = tagged(representation, variant, false, how, parent, components);
                documented(variant, schema, parent, components).into()
            }
        })
        .collect()
}

/// `{"Variant": content}`. In another object, a unit variant is a member that is `null`.
fn external(variant: &Variant, alone: bool, parent: &Parent<'_>, components: &mut Components) -> Object {
    let mut members = Members::default();
    members.require(variant.name, schema::content(&variant.content, parent, components));
    documented(variant, members.into_schema(alone), parent, components)
}

/// The schema of a variant that is told apart by a tag, or by nothing.
fn tagged(
    representation: Representation,
    variant: &Variant,
    alone: bool,
    how: Flatten,
    parent: &Parent<'_>,
    components: &mut Components,
) -> Object {
    let constant = || schema::typed("string").with("const", variant.name);
    let mut members = Members::default();
    match representation {
        Representation::External | Representation::Untagged => match &variant.content {
            Content::Object(fields) if !alone => {
                members.gather(fields, how, parent, components);
                members.into_schema(false)
            }
            content => schema::content(content, parent, components),
        },
        Representation::Adjacent { tag, content } => {
            members.require(tag, constant());
            if !is_unit(variant) {
                members.require(content, schema::content(&variant.content, parent, components));
            }
            members.into_schema(false)
        }
        Representation::Internal { tag } => {
            members.require(tag, constant());
            let closed = match &variant.content {
                Content::Object(fields) => {
                    members.gather(fields, how, parent, components);
                    fields.closed && alone
                }
                Content::Transparent(shape, _) => {
                    members.flatten(shape, how, parent, components);
                    false
                }
                _ => false,
            };
            members.into_schema(closed)
        }
    }
}

fn documented(variant: &Variant, schema: Object, parent: &Parent<'_>, components: &mut Components) -> Object {
    let mut documented = schema::documentation(&variant.docs, parent.name, components);
    if documented.get("title").is_none() {
        documented = Object::new().with("title", variant.name);
        documented.extend(schema::documentation(&variant.docs, parent.name, components));
    }
    documented.extend(schema);
    documented
}
