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
use std::task::{Context, Poll, Waker};

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
        let slot = Rc::new(RefCell::new(Slot::default()));
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

/// A piece on its way from the function to the connection.
#[derive(Debug, Default)]
struct Slot {
    piece: Option<Bytes>,
    /// Woken when the piece is taken, where it is another task that sends.
    sending: Option<Waker>,
    /// Woken when there is a piece, where the connection waits for one.
    taking: Option<Waker>,
}

/// Where the function given to [`Streaming::with`] writes.
#[derive(Debug)]
pub struct BodyWriter {
    slot: Rc<RefCell<Slot>>,
}

impl BodyWriter {
    /// Sends a piece, and returns once the connection has taken it and wants more. An empty piece is none.
    ///
    /// Does not fail: where the client has left, it does not return, and the function is dropped here.
    ///
    /// # Cancellation
    /// Dropped before it returns, the piece may be sent or not; those of later calls come behind it.
    pub async fn send(&mut self, piece: impl Into<Bytes>) {
        let piece = piece.into();
        if piece.is_empty() {
            return;
        }
        // A call that was dropped may have left its piece.
        poll_fn(|cx| self.poll_free(cx)).await;
        let taking = {
            let mut slot = self.slot.borrow_mut();
            slot.piece = Some(piece);
            slot.taking.take()
        };
        if let Some(taking) = taking {
            taking.wake();
        }
        poll_fn(|cx| self.poll_free(cx)).await;
    }

    /// Waits until the piece before has been taken.
    fn poll_free(&self, cx: &mut Context<'_>) -> Poll<()> {
        let mut slot = self.slot.borrow_mut();
        if slot.piece.is_none() {
            return Poll::Ready(());
        }
        slot.sending = Some(cx.waker().clone());
        Poll::Pending
    }
}

/// What a function writes, as a stream.
struct Written<F> {
    /// `None` once it has returned.
    writing: Option<Pin<Box<F>>>,
    slot: Rc<RefCell<Slot>>,
}

impl<F> Drop for Written<F> {
    fn drop(&mut self) {
        // A task that was given the writer holds the slot: wakers left in it would keep each other.
        let Slot { sending, taking, .. } = std::mem::take(&mut *self.slot.borrow_mut());
        drop((sending, taking));
    }
}

impl<E: Into<FlowError>, F: Future<Output = Result<(), E>>> Stream for Written<F> {
    type Item = Result<Bytes, FlowError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Self { writing, slot } = &mut *self;
        let Some(function) = writing else { return Poll::Ready(None) };
        // What is sent in this call is taken by it.
        slot.borrow_mut().taking = None;
        let polled = function.as_mut().poll(cx);
        let (piece, sending) = {
            let mut slot = slot.borrow_mut();
            let piece = slot.piece.take();
            if piece.is_none() && polled.is_pending() {
                slot.taking = Some(cx.waker().clone());
            }
            // A function that sends by itself is asked for the next piece anyway.
            (piece, slot.sending.take().filter(|sending| !sending.will_wake(cx.waker())))
        };
        if let Some(sending) = sending {
            sending.wake();
        }
        match (polled, piece) {
            (Poll::Ready(Err(error)), _) => {
                *writing = None;
                Poll::Ready(Some(Err(error.into())))
            }
            (Poll::Ready(Ok(())), piece) => {
                *writing = None;
                Poll::Ready(piece.map(Ok))
            }
            (Poll::Pending, Some(piece)) => Poll::Ready(Some(Ok(piece))),
            (Poll::Pending, None) => Poll::Pending,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::task::{Wake, Waker};

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
    fn another_task_can_write() {
        struct Count(AtomicU32);

        impl Wake for Count {
            fn wake(self: Arc<Self>) {
                self.0.fetch_add(1, Ordering::Relaxed);
            }
        }

        let place = Rc::new(RefCell::new(None));
        let given = place.clone();
        let mut streaming: Streaming = Streaming::with(async move |out: BodyWriter| {
            *given.borrow_mut() = Some(out);
            std::future::pending::<Result<(), FlowError>>().await
        });
        let tasks = [(); 2].map(|()| Arc::new(Count(AtomicU32::new(0))));
        let wakers = tasks.clone().map(Waker::from);
        let [mut connection, mut writer] = wakers.each_ref().map(Context::from_waker);
        let woken = || tasks.each_ref().map(|task| task.0.load(Ordering::Relaxed));
        assert!(streaming.flow.poll_next(&mut connection).is_pending());
        let mut out = place.take().expect("a writer");
        {
            let mut sending = pin!(out.send("a"));
            assert!(sending.as_mut().poll(&mut writer).is_pending());
            assert_eq!(woken(), [1, 0]);
        }
        // That call was given up, and its piece is still the first.
        let mut sending = pin!(out.send("b"));
        assert!(sending.as_mut().poll(&mut writer).is_pending());
        let mut next = |piece: &'static str| match streaming.flow.poll_next(&mut connection) {
            Poll::Ready(Some(Ok(bytes))) => assert_eq!(bytes, piece),
            _ => panic!("there is a piece"),
        };
        next("a");
        assert_eq!(woken(), [1, 1]);
        assert!(sending.as_mut().poll(&mut writer).is_pending());
        next("b");
        assert_eq!((sending.as_mut().poll(&mut writer), woken()), (Poll::Ready(()), [1, 2]));
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
