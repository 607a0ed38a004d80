//! Stations by name: what a list names.

use std::any::{Any, type_name};

use super::Middleware;
use crate::app::Provide;
use crate::extract::State;
use crate::meta::MiddlewareMeta;

/// What a list of stations can name: a function with `#[middleware]`, or `State<T>` for the field of the app whose type is `T`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no station of `{A}`",
    label = "a list of middleware names functions with `#[middleware]`, and `State<T>` for a field of the app",
    note = "for a field of the app write `State<T>`, where `T` is its type and implements `sweet::Middleware`"
)]
pub trait Station<A: 'static> {
    /// The middleware.
    type Middleware: Middleware<A>;

    /// Where it is.
    fn locate(app: &A) -> &Self::Middleware;

    /// For emitted code: what a document tells of it, and where its configuration is verified.
    #[doc(hidden)]
    const LISTED: MiddlewareMeta =
        MiddlewareMeta { verify: verify::<A, Self>, ..<Self::Middleware as Middleware<A>>::META };
}

impl<T: Middleware<A>, A: Provide<T> + 'static> Station<A> for State<'_, T> {
    type Middleware = T;

    fn locate(app: &A) -> &T {
        app.provide()
    }
}

/// What is wrong with how a station of `app`, which is an `A`, is configured.
fn verify<A: 'static, S: Station<A> + ?Sized>(app: &dyn Any) -> Vec<String> {
    let mistakes = app.downcast_ref().map(|app: &A| S::locate(app).verify()).unwrap_or_default();
    let (station, app) = (short(type_name::<S::Middleware>()), short(type_name::<A>()));
    mistakes.into_iter().map(|mistake| format!("`{station}` of `{app}`: {mistake}")).collect()
}

/// The name of a type without its path.
fn short(name: &str) -> &str {
    let path = name.split('<').next().unwrap_or(name);
    path.rfind("::").map_or(name, |end| &name[end + 2..])
}
