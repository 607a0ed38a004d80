//! The conversation on one connection, over any wire: HTTP/1.1 with keep-alive and pipelining.
//!
//! In:    a wire that carries bytes, and a connection that finds messages in them.
//! Out:   answers, in the order of their requests, and how the connection ends.
//! Never: names a socket or a driver: a scripted peer is a wire too. Drops a read or a write in flight.
//!
//! All requests that are whole are answered before anything is written, in their order, in one write.

mod exchange;
mod flow;
mod intake;
pub(crate) mod wire;

use std::io;

use sweet_core::app::Service;

use crate::connection::{Connection, Next, Output};
use crate::h1::framing::BodyLength;
use crate::h1::refusal::Refusal;
use crate::limits::{BUSY_BYTES_MAX, BUSY_REQUESTS, IDLE_REQUESTS};
use crate::shared::Shared;
use exchange::Verdict;
use wire::{Arrival, Wait, Wire};

/// How a conversation stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// The connection waits for a request, and needs no buffers until then.
    Rest,
    /// It is closed, in this way.
    Close(Ending),
}

/// How a connection is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// At once: the client said that it sends no more, or has left.
    Plain,
    /// Once the client has seen the answer and stopped sending (RFC 9112 section 9.6).
    Linger,
    /// At once and abruptly, so that the client cannot take what it has for all there is.
    Reset,
}

/// Talks until the connection rests or ends.
///
/// # Errors
/// What the wire says: the peer has left, or something of ours broke.
pub(crate) async fn converse<S: Service, W: Wire>(
    connection: &mut Connection,
    wire: &W,
    shared: &Shared<S>,
) -> io::Result<Turn> {
    let mut head = HeadDeadline::default();
    loop {
        match connection.next(&shared.limits) {
            Next::Message(length, body) => match answer(connection, length, body, wire, shared).await? {
                Verdict::GoOn => {
                    let waiting = connection.output.bytes.len();
                    if connection.output.tail.is_some() || waiting >= shared.limits.output_bytes_high {
                        flush(&mut connection.output, wire).await?;
                        wire.step_aside().await;
                    }
                }
                Verdict::Rest => return Ok(Turn::Rest),
                Verdict::Close(ending) => {
                    flush(&mut connection.output, wire).await?;
                    return Ok(Turn::Close(ending));
                }
            },
            Next::Refused(refusal) => return refuse(connection, refusal, wire, shared).await,
            Next::Rest => {
                flush(&mut connection.output, wire).await?;
                wire.step_aside().await;
                let deadline = head.of(connection.served, || shared.clock.deadline(shared.timeouts.head));
                match read(connection, wire, Wait::Head, deadline).await? {
                    Arrival::Bytes(_) => {}
                    // Of a body that nobody took there is nothing to be said: its request has been answered.
                    Arrival::Overdue if connection.has_input() => {
                        shared.counts.timeouts_head.bump();
                        return refuse(connection, Refusal::Timeout, wire, shared).await;
                    }
                    _ => {
                        shared.counts.clients_gone.bump();
                        return Ok(Turn::Close(Ending::Plain));
                    }
                }
            }
            Next::Nothing => {
                // What came before may have been the rest of a body, whose time is not that of the head to come.
                head = HeadDeadline::default();
                flush(&mut connection.output, wire).await?;
                wire.step_aside().await;
                let wait = match connection.rate.count(shared.clock.now(), connection.served) {
                    BUSY_REQUESTS.. => Wait::Busy,
                    IDLE_REQUESTS.. => Wait::Idle,
                    _ => return Ok(Turn::Rest),
                };
                match read(connection, wire, wait, shared.clock.deadline(shared.timeouts.idle)).await? {
                    Arrival::Bytes(_) => {}
                    Arrival::Rest => return Ok(Turn::Rest),
                    Arrival::Overdue => {
                        shared.counts.timeouts_idle.bump();
                        return Ok(Turn::Close(Ending::Plain));
                    }
                    Arrival::End | Arrival::Stopped => return Ok(Turn::Close(Ending::Plain)),
                }
            }
        }
    }
}

/// Has a message answered. Where its request leaves more behind than the worker should have in flight, it waits until there
/// is less: however many clients ask, and whether they wait for the answer or not, each connection adds to it once.
async fn answer<S: Service, W: Wire>(
    connection: &mut Connection,
    head: usize,
    length: BodyLength,
    wire: &W,
    shared: &Shared<S>,
) -> io::Result<Verdict> {
    let (verdict, leaves_work) = exchange::exchange(connection, head, length, wire, shared).await;
    let pieces_max = shared.limits.background_per_worker_max;
    if leaves_work && shared.background.under_way() + connection.output.pieces() >= pieces_max {
        let flushed = flush(&mut connection.output, wire).await;
        shared.background.falls_below(pieces_max).await;
        flushed?;
    }
    Ok(verdict)
}

/// Tells what is wrong with the message that is being read, and ends the conversation.
async fn refuse<S, W: Wire>(
    connection: &mut Connection,
    refusal: Refusal,
    wire: &W,
    shared: &Shared<S>,
) -> io::Result<Turn> {
    connection.refuse(refusal, shared);
    flush(&mut connection.output, wire).await?;
    Ok(Turn::Close(Ending::Linger))
}

/// Reads once into the connection's input.
async fn read<W: Wire>(connection: &mut Connection, wire: &W, wait: Wait, deadline: u32) -> io::Result<Arrival> {
    let input = connection.lend_input();
    let room = input.capacity() - input.len();
    let (arrival, input) = wire.read(input, room, wait, deadline).await;
    connection.return_input(input);
    arrival
}

/// Writes everything that there is to write. What is left of the requests before may begin then.
async fn flush<W: Wire>(output: &mut Output, wire: &W) -> io::Result<()> {
    let written = write(output, wire).await;
    output.left.clear();
    written
}

async fn write<W: Wire>(output: &mut Output, wire: &W) -> io::Result<()> {
    if !output.bytes.is_empty() {
        let (result, mut bytes) = wire.write(std::mem::take(&mut output.bytes)).await;
        bytes.clear();
        if bytes.capacity() <= BUSY_BYTES_MAX {
            output.bytes = bytes;
        }
        result?;
    }
    match output.tail.take() {
        Some(tail) => wire.write_tail(tail).await,
        None => Ok(()),
    }
}

/// When the head that is being read must be whole. Reads do not move it, the next head does.
#[derive(Clone, Copy, Debug, Default)]
struct HeadDeadline(Option<(u32, u32)>);

impl HeadDeadline {
    /// The deadline of the head behind `served` requests, which begins to be read the first time that it is asked for.
    fn of(&mut self, served: u32, begin: impl FnOnce() -> u32) -> u32 {
        match self.0 {
            Some((of, deadline)) if of == served => deadline,
            _ => self.0.insert((served, begin())).1,
        }
    }
}

#[cfg(any(test, fuzzing))]
#[cfg_attr(not(test), expect(dead_code, reason = "the peers of fuzz targets send bytes, and do nothing else"))]
pub(crate) mod script;
#[cfg(test)]
mod tests;
