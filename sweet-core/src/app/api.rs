//! An app: the constants of all its endpoints, and their dispatch by number.

use std::future::Future;

use super::Context;
use crate::message::{Request, Response};
use crate::meta::ApiMeta;
use crate::router::Router;

/// An app. Derive it.
#[diagnostic::on_unimplemented(message = "`{Self}` is not an app", note = "add `#[derive(sweet::Api)]` to `{Self}`")]
pub trait Api: Sized + 'static {
    /// Its endpoints and nested apps.
    const META: &'static ApiMeta;

    /// What is wrong with it that no compiler can see: its document, where no build script has made it, is made now.
    ///
    /// # Errors
    /// Where it cannot be documented, for one because two types have one name; with the places of both.
    fn verify() -> Result<(), String> {
        Ok(())
    }

    /// Its routes, in read-only memory.
    fn router() -> Router;

    /// Calls the endpoint with this number, as [`ApiMeta`] counts.
    fn dispatch<'r>(cx: Context<'r, Self>, route: usize, response: &mut Response) -> impl Future<Output = ()>;

    /// Has the last word where no handler answered: `response` holds the problem that is sent otherwise (400, 404, 405 or
    /// 500), and may be written anew.
    fn fallback(&self, request: &Request<'_>, response: &mut Response) {
        let _ = (request, response);
    }
}
