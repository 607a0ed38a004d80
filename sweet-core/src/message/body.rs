//! The body of a request.
//!
//! In:    the bytes that a connection has read for it, already free of any transfer coding.
//! Out:   the bytes, borrowed for as long as the request lives.
//! Never: reads from a socket: the connection has read the body, within its limit, before it asks for an answer.

/// The body of a request, whole.
#[derive(Clone, Copy, Debug)]
pub struct Body<'buf> {
    bytes: &'buf [u8],
}

impl<'buf> Body<'buf> {
    /// No body.
    pub const EMPTY: Body<'static> = Body { bytes: &[] };

    /// A body that has been read.
    pub fn new(bytes: &'buf [u8]) -> Self {
        Self { bytes }
    }

    /// The bytes of the body.
    pub async fn bytes(&self) -> &'buf [u8] {
        self.bytes
    }
}
