//! Shows, by figures, that the server survives what clients, handlers and operators do to it. README.md has the bounds.
//!
//! In:    the name of a command, or `all`, and options.
//! Out:   lines of figures; the exit code 1 where a bound is broken.
//! Never: measures itself: the server runs in a process of its own, which is this program under the word `serve`.

mod child;
mod client;
mod command;
mod dice;
mod figures;
mod load;
mod process;
mod server;
mod setup;

use std::process::ExitCode;

use crate::command::{COMMANDS, Command};
use crate::figures::{Report, line};
use crate::setup::Words;

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let name = words.next().unwrap_or_default();
    if name == "serve" {
        return match server::serve(words) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => fail(&error),
        };
    }
    match Words::read(words).and_then(|words| perform(&name, &words)) {
        Ok(broken) if broken.is_empty() => ExitCode::SUCCESS,
        Ok(broken) => fail(&format!("broken bounds:\n  {}", broken.join("\n  "))),
        Err(error) => fail(&error),
    }
}

/// Runs the command of this name, or all. Returns the bounds that are broken.
fn perform(name: &str, words: &Words) -> Result<Vec<String>, String> {
    let chosen: Vec<&Command> = COMMANDS.iter().filter(|command| name == "all" || command.name == name).collect();
    if chosen.is_empty() {
        help();
        return if name == "help" { Ok(Vec::new()) } else { Err(format!("`{name}` is no command")) };
    }
    // For thousands of clients; the server inherits it, unless it is to have few.
    process::allow_descriptors(DESCRIPTORS).map_err(|error| format!("no room for clients: {error}"))?;
    let mut broken = Vec::new();
    for command in chosen {
        let setup = words.setup(command, name == "all")?;
        let title = format!(
            "{}: {} (io {}, workers {}, seed {})",
            command.name, command.shows, setup.io, setup.workers, setup.seed
        );
        let mut report = Report::new(&title, setup.is_loose);
        (command.run)(&setup, &mut report).map_err(|error| format!("{}: {error}", command.name))?;
        broken.extend(report.broken().iter().map(|it| format!("{}: {it}", command.name)));
    }
    Ok(broken)
}

/// More than any command has clients.
const DESCRIPTORS: u64 = 65_536;

fn help() {
    line(format_args!(
        "soak <command> [--io auto|uring|epoll] [--workers N] [--seed N] [--count N] [--seconds S] [--loose]\n"
    ));
    for Command { name, shows, count, seconds, .. } in COMMANDS {
        line(format_args!("  {name:<12} {shows}"));
        for (option, size) in [("--count", count), ("--seconds", seconds)] {
            if let Some(size) = size {
                line(format_args!("  {:<14} {option}: {}, {} ({} in `all`)", "", size.of, size.full, size.short));
            }
        }
    }
    line(format_args!("  {:<12} every command, in a short form", "all"));
}

#[expect(clippy::print_stderr, reason = "the program ends with this")]
fn fail(error: &dyn std::fmt::Display) -> ExitCode {
    eprintln!("{error}");
    ExitCode::FAILURE
}
