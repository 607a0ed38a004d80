//! An app, as read.
//!
//! In:    the struct and its attributes.
//! Out:   a struct that keeps the tokens that messages point at.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Attribute, Data, DeriveInput, Field, Ident, LitStr, Member, Meta, Path, Type};

use crate::docs::Docs;
use crate::keys::{self, Key};
use crate::middleware;
use crate::mistakes::Mistakes;

/// An app.
pub(super) struct Model {
    pub(super) name: Ident,
    /// Its generic parameters, which are refused.
    pub(super) generics: syn::Generics,
    pub(super) docs: Docs,
    pub(super) title: Option<LitStr>,
    pub(super) version: Option<LitStr>,
    pub(super) routes: Vec<Path>,
    /// Where the document is served: `None` where nothing is said, `Some(None)` for `false`.
    pub(super) openapi: Setting,
    /// Where the page is served, likewise.
    pub(super) page: Setting,
    /// The function that has the last word where no handler answered.
    pub(super) fallback: Option<Path>,
    /// The function that has other texts for failures.
    pub(super) texts: Option<Path>,
    pub(super) states: Vec<State>,
    /// Those of its states that are stations, in their order.
    pub(super) stations: Vec<State>,
    /// The stations behind those, which its attribute lists.
    pub(super) middleware: Vec<Type>,
    pub(super) nests: Vec<Nest>,
}

/// `key = "/path"`, `key = false`, or nothing; with what messages point at.
pub(super) struct Setting {
    pub(super) value: Option<Option<LitStr>>,
    pub(super) tokens: TokenStream,
}

/// A field that handlers can ask for.
#[derive(Clone)]
pub(super) struct State {
    pub(super) member: Member,
    pub(super) ty: Type,
}

/// A field that is an app itself.
pub(super) struct Nest {
    pub(super) member: Member,
    pub(super) ty: Type,
    pub(super) prefix: LitStr,
    pub(super) operation_prefix: Option<LitStr>,
    pub(super) tags: Vec<LitStr>,
    /// The stations before it.
    pub(super) middleware: Vec<Type>,
}

impl Model {
    /// The app, or why there is none.
    pub(super) fn of(input: DeriveInput, mistakes: &mut Mistakes) -> syn::Result<Self> {
        let fields = match input.data {
            Data::Struct(data) => data.fields,
            Data::Enum(data) => return Err(no_struct(data.enum_token)),
            Data::Union(data) => return Err(no_struct(data.union_token)),
        };
        let known = ["title", "version", "routes", "openapi", "docs", "fallback", "texts", "middleware"];
        let keys = arguments(&input.attrs, "`#[api]`", &known, mistakes);
        let key = |name: &str| keys.iter().find(|key| key.name == name);
        let (mut states, mut stations, mut nests) = (vec![], vec![], vec![]);
        for (member, field) in fields.members().zip(fields.iter()) {
            let state = State { member: member.clone(), ty: field.ty.clone() };
            match role(member, field, mistakes) {
                Some(Role::Nest(nest)) => nests.push(*nest),
                Some(Role::Station) => {
                    stations.push(state.clone());
                    states.push(state);
                }
                Some(Role::State) => states.push(state),
                None => {}
            }
        }
        Ok(Self {
            name: input.ident,
            generics: input.generics,
            docs: Docs::of(&input.attrs),
            title: key("title").and_then(|key| key.text(mistakes)),
            version: key("version").and_then(|key| key.text(mistakes)),
            routes: key("routes").map(|key| key.paths(mistakes)).unwrap_or_default(),
            openapi: Setting::of(key("openapi"), mistakes),
            page: Setting::of(key("docs"), mistakes),
            fallback: key("fallback").and_then(|key| key.path(mistakes)),
            texts: key("texts").and_then(|key| key.path(mistakes)),
            states,
            stations,
            middleware: middleware::stations(key("middleware"), mistakes),
            nests,
        })
    }
}

impl Setting {
    fn of(key: Option<&Key>, mistakes: &mut Mistakes) -> Self {
        Self {
            value: key.and_then(|key| key.string_or_false(mistakes)),
            tokens: key.map(Key::tokens).unwrap_or_default(),
        }
    }

    /// Whether anything was said.
    pub(super) fn is_said(&self) -> bool {
        !self.tokens.is_empty()
    }

    /// The path that was given.
    pub(super) fn path(&self) -> Option<&LitStr> {
        self.value.as_ref()?.as_ref()
    }

    /// Whether it was switched off.
    pub(super) fn is_off(&self) -> bool {
        matches!(self.value, Some(None))
    }
}

/// What a field is to its app.
enum Role {
    State,
    Station,
    Nest(Box<Nest>),
}

/// What a field is to its app; `None` where it has an attribute, and that is wrong.
fn role(member: Member, field: &Field, mistakes: &mut Mistakes) -> Option<Role> {
    if !field.attrs.iter().any(|attribute| attribute.path().is_ident("api")) {
        return Some(Role::State);
    }
    let owner = "`#[api]` on a field";
    let known = ["nest", "operation_prefix", "tags", "middleware"];
    let keys = arguments(&field.attrs, owner, &known, mistakes);
    let key = |name: &str| keys.iter().find(|key| key.name == name);
    if let (None, Some(station)) = (key("nest"), key("middleware")) {
        return alone(station, &keys, mistakes);
    }
    let operation_prefix = key("operation_prefix").and_then(|key| key.text(mistakes));
    let tags = key("tags").map(|key| key.strings(mistakes)).unwrap_or_default();
    let Some(nest) = key("nest") else {
        if let Some(other) = keys.first() {
            let message = format_args!("`{}` belongs to a nested app: add `nest = \"/…\"`", other.name);
            mistakes.add(&other.name, message);
        }
        return None;
    };
    let middleware = middleware::stations(key("middleware"), mistakes);
    let prefix = nest.string(mistakes)?;
    Some(Role::Nest(Box::new(Nest { member, ty: field.ty.clone(), prefix, operation_prefix, tags, middleware })))
}

/// A field with `middleware` and nothing else, which is a station.
fn alone(station: &Key, keys: &[Key], mistakes: &mut Mistakes) -> Option<Role> {
    let others = keys.iter().filter(|key| key.name != station.name);
    let mut is_alone = true;
    for key in others {
        let message = format_args!("`{}` belongs to a nested app, and this field is a station: leave it out", key.name);
        mistakes.add(&key.name, message);
        is_alone = false;
    }
    if station.is_list() {
        let message = "the field is a station by `middleware` alone; stations before a nested app are listed beside `nest = \"/…\"`";
        mistakes.add(station.tokens(), message);
        return None;
    }
    (station.flag(mistakes) && is_alone).then_some(Role::Station)
}

/// The keys of all `#[api(…)]` among these attributes.
fn arguments(attributes: &[Attribute], owner: &str, known: &[&str], mistakes: &mut Mistakes) -> Vec<Key> {
    let mut pieces = vec![];
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("api")) {
        match &attribute.meta {
            Meta::List(list) => pieces.extend(keys::split(list.tokens.clone())),
            Meta::Path(_) | Meta::NameValue(_) => mistakes.add(attribute, "`api` takes arguments: `#[api(…)]`"),
        }
    }
    keys::parse(pieces, owner, known, mistakes)
}

fn no_struct(token: impl ToTokens) -> syn::Error {
    let message = "an app is a struct: its fields are what handlers can ask for by `State<'_, T>`";
    syn::Error::new_spanned(token, message)
}
