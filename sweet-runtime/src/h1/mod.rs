//! HTTP/1.1 (RFC 9112), in the order in which the data passes: a head is decoded, its body framed, chunks joined, and
//! the response encoded. Nothing here knows a socket.

pub(crate) mod chunked;
pub(crate) mod decode;
pub(crate) mod encode;
pub(crate) mod framing;
pub(crate) mod grammar;
pub(crate) mod refusal;
pub(crate) mod target;
