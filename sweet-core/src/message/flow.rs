//! The content of a response that is made while it is sent.
//!
//! In:    a stream of bytes.
//! Out:   its pieces, one after the other, as fast as the client takes them.
//! Never: hides that it broke off: the connection is then closed without the end of the content.
//!
//! It is boxed: an answer that is made over time costs one allocation, so that all others need not have room for it.

use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;

/// Why a stream broke off, for the log of the server.
pub type FlowError = Box<dyn Error>;

/// Content that is made while it is sent.
pub struct Flow {
    pieces: Pin<Box<dyn Stream<Item = Result<Bytes, FlowError>>>>,
    length: Option<u64>,
}

impl Flow {
    /// Content of a length that nobody knows yet.
    pub fn new(pieces: impl Stream<Item = Result<Bytes, FlowError>> + 'static) -> Self {
        Self { pieces: Box::pin(pieces), length: None }
    }

    /// The same content, of which is known that it has `length` bytes. Where it turns out to have more or fewer, the
    /// connection is closed before its end.
    #[must_use]
    pub fn with_length(mut self, length: u64) -> Self {
        self.length = Some(length);
        self
    }

    /// The number of bytes, where it is known.
    pub fn length(&self) -> Option<u64> {
        self.length
    }

    /// Waits for the next piece; `None` at the end.
    pub fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, FlowError>>> {
        self.pieces.as_mut().poll_next(cx)
    }
}

impl fmt::Debug for Flow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Flow").field("length", &self.length).finish_non_exhaustive()
    }
}
