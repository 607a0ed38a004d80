//! Content that is compressed while it is sent.
//!
//! In:    the pieces of a flow, or content that is too long to be compressed at once.
//! Out:   compressed pieces; where the flow waits, all that it has brought so far.
//! Never: works on more than [`SLICE_BYTES`] in one turn; ends what broke off.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use sweet_core::message::{Flow, FlowError};

use super::encoder::Encoder;

/// How much is compressed in one turn of a worker, whose other requests wait meanwhile.
pub(super) const SLICE_BYTES: usize = 64 * 1024;

/// Content that is compressed while it is sent.
pub(super) struct Compressed {
    /// `None` once it is over.
    encoder: Option<Encoder>,
    /// `None` where all of the content is in `rest`.
    source: Option<Flow>,
    /// What the source has brought and nobody has compressed yet.
    rest: Bytes,
    /// How many bytes the source still has to bring, where it told.
    left: Option<u64>,
    /// Whether the compressor may hold what the client could have.
    holds: bool,
}

impl Compressed {
    pub(super) fn content(encoder: Encoder, content: Bytes) -> Self {
        Self { encoder: Some(encoder), source: None, rest: content, left: None, holds: false }
    }

    pub(super) fn flow(encoder: Encoder, flow: Flow) -> Self {
        let left = flow.length();
        Self { encoder: Some(encoder), source: Some(flow), rest: Bytes::new(), left, holds: false }
    }

    /// The next piece of the source. The length that it told is lost to the connection, so that it is held to it here.
    fn poll_source(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, FlowError>>> {
        let Some(source) = &mut self.source else { return Poll::Ready(None) };
        let piece = match ready!(source.poll_next(cx)) {
            Some(Ok(piece)) => piece,
            Some(Err(error)) => return Poll::Ready(Some(Err(error))),
            None if self.left.is_none_or(|left| left == 0) => return Poll::Ready(None),
            None => return Poll::Ready(Some(Err("it has not the length that was told".into()))),
        };
        if let Some(left) = &mut self.left {
            match left.checked_sub(piece.len() as u64) {
                Some(rest) => *left = rest,
                None => return Poll::Ready(Some(Err("it is longer than was told".into()))),
            }
        }
        Poll::Ready(Some(Ok(piece)))
    }

    /// Compresses the next slice of what is there. What comes of it may be nothing yet; a connection that is given a piece of
    /// no bytes lets others have their turn before it asks again.
    fn advance(&mut self) -> io::Result<Bytes> {
        let slice = self.rest.split_to(self.rest.len().min(SLICE_BYTES));
        let Some(encoder) = &mut self.encoder else { return Ok(Bytes::new()) };
        self.holds |= !slice.is_empty();
        encoder.write(&slice)?;
        Ok(encoder.take())
    }

    /// What the compressor holds, for a client that would otherwise wait for it as long as the source does.
    fn flush(&mut self) -> io::Result<Bytes> {
        let Some(encoder) = &mut self.encoder else { return Ok(Bytes::new()) };
        self.holds = false;
        encoder.flush()?;
        Ok(encoder.take())
    }

    /// The last piece.
    fn finish(&mut self) -> io::Result<Bytes> {
        self.encoder.take().map_or(Ok(Vec::new()), Encoder::finish).map(Bytes::from)
    }
}

impl Stream for Compressed {
    type Item = Result<Bytes, FlowError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.encoder.is_none() {
            return Poll::Ready(None);
        }
        let next = if self.rest.is_empty() { self.poll_source(cx) } else { Poll::Ready(Some(Ok(self.rest.clone()))) };
        let made = match next {
            Poll::Ready(Some(Ok(rest))) => {
                self.rest = rest;
                self.advance().map_err(FlowError::from)
            }
            Poll::Ready(Some(Err(error))) => Err(error),
            Poll::Ready(None) => self.finish().map_err(FlowError::from),
            Poll::Pending if self.holds => self.flush().map_err(FlowError::from),
            Poll::Pending => return Poll::Pending,
        };
        if made.is_err() {
            // What broke off has no end that a client could take for one.
            self.encoder = None;
        }
        Poll::Ready(Some(made))
    }
}
