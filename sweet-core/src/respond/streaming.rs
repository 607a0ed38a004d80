//! `Streaming`: content that is made while it is sent.
//!
//! In:    a stream of bytes, or an async function that writes them.
//! Out:   an answer whose content flows as fast as the client takes it.
//! Never: is asked for more than the connection can hold; goes on where the client has left: it is dropped.

use std::cell::RefCell;
use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;

use super::Respond;
use crate::message::{Flow, FlowError, Response};
use crate::meta::{ContentMeta, ResponseMeta, Responses};

/// The media type of a [`Streaming`] answer, as a type, so that it stands in the document.
///
/// ```
/// use sweet_core::respond::MediaType;
///
/// struct Csv;
///
/// impl MediaType for Csv {
///     const NAME: &'static str = "text/csv";
/// }
/// ```
pub trait MediaType {
    /// The media type (RFC 9110 section 8.3.1), such as `text/csv`.
    const NAME: &'static str;
}

/// `application/octet-stream`: any bytes.
#[derive(Clone, Copy, Debug)]
pub struct OctetStream;

impl MediaType for OctetStream {
    const NAME: &'static str = "application/octet-stream";
}

/// Content that is made while it is sent, of the media type `M`.
///
/// The answer begins once the first piece is there, or the stream waits for something. What goes wrong before is a 500, or
/// the refusal of the request's body where that is what went wrong; what goes wrong later (an error, a panic) closes the
/// connection without the end of the content, so that the client sees that it is not whole. A client that leaves ends the
/// stream: it is dropped, with all that it holds. Where the client is slow, the stream waits. `handler_timeout` does not
/// hold for a stream, only `write_timeout`. `HEAD` drops it before it begins.
pub struct Streaming<M = OctetStream> {
    flow: Flow,
    media: PhantomData<fn() -> M>,
}

impl<M> fmt::Debug for Streaming<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Streaming").field("flow", &self.flow).finish()
    }
}

impl<M> Streaming<M> {
    /// The pieces of `stream`, one after the other.
    pub fn new<E: Into<FlowError>>(stream: impl Stream<Item = Result<Bytes, E>> + 'static) -> Self {
        Self { flow: Flow::new(Adapted(Box::pin(stream))), media: PhantomData }
    }

    /// What `write` writes. It is called once the answer is sent, runs beside the connection, and waits in
    /// [`send`](BodyWriter::send) where the client is slow. An error that it returns closes the connection.
    pub fn with<E, W, F>(write: W) -> Self
    where
        E: Into<FlowError>,
        W: FnOnce(BodyWriter) -> F,
        F: Future<Output = Result<(), E>> + 'static,
    {
        let slot = Rc::new(RefCell::new(None));
        let writing = Box::pin(write(BodyWriter { slot: slot.clone() }));
        Self { flow: Flow::new(Written { writing: Some(writing), slot }), media: PhantomData }
    }

    /// Says how many bytes there will be: the answer then has a `Content-Length`. Where there turn out to be more or
    /// fewer, the connection is closed.
    #[must_use]
    pub fn with_length(self, length: u64) -> Self {
        Self { flow: self.flow.with_length(length), ..self }
    }
}

impl<M: MediaType> Respond for Streaming<M> {
    const RESPONSES: Responses = Responses::One(ResponseMeta {
        status: 200,
        description: "",
        content: Some(ContentMeta { content_type: M::NAME, shape: None }),
        headers: &[],
    });

    fn respond(self, response: &mut Response) {
        response.set_content_type(M::NAME);
        response.set_flow(self.flow);
    }
}

/// A stream whose errors are made the log's.
struct Adapted<S>(Pin<Box<S>>);

impl<E: Into<FlowError>, S: Stream<Item = Result<Bytes, E>>> Stream for Adapted<S> {
    type Item = Result<Bytes, FlowError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(cx).map(|piece| piece.map(|piece| piece.map_err(Into::into)))
    }
}

/// Where the function given to [`Streaming::with`] writes.
#[derive(Debug)]
pub struct BodyWriter {
    slot: Rc<RefCell<Option<Bytes>>>,
}

impl BodyWriter {
    /// Sends a piece, and returns once the connection has taken it and wants more. An empty piece is none.
    ///
    /// Does not fail: where the client has left, it does not return, and the function is dropped here.
    pub async fn send(&mut self, piece: impl Into<Bytes>) {
        let piece = piece.into();
        if piece.is_empty() {
            return;
        }
        *self.slot.borrow_mut() = Some(piece);
        poll_fn(|_| if self.slot.borrow().is_some() { Poll::Pending } else { Poll::Ready(()) }).await;
    }
}

/// What a function writes, as a stream.
struct Written<F> {
    /// `None` once it has returned.
    writing: Option<Pin<Box<F>>>,
    slot: Rc<RefCell<Option<Bytes>>>,
}

impl<E: Into<FlowError>, F: Future<Output = Result<(), E>>> Stream for Written<F> {
    type Item = Result<Bytes, FlowError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(writing) = &mut self.writing else { return Poll::Ready(None) };
        let polled = writing.as_mut().poll(cx);
        let piece = self.slot.borrow_mut().take();
        match (polled, piece) {
            (Poll::Ready(Err(error)), _) => {
                self.writing = None;
                Poll::Ready(Some(Err(error.into())))
            }
            (Poll::Ready(Ok(())), piece) => {
                self.writing = None;
                Poll::Ready(piece.map(Ok))
            }
            (Poll::Pending, Some(piece)) => Poll::Ready(Some(Ok(piece))),
            (Poll::Pending, None) => Poll::Pending,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::task::Waker;

    use super::*;

    type Piece = Option<Result<Bytes, String>>;

    fn next(streaming: &mut Streaming) -> Poll<Piece> {
        let piece = streaming.flow.poll_next(&mut Context::from_waker(Waker::noop()));
        piece.map(|piece| piece.map(|piece| piece.map_err(|error| error.to_string())))
    }

    fn ready(piece: &'static str) -> Poll<Piece> {
        Poll::Ready(Some(Ok(Bytes::from_static(piece.as_bytes()))))
    }

    #[test]
    fn a_function_is_asked_for_one_piece_at_a_time() {
        let mut streaming: Streaming = Streaming::with(async |mut out| {
            out.send("a").await;
            out.send("").await;
            out.send("b").await;
            Ok::<(), FlowError>(())
        });
        assert_eq!([next(&mut streaming), next(&mut streaming)], [ready("a"), ready("b")]);
        assert_eq!([next(&mut streaming), next(&mut streaming)], [Poll::Ready(None), Poll::Ready(None)]);
    }

    #[test]
    fn an_error_ends_it() {
        let mut streaming: Streaming = Streaming::with(async |mut out: BodyWriter| {
            out.send("a").await;
            Err("it broke")
        });
        assert_eq!(next(&mut streaming), ready("a"));
        assert_eq!(next(&mut streaming), Poll::Ready(Some(Err("it broke".to_owned()))));
        assert_eq!(next(&mut streaming), Poll::Ready(None));
    }
}
