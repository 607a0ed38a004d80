//! `Option` of an extractor: of one that says what it means that what it takes is not there.
//!
//! In:    an extractor that can tell "there is none" from "what is there is wrong".
//! Out:   `Option` of it is an extractor.
//! Never: takes what is wrong for what is missing.

use std::future::Future;

use super::{Argument, FromRequest};
use crate::app::Context;
use crate::meta::ArgumentMeta;
use crate::respond::Respond;

/// An extractor of which an `Option` is one too, told apart from the app.
#[diagnostic::on_unimplemented(
    message = "`Option<{Self}>` is no extractor",
    label = "this cannot be missing",
    note = "what may be missing is an `Option` in the struct of parameters; of extractors `Option<Json<T>>` and `Option` of a guard can be one",
    note = "an extractor of one's own that may be missing implements `sweet::OptionalArgument` and `sweet::OptionalFromRequest`"
)]
pub trait OptionalArgument: Argument {
    /// What it takes and how it can refuse, where it may be missing.
    const META: ArgumentMeta;
}

/// An extractor that knows when what it takes is not there.
#[diagnostic::on_unimplemented(
    message = "`Option<{Self}>` is no extractor for the app `{A}`",
    label = "a handler here takes `Option<{Self}>`"
)]
pub trait OptionalFromRequest<'r, A>: OptionalArgument + Sized {
    /// The answer where what is there is wrong.
    type Rejection: Respond;

    /// Makes it; `None` where the request has nothing of what it takes.
    ///
    /// # Errors
    /// Where what the request has is wrong.
    fn optional_from_request(cx: Context<'r, A>) -> impl Future<Output = Result<Option<Self>, Self::Rejection>>;
}

impl<T: OptionalArgument> Argument for Option<T> {
    const META: ArgumentMeta = <T as OptionalArgument>::META;
}

impl<'r, A, T: OptionalFromRequest<'r, A>> FromRequest<'r, A> for Option<T> {
    type Rejection = T::Rejection;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Self::Rejection> {
        T::optional_from_request(cx).await
    }
}
