//! Any error at all, as the fault of the server: what `?` turns an error into where no client could do anything about it.

use std::error::Error;
use std::fmt;
use std::ops::Deref;

use http::StatusCode;

use super::cause::Chain;
use super::{Problem, Respond};
use crate::message::Response;
use crate::meta::Responses;

/// Any error at all, as the fault of the server: `500 Internal Server Error` without a detail (RFC 9110 section 15.6.1).
///
/// Every error becomes one by `?`, and so do texts: `Err("the index is broken")?`. The client sees nothing of it; the log has its
/// text, and those of its sources, in one line with the id of the request.
///
/// It is no [`Error`] itself, because then nothing else could become one; the error in it is reached by dereferencing.
///
/// ```
/// # use sweet_core::respond::Fault;
/// fn parse(text: &str) -> Result<u16, Fault> {
///     Ok(text.parse()?)
/// }
/// assert_eq!(parse("7").ok(), Some(7));
/// assert_eq!(parse("x").err().map(|fault| fault.to_string()).as_deref(), Some("invalid digit found in string"));
/// ```
pub struct Fault(Box<dyn Error>);

impl Fault {
    /// What stands behind the error: for `#[derive(ApiError)]`, which asks all errors for it.
    #[doc(hidden)]
    pub fn behind(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source()
    }
}

impl<E: Into<Box<dyn Error>>> From<E> for Fault {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl Deref for Fault {
    type Target = dyn Error;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

/// The text of the error, without those of its sources.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// The text of the error, and those of its sources.
impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", Chain::of(&*self.0))
    }
}

impl Respond for Fault {
    const RESPONSES: Responses = Responses::One(Problem::meta(500, "The server has failed."));

    fn respond(self, response: &mut Response) {
        Problem::new(StatusCode::INTERNAL_SERVER_ERROR).respond(response);
        response.note_cause(Chain::of(&*self.0));
    }
}
