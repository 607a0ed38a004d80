//! The environment variables that a server obeys.
//!
//! In:    the variables of the process.
//! Out:   settings that stand above those in code, because whoever starts a program knows its machine best.
//! Never: ignores a value that it cannot read, or a limit that there is not: all mistakes are told at once, before anything
//!        listens.

use std::ffi::OsString;
use std::net::{SocketAddr, ToSocketAddrs};

use sweet_runtime::{Escaped, Io, Limits};

/// What the environment says; `None` where it says nothing.
#[derive(Debug, PartialEq)]
pub(crate) struct Environment {
    /// `SWEET_LISTEN`: an address and a port, such as `0.0.0.0:80`, `[::]:8000` or `localhost:0`.
    pub(crate) listen: Option<Vec<SocketAddr>>,
    /// `SWEET_WORKERS`: how many workers, from 1 to 1,024.
    pub(crate) workers: Option<usize>,
    /// `SWEET_IO`: `auto`, `uring` or `epoll`.
    pub(crate) io: Option<Io>,
    /// The limits set in code, and above them `SWEET_LIMIT_…`, each with the name of a limit in capitals.
    pub(crate) limits: Limits,
}

/// More workers than this are a mistake.
const WORKERS_MAX: usize = 1_024;
/// What the variables of limits begin with.
const LIMIT: &str = "SWEET_LIMIT_";

impl Environment {
    /// Reads the variables of the process, and what is wrong with them or with the limits that they leave as they are in
    /// code.
    pub(crate) fn of_process(limits: Limits) -> (Self, Vec<String>) {
        Self::read(std::env::vars_os(), limits)
    }

    fn read(variables: impl Iterator<Item = (OsString, OsString)>, limits: Limits) -> (Self, Vec<String>) {
        let mut environment = Environment { listen: None, workers: None, io: None, limits };
        let (mut mistakes, mut set) = (Vec::new(), Vec::new());
        let ours = variables.filter(|(name, _)| name.as_encoded_bytes().starts_with(b"SWEET_"));
        let mut ours: Vec<_> = ours.map(|(name, value)| (name.to_string_lossy().into_owned(), value)).collect();
        ours.sort();
        for (name, value) in &ours {
            let limit = name.strip_prefix(LIMIT);
            if limit.is_none() && !["SWEET_LISTEN", "SWEET_WORKERS", "SWEET_IO"].contains(&name.as_str()) {
                continue;
            }
            let Some(value) = value.to_str() else {
                let lossy = value.to_string_lossy();
                mistakes.push(format!("`{}` is `{}`, which is not UTF-8", Escaped(name), Escaped(&lossy)));
                continue;
            };
            match limit {
                Some(end) => match set_limit(&mut environment.limits, name, &end.to_ascii_lowercase(), value) {
                    Ok(()) => set.push(end.to_ascii_lowercase()),
                    Err(mistake) => mistakes.push(mistake),
                },
                None => {
                    let taken = environment.take(name, value);
                    mistakes.extend(taken.err().map(|asked| format!("`{name}` is `{}`, {asked}", Escaped(value))));
                }
            }
        }
        let called = |limit: &str| if set.iter().any(|it| it == limit) { variable_of(limit) } else { limit.to_owned() };
        mistakes.extend(environment.limits.mistakes(called));
        (environment, mistakes)
    }

    /// Takes the variable `name`. The error is what its value has to be.
    fn take(&mut self, name: &str, value: &str) -> Result<(), String> {
        match name {
            "SWEET_LISTEN" => self.listen = Some(listen(value)?),
            "SWEET_WORKERS" => match value.parse() {
                Ok(workers @ 1..=WORKERS_MAX) => self.workers = Some(workers),
                _ => return Err(format!("not a number from 1 to {WORKERS_MAX}")),
            },
            _ => match value {
                "auto" => self.io = Some(Io::Auto),
                "uring" => self.io = Some(Io::Uring),
                "epoll" => self.io = Some(Io::Epoll),
                _ => return Err("neither `auto` nor `uring` nor `epoll`".to_owned()),
            },
        }
        Ok(())
    }
}

/// The addresses that `SWEET_LISTEN` stands for. The error is what it has to be.
fn listen(value: &str) -> Result<Vec<SocketAddr>, String> {
    match value.to_socket_addrs().map(Vec::from_iter) {
        Ok(addresses) if !addresses.is_empty() => Ok(addresses),
        _ => Err("not an address and a port such as `0.0.0.0:8000`".to_owned()),
    }
}

/// The variable of a limit.
fn variable_of(limit: &str) -> String {
    format!("{LIMIT}{}", limit.to_ascii_uppercase())
}

/// Sets the limit `limit` as the variable `name` says. The error is a sentence.
fn set_limit(limits: &mut Limits, name: &str, limit: &str, value: &str) -> Result<(), String> {
    if name != variable_of(limit) && limits.amount(limit).is_some() {
        return Err(format!("`{name}` is no limit; `{}` is one", variable_of(limit)));
    }
    let called = |other: &str| if other == limit { name.to_owned() } else { variable_of(other) };
    limits.set(limit, value).map_err(|error| error.called(called))
}

#[cfg(test)]
mod tests;
