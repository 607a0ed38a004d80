//! Stations by name: what a nest or an endpoint lists.

use super::Middleware;
use crate::app::Provide;
use crate::extract::State;

/// What the list of a nest or an endpoint can name: a function with `#[middleware]`, or `State<T>` for the field of the app
/// whose type is `T`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no station by itself",
    label = "a list of middleware names functions with `#[middleware]`, and `State<T>`",
    note = "for a field of the app write `State<{Self}>`"
)]
pub trait Station<A> {
    /// The middleware.
    type Middleware: Middleware<A>;

    /// Where it is.
    fn locate(app: &A) -> &Self::Middleware;
}

impl<T: Middleware<A>, A: Provide<T>> Station<A> for State<'_, T> {
    type Middleware = T;

    fn locate(app: &A) -> &T {
        app.provide()
    }
}
