//! Extractors: what a handler's arguments can be.

mod background;
mod bytes;
mod depends;
mod form;
mod json;
mod media_type;
mod optional;
mod params;
mod path;
mod refuse;
mod request;
mod state;
mod take;

use std::future::Future;

pub use background::Background;
pub use depends::{Cleaning, Dependency, Depends, Either, Outcome, Refused, Resolve, cleaning, failures_of};
pub use form::Form;
pub use json::Json;
pub use optional::{OptionalArgument, OptionalFromRequest};
pub use params::{Cookie, Header, Query};
pub use path::Path;
pub use refuse::{Check, failures, refuse};
pub use state::State;
pub use take::take;

use crate::app::Context;
use crate::meta::ArgumentMeta;
use crate::respond::Respond;
use crate::rules::Failures;

/// A type that an argument of a handler can have, told apart from the app: what it takes and how it can refuse.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no extractor",
    label = "an argument of a handler must be an extractor",
    note = "`Path<T>` takes params of the path, `Json<T>` and `Form<T>` the body, `State<'_, T>` a field of the app; `Query<T>`, `Header<T>` and `Cookie<T>` take a struct of parameters",
    note = "what may be missing is an `Option` in the struct of parameters; of extractors `Option<Json<T>>` and `Option` of a guard can be one",
    note = "an extractor of one's own implements `sweet::Argument` and `sweet::FromRequest`"
)]
pub trait Argument {
    /// What it takes and how it can refuse.
    const META: ArgumentMeta;
}

/// A handler's argument, made from the request. `'r` is the request's life: what is made may borrow from it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no extractor for the app `{A}`",
    label = "a handler here takes `{Self}`"
)]
pub trait FromRequest<'r, A>: Argument + Sized {
    /// The answer where it cannot be made.
    type Rejection: Respond;

    /// Makes it.
    ///
    /// # Errors
    /// Where the request does not hold what it takes.
    fn from_request(cx: Context<'r, A>) -> impl Future<Output = Result<Self, Self::Rejection>>;

    /// Adds what is wrong with the parameters that it takes, which it refuses as [`Rejection::Invalid`]; nothing for one
    /// that takes none, or refuses them in words of its own.
    ///
    /// Asked once a request is refused: the client is told of every parameter that is not valid, though several arguments
    /// take them. So it does not wait, and leaves the body alone.
    ///
    /// [`Rejection::Invalid`]: crate::respond::Rejection::Invalid
    fn failures(cx: Context<'r, A>, failures: &mut Failures) {
        let _ = (cx, failures);
    }
}
