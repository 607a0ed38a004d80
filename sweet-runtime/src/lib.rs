//! The HTTP server of the sweet framework: bytes to messages and back, on monoio.
//!
//! It knows messages and the one door behind which they are answered, [`Service`](sweet_core::app::Service), and nothing
//! of routes, extractors or JSON. People use it through the crate `sweet`.
//!
//! The way of a request: `worker` accepts its connection, `socket` reads its bytes, `connection` finds the message
//! (`h1::decode`, `h1::framing`, `h1::chunked`) and calls the service, `h1::encode` writes the head of the answer,
//! `socket` sends it.

mod clock;
mod connection;
mod driver;
mod flag;
#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub mod fuzzing;
mod guard;
mod h1;
mod job;
mod limits;
mod listener;
mod os;
mod pool;
mod running;
mod server;
mod shared;
mod socket;
mod watch;
mod worker;

pub use driver::{Driver, Io};
pub use limits::Limits;
pub use running::{Listening, Running};
pub use server::Server;
