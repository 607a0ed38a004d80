//! A dependency and its attribute, as read.
//!
//! In:    tokens.
//! Out:   a struct that keeps the tokens that messages point at.

use proc_macro2::TokenStream;
use syn::{Path, Type};

use crate::function::Function;
use crate::keys;
use crate::mistakes::Mistakes;

/// A dependency and its attribute.
pub(super) struct Model {
    pub(super) function: Function,
    /// The function that tidies the value up.
    pub(super) cleanup: Option<Path>,
}

impl Model {
    pub(super) fn of(arguments: TokenStream, function: Function, mistakes: &mut Mistakes) -> Self {
        let keys = keys::parse(keys::split(arguments), "`#[dependency]`", &["cleanup"], mistakes);
        let cleanup = keys.first().and_then(|key| key.path(mistakes));
        Self { function, cleanup }
    }

    /// Whether it can refuse: its result is a `Result`, by that name.
    pub(super) fn can_refuse(&self) -> bool {
        match self.function.answer() {
            Type::Path(path) => path.path.segments.last().is_some_and(|segment| segment.ident == "Result"),
            _ => false,
        }
    }
}
