//! The HTTP server of the sweet framework: bytes to messages and back, on monoio.
//!
//! It knows messages and the one door behind which they are answered, [`Service`](sweet_core::app::Service), and nothing
//! of routes, extractors or JSON. People use it through the crate `sweet`.
//!
//! The way of a request: `acceptor` gives its connection to a `worker`, `socket` reads its bytes, `connection` finds the message in them
//! (`h1::decode`, `h1::framing`), `conversation` has it answered by the service and looks after what else arrives
//! (`h1::chunked`), `h1::encode` writes the head of the answer, `socket` sends it.

mod acceptor;
mod background;
mod clock;
mod connection;
mod conversation;
mod counts;
mod driver;
mod escaped;
mod flag;
#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub mod fuzzing;
mod guard;
mod h1;
mod job;
mod limits;
mod listener;
mod mailbox;
mod news;
mod os;
mod place;
mod pool;
mod pulse;
mod running;
mod server;
mod shared;
mod socket;
mod watch;
mod worker;

pub use counts::{Counters, Counts};
pub use driver::{Driver, Io};
// For the crate `sweet`, which tells of the environment in the same way.
#[doc(hidden)]
pub use escaped::Escaped;
pub use limits::{Amount, Limit, LimitError, Limits};
pub use place::Place;
pub use running::{Listening, Running};
pub use server::Server;
