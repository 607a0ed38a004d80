//! What the fuzz targets see of the protocol: a head, framing, chunks, a target, a whole conversation.
//!
//! In:    bytes, in the pieces in which they arrive.
//! Out:   what the server makes of them, in types that borrow nothing and name nothing private.
//! Never: part of a build that people use: it is compiled for tests, and where `cfg(fuzzing)` is set.

use std::cell::RefCell;
use std::fmt;
use std::future::Future;
use std::ops::Range;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::SystemTime;

use http::{Method, Version};
use sweet_core::app::Service;
use sweet_core::message::{Request, Response, Span};

pub use crate::limits::Limits;

use crate::connection::{Connection, Step};
use crate::h1::chunked::Chunked;
use crate::h1::decode::Decoder;
use crate::h1::encode::Tail;
use crate::h1::framing::{BodyLength, Framing};
use crate::h1::refusal::Refusal;
use crate::h1::target::Target;

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
    let (mut chunked, mut buffer, mut dropped) = (Chunked::default(), Vec::new(), 0);
    for piece in pieces {
        buffer.extend_from_slice(piece);
        if chunked.decode(&mut buffer, limits).map_err(Refused)? {
            buffer.truncate(chunked.joined());
            return Ok(Some((buffer, dropped + chunked.used())));
        }
        dropped += chunked.used() - chunked.joined();
        chunked.close_gap(&mut buffer, 0);
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
    /// The body, whole.
    pub body: Vec<u8>,
}

/// What became of a connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversation {
    /// The requests that were handed to a handler, in order.
    pub requests: Vec<Seen>,
    /// The bytes that went out.
    pub output: Vec<u8>,
    /// Whether the server closed.
    pub closed: bool,
}

/// Sends `pieces` over one connection, each once the server has nothing left to do, to a service that answers every
/// request with an empty 200.
pub fn converse(pieces: &[&[u8]]) -> Conversation {
    let shared = crate::shared::Shared::new(Witness::default(), Limits::default(), SystemTime::UNIX_EPOCH);
    let mut connection = Connection::new(None);
    let (mut output, mut closed) = (Vec::new(), false);
    for piece in pieces {
        let mut input = connection.lend_input();
        input.extend_from_slice(piece);
        connection.return_input(input);
        closed = loop {
            let step = now(connection.advance(&shared));
            let written = connection.lend_output();
            output.extend_from_slice(&written);
            connection.return_output(written);
            match connection.take_tail() {
                Some(Tail::Static(bytes)) => output.extend_from_slice(bytes),
                Some(Tail::Shared(bytes)) => output.extend_from_slice(&bytes),
                None => {}
            }
            match step {
                Step::Write => {}
                Step::Read(_) => break false,
                Step::Close(_) => break true,
            }
        };
        if closed {
            break;
        }
    }
    Conversation { requests: shared.service.0.take(), output, closed }
}

/// Keeps what it is asked.
#[derive(Default)]
struct Witness(RefCell<Vec<Seen>>);

impl Service for Witness {
    async fn call(&self, request: &Request<'_>, _: &mut Response) {
        let head = request.head();
        let query = head.query.map(|query| format!("?{query}")).unwrap_or_default();
        let (method, target) = (head.method.clone(), format!("{}{query}", head.path));
        let body = request.body().bytes().await.to_vec();
        self.0.borrow_mut().push(Seen { method, target, body });
    }
}

/// The output of a future that has nothing to wait for.
fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the future waits"),
    }
}

#[cfg(test)]
mod tests;
