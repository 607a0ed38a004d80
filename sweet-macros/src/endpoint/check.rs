//! The rules that a handler's signature and attribute obey, as far as tokens tell. What types tell is checked by
//! `sweet_core::meta::check`.
//!
//! In:    the model.
//! Out:   one mistake for each rule that is broken.

use syn::visit::{self, Visit};
use syn::{GenericParam, LitStr, Safety, TypeImplTrait, TypeInfer};

use super::model::Model;
use crate::mistakes::Mistakes;

/// The methods of RFC 9110, which have macros of their own but for the last two.
const METHODS: [&str; 9] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT"];

/// An endpoint is a plain function: it is called without a receiver, and there is one of it.
pub(super) fn signature(model: &Model, mistakes: &mut Mistakes) {
    let signature = &model.handler.signature;
    if let Some(receiver) = signature.receiver() {
        let message = "a handler is no method: make it a free function, and take what it needs by `State<'_, T>`";
        mistakes.add(receiver, message);
    }
    for param in &signature.generics.params {
        if !matches!(param, GenericParam::Lifetime(_)) {
            mistakes.add(
                param,
                "a handler has no generic parameters but lifetimes: its endpoint is one, and its types are known",
            );
        }
    }
    if let Safety::Unsafe(token) = &signature.safety {
        mistakes.add(token, "a handler cannot be `unsafe`: nobody checks its conditions before it is called");
    }
    if let Some(abi) = &signature.abi {
        mistakes.add(abi, "a handler has the ABI of Rust: leave this out");
    }
    if let Some(variadic) = &signature.variadic {
        mistakes.add(variadic, "a handler has a fixed number of arguments");
    }
}

/// Types are repeated in constants, where nothing infers them; conditions on arguments are not seen by the compiler in time.
pub(super) fn arguments(model: &Model, mistakes: &mut Mistakes) {
    for argument in model.arguments() {
        let named = "name the type of the argument: an endpoint's types are constants, which nothing can infer";
        Unnamed { message: named, mistakes }.visit_type(&argument.ty);
        for attribute in &argument.attrs {
            if attribute.path().is_ident("cfg") || attribute.path().is_ident("cfg_attr") {
                mistakes.add(attribute, "an argument cannot be conditional: put `#[cfg]` on two handlers instead");
            }
        }
    }
    let named = "name the type of the answer: the document tells what it can be";
    Unnamed { message: named, mistakes }.visit_type(&model.answer());
    status(model, mistakes);
}

/// A status in the attribute is that of a success; errors carry their own.
fn status(model: &Model, mistakes: &mut Mistakes) {
    let Some((literal, status)) = &model.status else { return };
    let message = match status {
        200..=399 => return,
        100..=199 => "is no final answer (RFC 9110 section 15.2): use 200 to 399",
        400..=599 => {
            "is an error: give it to a variant of the handler's error type, `#[derive(ApiError)]` and `#[status(…)]`"
        }
        _ => "is no status code: use 200 to 399",
    };
    mistakes.add(literal, format_args!("{status} {message}"));
}

/// A method is a token (RFC 9110 section 9.1), and its case counts.
pub(super) fn method(literal: &LitStr, mistakes: &mut Mistakes) {
    let method = literal.value();
    let upper = method.to_ascii_uppercase();
    if method.is_empty() || !method.bytes().all(is_token_character) {
        let message = "is no method: use letters, digits and ``!#$%&'*+-.^_`|~`` (RFC 9110 section 5.6.2)";
        mistakes.add(literal, format_args!("`{method}` {message}"));
    } else if method == "CONNECT" {
        mistakes.add(literal, "`CONNECT` asks for a tunnel and has no path: it cannot be routed");
    } else if method != upper && METHODS.contains(&upper.as_str()) {
        mistakes.add(literal, format_args!("methods are case-sensitive: write `{upper}`"));
    }
}

fn is_token_character(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
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
