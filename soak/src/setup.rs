//! What a command is told: how large, how long, with which driver.
//!
//! In:    the words behind a command's name.
//! Out:   its setup, with the command's own sizes where nothing is said.
//! Never: takes an option that the command would ignore.

use std::time::Duration;

use crate::command::{Command, Size};

/// What a command is told.
#[derive(Clone, Debug)]
pub(crate) struct Setup {
    /// `auto`, `uring` or `epoll`.
    pub(crate) io: &'static str,
    pub(crate) workers: usize,
    /// The seed of all chance.
    pub(crate) seed: u64,
    /// How many of what the command counts.
    pub(crate) count: usize,
    /// The length of one measurement.
    pub(crate) time: Duration,
    /// Whether figures of time, processor and memory are shown without being judged.
    pub(crate) is_loose: bool,
}

/// The words of the command line, read before it is known which command they are for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    io: Option<&'static str>,
    workers: Option<usize>,
    seed: Option<u64>,
    count: Option<usize>,
    seconds: Option<f64>,
    is_loose: bool,
}

impl Words {
    /// Reads options and their values.
    ///
    /// # Errors
    /// In words for a person.
    pub(crate) fn read(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut read = Self::default();
        while let Some(word) = words.next() {
            if word == "--loose" {
                read.is_loose = true;
                continue;
            }
            let value = words.next().ok_or(format!("a value is missing behind `{word}`"))?;
            let wrong = || format!("`{value}` is no value of `{word}`");
            match word.as_str() {
                "--io" => {
                    let known = ["auto", "uring", "epoll"].into_iter().find(|io| *io == value);
                    read.io = Some(known.ok_or_else(wrong)?);
                }
                "--workers" => read.workers = Some(value.parse().ok().filter(|it| *it > 0).ok_or_else(wrong)?),
                "--seed" => read.seed = Some(value.parse().map_err(|_| wrong())?),
                "--count" => read.count = Some(value.parse().ok().filter(|it| *it > 0).ok_or_else(wrong)?),
                "--seconds" => {
                    read.seconds =
                        Some(value.parse().ok().filter(|it| (0.01..=3600.0).contains(it)).ok_or_else(wrong)?);
                }
                _ => return Err(format!("`{word}` is no option")),
            }
        }
        Ok(read)
    }

    /// The setup of `command`, in its long or its short form.
    ///
    /// # Errors
    /// Where an option is none of this command.
    pub(crate) fn setup(&self, command: &Command, is_short: bool) -> Result<Setup, String> {
        let size = |size: &Option<Size>| size.as_ref().map_or(0.0, |it| if is_short { it.short } else { it.full });
        for (name, given, size) in
            [("--count", self.count.is_some(), &command.count), ("--seconds", self.seconds.is_some(), &command.seconds)]
        {
            if given && size.is_none() {
                return Err(format!("`{name}` is no option of `{}`", command.name));
            }
        }
        Ok(Setup {
            io: self.io.unwrap_or("auto"),
            workers: self.workers.unwrap_or(command.workers),
            seed: self.seed.unwrap_or(1),
            count: self.count.unwrap_or(size(&command.count) as usize),
            time: Duration::from_secs_f64(self.seconds.unwrap_or(size(&command.seconds))),
            is_loose: self.is_loose,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::COMMANDS;

    fn read(line: &str) -> Result<Words, String> {
        Words::read(line.split_whitespace().map(str::to_owned))
    }

    #[track_caller]
    fn check(line: &str, told: &str) {
        let error = read(line).and_then(|words| words.setup(&COMMANDS[0], false)).expect_err("it is wrong");
        assert!(error.contains(told), "{error}");
    }

    #[test]
    fn options_are_read() {
        let words = read("--io epoll --count 7 --seed 9 --workers 3 --loose").expect("options");
        let setup = words.setup(&COMMANDS[0], true).expect("it takes a count");
        assert_eq!((setup.io, setup.count, setup.seed, setup.workers, setup.is_loose), ("epoll", 7, 9, 3, true));
    }

    #[test]
    fn nothing_is_ignored() {
        check("--io kqueue", "`kqueue` is no value of `--io`");
        check("--workers 0", "`0` is no value");
        check("--count", "missing behind `--count`");
        check("--speed 3", "`--speed` is no option");
        check("--seconds 3", "`--seconds` is no option of `cancels`");
    }
}
