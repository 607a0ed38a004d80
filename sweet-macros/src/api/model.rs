//! An app, as read.
//!
//! In:    the struct and its attributes.
//! Out:   a struct that keeps the tokens that messages point at.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Attribute, Data, DeriveInput, Field, Ident, LitStr, Member, Meta, Path, Type};

use crate::docs::Docs;
use crate::keys::{self, Key};
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
    pub(super) nests: Vec<Nest>,
}

/// `key = "/path"`, `key = false`, or nothing; with what messages point at.
pub(super) struct Setting {
    pub(super) value: Option<Option<LitStr>>,
    pub(super) tokens: TokenStream,
}

/// A field that handlers can ask for.
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
}

impl Model {
    /// The app, or why there is none.
    pub(super) fn of(input: DeriveInput, mistakes: &mut Mistakes) -> syn::Result<Self> {
        let fields = match input.data {
            Data::Struct(data) => data.fields,
            Data::Enum(data) => return Err(no_struct(data.enum_token)),
            Data::Union(data) => return Err(no_struct(data.union_token)),
        };
        let known = ["title", "version", "routes", "openapi", "docs", "fallback", "texts"];
        let keys = arguments(&input.attrs, "`#[api]`", &known, mistakes);
        let key = |name: &str| keys.iter().find(|key| key.name == name);
        let mut states = vec![];
        let mut nests = vec![];
        for (member, field) in fields.members().zip(fields.iter()) {
            match nest(member.clone(), field, mistakes) {
                Ok(Some(nest)) => nests.push(nest),
                Ok(None) => states.push(State { member, ty: field.ty.clone() }),
                Err(NotANest) => {}
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

/// A field has an attribute, and it is wrong: neither state nor nest can be assumed.
struct NotANest;

/// The nest that a field is; `None` for state.
fn nest(member: Member, field: &Field, mistakes: &mut Mistakes) -> Result<Option<Nest>, NotANest> {
    if !field.attrs.iter().any(|attribute| attribute.path().is_ident("api")) {
        return Ok(None);
    }
    let owner = "`#[api]` on a field";
    let known = ["nest", "operation_prefix", "tags", "middleware"];
    let keys = arguments(&field.attrs, owner, &known, mistakes);
    let key = |name: &str| keys.iter().find(|key| key.name == name);
    if let Some(middleware) = key("middleware") {
        mistakes.add(&middleware.name, "`middleware` is not supported yet: call what it does in the handlers");
        return Err(NotANest);
    }
    let operation_prefix = key("operation_prefix").and_then(|key| key.text(mistakes));
    let tags = key("tags").map(|key| key.strings(mistakes)).unwrap_or_default();
    let Some(nest) = key("nest") else {
        if let Some(other) = keys.first() {
            let message = format_args!("`{}` belongs to a nested app: add `nest = \"/…\"`", other.name);
            mistakes.add(&other.name, message);
        }
        return Err(NotANest);
    };
    let prefix = nest.string(mistakes).ok_or(NotANest)?;
    Ok(Some(Nest { member, ty: field.ty.clone(), prefix, operation_prefix, tags }))
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
