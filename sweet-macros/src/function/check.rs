//! The rules that the signature of a function obeys, as far as tokens tell.
//!
//! In:    the function.
//! Out:   one mistake for each rule that is broken.

use syn::visit::{self, Visit};
use syn::{GenericParam, Safety, TypeImplTrait, TypeInfer};

use super::{Function, Role};
use crate::mistakes::Mistakes;

/// It is a plain function: it is called without a receiver, and there is one of it.
pub(crate) fn signature(function: &Function, mistakes: &mut Mistakes) {
    let (signature, name) = (&function.signature, function.role.name());
    if let Some(receiver) = signature.receiver() {
        let message =
            format_args!("{name} is no method: make it a free function, and take what it needs by `State<'_, T>`");
        mistakes.add(receiver, message);
    }
    let one = match function.role {
        Role::Handler => "its endpoint is one, and its types are known",
        Role::Station => "there is one of it, and its types are known",
        Role::Dependency => "its name stands for one value",
    };
    for param in &signature.generics.params {
        if !matches!(param, GenericParam::Lifetime(_)) {
            mistakes.add(param, format_args!("{name} has no generic parameters but lifetimes: {one}"));
        }
    }
    if let Safety::Unsafe(token) = &signature.safety {
        let message = format_args!("{name} cannot be `unsafe`: nobody checks its conditions before it is called");
        mistakes.add(token, message);
    }
    if let Some(abi) = &signature.abi {
        mistakes.add(abi, format_args!("{name} has the ABI of Rust: leave this out"));
    }
    if let Some(variadic) = &signature.variadic {
        mistakes.add(variadic, format_args!("{name} has a fixed number of arguments"));
    }
}

/// Types are repeated in constants, where nothing infers them; conditions on arguments are not seen by the compiler in time.
pub(crate) fn arguments(function: &Function, mistakes: &mut Mistakes) {
    let (named, functions) = match function.role {
        Role::Handler => {
            ("name the type of the argument: an endpoint's types are constants, which nothing can infer", "handlers")
        }
        Role::Station => {
            ("name the type of the argument: a station's types are constants, which nothing can infer", "stations")
        }
        Role::Dependency => (
            "name the type of the argument: what a dependency takes are constants, which nothing can infer",
            "functions",
        ),
    };
    for argument in function.arguments() {
        Unnamed { message: named, mistakes }.visit_type(&argument.ty);
        for attribute in &argument.attrs {
            if attribute.path().is_ident("cfg") || attribute.path().is_ident("cfg_attr") {
                let message =
                    format_args!("an argument cannot be conditional: put `#[cfg]` on two {functions} instead");
                mistakes.add(attribute, message);
            }
        }
    }
    let named = match function.role {
        Role::Handler | Role::Station => "name the type of the answer: the document tells what it can be",
        Role::Dependency => "name the type of the value: whoever depends on it asks for it by that type",
    };
    Unnamed { message: named, mistakes }.visit_type(&function.answer());
}

/// Finds the types that have no name.
struct Unnamed<'a> {
    message: &'static str,
    mistakes: &'a mut Mistakes,
}

impl Visit<'_> for Unnamed<'_> {
    fn visit_type_impl_trait(&mut self, ty: &TypeImplTrait) {
        self.mistakes.add(ty, self.message);
        visit::visit_type_impl_trait(self, ty);
    }

    fn visit_type_infer(&mut self, ty: &TypeInfer) {
        self.mistakes.add(ty, self.message);
    }
}
