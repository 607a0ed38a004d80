//! Where a server can be told to listen.
//!
//! In:    an address, a path, or the word for sockets of a supervisor, as text.
//! Out:   a place, or what would have been one.
//! Never: opens a socket.

use std::fmt;
use std::io;
use std::net::{SocketAddr, ToSocketAddrs};
use std::path::PathBuf;
use std::str::FromStr;

/// Where a server listens.
///
/// As text, a place is an address and a port, `unix:` and a path, or `systemd`; [`Place::list`] reads several.
///
/// ```
/// use sweet_runtime::Place;
///
/// assert_eq!("[::1]:80".parse::<Place>()?, Place::Tcp(vec!["[::1]:80".parse()?]));
/// assert_eq!("unix:/run/app.sock".parse::<Place>()?, Place::Unix("/run/app.sock".into()));
/// assert_eq!(Place::list("0.0.0.0:80, systemd")?.len(), 2);
/// assert!("80".parse::<Place>().is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Place {
    /// The addresses of one name. `localhost` has two: those that this machine lacks are passed over, as long as one is
    /// left. Port 0 is any free port.
    Tcp(Vec<SocketAddr>),
    /// A Unix socket of this path. A socket file that nobody listens on is replaced, one in use is refused; at the end
    /// the file is removed, if it is still the one that was made.
    Unix(PathBuf),
    /// The sockets that a supervisor holds and passes on, TCP or Unix, by systemd's protocol (sd_listen_fds(3)). They stay
    /// the supervisor's: at the end, connections that nobody has accepted wait for the next process.
    Inherited,
}

impl Place {
    /// Reads places that are separated by commas.
    ///
    /// # Errors
    ///
    /// `InvalidInput` where one of them cannot be read, or there is none; what the system says where a name cannot be
    /// looked up.
    pub fn list(text: &str) -> io::Result<Vec<Self>> {
        text.split(',').map(|place| place.trim().parse()).collect()
    }
}

impl FromStr for Place {
    type Err = io::Error;

    /// Reads one place. The name of a machine is looked up.
    fn from_str(text: &str) -> io::Result<Self> {
        match text.strip_prefix("unix:") {
            Some("") => {}
            Some(path) => return Ok(Place::Unix(path.into())),
            None if text == "systemd" => return Ok(Place::Inherited),
            None => match text.to_socket_addrs() {
                Ok(addresses) => return Ok(Place::Tcp(addresses.collect())),
                Err(error) if error.kind() == io::ErrorKind::InvalidInput => {}
                // It reads as a name and a port.
                Err(error) => {
                    return Err(io::Error::new(error.kind(), format!("`{text}` cannot be looked up: {error}")));
                }
            },
        }
        Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            format!(
                "`{text}` is neither an address and a port such as `0.0.0.0:8000`, nor `unix:/path`, nor `systemd`"
            ),
        ))
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Tcp(addresses) => {
                for (index, address) in addresses.iter().enumerate() {
                    write!(f, "{}{address}", if index == 0 { "" } else { "," })?;
                }
                Ok(())
            }
            Place::Unix(path) => write!(f, "unix:{}", path.display()),
            Place::Inherited => f.write_str("systemd"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[Place]) {
        let places = Place::list(text).expect("places");
        assert_eq!(places, expected);
        let shown: Vec<String> = places.iter().map(ToString::to_string).collect();
        assert_eq!(Place::list(&shown.join(",")).expect("what is shown can be read"), expected);
    }

    #[track_caller]
    fn check_mistake(text: &str, named: &str) {
        let error = Place::list(text).expect_err("no place");
        assert_eq!(error.kind(), io::ErrorKind::InvalidInput);
        assert!(error.to_string().starts_with(&format!("`{named}` is neither")), "{error}");
    }

    #[test]
    fn places_are_read_as_they_are_shown() {
        let tcp = |text: &str| Place::Tcp(vec![text.parse().expect("an address")]);
        check("127.0.0.1:0", &[tcp("127.0.0.1:0")]);
        check(
            "[::1]:80, unix:/run/a.sock,systemd",
            &[tcp("[::1]:80"), Place::Unix("/run/a.sock".into()), Place::Inherited],
        );
    }

    #[test]
    fn mistakes_are_named() {
        check_mistake("80", "80");
        check_mistake("", "");
        check_mistake("127.0.0.1:80,", "");
        check_mistake("unix:", "unix:");
        check_mistake("127.0.0.1:80,Systemd", "Systemd");
    }
}
