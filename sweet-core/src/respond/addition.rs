//! What stands beside an answer: another status, header fields, cookies.

use http::{HeaderName, HeaderValue, StatusCode};

use super::{Respond, SetCookie};
use crate::message::Response;
use crate::meta::{HeaderMeta, Responses};
use crate::schema::{Docs, Shape};

/// What can be added to an answer, by a tuple before it: `(StatusCode::ACCEPTED, Json(job))`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be added to a response",
    note = "a `StatusCode`, an array of `(HeaderName, HeaderValue)`, a `SetCookie` or an `Option` of one can"
)]
pub trait Addition {
    /// The status that it sets; 0 for one that is not known until then; `None` where it sets none.
    const STATUS: Option<u16> = None;
    /// The header fields that it adds.
    const HEADERS: &'static [HeaderMeta] = &[];

    /// Adds it to an answer that has been written.
    fn add(self, response: &mut Response);
}

/// Sets the status. The document cannot know which: it says `default`. Prefer `status = …` in the handler's attribute,
/// or [`Status`], where the status is known.
impl Addition for StatusCode {
    const STATUS: Option<u16> = Some(0);

    fn add(self, response: &mut Response) {
        response.set_status(self);
    }
}

/// Sets header fields, each in the place of all of its name.
impl<const N: usize> Addition for [(HeaderName, HeaderValue); N] {
    fn add(self, response: &mut Response) {
        for (name, value) in self {
            response.insert_header(name, value);
        }
    }
}

impl Addition for SetCookie {
    const HEADERS: &'static [HeaderMeta] = &[HeaderMeta {
        name: "Set-Cookie",
        shape: Shape::String { format: None },
        docs: Docs::of("A cookie to keep."),
    }];

    fn add(self, response: &mut Response) {
        response.append_header(http::header::SET_COOKIE, self.into_value());
    }
}

impl<P: Addition> Addition for Option<P> {
    const HEADERS: &'static [HeaderMeta] = P::HEADERS;

    fn add(self, response: &mut Response) {
        if let Some(addition) = self {
            addition.add(response);
        }
    }
}

const fn responses<P: Addition>(inner: &'static Responses) -> Responses {
    match P::STATUS {
        Some(status) => Responses::WithStatus(status, inner),
        None => Responses::WithHeaders(P::HEADERS, inner),
    }
}

impl<P: Addition, T: Respond> Respond for (P, T) {
    const RESPONSES: Responses = responses::<P>(&T::RESPONSES);

    fn respond(self, response: &mut Response) {
        self.1.respond(response);
        self.0.add(response);
    }
}

impl<P: Addition, Q: Addition, T: Respond> Respond for (P, Q, T) {
    const RESPONSES: Responses = responses::<P>(&<(Q, T)>::RESPONSES);

    fn respond(self, response: &mut Response) {
        (self.0, (self.1, self.2)).respond(response);
    }
}

/// An answer with a status that is known at compile time, and so is in the document: `Status<202, Json<Job>>`.
///
/// ```
/// # use sweet_core::respond::Status;
/// fn accepted() -> Status<202, &'static str> {
///     Status("queued")
/// }
/// # accepted();
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status<const STATUS: u16, T>(pub T);

impl<const STATUS: u16, T: Respond> Respond for Status<STATUS, T> {
    const RESPONSES: Responses = Responses::WithStatus(STATUS, &T::RESPONSES);

    fn respond(self, response: &mut Response) {
        const { assert!(STATUS >= 200 && STATUS <= 599, "the status of an answer is 200 to 599") };
        self.0.respond(response);
        if let (true, Ok(status)) = (response.status().is_success(), StatusCode::from_u16(STATUS)) {
            response.set_status(status);
        }
    }
}
