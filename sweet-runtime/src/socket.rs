//! A socket as a wire: carries the bytes of one conversation by the worker's driver.
//!
//! In:    an accepted socket.
//! Out:   what the conversation asks for: reads, writes, a close that the peer survives.
//! Never: understands a byte, or drops a read or a write in flight.

use std::cell::Cell;
use std::io;
use std::net::{Shutdown, SocketAddr};
use std::os::fd::AsRawFd;
use std::rc::Rc;

use monoio::buf::{IoBuf, SliceMut};
use monoio::io::{AsyncReadRent, AsyncWriteRent, CancelableAsyncReadRent, OwnedReadHalf, OwnedWriteHalf, Splitable};
use monoio::net::TcpStream;
use sweet_core::app::Service;

use crate::connection::Connection;
use crate::conversation::wire::{Arrival, Wait, Wire};
use crate::conversation::{Ending, Turn, converse};
use crate::h1::encode::Tail;
use crate::limits::{READ_BYTES, STUB_BYTES};
use crate::os;
use crate::shared::Shared;
use crate::watch::{Activity, Cause, Watched};
use crate::worker::Worker;

/// Serves one connection to its end.
///
/// What a conversation needs, it has on the heap while it has something to say: most connections are silent most of
/// their life, and should cost next to nothing then.
pub(crate) async fn serve<S: Service + 'static>(stream: TcpStream, peer: Option<SocketAddr>, worker: Rc<Worker<S>>) {
    let socket = Socket::new(stream, worker.clone());
    let mut connection = Connection::new(peer, worker.shared.clock.now());
    let mut stub = Vec::new();
    loop {
        let awake;
        (awake, stub) = socket.rest(stub).await;
        if !awake {
            break;
        }
        connection.take_buffers(worker.pool.take(), &stub);
        let turn = Box::pin(converse(&mut connection, &socket, &worker.shared)).await;
        let buffer = match turn {
            Ok(Turn::Rest) => None,
            Ok(Turn::Close(ending)) => Some(socket.close(ending, connection.lend_input()).await),
            // An error is the peer's leaving, or ours: there is nobody to tell.
            Err(error) => {
                if error.kind() != io::ErrorKind::TimedOut {
                    worker.shared.counts.clients_gone.bump();
                }
                Some(Vec::new())
            }
        };
        let ends = buffer.is_some();
        if let Some(buffer) = buffer {
            connection.return_input(buffer);
        }
        worker.pool.put(connection.give_buffers());
        if ends {
            break;
        }
    }
    socket.finish();
}

struct Socket<S> {
    /// Dropped first: it must not outlive the stream.
    watch: Watched,
    /// Taken while a read is in flight.
    reader: Cell<Option<OwnedReadHalf<TcpStream>>>,
    /// Taken while a write is in flight.
    writer: Cell<Option<OwnedWriteHalf<TcpStream>>>,
    worker: Rc<Worker<S>>,
}

impl<S: Service + 'static> Socket<S> {
    fn new(stream: TcpStream, worker: Rc<Worker<S>>) -> Self {
        let watch = worker.watches.add(stream.as_raw_fd());
        let (reader, writer) = stream.into_split();
        Self { watch, reader: Cell::new(Some(reader)), writer: Cell::new(Some(writer)), worker }
    }

    /// Waits for a request without buffers, which is how most connections spend most of their life. Returns whether one
    /// comes, and its first bytes.
    async fn rest(&self, mut stub: Vec<u8>) -> (bool, Vec<u8>) {
        stub.clear();
        stub.reserve_exact(STUB_BYTES);
        let Shared { clock, timeouts, .. } = &self.worker.shared;
        let (arrival, stub) = self.read_as(Activity::Resting, stub, STUB_BYTES, clock.deadline(timeouts.idle)).await;
        if let Ok(Arrival::Overdue) = arrival {
            self.worker.shared.counts.timeouts_idle.bump();
        }
        (matches!(arrival, Ok(Arrival::Bytes(_))), stub)
    }

    async fn read_as(
        &self,
        activity: Activity,
        buffer: Vec<u8>,
        room: usize,
        deadline: u32,
    ) -> (io::Result<Arrival>, Vec<u8>) {
        let Some(mut reader) = self.reader.take() else { return (Err(in_flight()), buffer) };
        self.watch.begin(activity, self.now(), deadline);
        let start = buffer.len();
        let end = buffer.capacity().min(start.saturating_add(room));
        let room = SliceMut::new(buffer, start, end);
        let (result, room) = match activity {
            Activity::Busy => reader.read(room).await,
            _ => reader.cancelable_read(room, self.watch.handle()).await,
        };
        self.reader.set(Some(reader));
        (arrival(result, self.watch.end()), room.into_inner())
    }

    /// Writes `buffer`. Each write that takes some bytes begins a new deadline.
    async fn write_all<B: IoBuf>(&self, mut buffer: B) -> (io::Result<()>, B) {
        let Some(mut writer) = self.writer.take() else { return (Err(in_flight()), buffer) };
        let (mut written, length) = (0, buffer.bytes_init());
        let mut result = Ok(());
        while written < length && result.is_ok() {
            let Shared { clock, timeouts, .. } = &self.worker.shared;
            self.watch.begin_write(clock.deadline(timeouts.write));
            let (wrote, slice) = writer.write(buffer.slice(written..)).await;
            buffer = slice.into_inner();
            if self.watch.end_write() {
                self.worker.shared.counts.timeouts_write.bump();
                result = Err(io::ErrorKind::TimedOut.into());
            }
            match wrote {
                _ if result.is_err() => {}
                Ok(0) => result = Err(io::ErrorKind::WriteZero.into()),
                Ok(count) => written += count,
                Err(error) => result = Err(error),
            }
        }
        self.writer.set(Some(writer));
        (result, buffer)
    }

    fn now(&self) -> u32 {
        self.worker.shared.clock.now()
    }

    /// Closes, and gives `buffer` back. Bytes that arrive at a closed socket make the kernel send a reset, which can
    /// overtake the answer; so the peer is told first, and what it still sends is read and dropped (RFC 9112 section 9.6).
    async fn close(&self, ending: Ending, buffer: Vec<u8>) -> Vec<u8> {
        match ending {
            Ending::Plain => buffer,
            Ending::Reset => {
                os::reset_on_close(self.watch.socket());
                buffer
            }
            Ending::Linger => {
                os::shut_down(self.watch.socket(), Shutdown::Write);
                self.outlast(buffer).await
            }
        }
    }

    /// Reads, and drops what was read, until the peer has closed or had its time.
    async fn outlast(&self, mut buffer: Vec<u8>) -> Vec<u8> {
        let Shared { clock, limits, timeouts, .. } = &self.worker.shared;
        let deadline = clock.deadline(timeouts.linger);
        let mut left = limits.linger_bytes_max;
        while left > 0 {
            buffer.clear();
            buffer.reserve(READ_BYTES);
            let arrival;
            (arrival, buffer) = self.read_as(Activity::Reading, buffer, left, deadline).await;
            match arrival {
                Ok(Arrival::Bytes(count)) => left = left.saturating_sub(count),
                _ => break,
            }
        }
        buffer
    }

    /// Lets the socket go. As halves it would be shut down once more.
    fn finish(self) {
        let Self { watch, reader, writer, .. } = self;
        drop(watch);
        if let (Some(reader), Some(writer)) = (reader.take(), writer.take()) {
            drop(reader.reunite(writer));
        }
    }
}

impl<S: Service + 'static> Wire for Socket<S> {
    async fn read(&self, buffer: Vec<u8>, room: usize, wait: Wait, deadline: u32) -> (io::Result<Arrival>, Vec<u8>) {
        self.read_as(activity(wait), buffer, room, deadline).await
    }

    async fn pause(&self, attends: bool, _: Wait, deadline: u32) -> Arrival {
        let activity = if attends { Activity::Attending } else { Activity::Pausing };
        self.watch.begin(activity, self.now(), deadline);
        match self.watch.paused().await {
            Cause::Overdue => Arrival::Overdue,
            Cause::Left => Arrival::End,
            Cause::Rest | Cause::Stop => Arrival::Stopped,
        }
    }

    fn renew(&self, wait: Wait, deadline: u32) {
        self.watch.renew(activity(wait), self.now(), deadline);
    }

    fn cancel(&self) {
        self.watch.cancel(Cause::Stop);
    }

    async fn write(&self, bytes: Vec<u8>) -> (io::Result<()>, Vec<u8>) {
        self.write_all(bytes).await
    }

    async fn write_tail(&self, tail: Tail) -> io::Result<()> {
        match tail {
            Tail::Static(bytes) => self.write_all(bytes).await.0,
            Tail::Shared(bytes) => self.write_all(bytes).await.0,
        }
    }

    async fn step_aside(&self) {
        self.worker.step_aside().await;
    }
}

/// What a connection does while it waits so.
fn activity(wait: Wait) -> Activity {
    match wait {
        Wait::Busy => Activity::Busy,
        Wait::Idle => Activity::Idle,
        Wait::Head | Wait::Body | Wait::Handler | Wait::Content => Activity::Reading,
    }
}

/// What the end of a read means.
fn arrival(result: io::Result<usize>, cause: Option<Cause>) -> io::Result<Arrival> {
    match (result, cause) {
        // Bytes that came while the read was being cancelled count.
        (Ok(count @ 1..), _) => Ok(Arrival::Bytes(count)),
        (_, Some(Cause::Overdue)) => Ok(Arrival::Overdue),
        (_, Some(Cause::Stop)) => Ok(Arrival::Stopped),
        (Err(_), Some(Cause::Rest)) => Ok(Arrival::Rest),
        (Ok(0), _) | (_, Some(Cause::Left)) => Ok(Arrival::End),
        (Err(error), None) => Err(error),
    }
}

/// Two reads at once would be a mistake of ours, which ends the connection and no more.
fn in_flight() -> io::Error {
    io::Error::other("the operation before is still in flight")
}
