//! What stations cost: one request through the door of an app, with so many stations on its way, and the same on axum.
//! README.md has the commands.
//!
//! In:    the number of a row, and how often its app is asked.
//! Out:   nothing, for a counter of instructions; or the names of the rows.
//! Never: a socket: what is counted is the way from the door to the handler and back.

mod ask;
mod hooks;
mod peer;
mod ready;
mod table;

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[expect(clippy::print_stdout, reason = "the program is for this")]
fn main() -> ExitCode {
    // Somebody listens, and writes what is told where nothing is kept.
    tracing_subscriber::fmt().with_writer(std::io::sink).with_ansi(false).init();
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [row, count] = &words[..] else {
        table::rows().for_each(|row| println!("{}", row.0));
        return ExitCode::SUCCESS;
    };
    let row = row.parse().ok().and_then(|row| table::rows().nth(row));
    let (Some(row), Ok(count)) = (row, count.parse()) else { return ExitCode::FAILURE };
    row.1(count);
    ExitCode::SUCCESS
}
