//! The body of a request.
//!
//! In:    bytes that have been read already, or an inlet through which they will come.
//! Out:   the body whole, borrowed for as long as the request lives, or a stream of it.
//! Never: reads from a socket, or gives more than its limit.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;

use super::Inlet;

/// Why a body cannot be had. As an answer it is a problem (RFC 9457). The connection is closed behind it, unless so little of
/// the body is left that it is read and dropped (`drain_bytes_max`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BodyError {
    /// It is longer than `bytes_max` bytes, which is the limit here: 413.
    TooLarge {
        /// The limit.
        bytes_max: usize,
    },
    /// Its transfer coding is broken, in the way told: 400 (RFC 9112 section 7.1).
    Malformed(&'static str),
    /// It did not arrive in time: 408.
    Timeout,
    /// The server holds as many bodies as it can: 503.
    Overloaded,
    /// Somebody has read it already, or a part of it: 500, for that is a mistake of the program.
    Taken,
    /// The request is over, answered or not, and with it what would have come of its body: 500, where anybody sees it.
    Over,
}

impl fmt::Display for BodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BodyError::TooLarge { bytes_max } => write!(f, "the body is larger than {bytes_max} bytes"),
            BodyError::Malformed(detail) => f.write_str(detail),
            BodyError::Timeout => f.write_str("the body did not arrive in time"),
            BodyError::Overloaded => f.write_str("the server holds as many bodies as it can"),
            BodyError::Taken => f.write_str("the body has been read already"),
            BodyError::Over => f.write_str("the request is over, and its body has not come"),
        }
    }
}

impl std::error::Error for BodyError {}

/// The body of a request: here already, or still arriving.
#[derive(Clone, Copy, Debug)]
pub struct Body<'buf> {
    content: Content<'buf>,
    bytes_max: usize,
}

#[derive(Clone, Copy)]
enum Content<'buf> {
    Whole(&'buf [u8]),
    Coming(&'buf Rc<Inlet>),
}

/// What is in a body is not shown: it may be a password.
impl fmt::Debug for Content<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Content::Whole(bytes) => write!(f, "Whole({} bytes)", bytes.len()),
            Content::Coming(inlet) => f.debug_tuple("Coming").field(inlet).finish(),
        }
    }
}

impl<'buf> Body<'buf> {
    /// No body.
    pub const EMPTY: Body<'static> = Body { content: Content::Whole(&[]), bytes_max: usize::MAX };

    /// A body that has been read.
    pub fn new(bytes: &'buf [u8]) -> Self {
        Self { content: Content::Whole(bytes), bytes_max: usize::MAX }
    }

    /// A body that is still arriving.
    pub fn coming(inlet: &'buf Rc<Inlet>) -> Self {
        Self { content: Content::Coming(inlet), bytes_max: usize::MAX }
    }

    /// The same body, of at most `bytes_max` bytes.
    #[must_use]
    pub fn with_limit(self, bytes_max: usize) -> Self {
        Self { bytes_max, ..self }
    }

    /// All bytes of the body, once they have arrived. A client that waits to be asked for it
    /// (`Expect: 100-continue`) is asked now.
    ///
    /// # Errors
    /// Where it is too large, broken or late, or was taken as a [stream](Self::stream).
    pub async fn bytes(&self) -> Result<&'buf [u8], BodyError> {
        match self.content {
            Content::Whole(bytes) if bytes.len() > self.bytes_max => {
                Err(BodyError::TooLarge { bytes_max: self.bytes_max })
            }
            Content::Whole(bytes) => Ok(bytes),
            Content::Coming(inlet) => {
                let _attended = inlet.attended();
                poll_fn(|cx| inlet.poll_whole(cx, self.bytes_max)).await
            }
        }
    }

    /// The body piece by piece, as it arrives: no more of it is read than the pieces that are taken, and a few ahead.
    ///
    /// Several streams of one body share its pieces: each is given to one of them. A stream can go to another task of the
    /// worker, and ends with [`BodyError::Over`] where the request is over before the body.
    pub fn stream(&self) -> BodyStream {
        let rest = match self.content {
            Content::Whole(bytes) => Rest::Whole(Bytes::copy_from_slice(bytes)),
            Content::Coming(inlet) => Rest::Coming(inlet.clone()),
        };
        BodyStream { rest, bytes_max: self.bytes_max, has_failed: false }
    }
}

/// The body of a request, piece by piece.
///
/// It does not borrow from the request, so that an answer can be a stream of it. Only as much is read from the client as is
/// taken here, and `body_ahead_bytes_max` ahead. The limit of the body holds for all pieces together; an endpoint that takes
/// more than the server's limit says so: `#[post("/", body_bytes_max = 1 << 30)]`.
///
/// ```
/// use sweet_core::message::{Body, BodyError};
///
/// async fn count(body: Body<'_>) -> Result<usize, BodyError> {
///     let (mut body, mut count) = (body.stream(), 0);
///     while let Some(piece) = body.next().await {
///         count += piece?.len();
///     }
///     Ok(count)
/// }
/// ```
#[derive(Debug)]
pub struct BodyStream {
    rest: Rest,
    bytes_max: usize,
    /// Whether an error was told, behind which there is nothing.
    has_failed: bool,
}

enum Rest {
    Whole(Bytes),
    Coming(Rc<Inlet>),
}

/// As [`Content`].
impl fmt::Debug for Rest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rest::Whole(bytes) => write!(f, "Whole({} bytes)", bytes.len()),
            Rest::Coming(inlet) => f.debug_tuple("Coming").field(inlet).finish(),
        }
    }
}

impl BodyStream {
    /// The next piece, which is not empty; `None` at the end of the body, or behind an error.
    ///
    /// # Errors
    /// As [`Body::bytes`].
    pub async fn next(&mut self) -> Option<Result<Bytes, BodyError>> {
        poll_fn(|cx| self.poll_piece(cx)).await
    }

    fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, BodyError>>> {
        if self.has_failed {
            return Poll::Ready(None);
        }
        let piece = match &mut self.rest {
            Rest::Whole(bytes) if bytes.len() > self.bytes_max => {
                Poll::Ready(Some(Err(BodyError::TooLarge { bytes_max: self.bytes_max })))
            }
            Rest::Whole(bytes) if bytes.is_empty() => Poll::Ready(None),
            Rest::Whole(bytes) => Poll::Ready(Some(Ok(std::mem::take(bytes)))),
            Rest::Coming(inlet) => inlet.poll_chunk(cx, self.bytes_max),
        };
        self.has_failed = matches!(piece, Poll::Ready(Some(Err(_))));
        piece
    }
}

impl Stream for BodyStream {
    type Item = Result<Bytes, BodyError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_piece(cx)
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::task::Waker;

    use super::*;

    fn now<F: Future>(future: F) -> F::Output {
        match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(output) => output,
            Poll::Pending => panic!("the future waits"),
        }
    }

    #[test]
    fn a_body_that_is_here_obeys_its_limit() {
        let body = Body::new(b"abc");
        assert_eq!(now(body.bytes()), Ok(&b"abc"[..]));
        assert_eq!(now(body.with_limit(3).bytes()), Ok(&b"abc"[..]));
        let too_large = BodyError::TooLarge { bytes_max: 2 };
        assert_eq!(now(body.with_limit(2).bytes()), Err(too_large));
        let mut stream = body.with_limit(2).stream();
        assert_eq!((now(stream.next()), now(stream.next())), (Some(Err(too_large)), None));
    }

    #[test]
    fn pieces_come_as_they_arrive_and_outlive_the_request() {
        let inlet = Rc::new(Inlet::new(None, 8));
        let mut stream = Body::coming(&inlet).stream();
        inlet.push(b"ab");
        assert_eq!(now(stream.next()), Some(Ok(Bytes::from_static(b"ab"))));
        inlet.push(b"c");
        inlet.fail(BodyError::Malformed("a chunk is malformed"));
        assert_eq!(now(stream.next()), Some(Ok(Bytes::from_static(b"c"))));
        assert_eq!(now(stream.next()), Some(Err(BodyError::Malformed("a chunk is malformed"))));
        assert_eq!(now(stream.next()), None);
        assert_eq!(now(Body::new(b"x").stream().next()), Some(Ok(Bytes::from_static(b"x"))));
        assert_eq!(now(Body::EMPTY.stream().next()), None);
    }
}
