//! The environment variables that a server obeys.
//!
//! In:    the variables of the process.
//! Out:   settings that stand above those in code, because whoever starts a program knows its machine best.
//! Never: ignores a value that it cannot read: all mistakes are told at once, before anything listens.

use sweet_runtime::{Io, Place};

use crate::Error;

/// What the environment says; `None` where it says nothing.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Environment {
    /// `SWEET_LISTEN`: places with commas between them, such as `0.0.0.0:80`, `unix:/run/app.sock` or `systemd`.
    pub(crate) listen: Option<Vec<Place>>,
    /// `SWEET_WORKERS`: how many workers, from 1 to 1,024.
    pub(crate) workers: Option<usize>,
    /// `SWEET_IO`: `auto`, `uring` or `epoll`.
    pub(crate) io: Option<Io>,
}

/// More workers than this are a mistake.
const WORKERS_MAX: usize = 1_024;

impl Environment {
    /// Reads the variables of the process.
    pub(crate) fn of_process() -> Result<Self, Error> {
        Self::read(|name| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned()))
    }

    fn read(variable: impl Fn(&str) -> Option<String>) -> Result<Self, Error> {
        let mut mistakes = Vec::new();
        let mut environment = Environment::default();
        if let Some(value) = variable("SWEET_LISTEN") {
            match Place::list(&value) {
                Ok(places) => environment.listen = Some(places),
                Err(error) => mistakes.push(format!("in `SWEET_LISTEN`, {error}")),
            }
        }
        if let Some(value) = variable("SWEET_WORKERS") {
            match value.parse() {
                Ok(workers @ 1..=WORKERS_MAX) => environment.workers = Some(workers),
                _ => mistakes.push(format!("`SWEET_WORKERS` is `{value}`, not a number from 1 to {WORKERS_MAX}")),
            }
        }
        if let Some(value) = variable("SWEET_IO") {
            match value.as_str() {
                "auto" => environment.io = Some(Io::Auto),
                "uring" => environment.io = Some(Io::Uring),
                "epoll" => environment.io = Some(Io::Epoll),
                _ => mistakes.push(format!("`SWEET_IO` is `{value}`, neither `auto` nor `uring` nor `epoll`")),
            }
        }
        if mistakes.is_empty() { Ok(environment) } else { Err(Error::misuse(mistakes.join("; "))) }
    }
}

#[cfg(test)]
mod tests {
    use super::Environment;

    fn read(variables: &[(&str, &str)]) -> Result<Environment, String> {
        Environment::read(|name| {
            let found = variables.iter().find(|(other, _)| *other == name);
            found.map(|(_, value)| (*value).to_owned())
        })
        .map_err(|error| error.to_string())
    }

    #[test]
    fn what_is_set_is_read() {
        assert_eq!(read(&[]), Ok(Environment::default()));
        let environment = read(&[("SWEET_LISTEN", "[::1]:80"), ("SWEET_WORKERS", "3"), ("SWEET_IO", "epoll")]).unwrap();
        assert_eq!(environment.listen, Some(vec!["[::1]:80".parse().unwrap()]));
        let several = read(&[("SWEET_LISTEN", "[::1]:80,unix:/run/a.sock,systemd")]).unwrap();
        assert_eq!(several.listen.map(|places| places.len()), Some(3));
        assert_eq!((environment.workers, environment.io), (Some(3), Some(sweet_runtime::Io::Epoll)));
    }

    #[test]
    fn all_mistakes_are_told_at_once() {
        assert_eq!(
            read(&[("SWEET_LISTEN", "80"), ("SWEET_WORKERS", "0"), ("SWEET_IO", "kqueue")]).unwrap_err(),
            "in `SWEET_LISTEN`, `80` is neither an address and a port such as `0.0.0.0:8000`, nor `unix:/path`, \
             nor `systemd`; \
             `SWEET_WORKERS` is `0`, not a number from 1 to 1024; \
             `SWEET_IO` is `kqueue`, neither `auto` nor `uring` nor `epoll`"
        );
    }
}
