//! What runs in the child process: the server under test, and an app that shows what becomes of its handlers.
//!
//! In:    settings, each `name=value`.
//! Out:   a server, until SIGTERM or the end of standard input.
//! Never: more of a setting than the server itself has: it is an ordinary `sweet::Server`.

mod app;
pub(crate) mod journal;
mod panics;
mod timer;
mod work;

use std::fmt::Display;
use std::io::Read;
use std::str::FromStr;

use sweet::{Io, Limits, Server};

use crate::process;
use app::App;
use journal::Journal;
pub(crate) use panics::{CUTS, EARLY, LEAVINGS, PANICS};

/// Serves. The settings are `io`, `workers`, `port`, `descriptors` (the limit of the process), `journal` (a file) and
/// limits by their names, as the environment has them.
///
/// # Errors
/// In words for a person.
pub(crate) fn serve(words: impl Iterator<Item = String>) -> Result<(), String> {
    let (mut io, mut workers, mut port) = (Io::Auto, 1, 0_u16);
    let (mut limits, mut journal) = (Limits::default(), None);
    limits.requests_per_connection_max = u32::MAX;
    for word in words {
        let (name, value) = word.split_once('=').ok_or(format!("`{word}` is no setting"))?;
        match name {
            "io" => {
                io = match value {
                    "uring" => Io::Uring,
                    "epoll" => Io::Epoll,
                    _ => Io::Auto,
                };
            }
            "workers" => workers = read(name, value)?,
            "port" => port = read(name, value)?,
            "descriptors" => process::keep_to_descriptors(read(name, value)?).map_err(told)?,
            "journal" => journal = Some(Journal::open(value).map_err(told)?),
            _ => limits.set(name, value).map_err(told)?,
        }
    }
    panics::keep_quiet();
    std::thread::spawn(|| {
        // Whoever started this process is gone.
        let _ = std::io::stdin().read(&mut [0]);
        std::process::exit(0);
    });
    let server = Server::bind(("127.0.0.1", port)).workers(workers).io(io).limits(limits);
    server.run(move || App::new(journal.clone())).map_err(told)
}

fn read<T: FromStr>(name: &str, value: &str) -> Result<T, String> {
    value.parse().map_err(|_| format!("`{value}` is no value of `{name}`"))
}

fn told(error: impl Display) -> String {
    error.to_string()
}
