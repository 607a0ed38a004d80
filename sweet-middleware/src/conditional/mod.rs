//! Conditional requests (RFC 9110 section 13): content that a client has already is not sent again, and nobody writes over
//! what they have not seen.
//!
//! In:    a response to GET or HEAD, and the preconditions of its request; an argument for handlers that change something.
//! Out:   an `ETag`, 304, 412.
//! Never: runs a handler to find out that it should not have: what must hold before it acts, it checks itself.

pub(crate) mod etag;
mod evaluate;
mod fields;
mod last_modified;
mod preconditions;
mod refusal;

use http::{HeaderName, Method, StatusCode, header};
use sweet_core::app::Visit;
use sweet_core::message::{Head, Response};
use sweet_core::meta::{MiddlewareMeta, ResponseMeta, Responses};
use sweet_core::middleware::Middleware;

pub use etag::ETag;
pub use evaluate::Current;
pub use last_modified::LastModified;
pub use preconditions::{IfMatch, Preconditions};
pub use refusal::{PreconditionFailed, PreconditionRejection};

use etag::Tag;
use evaluate::{Verdict, evaluate};

#[doc = include_str!("../../docs/conditional.md")]
#[derive(Clone, Copy, Debug)]
pub struct Conditional {
    makes_tags: bool,
}

impl Default for Conditional {
    fn default() -> Self {
        Self::new()
    }
}

impl Conditional {
    /// Makes tags, and answers conditional requests.
    pub fn new() -> Self {
        Self { makes_tags: true }
    }

    /// Makes no tags: only what a handler tags or dates is answered by 304 and 412.
    #[must_use]
    pub fn without_tags(self) -> Self {
        Self { makes_tags: false }
    }

    /// Makes a tag of content that has none, where all of it is here. Where none is, there may be some in the answer to GET:
    /// HEAD must not tell another tag.
    fn tag(self, response: &mut Response) {
        let is_taggable = response.status() == StatusCode::OK && !response.body().is_empty();
        if !self.makes_tags || !is_taggable || response.header(&header::ETAG).is_some() {
            return;
        }
        let media_type = response.header(&header::CONTENT_TYPE).map(|value| value.as_bytes()).unwrap_or_default();
        let tag = ETag::of_representation(media_type, response.body());
        sweet_core::respond::Addition::add(tag, response);
    }
}

/// What the preconditions of a request make of its response.
fn verdict(head: &Head<'_>, response: &Response) -> Verdict {
    let tag = response.header(&header::ETAG).and_then(|value| Tag::read(value.as_bytes()));
    let modified = response.header(&header::LAST_MODIFIED).and_then(|value| LastModified::read(value.as_bytes()));
    evaluate(&head.headers, true, &Current { exists: true, tag, modified })
}

/// Fields that tell of content, which a 304 should not (RFC 9110 section 15.4.5).
const OF_CONTENT: [HeaderName; 11] = [
    header::ACCEPT_RANGES,
    header::CONTENT_DISPOSITION,
    header::CONTENT_ENCODING,
    header::CONTENT_LANGUAGE,
    header::CONTENT_LENGTH,
    header::CONTENT_RANGE,
    header::CONTENT_TYPE,
    HeaderName::from_static("content-digest"),
    HeaderName::from_static("content-md5"),
    HeaderName::from_static("digest"),
    HeaderName::from_static("repr-digest"),
];

/// Makes a 304 of a response: without content, and without what is said of it. A date stays only where it is all that a cache
/// can go by.
fn not_modified(response: &mut Response) {
    response.set_status(StatusCode::NOT_MODIFIED);
    response.body_mut().clear();
    OF_CONTENT.iter().for_each(|name| response.remove_header(name));
    if response.header(&header::ETAG).is_some() {
        response.remove_header(&header::LAST_MODIFIED);
    }
}

impl<A> Middleware<A> for Conditional {
    type Passage = ();
    type Answer = PreconditionFailed;

    const META: MiddlewareMeta = MiddlewareMeta {
        answers: Responses::Many(&[
            ResponseMeta {
                status: 304,
                description: "The client has this content already.",
                content: None,
                headers: &[etag::HEADER],
            },
            PreconditionFailed::META,
        ]),
        success_headers: &[etag::HEADER],
        methods: &["GET", "HEAD"],
        ..MiddlewareMeta::NONE
    };

    async fn on_response<'r>(
        &'r self,
        visit: Visit<'r, A>,
        (): &mut (),
        response: &mut Response,
    ) -> Result<(), PreconditionFailed> {
        let head = visit.request().head();
        // RFC 9110 section 13.2.1: what would be no success without them, is not looked at by preconditions.
        if !matches!(head.method, Method::GET | Method::HEAD) || !response.status().is_success() {
            return Ok(());
        }
        self.tag(response);
        match verdict(head, response) {
            Verdict::GoOn => {}
            Verdict::NotModified => not_modified(response),
            Verdict::Failed => return Err(PreconditionFailed),
        }
        Ok(())
    }
}
