//! The named schemas and security schemes of a document, each made once.
//!
//! In:    names, as shapes carry them, and how to make what they name.
//! Out:   references, and at the end the schemas sorted by name.
//! Never: merges two types of one name in silence: that is a mistake that names both places, and the second gets another name.

use std::collections::BTreeMap;

use sweet_core::meta::Origin;

use super::findings::{Findings, place};
use super::reach::Reach;
use super::security::Schemes;
use super::tree::{Node, Object};

/// The named schemas met so far.
#[derive(Debug, Default)]
pub(super) struct Components {
    schemas: BTreeMap<String, Component>,
    /// What requests and answers hold.
    pub(super) reach: Reach,
    /// The security schemes met so far.
    pub(super) security: Schemes,
    /// What is wrong with the schemas, and with everything else.
    pub(super) findings: Findings,
}

#[derive(Debug)]
struct Component {
    origin: Origin,
    /// What tells this type apart from others of one origin: its type arguments, or the variant that it stands for.
    detail: String,
    /// Empty while it is being made, which is where recursion ends.
    schema: Object,
}

impl Components {
    /// The name under which a type is a component; makes its schema where it is new.
    pub(super) fn insert(
        &mut self,
        name: String,
        origin: Origin,
        detail: String,
        schema: impl FnOnce(&mut Self, &str) -> Object,
    ) -> String {
        let (name, is_new) = self.reserve(name, origin, &detail);
        if is_new {
            self.schemas.insert(name.clone(), Component { origin, detail, schema: Object::new() });
            let schema = schema(self, &name);
            if let Some(component) = self.schemas.get_mut(&name) {
                component.schema = schema;
            }
        }
        name
    }

    /// A name that is free or already this type's.
    fn reserve(&mut self, wanted: String, origin: Origin, detail: &str) -> (String, bool) {
        let mut name = wanted.clone();
        let mut attempt = 1;
        while let Some(other) = self.schemas.get(&name) {
            if other.origin == origin && other.detail == detail {
                return (name, false);
            }
            if attempt == 1 {
                self.findings.mistake(clash(&wanted, other, origin, detail));
            }
            attempt += 1;
            name = format!("{wanted}_{attempt}");
        }
        (name, true)
    }

    /// Takes up a schema that another crate has made: its references hold its name, which is therefore never changed.
    pub(super) fn import(&mut self, name: String, schema: Object) {
        match self.schemas.get(&name) {
            Some(other) if other.origin == IMPORTED && other.schema == schema => {}
            Some(other) => self.findings.mistake(clash(&name, other, IMPORTED, "")),
            None => {
                self.schemas.insert(name, Component { origin: IMPORTED, detail: String::new(), schema });
            }
        }
    }

    /// All schemas, sorted by name.
    pub(super) fn into_schemas(self) -> (Object, Findings) {
        let mut schemas = Object::new();
        for (name, component) in self.schemas {
            schemas.put(name, component.schema);
        }
        (schemas, self.findings)
    }
}

/// Where schemas of other crates come from: they do not say where they were declared.
const IMPORTED: Origin = Origin { file: "", line: 0, column: 0 };

fn clash(name: &str, other: &Component, origin: Origin, detail: &str) -> String {
    match (other.origin == IMPORTED, origin == IMPORTED) {
        (true, true) => {
            let advice = "give one of them another name with `#[schema(as = …)]`";
            return format!("two types of utoipa are named `{name}`, and differ; {advice}");
        }
        (true, false) | (false, true) => {
            let own = place(if origin == IMPORTED { other.origin } else { origin });
            let advice =
                "give one of them another name: `#[schema(name = \"…\")]` for Sweet, `#[schema(as = …)]` for utoipa";
            return format!("two types are named `{name}`: one at {own}, one of utoipa; {advice}");
        }
        (false, false) => {}
    }
    let advice = "give one of them another name with `#[schema(name = \"…\")]`";
    let (first, second) = (place(other.origin), place(origin));
    if other.origin == origin {
        return format!("two types of {first} are both named `{name}`: `{}` and `{detail}`; {advice}", other.detail);
    }
    format!("two types are named `{name}`: one at {first}, one at {second}; {advice}")
}

/// A reference to a component.
pub(super) fn reference(name: &str) -> Object {
    Object::new().with("$ref", pointer(name))
}

/// Where a component stands in the document. Component names need no escapes of RFC 6901.
pub(super) fn pointer(name: &str) -> Node {
    Node::from(format!("#/components/schemas/{name}"))
}
