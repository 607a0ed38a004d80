//! `#[problem(…)]`: what the problem is called, and who tells it.
//!
//! In:    the attribute, and where it stands.
//! Out:   its keys; those at the wrong place are mistakes.

use syn::{Attribute, Ident, LitStr, Meta};

use super::model::one;
use crate::keys::{self, Key};
use crate::mistakes::Mistakes;

/// Where the attribute stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Enum,
    Variant,
    /// On the type and on its one variant at once.
    Struct,
}

/// The keys of the attribute.
#[derive(Default)]
pub(super) struct Problem {
    /// `type = "…"`: the URI reference that names the type of the problem.
    pub(super) uri: Option<LitStr>,
    pub(super) title: Option<LitStr>,
    /// `name = "…"`: the name of its schema.
    pub(super) name: Option<LitStr>,
    /// `transparent`: the error in it says everything.
    pub(super) transparent: Option<Ident>,
    /// `error = false`: `Display` and `Error` are implemented elsewhere, or not at all.
    pub(super) error_is_off: bool,
}

const KEYS: [&str; 5] = ["type", "title", "name", "transparent", "error"];

impl Problem {
    pub(super) fn of(attributes: &[Attribute], place: Place, mistakes: &mut Mistakes) -> Self {
        let mut problem = Self::default();
        let Some(attribute) = one(attributes, "problem", mistakes) else { return problem };
        let Meta::List(list) = &attribute.meta else {
            mistakes.add(attribute, "`#[problem]` takes arguments: `#[problem(type = \"https://…\", title = \"…\")]`");
            return problem;
        };
        for key in keys::parse(keys::split(list.tokens.clone()), "`#[problem]`", &KEYS, mistakes) {
            problem.take(&key, place, mistakes);
        }
        problem
    }

    fn take(&mut self, key: &Key, place: Place, mistakes: &mut Mistakes) {
        let is_of_the_type = key.name == "error";
        match place {
            Place::Enum if !is_of_the_type => {
                let name = &key.name;
                mistakes.add(name, format_args!("`{name}` belongs on a variant: each is a problem of its own"));
            }
            Place::Variant if is_of_the_type => {
                mistakes.add(&key.name, "`error` belongs on the enum: it is about the whole type");
            }
            _ if is_of_the_type => self.error_is_off = key.off(mistakes),
            _ if key.name == "type" => self.uri = key.text(mistakes),
            _ if key.name == "title" => self.title = key.text(mistakes),
            _ if key.name == "name" => self.name = key.text(mistakes).filter(|name| is_name(name, mistakes)),
            _ => self.transparent = key.flag(mistakes).then(|| key.name.clone()),
        }
    }
}

/// The key of a component (OpenAPI 3.1 section 4.8.7.1).
fn is_name(name: &LitStr, mistakes: &mut Mistakes) -> bool {
    let text = name.value();
    let fits = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
    if !fits {
        mistakes.add(name, "a schema's name has letters, digits, `.`, `-` and `_` of ASCII only");
    }
    fits
}
