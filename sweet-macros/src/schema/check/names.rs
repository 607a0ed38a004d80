//! No two fields of one object, and no two variants of one enum, have one name on the wire.
//!
//! In:    names and aliases, after all renaming.
//! Out:   a mistake at the later of two, which tells the earlier.

use proc_macro2::Span;
use syn::Error;

use crate::mistakes::Mistakes;
use crate::schema::model::{Field, Variant};

/// Checks the names and aliases of fields.
pub(super) fn of_fields(fields: &[Field<'_>], mistakes: &mut Mistakes) {
    let mut taken = Taken::default();
    for field in fields.iter().filter(|field| !field.has("skip") && !field.is_flat()) {
        let owner = quote::ToTokens::to_token_stream(&field.member).to_string();
        taken.claim(&field.name.text, field.name.span, &owner, "field", mistakes);
        for alias in &field.aliases {
            taken.claim(&alias.value(), alias.span(), &owner, "field", mistakes);
        }
    }
}

/// Checks the names and aliases of variants.
pub(super) fn of_variants(variants: &[Variant<'_>], mistakes: &mut Mistakes) {
    let mut taken = Taken::default();
    for variant in variants.iter().filter(|variant| variant.is_told() && !variant.is_untagged()) {
        let owner = variant.ident.to_string();
        taken.claim(&variant.name.text, variant.name.span, &owner, "variant", mistakes);
        for alias in &variant.aliases {
            taken.claim(&alias.value(), alias.span(), &owner, "variant", mistakes);
        }
    }
}

/// The names so far, each with the thing that has it.
#[derive(Default)]
struct Taken(Vec<(String, String)>);

impl Taken {
    fn claim(&mut self, name: &str, at: Span, owner: &str, kind: &str, mistakes: &mut Mistakes) {
        match self.0.iter().find(|(taken, _)| taken == name) {
            Some((_, other)) => mistakes.take(Error::new(
                at,
                format!("the {kind} `{other}` has the name `{name}` on the wire already: choose another one"),
            )),
            None => self.0.push((name.to_owned(), owner.to_owned())),
        }
    }
}
