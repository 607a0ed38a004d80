//! What the fuzz targets see of the protocol: a head, framing, chunks, a target, a whole conversation.
//!
//! In:    bytes, in the pieces in which they arrive.
//! Out:   what the server makes of them, in types that borrow nothing and name nothing private.
//! Never: part of a build that people use: it is compiled for tests, and where `cfg(fuzzing)` is set.

use std::cell::RefCell;
use std::fmt;
use std::ops::Range;
use std::time::SystemTime;

use http::{Method, StatusCode, Version};
use sweet_core::app::Service;
use sweet_core::message::{BodyError, BodyStream, Request, Response, Span};

pub use crate::limits::Limits;

use crate::conversation::script::{self, Cue};
use crate::h1::chunked::Chunked;
use crate::h1::decode::Decoder;
use crate::h1::framing::{BodyLength, Framing};
use crate::h1::refusal::Refusal;
use crate::h1::target::Target;
use crate::shared::Shared;

/// A message was refused, for this reason.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Refused(Refusal);

impl Refused {
    /// The status code of the answer.
    pub fn status(self) -> u16 {
        self.0.status().as_u16()
    }
}

impl fmt::Debug for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// How a body ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// After this many bytes; 0 where there is none.
    Known(u64),
    /// After the chunk of no bytes.
    Chunked,
}

/// A head, as places in the bytes given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The method.
    pub method: Method,
    /// The request target.
    pub target: Range<usize>,
    /// 1.0 or 1.1.
    pub version: Version,
    /// Names and values.
    pub fields: Vec<(Range<usize>, Range<usize>)>,
    /// The value of the Host field.
    pub host: Option<Range<usize>>,
    /// The length of the head.
    pub length: usize,
}

/// Decodes the head of a message of which ever more has arrived: first `ends[0]` bytes, then `ends[1]`. `None` where it
/// is not whole yet.
///
/// # Errors
/// Where it is refused.
pub fn head(bytes: &[u8], ends: &[usize], limits: &Limits) -> Result<Option<Head>, Refused> {
    let place = |span: Span| usize::from(span.start)..usize::from(span.end);
    let (mut decoder, mut fields) = (Decoder::default(), Vec::new());
    for end in ends {
        if let Some(length) = decoder.decode(&bytes[..*end], &mut fields, limits).map_err(Refused)? {
            return Ok(Some(Head {
                method: decoder.method,
                target: place(decoder.target),
                version: decoder.version,
                fields: fields.iter().map(|field| (place(field.name), place(field.value))).collect(),
                host: decoder.host.map(place),
                length,
            }));
        }
    }
    Ok(None)
}

/// Says how the body behind these fields ends, and whether the connection lives on after it.
///
/// # Errors
/// Where it is refused.
pub fn framing(version: Version, fields: &[(&[u8], &[u8])]) -> Result<(Body, bool), Refused> {
    let mut framing = Framing::default();
    fields.iter().try_for_each(|(name, value)| framing.field(name, value)).map_err(Refused)?;
    let body = match framing.body(version).map_err(Refused)? {
        BodyLength::None => Body::Known(0),
        BodyLength::Known(length) => Body::Known(length),
        BodyLength::Chunked => Body::Chunked,
    };
    Ok((body, framing.keeps_alive(version)))
}

/// Joins the chunks of a body that arrives in `pieces`: the body, and how many bytes of all pieces belong to it. `None`
/// where it is not whole yet.
///
/// # Errors
/// Where it is refused.
pub fn chunked(pieces: &[&[u8]], limits: &Limits) -> Result<Option<(Vec<u8>, usize)>, Refused> {
    let (mut chunked, mut buffer, mut body, mut used) = (Chunked::default(), Vec::new(), Vec::new(), 0);
    for piece in pieces {
        buffer.extend_from_slice(piece);
        let whole = chunked.decode(&mut buffer, limits).map_err(Refused)?;
        body.extend_from_slice(&buffer[..chunked.joined()]);
        used += chunked.used();
        if whole {
            return Ok(Some((body, used)));
        }
        chunked.forget(&mut buffer);
    }
    Ok(None)
}

/// Authority, path and query of a target that is visible ASCII.
///
/// # Errors
/// Where it is refused.
#[expect(clippy::type_complexity, reason = "three parts of a text, for the one who asked")]
pub fn target<'a>(method: &Method, bytes: &'a [u8]) -> Result<(Option<&'a [u8]>, &'a str, Option<&'a str>), Refused> {
    let Target { authority, path, query } = Target::parse(method, bytes).map_err(Refused)?;
    Ok((authority, path, query))
}

/// A request as a handler sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The method.
    pub method: Method,
    /// Path and query.
    pub target: String,
    /// The body, whole; `None` where the handler does not read it.
    pub body: Option<Vec<u8>>,
}

/// What became of a connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversation {
    /// The requests that a handler saw and answered with 200, in order.
    pub requests: Vec<Seen>,
    /// The bytes that went out.
    pub output: Vec<u8>,
    /// Whether the server closed.
    pub closed: bool,
}

/// Sends `pieces` over one connection, each once the server has nothing left to do, to a service that answers every
/// request with an empty 200, or with 400 where its body breaks off. It takes the body in pieces where the path begins with
/// `/p`, and leaves it alone where it begins with `/u`.
pub fn converse(pieces: &[&[u8]]) -> Conversation {
    let shared = Shared::new(Witness::default(), Limits::default(), SystemTime::UNIX_EPOCH);
    // No bytes would be the end of the stream.
    let pieces = pieces.iter().filter(|piece| !piece.is_empty());
    let seen = script::play(&shared, pieces.map(|piece| Cue::Bytes(piece.to_vec())));
    Conversation { requests: shared.service.0.take(), output: seen.output.into_bytes(), closed: seen.ending.is_some() }
}

/// Keeps what it is asked.
#[derive(Default)]
struct Witness(RefCell<Vec<Seen>>);

impl Service for Witness {
    async fn call(&self, request: &Request<'_>, response: &mut Response) {
        let head = request.head();
        let query = head.query.map(|query| format!("?{query}")).unwrap_or_default();
        let (method, target) = (head.method.clone(), format!("{}{query}", head.path));
        let body = match head.path {
            path if path.starts_with("/u") => Ok(None),
            path if path.starts_with("/p") => collect(request.body().stream()).await.map(Some),
            _ => request.body().bytes().await.map(|body| Some(body.to_vec())),
        };
        match body {
            Ok(body) => self.0.borrow_mut().push(Seen { method, target, body }),
            Err(_) => response.set_status(StatusCode::BAD_REQUEST),
        }
    }
}

/// A body, from its pieces.
async fn collect(mut pieces: BodyStream) -> Result<Vec<u8>, BodyError> {
    let mut body = Vec::new();
    while let Some(piece) = pieces.next().await {
        body.extend_from_slice(&piece?);
    }
    Ok(body)
}

#[cfg(test)]
mod tests;
