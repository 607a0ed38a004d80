//! Sends content that is made while it is sent.
//!
//! In:    its pieces, as they come.
//! Out:   chunks, or plain bytes where their number is known, as fast as the client takes them.
//! Never: more in memory than the high-water mark of the output and one piece; the end of content that broke off.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use sweet_core::message::{BodyError, Flow, FlowError};

use super::intake::Intake;
use super::wire::{Arrival, Wire};
use super::{Ending, flush};
use crate::connection::Output;
use crate::guard;
use crate::h1::encode::{self, FlowEnd, Tail};
use crate::limits::COPY_BYTES_MAX;
use crate::news::News;
use crate::shared::Shared;

/// What a flow has brought.
#[derive(Debug)]
pub(super) enum Piece {
    Bytes(Bytes),
    End,
    /// It broke off.
    Broken(Why),
}

/// Why content broke off.
#[derive(Debug)]
pub(super) enum Why {
    /// For this reason of its own.
    Failed(String),
    Panicked,
    /// The body of the request did, of which it is made.
    Request(BodyError),
}

/// What became of the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sent {
    Whole,
    /// It broke off.
    Cut,
    /// The client has left.
    Gone,
}

impl Sent {
    /// How the connection is closed behind content that was not sent whole, and would have ended as `end` says.
    pub(super) fn ending(self, end: FlowEnd) -> Ending {
        match (self, end) {
            (Sent::Gone, _) => Ending::Plain,
            // The end of the connection would be the end of the content: only a reset tells that it is not.
            (_, FlowEnd::Close) => Ending::Reset,
            _ => Ending::Linger,
        }
    }
}

/// Asks for the next piece. What panics is broken.
pub(super) fn poll(flow: &mut Flow, cx: &mut Context<'_>) -> Poll<Piece> {
    match guard::contained(|| flow.poll_next(cx)) {
        Ok(Poll::Pending) => Poll::Pending,
        Ok(Poll::Ready(Some(Ok(bytes)))) => Poll::Ready(Piece::Bytes(bytes)),
        Ok(Poll::Ready(None)) => Poll::Ready(Piece::End),
        Ok(Poll::Ready(Some(Err(error)))) => Poll::Ready(Piece::Broken(why(error))),
        Err(_) => Poll::Ready(Piece::Broken(Why::Panicked)),
    }
}

fn why(error: FlowError) -> Why {
    match error.downcast::<BodyError>() {
        // A body that was taken already is the handler's mistake.
        Ok(error) if *error != BodyError::Taken => Why::Request(*error),
        Ok(error) => Why::Failed(error.to_string()),
        Err(error) => {
            let text = guard::contained(|| error.to_string());
            let _ = guard::dropped(error);
            text.map_or(Why::Panicked, Why::Failed)
        }
    }
}

/// Tells whoever runs the server why content broke off. What a client did to its request is counted where it is noticed.
pub(super) fn told<S>(why: &Why, id: Option<&str>, shared: &Shared<S>) {
    let id = id.map(Box::from);
    match why {
        Why::Failed(why) => shared.reporter.tell(&News::ContentBroke(why.clone(), id)),
        Why::Panicked => {
            shared.counts.panics.bump();
            shared.reporter.tell(&News::HandlerPanicked(id));
        }
        Why::Request(_) => {}
    }
}

/// Sends `first`, where it is there already, and all pieces behind it. The head of the answer is in the output. What the
/// content waits for shows in `intake`, which `carrying` looks after. `id` is that of the request, for the log.
pub(super) async fn send<C, S, W>(
    mut flow: Flow,
    first: Option<Piece>,
    end: FlowEnd,
    id: Option<&str>,
    output: &mut Output,
    mut carrying: Pin<&mut C>,
    intake: &Intake<'_, S, W>,
) -> Sent
where
    C: Future<Output = Arrival>,
    W: Wire,
{
    /// What there is to do.
    enum Told {
        Piece(Piece),
        /// Nothing new, but something to write.
        Pause,
        Arrived,
    }
    let (wire, shared) = (intake.wire, intake.shared);
    let (mut next, mut left) = (first, if let FlowEnd::Length(length) = end { Some(length) } else { None });
    let sent = loop {
        let news = match next.take() {
            Some(piece) => Told::Piece(piece),
            None => {
                poll_fn(|cx| {
                    let polled = poll(&mut flow, cx);
                    intake.notice(cx);
                    match polled {
                        // Nothing is written between pieces of no bytes: a client that leaves is seen here alone.
                        Poll::Ready(Piece::Bytes(bytes)) if bytes.is_empty() && output.is_empty() => {
                            let arrived = carrying.as_mut().poll(cx).is_ready();
                            Poll::Ready(if arrived { Told::Arrived } else { Told::Piece(Piece::Bytes(bytes)) })
                        }
                        Poll::Ready(piece) => Poll::Ready(Told::Piece(piece)),
                        Poll::Pending if output.is_empty() => carrying.as_mut().poll(cx).map(|_| Told::Arrived),
                        Poll::Pending => Poll::Ready(Told::Pause),
                    }
                })
                .await
            }
        };
        let is_high = match news {
            Told::Piece(Piece::Bytes(bytes)) => {
                if let Some(left) = &mut left {
                    match left.checked_sub(bytes.len() as u64) {
                        Some(rest) => *left = rest,
                        None => {
                            told(&Why::Failed("it is longer than was told".to_owned()), id, shared);
                            break Sent::Cut;
                        }
                    }
                }
                if frame(bytes, end, output, wire).await.is_err() {
                    break Sent::Gone;
                }
                // Content that always has the next piece ready has no other end to its turn.
                wire.step_aside().await;
                output.bytes.len() >= shared.limits.output_bytes_high
            }
            Told::Piece(Piece::End) if left.is_none_or(|left| left == 0) => {
                if end == FlowEnd::Chunk {
                    output.bytes.extend_from_slice(b"0\r\n\r\n");
                }
                break Sent::Whole;
            }
            Told::Piece(Piece::End) => {
                let why = "it has not the length that was told".to_owned();
                told(&Why::Failed(why), id, shared);
                break Sent::Cut;
            }
            Told::Piece(Piece::Broken(why)) => {
                told(&why, id, shared);
                break Sent::Cut;
            }
            Told::Pause => true,
            Told::Arrived => break Sent::Gone,
        };
        if is_high {
            if flush(output, wire).await.is_err() {
                break Sent::Gone;
            }
            wire.step_aside().await;
        }
    };
    if guard::dropped(flow).is_err() {
        told(&Why::Panicked, id, shared);
    }
    sent
}

/// Puts a piece behind the output. A large one is written from where it is.
async fn frame<W: Wire>(bytes: Bytes, end: FlowEnd, output: &mut Output, wire: &W) -> std::io::Result<()> {
    if bytes.is_empty() {
        // A chunk of no bytes would be the end.
        return Ok(());
    }
    if end == FlowEnd::Chunk {
        encode::chunk_size(bytes.len(), &mut output.bytes);
    }
    if bytes.len() < COPY_BYTES_MAX {
        output.bytes.extend_from_slice(&bytes);
    } else {
        output.tail = Some(Tail::Shared(bytes));
        flush(output, wire).await?;
    }
    if end == FlowEnd::Chunk {
        output.bytes.extend_from_slice(b"\r\n");
    }
    Ok(())
}
