//! `Preconditions` and `IfMatch`: what must hold before a handler changes something.
//!
//! In:    the fields of RFC 9110 section 13.1, as an argument of the handler.
//! Out:   go on, or 412, once the handler says what its resource is now.
//! Never: guesses the state of a resource: only its handler knows it.

use http::Method;
use sweet_core::app::Context;
use sweet_core::extract::{Argument, FromRequest};
use sweet_core::message::Headers;
use sweet_core::meta::{ArgumentMeta, Location, Origin, Responses, Takes};
use sweet_core::schema::{Content, Definition, Docs, Field, Name, Object, Shape};

use super::evaluate::{Current, Verdict, evaluate};
use super::fields::{self, Listed};
use super::{PreconditionFailed, PreconditionRejection};

/// What a client asks to hold before something is changed (RFC 9110 section 13.1): `If-Match`, `If-None-Match` and
/// `If-Unmodified-Since`. Without any of them everything holds; [`IfMatch`] asks for one.
///
/// # Rejections
/// 400 where `If-Match` or `If-None-Match` is not well-formed.
///
/// ```
/// use std::cell::Cell;
///
/// use sweet::middleware::{ETag, PreconditionFailed, Preconditions};
/// use sweet::prelude::*;
///
/// struct Text(Cell<u64>);
///
/// #[put("/text")]
/// async fn replace(State(text): State<'_, Text>, if_: Preconditions<'_>) -> Result<(ETag, NoContent), PreconditionFailed> {
///     if_.check(&ETag::strong(text.0.get()))?;
///     text.0.set(text.0.get() + 1);
///     Ok((ETag::strong(text.0.get()), NoContent))
/// }
///
/// #[derive(Api)]
/// #[api(routes(replace))]
/// struct App {
///     text: Text,
/// }
///
/// let client = sweet::TestClient::new(App { text: Text(Cell::new(1)) });
/// assert_eq!(client.put("/text").header("if-match", "\"1\"").send().header("etag"), Some("\"2\""));
/// // Somebody else was faster:
/// assert_eq!(client.put("/text").header("if-match", "\"1\"").send().status(), 412);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Preconditions<'r> {
    headers: Headers<'r>,
    /// Whether they are looked at: those of methods that touch no resource are not (RFC 9110 section 13.2.1).
    is_asked: bool,
    /// Whether the method is GET or HEAD.
    reads: bool,
}

impl<'r> Preconditions<'r> {
    fn of(method: &Method, headers: Headers<'r>) -> Result<Self, PreconditionRejection> {
        for name in ["If-Match", "If-None-Match"] {
            if fields::listed(&headers, name, |_| false) == Listed::Malformed {
                return Err(PreconditionRejection::Malformed(name));
            }
        }
        let is_asked = !matches!(*method, Method::OPTIONS | Method::TRACE | Method::CONNECT);
        Ok(Self { headers, is_asked, reads: matches!(*method, Method::GET | Method::HEAD) })
    }

    /// Whether the preconditions hold for what the resource is now, in the order of RFC 9110 section 13.2.2. Call it before
    /// anything is changed, with nothing awaited in between that lets others change it.
    ///
    /// `current` is an `&ETag`, a [`LastModified`](super::LastModified), a [`Current`] of both, or an `Option`, which is `None`
    /// where there is no such resource yet. In a handler for GET only `If-Match` and `If-Unmodified-Since` fail; that its
    /// client has the content already, [`Conditional`](super::Conditional) answers.
    ///
    /// # Errors
    /// Where they do not hold: 412.
    pub fn check<'a>(&self, current: impl Into<Current<'a>>) -> Result<(), PreconditionFailed> {
        if self.is_asked && evaluate(&self.headers, self.reads, &current.into()) == Verdict::Failed {
            return Err(PreconditionFailed);
        }
        Ok(())
    }
}

/// The same as [`Preconditions`], of a request that must have `If-Match`: nobody writes over what they have not seen.
///
/// # Rejections
/// 428 without `If-Match` (RFC 6585 section 3); 400 where it or `If-None-Match` is not well-formed.
///
/// ```
/// use sweet::middleware::{ETag, IfMatch, PreconditionFailed};
/// use sweet::prelude::*;
///
/// #[delete("/text")]
/// async fn remove(if_match: IfMatch<'_>) -> Result<NoContent, PreconditionFailed> {
///     if_match.check(&ETag::strong("the only one"))?;
///     Ok(NoContent)
/// }
///
/// #[derive(Api)]
/// #[api(routes(remove))]
/// struct App {}
///
/// let client = sweet::TestClient::new(App {});
/// assert_eq!(client.delete("/text").send().status(), 428);
/// assert_eq!(client.delete("/text").header("if-match", "\"another\"").send().status(), 412);
/// assert_eq!(client.delete("/text").header("if-match", "\"the%20only%20one\"").send().status(), 204);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct IfMatch<'r>(Preconditions<'r>);

impl IfMatch<'_> {
    /// As [`Preconditions::check`].
    ///
    /// # Errors
    /// Where they do not hold: 412.
    pub fn check<'a>(&self, current: impl Into<Current<'a>>) -> Result<(), PreconditionFailed> {
        self.0.check(current)
    }
}

impl Argument for Preconditions<'_> {
    const META: ArgumentMeta =
        ArgumentMeta { takes: takes(define_optional), rejects: Responses::One(PreconditionRejection::MALFORMED) };
}

impl<'r, A> FromRequest<'r, A> for Preconditions<'r> {
    type Rejection = PreconditionRejection;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, PreconditionRejection> {
        let head = cx.request().head();
        Self::of(&head.method, head.headers)
    }
}

impl Argument for IfMatch<'_> {
    const META: ArgumentMeta = ArgumentMeta {
        takes: takes(define_required),
        rejects: Responses::Many(&[PreconditionRejection::MALFORMED, PreconditionRejection::REQUIRED]),
    };
}

impl<'r, A> FromRequest<'r, A> for IfMatch<'r> {
    type Rejection = PreconditionRejection;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, PreconditionRejection> {
        let head = cx.request().head();
        if head.headers.get("if-match").is_none() {
            return Err(PreconditionRejection::Required);
        }
        Preconditions::of(&head.method, head.headers).map(Self)
    }
}

/// What a document says that they take: header fields.
const fn takes(define: fn() -> &'static Definition) -> Takes {
    let origin = Origin { file: file!(), line: line!(), column: column!() };
    let shape = Shape::Named(Name { base: "Preconditions", arguments: &[], origin }, define);
    Takes::Params { location: Location::Header, shape, closed: false }
}

fn define_optional() -> &'static Definition {
    const FIELDS: &[Field] = &[if_match(false), IF_NONE_MATCH, IF_UNMODIFIED_SINCE];
    const { &object(FIELDS) }
}

fn define_required() -> &'static Definition {
    const FIELDS: &[Field] = &[if_match(true), IF_NONE_MATCH, IF_UNMODIFIED_SINCE];
    const { &object(FIELDS) }
}

const fn object(fields: &'static [Field]) -> Definition {
    Definition { docs: Docs::NONE, content: Content::Object(Object { fields, closed: false }), contexts: &[] }
}

const fn if_match(required: bool) -> Field {
    field("If-Match", required, "The `ETag` of the state that is to be changed, or several, or `*` for any.")
}

const IF_NONE_MATCH: Field = field("If-None-Match", false, "`*`: only where there is no such resource yet.");

const IF_UNMODIFIED_SINCE: Field = field(
    "If-Unmodified-Since",
    false,
    "Only where the resource has not been changed since. Ignored beside `If-Match`.",
);

const fn field(name: &'static str, required: bool, description: &'static str) -> Field {
    let field = Field::new(name, Shape::String { format: None });
    Field { required, docs: Docs::of(description), ..field }
}
