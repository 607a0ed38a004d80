//! What a dependency makes outlives what it was made of.
//!
//! In:    the model.
//! Out:   one mistake for each place of its result that borrows.

use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Lifetime, ParenthesizedGenericArguments, TypeFnPtr, TypeReference};

use super::model::Model;
use crate::mistakes::Mistakes;

/// The value is kept as long as its request, in a place that knows nothing of the request's life.
pub(super) fn result(model: &Model, mistakes: &mut Mistakes) {
    Borrowed(mistakes).visit_type(&model.function.answer());
}

/// Finds what is borrowed, but for ever.
struct Borrowed<'a>(&'a mut Mistakes);

impl Borrowed<'_> {
    fn add(&mut self, at: impl ToTokens) {
        let message = "what a dependency makes is kept as long as its request, and cannot borrow from it: own it, as \
                       `String` does instead of `&str`";
        self.0.add(at, message);
    }
}

impl Visit<'_> for Borrowed<'_> {
    fn visit_lifetime(&mut self, lifetime: &Lifetime) {
        if lifetime.ident != "static" {
            self.add(lifetime);
        }
    }

    fn visit_type_reference(&mut self, reference: &TypeReference) {
        match &reference.lifetime {
            None => self.add(reference),
            Some(_) => visit::visit_type_reference(self, reference),
        }
    }

    // What a type binds itself borrows nothing.
    fn visit_type_fn_ptr(&mut self, _: &TypeFnPtr) {}

    fn visit_parenthesized_generic_arguments(&mut self, _: &ParenthesizedGenericArguments) {}
}
