//! An app: the constants of all its endpoints, and their dispatch by number.

use std::any::{Any, TypeId};
use std::future::Future;

use super::{Context, Stage, Visit, configuration, contexts};
use crate::message::{Head, Request, Response};
use crate::meta::ApiMeta;
use crate::router::Router;
use crate::rules::{Failure, FindContext};

/// A function that has another text for a failure, in the language of a client for one; `None` leaves the text as it is.
pub type Texts = fn(&Failure, &Head<'_>) -> Option<String>;

/// An app. Derive it.
#[diagnostic::on_unimplemented(message = "`{Self}` is not an app", note = "add `#[derive(sweet::Api)]` to `{Self}`")]
pub trait Api: Sized + 'static {
    /// Its endpoints and nested apps.
    const META: &'static ApiMeta;

    /// The texts of failures, in the place of Sweet's own (`texts = …`).
    const TEXTS: Option<Texts> = None;

    /// What is wrong with it that no compiler can see: that it has every field that checks of its types look at, and that
    /// it can be documented; its document, where no build script has made it, is made now.
    ///
    /// # Errors
    /// Where a check lacks its context; and where it cannot be documented, for one because two types have one name, with the
    /// places of both.
    fn verify() -> Result<(), String> {
        contexts::verify::<Self>()
    }

    /// The field of the type `id`, for checks that look at it (`#[validate(context = …)]`).
    fn context(&self, id: TypeId) -> Option<&dyn Any> {
        let _ = id;
        None
    }

    /// Whether there is such a field.
    fn has_context(id: TypeId) -> bool {
        let _ = id;
        false
    }

    /// Adds a line for each field that checks of its types look at and that it does not have; those of nested apps too.
    fn missing_contexts(missing: &mut Vec<String>) {
        contexts::missing::<Self>(missing);
    }

    /// Its routes, in read-only memory.
    fn router() -> Router;

    /// Adds a line for each mistake in the configuration of its stations, those of nested apps included.
    fn misconfigured(&self, mistakes: &mut Vec<String>) {
        configuration::listed(self, mistakes);
    }

    /// Leads a request through its stations, to what lies behind them and back. Without stations there is only that.
    fn lead<'r>(visit: Visit<'r, Self>, stage: Stage<'r, Self>, response: &mut Response) -> impl Future<Output = ()> {
        stage.run(visit, response)
    }

    /// Leads a request to its endpoint with this number, for an app in which this one is nested: by way of its stations, where it
    /// has some.
    fn visit<'r>(cx: Context<'r, Self>, route: usize, response: &mut Response) -> impl Future<Output = ()> {
        Self::dispatch(cx, route, response)
    }

    /// Calls the endpoint with this number, as [`ApiMeta`] counts.
    fn dispatch<'r>(cx: Context<'r, Self>, route: usize, response: &mut Response) -> impl Future<Output = ()>;

    /// Has the last word where no handler answered: `response` holds the problem that is sent otherwise (400, 404, 405,
    /// 500 or 504), and may be written anew.
    fn fallback(&self, request: &Request<'_>, response: &mut Response) {
        let _ = (request, response);
    }
}

/// The fields of an app, by their types.
impl<A: Api> FindContext for A {
    fn find_context(&self, id: TypeId) -> Option<&dyn Any> {
        self.context(id)
    }
}
