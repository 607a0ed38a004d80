//! Sweet's JSON, against serde_json, sonic-rs and simd-json, each alone and with validator or garde. README.md has the commands.
//!
//! In:    the name of a command, and which cells.
//! Out:   a table of wall time; or one cell run so many times, for a counter of instructions.
//! Never: reads a file; compares what ran at different times.

mod cell;
mod codec;
mod record;
mod sample;
mod table;
mod text;

use std::process::ExitCode;

use crate::cell::Cell;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["time"] => table::time(""),
        ["time", part] => table::time(part),
        ["list"] => table::list(""),
        ["list", part] => table::list(part),
        ["run", cell, codec, count] => return run(cell, codec, count),
        _ => {
            table::line(format_args!(
                "benches time [part of a cell's name]  wall time, by turns, as ratios\n\
                 benches list [part of a cell's name]  the cells, each with its codecs\n\
                 benches run <cell> <codec> <count>    one cell, so many times"
            ));
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// Runs one cell `count` times.
fn run(cell: &str, codec: &str, count: &str) -> ExitCode {
    let found = Cell::all().into_iter().find(|known| known.name() == cell);
    let runners = found.map(Cell::runners).unwrap_or_default();
    let runner = runners.iter().find(|runner| runner.codec == codec);
    let (Some(runner), Ok(count)) = (runner, count.parse::<u32>()) else { return ExitCode::FAILURE };
    for _ in 0..count {
        (runner.run)();
    }
    ExitCode::SUCCESS
}
