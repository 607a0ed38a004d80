//! The rules that the signature of a dependency obeys, as far as tokens tell.
//!
//! In:    the model.
//! Out:   one mistake for each rule that is broken.

use syn::visit::{self, Visit};
use syn::{
    GenericParam, Lifetime, ParenthesizedGenericArguments, Safety, TypeFnPtr, TypeImplTrait, TypeInfer, TypeReference,
};

use super::model::Model;
use crate::mistakes::Mistakes;

/// A dependency is a plain function: it is called without a receiver, and there is one of it.
pub(super) fn signature(model: &Model, mistakes: &mut Mistakes) {
    let signature = &model.function.signature;
    if let Some(receiver) = signature.receiver() {
        let message = "a dependency is no method: make it a free function, and take what it needs by `State<'_, T>`";
        mistakes.add(receiver, message);
    }
    for param in &signature.generics.params {
        if !matches!(param, GenericParam::Lifetime(_)) {
            mistakes.add(param, "a dependency has no generic parameters but lifetimes: its name stands for one value");
        }
    }
    if let Safety::Unsafe(token) = &signature.safety {
        mistakes.add(token, "a dependency cannot be `unsafe`: nobody checks its conditions before it is called");
    }
    if let Some(abi) = &signature.abi {
        mistakes.add(abi, "a dependency has the ABI of Rust: leave this out");
    }
    if let Some(variadic) = &signature.variadic {
        mistakes.add(variadic, "a dependency has a fixed number of arguments");
    }
}

/// Types are repeated in constants, where nothing infers them; and what is made outlives what it was made of.
pub(super) fn types(model: &Model, mistakes: &mut Mistakes) {
    for argument in model.arguments() {
        let message = "name the type of the argument: what a dependency takes are constants, which nothing can infer";
        Types { message, mistakes, is_result: false }.visit_type(&argument.ty);
        for attribute in &argument.attrs {
            if attribute.path().is_ident("cfg") || attribute.path().is_ident("cfg_attr") {
                mistakes.add(attribute, "an argument cannot be conditional: put `#[cfg]` on two functions instead");
            }
        }
    }
    let message = "name the type of the value: whoever depends on it asks for it by that type";
    Types { message, mistakes, is_result: true }.visit_type(&model.result());
}

/// Finds the types that have no name, and in a result what is borrowed.
struct Types<'a> {
    message: &'static str,
    mistakes: &'a mut Mistakes,
    is_result: bool,
}

impl Types<'_> {
    fn borrows(&mut self, at: impl quote::ToTokens) {
        if self.is_result {
            let message = "what a dependency makes is kept as long as its request, and cannot borrow from it: own it, as \
                           `String` does instead of `&str`";
            self.mistakes.add(at, message);
        }
    }
}

impl Visit<'_> for Types<'_> {
    fn visit_type_impl_trait(&mut self, ty: &TypeImplTrait) {
        self.mistakes.add(ty, self.message);
        visit::visit_type_impl_trait(self, ty);
    }

    fn visit_type_infer(&mut self, ty: &TypeInfer) {
        self.mistakes.add(ty, self.message);
    }

    fn visit_lifetime(&mut self, lifetime: &Lifetime) {
        if lifetime.ident != "static" {
            self.borrows(lifetime);
        }
    }

    fn visit_type_reference(&mut self, reference: &TypeReference) {
        match &reference.lifetime {
            None => self.borrows(reference),
            Some(_) => visit::visit_type_reference(self, reference),
        }
    }

    // What a type binds itself borrows nothing.
    fn visit_type_fn_ptr(&mut self, _: &TypeFnPtr) {}

    fn visit_parenthesized_generic_arguments(&mut self, _: &ParenthesizedGenericArguments) {}
}
