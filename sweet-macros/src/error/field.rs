//! A field of an error, and what its attributes make of it.
//!
//! In:    the field.
//! Out:   whether it is what the error was made of, a member of the problem, a header field of the answer.
//! Never: decides whether these fit each other: that is `check`'s.

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Attribute, Ident, LitStr, Member, Meta, Path, Type};

use super::header::{self, Header};
use super::model::one;
use crate::docs::Docs;
use crate::mistakes::Mistakes;

/// A field.
pub(super) struct Field {
    pub(super) member: Member,
    pub(super) ty: Type,
    pub(super) docs: Docs,
    /// `#[from]`: the error is made of it, by `?`.
    pub(super) from: Option<Path>,
    /// `#[source]`: what stands behind the error.
    pub(super) source: Option<Path>,
    pub(super) extension: Option<Extension>,
    pub(super) header: Option<Header>,
    pub(super) attributes: Vec<Attribute>,
}

/// `#[extension]`, `#[extension("balance")]`: a member of the problem.
pub(super) struct Extension {
    /// Its name on the wire.
    pub(super) name: String,
    /// What a message about it points at.
    pub(super) path: Path,
}

impl Field {
    pub(super) fn of(member: Member, field: syn::Field, mistakes: &mut Mistakes) -> Self {
        let attributes = field.attrs;
        Self {
            from: flag(&attributes, "from", mistakes),
            source: flag(&attributes, "source", mistakes),
            extension: Extension::of(&attributes, &member, mistakes),
            header: one(&attributes, "header", mistakes).and_then(|attribute| header::named(attribute, mistakes)),
            docs: Docs::of(&attributes),
            ty: field.ty,
            member,
            attributes,
        }
    }

    /// Whether it stands behind the error, for the log.
    pub(super) fn is_source(&self) -> bool {
        self.from.is_some() || self.source.is_some()
    }

    /// What it is bound to in a pattern. What the compiler says of it stands under the type.
    pub(super) fn binding(&self) -> Ident {
        let mut binding = binding(&self.member);
        binding.set_span(binding.span().located_at(self.ty.span()));
        binding
    }

    /// Whether its type is written as an `Option`.
    pub(super) fn is_option(&self) -> bool {
        let Type::Path(path) = &self.ty else { return false };
        path.path.segments.last().is_some_and(|last| last.ident == "Option")
    }
}

impl Extension {
    fn of(attributes: &[Attribute], member: &Member, mistakes: &mut Mistakes) -> Option<Self> {
        let attribute = one(attributes, "extension", mistakes)?;
        let path = attribute.path().clone();
        if let Meta::Path(_) = &attribute.meta {
            if let Member::Unnamed(_) = member {
                mistakes.add(&path, "a field without a name needs one here: `#[extension(\"balance\")]`");
            }
            return Some(Self { name: text(member), path });
        }
        let name = attribute.parse_args::<LitStr>().ok().filter(|name| !name.value().is_empty());
        let Some(name) = name else {
            mistakes.add(attribute, "`#[extension]` stands alone or takes a name: `#[extension(\"balance\")]`");
            return None;
        };
        Some(Self { name: name.value(), path })
    }
}

/// An attribute that stands alone.
fn flag(attributes: &[Attribute], name: &str, mistakes: &mut Mistakes) -> Option<Path> {
    let attribute = one(attributes, name, mistakes)?;
    if !matches!(attribute.meta, Meta::Path(_)) {
        mistakes.add(attribute, format_args!("`#[{name}]` stands alone"));
    }
    Some(attribute.path().clone())
}

/// The name of a field, or its place.
pub(super) fn text(member: &Member) -> String {
    match member {
        Member::Named(name) => name.to_string().trim_start_matches("r#").to_owned(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}

/// What a field is bound to in a pattern: a name that no macro of somebody else can mean.
pub(super) fn binding(member: &Member) -> Ident {
    Ident::new(&format!("__field_{}", text(member)), Span::call_site())
}
