//! Enums, in serde's four ways of writing them.
//!
//! In:    the variants, in the order of their declaration.
//! Out:   `enum` for names alone, else `oneOf`, with a discriminator where there is a tag; `anyOf` for untagged variants,
//!        of which more than one may fit. A variant that takes every other name is a `string` that is `not` one of the names.

use sweet_core::schema::{Content, Enum, Naming, Representation, Variant};

use super::components::{Components, pointer, reference};
use super::members::{Flatten, Members};
use super::name;
use super::schema::{self, Parent};
use super::tree::{Node, Object};

/// What stands beside the members of a variant.
#[derive(Clone, Copy, Debug)]
enum Standing {
    /// Nothing.
    Alone,
    /// The members of an object that the enum is flattened into.
    Within(Flatten),
}

impl Standing {
    fn flatten(self) -> Flatten {
        match self {
            Standing::Alone => Flatten::NOT,
            Standing::Within(how) => how,
        }
    }

    fn is_alone(self) -> bool {
        matches!(self, Standing::Alone)
    }
}

/// The schema of an enum that stands alone.
pub(super) fn schema(choice: &Enum, parent: &Parent<'_>, components: &mut Components) -> Object {
    let untagged: Vec<&Variant> = choice.variants.iter().filter(|variant| variant.naming == Naming::Untagged).collect();
    if untagged.is_empty() || choice.representation == Representation::Untagged {
        return tagged(choice, parent, components);
    }
    let mut any_of: Vec<Node> = Vec::new();
    if untagged.len() < choice.variants.len() {
        any_of.push(tagged(choice, parent, components).into());
    }
    let untagged = untagged.into_iter();
    any_of.extend(untagged.map(|one| variant(choice, one, Standing::Alone, parent, components).into()));
    Object::new().with("anyOf", any_of)
}

/// The schema of the variants that are told apart in the way of their enum.
fn tagged(choice: &Enum, parent: &Parent<'_>, components: &mut Components) -> Object {
    match choice.representation {
        _ if choice.variants.is_empty() => Object::new().with("not", Object::new()),
        Representation::External if tags(choice).all(is_name) => names(tags(choice)),
        Representation::External => external_all(choice, parent, components),
        Representation::Internal { tag } | Representation::Adjacent { tag, .. } => {
            discriminated(choice, tag, parent, components)
        }
        Representation::Untagged => in_line(choice, Standing::Alone, parent, components),
    }
}

fn external_all(choice: &Enum, parent: &Parent<'_>, components: &mut Components) -> Object {
    let (units, others): (Vec<&Variant>, Vec<_>) = tags(choice).partition(|variant| is_name(variant));
    let mut one_of: Vec<Node> = Vec::new();
    if !units.is_empty() {
        one_of.push(names(units.into_iter()).into());
    }
    let others = others.into_iter();
    one_of.extend(others.map(|one| variant(choice, one, Standing::Alone, parent, components).into()));
    Object::new().with("oneOf", one_of)
}

/// The schema of an enum whose fields stand in another object, which has other members beside them.
pub(super) fn open_schema(choice: &Enum, how: Flatten, parent: &Parent<'_>, components: &mut Components) -> Object {
    match choice.variants.is_empty() {
        true => Object::new().with("not", Object::new()),
        false => in_line(choice, Standing::Within(how), parent, components),
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

/// The variants whose names, or whose lack of one, are of the enum's own way.
fn tags(choice: &Enum) -> impl Iterator<Item = &Variant> {
    let all_untagged = choice.representation == Representation::Untagged;
    choice.variants.iter().filter(move |variant| all_untagged || variant.naming != Naming::Untagged)
}

/// Whether a variant is one name, and nothing is to be said of it but that.
fn is_name(variant: &Variant) -> bool {
    is_unit(variant) && variant.naming == Naming::Own && !variant.read_only
}

fn is_unit(variant: &Variant) -> bool {
    matches!(variant.content, Content::Unit)
}

fn only_units(choice: &Enum) -> bool {
    tags(choice).all(is_unit)
}

fn names<'a>(variants: impl Iterator<Item = &'a Variant>) -> Object {
    let names: Vec<Node> = variants.map(|variant| variant.name.into()).collect();
    schema::typed("string").with("enum", names)
}

/// A `oneOf` of components, one per variant: a discriminator works only on references (OpenAPI 3.1 section 4.8.25).
fn discriminated(choice: &Enum, tag: &'static str, parent: &Parent<'_>, components: &mut Components) -> Object {
    let (mut one_of, mut mapping) = (Vec::new(), Object::new());
    for one in tags(choice) {
        let full = format!("{}.{}", parent.full, name::allowed(one.name));
        let detail = format!("{}::{}", name::detail(parent.name), one.name);
        let full = components.insert(full, parent.name.origin, detail, |components, full| {
            variant(choice, one, Standing::Alone, &Parent { full, name: parent.name }, components)
        });
        if one.naming == Naming::Own {
            mapping.put(one.name, pointer(&full));
        }
        one_of.push(reference(&full).into());
    }
    let discriminator = Object::new().with("propertyName", tag).with("mapping", mapping);
    Object::new().with("oneOf", one_of).with("discriminator", discriminator)
}

fn in_line(choice: &Enum, standing: Standing, parent: &Parent<'_>, components: &mut Components) -> Object {
    let key = if choice.representation == Representation::Untagged { "anyOf" } else { "oneOf" };
    let variants = tags(choice).map(|one| variant(choice, one, standing, parent, components).into());
    Object::new().with(key, variants.collect::<Vec<Node>>())
}

/// The schema of one variant. One without a title has its name for a title.
fn variant(
    choice: &Enum,
    variant: &Variant,
    standing: Standing,
    parent: &Parent<'_>,
    components: &mut Components,
) -> Object {
    let mut schema = Object::new().with("title", variant.name);
    schema.extend(schema::documentation(&variant.docs, parent.name, components));
    let content = match choice.representation {
        _ if variant.naming == Naming::Untagged => untagged(variant, standing, parent, components),
        Representation::External if is_unit(variant) && standing.is_alone() => name_of(choice, variant),
        Representation::External => external(variant, standing, parent, components),
        Representation::Internal { tag } => {
            internal(tag, name_of(choice, variant), variant, standing, parent, components)
        }
        Representation::Adjacent { tag, content } => {
            adjacent([tag, content], choice, variant, standing, parent, components)
        }
        Representation::Untagged => untagged(variant, standing, parent, components),
    };
    let mut schema = schema::described(schema, content);
    schema.put_flag("readOnly", variant.read_only);
    schema
}

/// `{"Variant": content}`. Within another object, a unit variant is a member that is `null`.
fn external(variant: &Variant, standing: Standing, parent: &Parent<'_>, components: &mut Components) -> Object {
    let mut members = Members::default();
    members.require(variant.name, schema::content(&variant.content, parent, components));
    members.into_schema(standing.is_alone())
}

/// `{"tag": "Variant", …content}`.
fn internal(
    tag: &'static str,
    name: Object,
    variant: &Variant,
    standing: Standing,
    parent: &Parent<'_>,
    components: &mut Components,
) -> Object {
    let mut members = Members::default();
    members.require(tag, name);
    match &variant.content {
        Content::Object(fields) => {
            members.gather(fields, standing.flatten(), parent, components);
            members.into_schema(fields.closed && standing.is_alone())
        }
        Content::Transparent(shape, _) => {
            members.flatten(shape, standing.flatten(), parent, components);
            members.into_schema(false)
        }
        Content::Unit | Content::Tuple(_) | Content::Enum(_) => members.into_schema(false),
    }
}

/// `{"tag": "Variant", "content": content}`.
fn adjacent(
    [tag, content]: [&'static str; 2],
    choice: &Enum,
    variant: &Variant,
    standing: Standing,
    parent: &Parent<'_>,
    components: &mut Components,
) -> Object {
    let mut members = Members::default();
    members.require(tag, name_of(choice, variant));
    let inside = schema::content(&variant.content, parent, components);
    // As a missing field: an `Option` has a value for it.
    let may_be_missing = match &variant.content {
        Content::Unit => true,
        Content::Transparent(shape, _) => shape.is_nullable(),
        _ => false,
    };
    match may_be_missing {
        true => members.allow(content, inside),
        false => members.require(content, inside),
    }
    members.into_schema(choice.closed && standing.is_alone())
}

/// The content alone.
fn untagged(variant: &Variant, standing: Standing, parent: &Parent<'_>, components: &mut Components) -> Object {
    let mut members = Members::default();
    match (&variant.content, standing) {
        (content, Standing::Alone) => return schema::content(content, parent, components),
        (Content::Object(fields), Standing::Within(how)) => members.gather(fields, how, parent, components),
        (Content::Transparent(shape, _), Standing::Within(how)) => members.flatten(shape, how, parent, components),
        (Content::Unit | Content::Tuple(_) | Content::Enum(_), Standing::Within(_)) => {}
    }
    members.into_schema(false)
}

/// The schema of a variant's name.
fn name_of(choice: &Enum, variant: &Variant) -> Object {
    let name = schema::typed("string");
    if variant.naming != Naming::Other {
        return name.with("const", variant.name);
    }
    let known = tags(choice).filter(|other| other.naming == Naming::Own);
    let known: Vec<Node> = known.map(|other| other.name.into()).collect();
    match known.is_empty() {
        true => name,
        false => name.with("not", Object::new().with("enum", known)),
    }
}
