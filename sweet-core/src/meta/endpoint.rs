//! What an endpoint says of itself, as constants.
//!
//! In:    the attribute, the signature and the doc comment of a handler; the constants of its argument and result types.
//! Out:   one [`EndpointMeta`] per endpoint: the trie, the checks and the document are made from nothing else.
//! Never: behaviour; an endpoint's `call` is elsewhere.

use std::time::Duration;

use super::{MiddlewareMeta, Origin, Requirement};
use crate::schema::{Docs, Shape};

/// Everything about one endpoint that is known when it is compiled.
#[derive(Clone, Copy, Debug)]
pub struct EndpointMeta {
    /// The method, such as `GET`; a custom one as written.
    pub method: &'static str,
    /// The pattern as written, such as `/users/{id}`.
    pub pattern: &'static str,
    /// The names of the params in the pattern, in order; that of a catch-all without its `*`.
    pub params: &'static [&'static str],
    /// What the document says of it.
    pub operation: Operation,
    /// One entry per argument of the handler.
    pub arguments: &'static [ArgumentMeta],
    /// What it can answer.
    pub responses: Responses,
    /// The status of a success, where the attribute gives one: in the place of [`plain_status`](Self::plain_status).
    pub status: Option<u16>,
    /// Its own limits.
    pub limits: EndpointLimits,
    /// The stations of its own, in their order.
    pub middleware: &'static [MiddlewareMeta],
    /// Where the attribute stands.
    pub origin: Origin,
}

impl EndpointMeta {
    /// The status of the success that has none of its own: 200, or 204 of a handler that has no result and so never answers
    /// with 200.
    pub const fn plain_status(&self) -> u16 {
        if self.responses.have(204) && !self.responses.have(200) { 204 } else { 200 }
    }
}

/// The limits of one endpoint, each in the place of the server's of the same name; `None` where the server's holds.
///
/// ```
/// # use std::time::Duration;
/// # use sweet_core::meta::EndpointLimits;
/// const UPLOADS: EndpointLimits =
///     EndpointLimits { body_bytes_max: Some(64 * 1024 * 1024), handler_timeout: Some(Duration::from_secs(120)) };
/// assert_eq!(EndpointLimits::default(), EndpointLimits::NONE);
/// # assert_ne!(UPLOADS, EndpointLimits::NONE);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EndpointLimits {
    /// How many bytes the body of a request may have, at least 1; a longer one is refused with 413 (RFC 9110 section
    /// 15.5.14).
    pub body_bytes_max: Option<usize>,
    /// How long the handler may take, without the time it waits for the body, at least 1 ms; then the answer is 504 (RFC
    /// 9110 section 15.6.5).
    pub handler_timeout: Option<Duration>,
}

impl EndpointLimits {
    /// None of its own.
    pub const NONE: EndpointLimits = EndpointLimits { body_bytes_max: None, handler_timeout: None };

    /// These, and where one is `None`, that of `outer`.
    ///
    /// ```
    /// # use std::time::Duration;
    /// # use sweet_core::meta::EndpointLimits;
    /// let outer = EndpointLimits { body_bytes_max: Some(10), handler_timeout: Some(Duration::from_secs(1)) };
    /// let inner = EndpointLimits { body_bytes_max: Some(99), ..EndpointLimits::NONE };
    /// assert_eq!(inner.within(outer), EndpointLimits { body_bytes_max: Some(99), ..outer });
    /// ```
    #[must_use]
    pub const fn within(self, outer: EndpointLimits) -> EndpointLimits {
        let EndpointLimits { mut body_bytes_max, mut handler_timeout } = self;
        if body_bytes_max.is_none() {
            body_bytes_max = outer.body_bytes_max;
        }
        if handler_timeout.is_none() {
            handler_timeout = outer.handler_timeout;
        }
        EndpointLimits { body_bytes_max, handler_timeout }
    }
}

/// What the document says of an endpoint.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    /// The operation id: the handler's name, unless the attribute gives another.
    pub id: &'static str,
    /// The first paragraph of the doc comment, or the attribute's.
    pub summary: &'static str,
    /// The rest of the doc comment, or the attribute's.
    pub description: &'static str,
    /// The tags.
    pub tags: &'static [&'static str],
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// Whether it is left out of the document.
    pub hidden: bool,
}

/// What an argument takes from the request, and how it can refuse.
#[derive(Clone, Copy, Debug)]
pub struct ArgumentMeta {
    /// What it takes.
    pub takes: Takes,
    /// How it can refuse.
    pub rejects: Responses,
}

impl ArgumentMeta {
    /// An argument that takes nothing a document tells of, and never refuses.
    pub const NONE: ArgumentMeta = ArgumentMeta { takes: Takes::Nothing, rejects: Responses::None };
    /// An argument that may take anything, the body too, of which a document tells nothing, and that never refuses.
    pub const REQUEST: ArgumentMeta = ArgumentMeta { takes: Takes::Request, rejects: Responses::None };
}

/// What an argument takes from the request.
#[derive(Clone, Copy, Debug)]
pub enum Takes {
    /// Nothing that a document tells of, such as state.
    Nothing,
    /// All of the request, of which a document tells nothing. The body may be read.
    Request,
    /// The params of the path.
    Path(PathParams),
    /// Fields of an object, from the query, the headers or the cookies.
    Params {
        /// Where they stand.
        location: Location,
        /// An object; each field is one parameter.
        shape: Shape,
        /// Whether others are refused (`#[serde(deny_unknown_fields)]`), which can be in the query alone.
        closed: bool,
    },
    /// The body. At most one argument of a handler takes it.
    Body {
        /// The media type.
        content_type: &'static str,
        /// The shape of the content.
        shape: Shape,
        /// Whether a request without a body is refused.
        required: bool,
    },
    /// Credentials.
    Guard(Requirement),
    /// All that these take, each of which may refuse: the arguments of an argument.
    Several(&'static [ArgumentMeta]),
}

/// How an argument takes the params of the path.
#[derive(Clone, Copy, Debug)]
pub enum PathParams {
    /// By position: so many, with their shapes in order.
    Positional(&'static [Shape]),
    /// By name: the fields of a struct, each of which must be in the pattern.
    Named {
        /// The names on the wire, in the order of their declaration.
        names: &'static [&'static str],
        /// The struct.
        shape: Shape,
    },
}

/// Where a parameter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Location {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header field.
    Header,
    /// In a cookie.
    Cookie,
}

impl Location {
    /// The word that OpenAPI and problem details have for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Location::Path => "path",
            Location::Query => "query",
            Location::Header => "header",
            Location::Cookie => "cookie",
        }
    }
}

/// The responses of a type, as a tree of constants, because constants of generic types cannot be concatenated.
#[derive(Clone, Copy, Debug)]
pub enum Responses {
    /// None of its own.
    None,
    /// One response.
    One(ResponseMeta),
    /// Several responses of one type.
    Many(&'static [ResponseMeta]),
    /// Those of two types: `Result<T, E>`.
    Both(&'static Responses, &'static Responses),
    /// Those of a type, with another status for its successes: `Created<T>`.
    WithStatus(u16, &'static Responses),
    /// Those of a type, with header fields added to its successes.
    WithHeaders(&'static [HeaderMeta], &'static Responses),
}

impl Responses {
    /// Whether one of them has this status; 0 where one may have any.
    pub(super) const fn have(&self, status: u16) -> bool {
        match self {
            Responses::None => status == 0,
            Responses::One(one) => one.status == status,
            Responses::Many(many) => {
                let mut index = 0;
                while index < many.len() {
                    if many[index].status == status {
                        return true;
                    }
                    index += 1;
                }
                false
            }
            Responses::Both(one, other) => one.have(status) || other.have(status),
            Responses::WithStatus(with, _) => *with == status,
            Responses::WithHeaders(_, inner) => inner.have(status),
        }
    }
}

/// One response.
#[derive(Clone, Copy, Debug)]
pub struct ResponseMeta {
    /// The status code; 0 for any other than those that are listed, which OpenAPI calls `default`.
    pub status: u16,
    /// What it means; empty for the reason phrase of the status.
    pub description: &'static str,
    /// The content, where it has some.
    pub content: Option<ContentMeta>,
    /// Header fields worth telling.
    pub headers: &'static [HeaderMeta],
}

/// The content of a response.
#[derive(Clone, Copy, Debug)]
pub struct ContentMeta {
    /// The media type.
    pub content_type: &'static str,
    /// The shape; `None` for bytes.
    pub shape: Option<Shape>,
}

/// A header field of a response.
#[derive(Clone, Copy, Debug)]
pub struct HeaderMeta {
    /// The field name.
    pub name: &'static str,
    /// The shape of its value.
    pub shape: Shape,
    /// Its documentation.
    pub docs: Docs,
}
