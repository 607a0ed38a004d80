//! Objects: fields become properties, and flattened fields their parent's.
//!
//! In:    the fields of a struct or of a variant, in the order of their declaration.
//! Out:   one object schema. The fields of a flattened struct stand in line, because `allOf` with a closed struct would
//!        refuse the fields beside it; a flattened enum is an `allOf`, because its variants cannot stand in line.

use sweet_core::schema::{Content, Field, Object as Fields, Shape};

use super::components::Components;
use super::findings::place;
use super::schema::{self, Parent};
use super::tree::{Node, Object};
use super::{choice, key, literal, rule};

/// How deep flattened fields may nest before they are taken for a type that flattens itself.
const FLATTEN_DEPTH_MAX: usize = 32;

/// The schema of an object.
pub(super) fn object(fields: &Fields, parent: &Parent<'_>, components: &mut Components) -> Object {
    let mut members = Members::default();
    members.gather(fields, Flatten::NOT, parent, components);
    members.into_schema(fields.closed)
}

/// What an object schema is made of.
#[derive(Debug, Default)]
pub(super) struct Members {
    properties: Object,
    required: Vec<Node>,
    /// The schema of members that are not declared, where a flattened map takes them.
    rest: Option<Object>,
    /// What the names of these members are, where they are not any text.
    rest_names: Option<Object>,
    all_of: Vec<Node>,
}

/// How a field came to stand in its parent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Flatten {
    /// It may be missing as a whole: `Option` of a struct.
    optional: bool,
    depth: usize,
}

impl Flatten {
    /// It was declared there.
    pub(super) const NOT: Flatten = Flatten { optional: false, depth: 0 };
}

impl Members {
    /// Adds a property that must be there.
    pub(super) fn require(&mut self, name: &'static str, schema: Object) {
        self.properties.put(name, schema);
        self.required.push(name.into());
    }

    /// Adds a property that may be there.
    pub(super) fn allow(&mut self, name: &'static str, schema: Object) {
        self.properties.put(name, schema);
    }

    /// Adds all fields of an object.
    pub(super) fn gather(&mut self, fields: &Fields, how: Flatten, parent: &Parent<'_>, components: &mut Components) {
        for field in fields.fields {
            if field.flatten {
                self.flatten(&field.shape, how, parent, components);
                continue;
            }
            self.properties.put(field.name, property(field, parent, components));
            if field.required && !how.optional && !may_lack(field, parent, components) {
                self.required.push(field.name.into());
            }
        }
    }

    /// Adds what a flattened field of this shape brings.
    pub(super) fn flatten(&mut self, shape: &Shape, how: Flatten, parent: &Parent<'_>, components: &mut Components) {
        let how = Flatten { depth: how.depth + 1, ..how };
        let refused = match *shape {
            _ if how.depth > FLATTEN_DEPTH_MAX => "flattens itself",
            Shape::Any => return,
            Shape::Null => return,
            Shape::Map([keys, values]) => return self.take_rest(keys, values, components),
            Shape::Nullable(inner) => {
                return self.flatten(inner, Flatten { optional: true, ..how }, parent, components);
            }
            Shape::Named(_, define) => match &define().content {
                Content::Unit => return,
                Content::Transparent(shape, _) => return self.flatten(shape, how, parent, components),
                Content::Object(fields) => return self.gather(fields, how, parent, components),
                Content::Enum(choice) => {
                    let whole = Flatten { optional: false, ..how };
                    let choice = choice::open_schema(choice, whole, parent, components);
                    let choice = match how.optional {
                        true => Object::new().with("anyOf", vec![choice.into(), Object::new().into()]),
                        false => choice,
                    };
                    return self.all_of.push(choice.into());
                }
                Content::Tuple(_) => "flattens a sequence",
            },
            _ => "flattens what is no object",
        };
        let place = place(parent.name.origin);
        components.findings.mistake(format!("`{}` {refused}, which no schema can tell, at {place}", parent.name.base));
    }

    /// Lets members that are not declared be there: those of a map.
    fn take_rest(&mut self, keys: &Shape, values: &Shape, components: &mut Components) {
        self.rest = Some(schema::of(values, components));
        self.rest_names = key::names(keys, components);
    }

    /// The schema. Members of a part in `allOf` are declared too, which only `unevaluatedProperties` can see.
    pub(super) fn into_schema(self, closed: bool) -> Object {
        let rest_key = if self.all_of.is_empty() { "additionalProperties" } else { "unevaluatedProperties" };
        let mut schema = schema::typed("object");
        let declared = Object::new().with("enum", self.properties.keys());
        if !self.properties.is_empty() {
            schema.put("properties", self.properties);
        }
        if !self.required.is_empty() {
            schema.put("required", self.required);
        }
        if !self.all_of.is_empty() {
            schema.put("allOf", self.all_of);
        }
        if let Some(names) = self.rest_names {
            // The names that are declared are not the map's.
            schema.put("propertyNames", Object::new().with("anyOf", vec![declared.into(), names.into()]));
        }
        match self.rest {
            Some(rest) if !rest.is_empty() => schema.put(rest_key, rest),
            None if closed => schema.put(rest_key, false),
            _ => {}
        }
        schema
    }
}

/// Whether the documents of the type may lack a field: answers do, and no request holds the type.
fn may_lack(field: &Field, parent: &Parent<'_>, components: &mut Components) -> bool {
    let Components { reach, findings, .. } = components;
    if field.left_out && reach.is_read(parent.name) && reach.is_written(parent.name) {
        let (name, base, place) = (field.name, parent.name.base, place(parent.name.origin));
        findings.warning(format!(
            "the document says that `{base}.{name}` is always there, as requests need it, yet answers may lack it; add `#[serde(default)]` to the field, at {place}"
        ));
    }
    field.left_out && !reach.is_read(parent.name)
}

/// The schema of a field, with its rules and its documentation.
pub(super) fn property(field: &Field, parent: &Parent<'_>, components: &mut Components) -> Object {
    let documentation = schema::documentation(&field.docs, parent.name, components);
    let mut schema = schema::of(&field.shape, components);
    rule::apply(field.rules, &field.shape, &mut schema);
    let mut property = schema::described(documentation, schema);
    property.put_some("default", default(field, parent, components));
    property.put_flag("readOnly", field.read_only);
    property.put_flag("writeOnly", field.write_only);
    property
}

fn default(field: &Field, parent: &Parent<'_>, components: &mut Components) -> Option<Node> {
    let text = field.default?();
    let default = literal::parse(&text);
    if default.is_none() {
        let (name, base, place) = (field.name, parent.name.base, place(parent.name.origin));
        components.findings.mistake(format!("the default of `{base}.{name}` is no JSON: `{text}`, at {place}"));
    }
    default
}
