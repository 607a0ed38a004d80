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

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;
    use std::io::Write;
    use std::task::Waker;

    use super::super::Coding;
    use super::*;

    /// Pieces, and `None` for each time that it waits.
    struct Source(VecDeque<Option<&'static [u8]>>);

    impl Stream for Source {
        type Item = Result<Bytes, FlowError>;

        fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            match self.0.pop_front() {
                Some(Some(piece)) => Poll::Ready(Some(Ok(Bytes::from_static(piece)))),
                Some(None) => Poll::Pending,
                None => Poll::Ready(None),
            }
        }
    }

    fn encoder(coding: Coding) -> Encoder {
        Encoder::new(coding, coding.level_default(), None).unwrap()
    }

    /// What is there until it waits, or ends.
    fn until_it_waits(compressed: &mut Compressed) -> Vec<u8> {
        let mut cx = Context::from_waker(Waker::noop());
        let mut sent = Vec::new();
        while let Poll::Ready(Some(piece)) = Pin::new(&mut *compressed).poll_next(&mut cx) {
            sent.extend_from_slice(&piece.unwrap());
        }
        sent
    }

    /// What a client can read of content that has not come to its end.
    fn readable(coding: Coding, sent: &[u8]) -> Vec<u8> {
        match coding {
            Coding::Brotli => {
                let mut decoder = brotli::DecompressorWriter::new(Vec::new(), 4096);
                decoder.write_all(sent).and_then(|()| decoder.flush()).unwrap();
                decoder.get_ref().clone()
            }
            Coding::Zstd => {
                let mut decoder = zstd::stream::write::Decoder::new(Vec::new()).unwrap();
                decoder.write_all(sent).and_then(|()| decoder.flush()).unwrap();
                decoder.get_ref().clone()
            }
            Coding::Gzip => {
                let mut decoder = flate2::write::GzDecoder::new(Vec::new());
                decoder.write_all(sent).and_then(|()| decoder.flush()).unwrap();
                decoder.get_ref().clone()
            }
        }
    }

    #[test]
    fn where_the_source_waits_the_client_has_all_that_it_brought() {
        for coding in [Coding::Brotli, Coding::Zstd, Coding::Gzip] {
            // Each wait is seen twice: it is asked again behind what was flushed.
            let first = [Some(&b"one, "[..]), Some(b"two"), None, None];
            let then = [None, Some(&b"three"[..]), None, None];
            let source = Source(first.into_iter().chain(then).collect());
            let mut compressed = Compressed::flow(encoder(coding), Flow::new(source));
            let mut sent = until_it_waits(&mut compressed);
            assert_eq!(readable(coding, &sent), b"one, two", "{coding:?}");
            // Nothing new, nothing sent.
            assert_eq!(until_it_waits(&mut compressed), b"");
            sent.extend(until_it_waits(&mut compressed));
            assert_eq!(readable(coding, &sent), b"one, twothree", "{coding:?}");
        }
    }

    #[test]
    fn one_turn_compresses_one_slice() {
        for coding in [Coding::Brotli, Coding::Zstd, Coding::Gzip] {
            let content = Bytes::from(vec![b'a'; 10 * SLICE_BYTES + 1]);
            let mut compressed = Compressed::content(encoder(coding), content);
            let mut cx = Context::from_waker(Waker::noop());
            let mut turns = 0;
            while let Poll::Ready(Some(piece)) = Pin::new(&mut compressed).poll_next(&mut cx) {
                assert!(piece.is_ok());
                turns += 1;
            }
            // Eleven slices, and the end.
            assert_eq!(turns, 12, "{coding:?}");
        }
    }
}
