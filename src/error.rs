//! Why a server did not start or did not go on.

use std::fmt;
use std::io;

/// What `main` returns: `fn main() -> sweet::Result`.
pub type Result<T = (), E = Error> = std::result::Result<T, E>;

/// Why a server did not start, or ended otherwise than by a signal.
///
/// Its `Debug` form is its sentence, because that is what Rust prints of an error that `main` returns.
pub struct Error {
    message: String,
    source: Option<io::Error>,
}

impl Error {
    #[cfg(unix)]
    pub(crate) fn misuse(message: String) -> Self {
        Self { message, source: None }
    }

    /// Everything that keeps a server from starting, each on a line of its own; nothing where there is nothing.
    #[cfg(unix)]
    pub(crate) fn of(mistakes: Vec<String>) -> Result {
        match mistakes.as_slice() {
            [] => Ok(()),
            [one] => Err(Self::misuse(one.clone())),
            [..] => {
                let lines: String = mistakes.iter().map(|mistake| format!("\n  {mistake}")).collect();
                Err(Self::misuse(format!("{} settings do not do:{lines}", mistakes.len())))
            }
        }
    }

    /// The error of the operating system behind it, where there is one.
    pub fn io(&self) -> Option<&io::Error> {
        self.source.as_ref()
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        let message = match (error.kind(), error.to_string()) {
            (io::ErrorKind::AddrInUse, told) if told.contains("`unix:") => {
                format!("{told}; another process listens there, or the file is no socket")
            }
            (io::ErrorKind::AddrInUse, told) => format!("{told}; `SWEET_LISTEN=127.0.0.1:0` listens on a free port"),
            (_, told) => told,
        };
        Self { message, source: Some(error) }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|error| error as _)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, ErrorKind};

    use super::Error;

    #[track_caller]
    fn check(kind: ErrorKind, told: &str, expected: &str) {
        let error = Error::from(io::Error::new(kind, told));
        assert_eq!((format!("{error:?}").as_str(), error.io().map(io::Error::kind)), (expected, Some(kind)));
    }

    #[test]
    fn a_taken_address_is_told_with_a_way_out() {
        let (tcp, unix) = ("cannot listen on `[::]:80`", "cannot listen on `unix:/run/a.sock`");
        check(ErrorKind::AddrInUse, tcp, &format!("{tcp}; `SWEET_LISTEN=127.0.0.1:0` listens on a free port"));
        let expected = format!("{unix}; another process listens there, or the file is no socket");
        check(ErrorKind::AddrInUse, unix, &expected);
        check(ErrorKind::PermissionDenied, tcp, tcp);
    }

    #[cfg(unix)]
    #[test]
    fn each_mistake_has_a_line() {
        let told = |mistakes: &[&str]| {
            Error::of(mistakes.iter().map(|it| (*it).to_owned()).collect()).map_err(|it| it.to_string())
        };
        assert_eq!(told(&[]), Ok(()));
        assert_eq!(told(&["`a` is 1"]), Err("`a` is 1".to_owned()));
        assert_eq!(told(&["`a` is 1", "`b` is 2"]), Err("2 settings do not do:\n  `a` is 1\n  `b` is 2".to_owned()));
    }
}
