//! Any answer at all, written by the test that asks for it; and what the codings' own decoders read of what was sent.

use std::collections::VecDeque;
use std::io::Read;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use futures_core::Stream;
use sweet::message::{Flow, FlowError};
use sweet::meta::Responses;
use sweet::prelude::*;
use sweet::{Respond, Response};

type Write = Rc<dyn Fn(&mut Response)>;

/// What the handlers of a test answer.
pub(crate) struct Answer(Write);

impl Answer {
    pub(crate) fn new(write: impl Fn(&mut Response) + 'static) -> Self {
        Self(Rc::new(write))
    }

    /// Text of this content, and these header fields.
    pub(crate) fn text(content: impl Into<Vec<u8>>, fields: &'static [(&'static str, &'static str)]) -> Self {
        let content = content.into();
        Self::new(move |response| {
            response.set_content_type("text/plain");
            response.body_mut().extend(&content);
            add(response, fields);
        })
    }

    /// A flow of these pieces.
    pub(crate) fn flow(pieces: Vec<Piece>, length: Option<u64>) -> Self {
        Self::new(move |response| {
            response.set_content_type("text/plain");
            let flow = Flow::new(Pieces::of(pieces.clone()));
            response.set_flow(match length {
                Some(length) => flow.with_length(length),
                None => flow,
            });
        })
    }
}

/// Adds header fields, each in the place of all of its name.
pub(crate) fn add(response: &mut Response, fields: &[(&'static str, &'static str)]) {
    for (name, value) in fields {
        response.insert_header(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
}

pub(crate) struct Written(Write);

impl Respond for Written {
    const RESPONSES: Responses = Responses::None;

    fn respond(self, response: &mut Response) {
        self.0(response);
    }
}

#[get("/")]
pub(crate) async fn read(answer: State<'_, Answer>) -> Written {
    Written(answer.0.0.clone())
}

#[post("/")]
pub(crate) async fn write(answer: State<'_, Answer>) -> Written {
    Written(answer.0.0.clone())
}

/// What a stream does when it is asked.
#[derive(Clone, Debug)]
pub(crate) enum Piece {
    Bytes(Vec<u8>),
    Wait,
    Break,
}

pub(crate) struct Pieces(VecDeque<Piece>);

impl Pieces {
    pub(crate) fn of(pieces: Vec<Piece>) -> Self {
        Self(pieces.into())
    }
}

impl Stream for Pieces {
    type Item = Result<Bytes, FlowError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match self.0.pop_front() {
            Some(Piece::Bytes(bytes)) => Poll::Ready(Some(Ok(bytes.into()))),
            Some(Piece::Wait) => {
                cx.waker().wake_by_ref();
                Poll::Pending
            }
            Some(Piece::Break) => Poll::Ready(Some(Err("it broke".into()))),
            None => Poll::Ready(None),
        }
    }
}

/// What a client reads of content in this coding.
#[track_caller]
pub(crate) fn decoded(coding: Option<&str>, content: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::new();
    match coding {
        None => decoded.extend_from_slice(content),
        Some("br") => drop(brotli::Decompressor::new(content, 4096).read_to_end(&mut decoded).unwrap()),
        Some("zstd") => decoded = zstd::decode_all(content).unwrap(),
        Some("gzip") => drop(flate2::read::GzDecoder::new(content).read_to_end(&mut decoded).unwrap()),
        Some(other) => panic!("no such coding: {other}"),
    }
    decoded
}
