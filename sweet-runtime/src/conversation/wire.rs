//! What carries the bytes of a conversation.
//!
//! In:    buffers to fill or to send, and until when.
//! Out:   the same buffers, and what came of it.
//! Never: one operation that a conversation has to give up by dropping it: what it no longer wants, it cancels and awaits.

use std::io;

use crate::h1::encode::Tail;

/// What a conversation waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wait {
    /// A request, which will come soon: there were many of late.
    Busy,
    /// A request.
    Idle,
    /// The rest of a head, or of a body that nobody takes.
    Head,
    /// More of a body, for which a handler waits.
    Body,
    /// The end of a handler; what arrives meanwhile is only looked after.
    Handler,
    /// The end of content that is being sent; what arrives meanwhile is only looked after.
    Content,
}

/// What came of waiting for bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Arrival {
    /// So many bytes, at least one.
    Bytes(usize),
    /// The peer sends no more.
    End,
    /// The deadline has passed.
    Overdue,
    /// The connection has been idle for a while, and should give its buffers back.
    Rest,
    /// The server stops, or the read was cancelled.
    Stopped,
}

/// A wire. At most one read, or one pause, and one write are in flight at a time.
///
/// Deadlines are ticks of the worker's clock.
pub(crate) trait Wire {
    /// Reads at most `room` bytes behind what is in `buffer`, which has that room.
    fn read(
        &self,
        buffer: Vec<u8>,
        room: usize,
        wait: Wait,
        deadline: u32,
    ) -> impl Future<Output = (io::Result<Arrival>, Vec<u8>)>;

    /// Waits without reading: for the deadline, for the server to stop, or, where nothing more of the request is to come
    /// (`attends`), for the peer to leave. Can be dropped.
    fn pause(&self, attends: bool, wait: Wait, deadline: u32) -> impl Future<Output = Arrival>;

    /// Gives the read or the pause in flight another deadline, and another reason.
    fn renew(&self, wait: Wait, deadline: u32);

    /// Ends the read in flight soon: it still has to be awaited, and may still bring bytes.
    fn cancel(&self);

    /// Writes all of `bytes`.
    fn write(&self, bytes: Vec<u8>) -> impl Future<Output = (io::Result<()>, Vec<u8>)>;

    /// Writes all of `tail`.
    fn write_tail(&self, tail: Tail) -> impl Future<Output = io::Result<()>>;

    /// Lets other connections go first, where this one has had its share.
    fn step_aside(&self) -> impl Future<Output = ()>;
}
