//! Lifetimes in the types of a handler, replaced by one that the emitted code knows.
//!
//! In:    a type as written, with elided, `'_` and named lifetimes.
//! Out:   the same type with `'static` or the request's lifetime in their place.
//! Never: touches `'static`, or what a type binds itself, as `for<'a> fn(&'a str)` does.

use proc_macro2::Span;
use syn::visit_mut::{self, VisitMut};
use syn::{Lifetime, ParenthesizedGenericArguments, TraitBound, Type, TypeFnPtr, TypeReference};

/// The type, with `lifetime` for each lifetime that is not `'static`.
pub(crate) fn replace(ty: &Type, lifetime: &str) -> Type {
    let mut ty = ty.clone();
    Replace(lifetime).visit_type_mut(&mut ty);
    ty
}

struct Replace<'a>(&'a str);

impl Replace<'_> {
    fn lifetime(&self, span: Span) -> Lifetime {
        Lifetime::new(self.0, span)
    }
}

impl VisitMut for Replace<'_> {
    fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
        if lifetime.ident != "static" {
            *lifetime = self.lifetime(lifetime.span());
        }
    }

    fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
        let span = reference.and_token.span;
        reference.lifetime.get_or_insert_with(|| self.lifetime(span));
        visit_mut::visit_type_reference_mut(self, reference);
    }

    fn visit_type_fn_ptr_mut(&mut self, _: &mut TypeFnPtr) {}

    fn visit_parenthesized_generic_arguments_mut(&mut self, _: &mut ParenthesizedGenericArguments) {}

    fn visit_trait_bound_mut(&mut self, bound: &mut TraitBound) {
        if bound.lifetimes.is_none() {
            visit_mut::visit_trait_bound_mut(self, bound);
        }
    }
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;
    use syn::{Type, parse_str};

    use super::replace;

    #[track_caller]
    fn check(written: &str, expected: &str) {
        let parse = |text: &str| parse_str::<Type>(text).expect("a type");
        let found = replace(&parse(written), "'r");
        assert_eq!(found.to_token_stream().to_string(), parse(expected).to_token_stream().to_string());
    }

    #[test]
    fn each_lifetime_but_static_is_replaced() {
        check("Path<&str>", "Path<&'r str>");
        check("State<'_, T>", "State<'r, T>");
        check("State<'app, &'static str>", "State<'r, &'static str>");
        check("Json<Search<'_, &[&str]>>", "Json<Search<'r, &'r [&'r str]>>");
        check("Box<dyn Any + '_>", "Box<dyn Any + 'r>");
        check("u64", "u64");
    }

    #[test]
    fn what_a_type_binds_itself_stays() {
        check("for<'a> fn(&'a str) -> &str", "for<'a> fn(&'a str) -> &str");
        check("Box<dyn Fn(&str)>", "Box<dyn Fn(&str)>");
        check("Box<dyn for<'a> Visit<'a>>", "Box<dyn for<'a> Visit<'a>>");
    }
}
