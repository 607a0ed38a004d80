//! The lifetimes in the types of fields.
//!
//! In:    a type, and the generics of the item that holds it.
//! Out:   whether what the type borrows could be borrowed from a request.

use syn::visit::Visit;
use syn::{Generics, Lifetime, Type};

/// Whether a type mentions a lifetime that is not one of the item's own, such as `'static`.
pub(super) fn outlives(generics: &Generics, ty: &Type) -> bool {
    let mut lifetimes = Lifetimes { own: generics, foreign: false };
    lifetimes.visit_type(ty);
    lifetimes.foreign
}

struct Lifetimes<'a> {
    own: &'a Generics,
    foreign: bool,
}

impl<'ast> Visit<'ast> for Lifetimes<'_> {
    fn visit_lifetime(&mut self, node: &'ast Lifetime) {
        self.foreign |= !self.own.lifetimes().any(|own| own.lifetime == *node);
    }
}
