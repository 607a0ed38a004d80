//! Carries bytes between a socket and its connection.
//!
//! In:    an accepted socket.
//! Out:   what the protocol asks for: reads, writes, a close that the peer survives.
//! Never: understands a byte, or drops a read or a write in flight.

use std::io;
use std::net::SocketAddr;
use std::os::fd::AsRawFd;
use std::rc::Rc;

use monoio::buf::{IoBuf, SliceMut};
use monoio::io::{AsyncReadRent, AsyncWriteRent, CancelableAsyncReadRent};
use monoio::net::TcpStream;
use sweet_core::app::Service;

use crate::connection::{Connection, Ending, Step, Wait};
use crate::h1::encode::Tail;
use crate::limits::{BUSY_REQUESTS, IDLE_REQUESTS, READ_BYTES, STUB_BYTES};
use crate::shared::Shared;
use crate::watch::{Activity, Cause, Watched};
use crate::worker::Worker;

/// Serves one connection to its end.
pub(crate) async fn serve<S: Service + 'static>(stream: TcpStream, peer: Option<SocketAddr>, worker: Rc<Worker<S>>) {
    let watch = worker.watches.add(stream.as_raw_fd());
    let (body, rate, stub) = (Body::default(), Rate::default(), Vec::new());
    let mut socket = Socket { watch, stream, worker: &worker, body, rate, stub };
    let mut connection = Connection::new(peer);
    // An error is the peer's leaving, or ours: there is nobody to tell.
    if let Ok(ending) = socket.converse(&mut connection).await {
        let _ = socket.close(ending, &mut connection).await;
    }
    worker.pool.put(connection.give_buffers());
}

struct Socket<'a, S> {
    /// Dropped first: it must not outlive the stream.
    watch: Watched,
    stream: TcpStream,
    worker: &'a Worker<S>,
    body: Body,
    rate: Rate,
    /// Room for the first bytes of a request while there are no buffers.
    stub: Vec<u8>,
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

/// How many requests a connection has had in the tick that runs.
#[derive(Clone, Copy, Debug, Default)]
struct Rate {
    tick: u32,
    /// The requests before that tick.
    before: u32,
}

impl Rate {
    /// The requests in the tick `now`, where there were `served` in all.
    fn of(&mut self, now: u32, served: u32) -> u32 {
        if self.tick != now {
            *self = Self { tick: now, before: served };
        }
        served - self.before
    }
}

/// How the body that is being read comes on.
#[derive(Clone, Copy, Debug, Default)]
struct Body {
    /// The request that it belongs to, counted from 1.
    request: u32,
    since: u32,
    bytes: usize,
}

/// What came of waiting for bytes.
enum Arrival {
    Bytes(usize),
    End,
    Overdue,
    Stopped,
}

impl<S: Service + 'static> Socket<'_, S> {
    /// Reads, answers and writes until one side has had enough.
    async fn converse(&mut self, connection: &mut Connection) -> io::Result<Ending> {
        let shared = &self.worker.shared;
        let mut head = HeadDeadline::default();
        let mut step = connection.advance(shared).await;
        loop {
            self.flush(connection).await?;
            self.worker.step_aside().await;
            match step {
                Step::Close(ending) => return Ok(ending),
                Step::Write => {}
                Step::Read(wait) => {
                    let Shared { clock, timeouts, .. } = shared;
                    let deadline = match wait {
                        Wait::Request => clock.deadline(timeouts.idle),
                        Wait::Head => head.of(connection.served(), || clock.deadline(timeouts.head)),
                        Wait::Body => clock.deadline(timeouts.body),
                    };
                    match self.read(connection, wait, deadline).await? {
                        Arrival::Bytes(count) if self.keeps_pace(connection, wait, count) => {}
                        Arrival::Bytes(_) | Arrival::Overdue => {
                            step = connection.time_out(shared);
                            continue;
                        }
                        Arrival::End | Arrival::Stopped => return Ok(Ending::Plain),
                    }
                }
            }
            step = connection.advance(shared).await;
        }
    }

    /// Whether `count` more bytes are enough, where they belong to a body.
    fn keeps_pace(&mut self, connection: &Connection, wait: Wait, count: usize) -> bool {
        let Shared { clock, limits, .. } = &self.worker.shared;
        if wait != Wait::Body {
            return true;
        }
        let request = connection.served().saturating_add(1);
        if self.body.request != request {
            self.body = Body { request, since: clock.now(), bytes: 0 };
        }
        self.body.bytes = self.body.bytes.saturating_add(count);
        let counted = clock.elapsed(self.body.since).saturating_sub(limits.body_rate_grace);
        let asked = u128::from(counted.as_millis() as u64) * limits.body_bytes_per_second_min as u128 / 1000;
        self.body.bytes as u128 >= asked
    }

    /// Reads once, in the way that suits how often the connection has something to read.
    async fn read(&mut self, connection: &mut Connection, wait: Wait, deadline: u32) -> io::Result<Arrival> {
        let activity = match wait {
            Wait::Head | Wait::Body => Activity::Reading,
            Wait::Request => match self.rate.of(self.now(), connection.served()) {
                BUSY_REQUESTS.. => Activity::Busy,
                IDLE_REQUESTS.. => Activity::Idle,
                _ => return self.rest(connection, deadline).await,
            },
        };
        let (result, input) = self.read_into(connection.lend_input(), activity, deadline).await;
        connection.return_input(input);
        match self.arrival(result)? {
            Some(arrival) => Ok(arrival),
            None => self.rest(connection, deadline).await,
        }
    }

    /// Waits for a request without buffers, which is how most connections spend most of their life.
    async fn rest(&mut self, connection: &mut Connection, deadline: u32) -> io::Result<Arrival> {
        self.worker.pool.put(connection.give_buffers());
        let mut stub = std::mem::take(&mut self.stub);
        stub.clear();
        stub.reserve(STUB_BYTES);
        let (result, stub) = self.read_into(stub, Activity::Resting, deadline).await;
        connection.take_buffers(self.worker.pool.take(), &stub);
        self.stub = stub;
        Ok(self.arrival(result)?.unwrap_or(Arrival::Stopped))
    }

    async fn read_into(&mut self, buffer: Vec<u8>, activity: Activity, deadline: u32) -> (io::Result<usize>, Vec<u8>) {
        self.watch.begin(activity, self.now(), deadline);
        let (start, end) = (buffer.len(), buffer.capacity());
        let room = SliceMut::new(buffer, start, end);
        let (result, room) = match activity {
            Activity::Busy => self.stream.read(room).await,
            _ => self.stream.cancelable_read(room, self.watch.handle()).await,
        };
        (result, room.into_inner())
    }

    /// What the end of a read means; `None` where the connection should give its buffers back.
    fn arrival(&mut self, result: io::Result<usize>) -> io::Result<Option<Arrival>> {
        let cause = self.watch.end();
        match (result, cause) {
            // Bytes that came while the read was being cancelled count.
            (Ok(count @ 1..), _) => Ok(Some(Arrival::Bytes(count))),
            (_, Some(Cause::Overdue)) => Ok(Some(Arrival::Overdue)),
            (_, Some(Cause::Stop)) => Ok(Some(Arrival::Stopped)),
            (Err(_), Some(Cause::Rest)) => Ok(None),
            (Ok(0), _) => Ok(Some(Arrival::End)),
            (Err(error), None) => Err(error),
        }
    }

    /// Writes everything that there is to write.
    async fn flush(&mut self, connection: &mut Connection) -> io::Result<()> {
        if !connection.has_output() {
            return Ok(());
        }
        let output = connection.lend_output();
        let (result, output) = self.write(output).await;
        connection.return_output(output);
        result?;
        match connection.take_tail() {
            None => Ok(()),
            Some(Tail::Static(bytes)) => self.write(bytes).await.0,
            Some(Tail::Shared(bytes)) => self.write(bytes).await.0,
        }
    }

    /// Writes `buffer`. Each write that takes some bytes begins a new deadline.
    async fn write<B: IoBuf>(&mut self, mut buffer: B) -> (io::Result<()>, B) {
        let (mut written, length) = (0, buffer.bytes_init());
        while written < length {
            let Shared { clock, timeouts, .. } = &self.worker.shared;
            self.watch.begin(Activity::Writing, clock.now(), clock.deadline(timeouts.write));
            let (result, slice) = self.stream.write(buffer.slice(written..)).await;
            buffer = slice.into_inner();
            self.watch.end();
            match result {
                Ok(0) => return (Err(io::ErrorKind::WriteZero.into()), buffer),
                Ok(count) => written += count,
                Err(error) => return (Err(error), buffer),
            }
        }
        (Ok(()), buffer)
    }

    fn now(&self) -> u32 {
        self.worker.shared.clock.now()
    }

    /// Closes. Bytes that arrive at a closed socket make the kernel send a reset, which can overtake the answer; so the
    /// peer is told first, and what it still sends is read and dropped (RFC 9112 section 9.6).
    async fn close(&mut self, ending: Ending, connection: &mut Connection) -> io::Result<()> {
        if ending == Ending::Plain {
            return Ok(());
        }
        self.stream.shutdown().await?;
        let (result, buffer) = self.outlast(connection.lend_input()).await;
        // It is whole again, and fit for the next connection.
        connection.return_input(buffer);
        result
    }

    /// Reads, and drops what was read, until the peer has closed or had its time.
    async fn outlast(&mut self, mut buffer: Vec<u8>) -> (io::Result<()>, Vec<u8>) {
        let Shared { clock, limits, timeouts, .. } = &self.worker.shared;
        let deadline = clock.deadline(timeouts.linger);
        let mut left = limits.linger_bytes_max;
        while left > 0 {
            buffer.clear();
            buffer.reserve(READ_BYTES);
            let result;
            (result, buffer) = self.read_into(buffer, Activity::Reading, deadline).await;
            match self.arrival(result) {
                Ok(Some(Arrival::Bytes(count))) => left = left.saturating_sub(count),
                Ok(_) => return (Ok(()), buffer),
                Err(error) => return (Err(error), buffer),
            }
        }
        (Ok(()), buffer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_head_has_a_deadline_of_its_own() {
        let mut head = HeadDeadline::default();
        assert_eq!((head.of(0, || 10), head.of(0, || 11)), (10, 10));
        // A pipelined head can begin in the read that ends the one before.
        assert_eq!((head.of(1, || 12), head.of(1, || 13)), (12, 12));
    }

    #[test]
    fn requests_are_counted_anew_in_each_tick() {
        let mut rate = Rate::default();
        assert_eq!([rate.of(0, 0), rate.of(0, 7), rate.of(1, 9), rate.of(1, 9), rate.of(1, 12)], [0, 7, 0, 0, 3]);
    }
}
