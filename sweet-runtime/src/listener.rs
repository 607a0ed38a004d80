//! The sockets that a server listens on.
//!
//! In:    places.
//! Out:   one listening socket for each, and the connections that arrive at it.
//! Never: shares a place with another server that happens to run already; waits; closes what a supervisor keeps.
//!
//! TCP and Unix sockets, and those of a supervisor, differ in how they begin and end, and in nothing between: a stream
//! socket is read and written in one way, so each connection becomes a `TcpStream`, whatever its address family.

use std::fs;
use std::io;
use std::net::{SocketAddr, TcpStream};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::path::{Path, PathBuf};

use socket2::{Domain, Protocol, SockAddr, Socket, Type};

use crate::limits::BACKLOG;
use crate::os;
use crate::place::Place;

/// A connection that nobody serves yet.
#[derive(Debug)]
pub(crate) struct Accepted {
    /// Its socket, which does not block and is closed in child processes: any stream socket, not TCP's alone.
    pub(crate) stream: TcpStream,
    /// The other end, where it has an address.
    pub(crate) peer: Option<SocketAddr>,
}

/// A listening socket.
#[derive(Debug)]
pub(crate) struct Listener {
    socket: Socket,
    /// Whether the socket is ours to close, as opposed to a supervisor's.
    is_ours: bool,
    /// Dropped, it removes the file of a Unix socket.
    file: Option<SocketFile>,
}

/// Binds a socket to each of `places`, and to each address of a name.
pub(crate) fn bind(places: &[Place]) -> io::Result<Vec<Listener>> {
    let mut bound = Vec::new();
    for place in places {
        match place {
            Place::Tcp(addresses) => bind_tcp(addresses, &mut bound)?,
            Place::Unix(path) => bound.push(bind_unix(path).map_err(|error| named(place, error))?),
            Place::Inherited => inherit(os::inherited_sockets()?, &mut bound)?,
        }
    }
    let nothing = || io::Error::new(io::ErrorKind::InvalidInput, "there is no address to listen on");
    if bound.is_empty() { Err(nothing()) } else { Ok(bound) }
}

fn named(place: impl std::fmt::Display, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("cannot listen on `{place}`: {error}"))
}

/// Binds the addresses of one name. Where it has several (`localhost` has two), those that this machine lacks are passed
/// over, as long as one is left.
fn bind_tcp(addresses: &[SocketAddr], bound: &mut Vec<Listener>) -> io::Result<()> {
    let (before, mut lacking) = (bound.len(), None);
    for address in addresses {
        match listen(*address) {
            Ok(socket) => bound.push(Listener { socket, is_ours: true, file: None }),
            Err(error) if matches!(error.raw_os_error(), Some(libc::EADDRNOTAVAIL | libc::EAFNOSUPPORT)) => {
                lacking = Some(named(address, error));
            }
            Err(error) => return Err(named(address, error)),
        }
    }
    match lacking {
        Some(error) if bound.len() == before => Err(error),
        _ => Ok(()),
    }
}

/// One socket for all workers, without `SO_REUSEPORT`: two servers started by mistake do not share a port, and there is
/// one queue, which no worker's end resets.
fn listen(address: SocketAddr) -> io::Result<Socket> {
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP))?;
    if address.is_ipv6() {
        // `[::]` and `0.0.0.0` are two addresses: who wants both, binds both.
        socket.set_only_v6(true)?;
    }
    socket.set_reuse_address(true)?;
    socket.set_nonblocking(true)?;
    // Accepted sockets inherit it, which spares a system call for each.
    socket.set_nodelay(true)?;
    socket.bind(&address.into())?;
    socket.listen(BACKLOG)?;
    Ok(socket)
}

/// Binds a path. A file that is left of a server which did not end well is replaced. Two servers that find it at the same
/// moment can both believe that they have replaced it, and the later one has it: a path cannot be claimed in one step.
fn bind_unix(path: &Path) -> io::Result<Listener> {
    let socket = Socket::new(Domain::UNIX, Type::STREAM, None)?;
    socket.set_nonblocking(true)?;
    let address = SockAddr::unix(path)?;
    if let Err(error) = socket.bind(&address) {
        if error.kind() != io::ErrorKind::AddrInUse || !is_stale(path, &address)? {
            return Err(error);
        }
        fs::remove_file(path)?;
        socket.bind(&address)?;
    }
    let file = Some(SocketFile::new(path)?);
    socket.listen(BACKLOG)?;
    Ok(Listener { socket, is_ours: true, file })
}

/// Whether `path` is a socket that nobody listens on.
fn is_stale(path: &Path, address: &SockAddr) -> io::Result<bool> {
    if !fs::symlink_metadata(path)?.file_type().is_socket() {
        return Ok(false);
    }
    // It must not wait where the queue of a server is full: that is in use.
    let probe = Socket::new(Domain::UNIX, Type::STREAM, None)?;
    probe.set_nonblocking(true)?;
    Ok(probe.connect(address).is_err_and(|error| error.kind() == io::ErrorKind::ConnectionRefused))
}

/// Takes over what a supervisor passes on.
fn inherit(sockets: Vec<Socket>, bound: &mut Vec<Listener>) -> io::Result<()> {
    let wrong = |why: &str| io::Error::new(io::ErrorKind::InvalidInput, format!("cannot listen on `systemd`: {why}"));
    if sockets.is_empty() {
        return Err(wrong("no socket is passed on to this process (`LISTEN_PID`, `LISTEN_FDS`)"));
    }
    for socket in sockets {
        let is_stream = socket.r#type().is_ok_and(|kind| kind == Type::STREAM);
        let domain = socket.local_addr().map(|address| address.domain());
        if !is_stream || !domain.is_ok_and(|it| [Domain::IPV4, Domain::IPV6, Domain::UNIX].contains(&it)) {
            return Err(wrong("a descriptor that is passed on is no stream socket, TCP or Unix"));
        }
        if !os::is_listening(&socket) {
            return Err(wrong("a socket that is passed on does not listen: `Accept=no` is what makes it"));
        }
        // Also for whoever shares it: one that takes a connection away would make this thread wait for the next.
        socket.set_nonblocking(true)?;
        // Of no use to a Unix socket, which refuses it.
        let _ = socket.set_nodelay(true);
        bound.push(Listener { socket, is_ours: false, file: None });
    }
    Ok(())
}

impl Listener {
    /// The address that it listens on; `None` for a Unix socket.
    pub(crate) fn address(&self) -> Option<SocketAddr> {
        self.socket.local_addr().ok()?.as_socket()
    }

    /// The path that it listens on, where it has one.
    pub(crate) fn path(&self) -> Option<PathBuf> {
        self.socket.local_addr().ok()?.as_pathname().map(Path::to_path_buf)
    }

    /// Takes the next connection; `WouldBlock` where there is none. Close-on-exec is set in the same step, so that no child
    /// process can inherit it: an accept through io_uring cannot do that in monoio 0.2.4.
    pub(crate) fn accept(&self) -> io::Result<Accepted> {
        #[cfg(target_os = "linux")]
        let (socket, peer) = self.socket.accept4(libc::SOCK_CLOEXEC | libc::SOCK_NONBLOCK)?;
        #[cfg(not(target_os = "linux"))]
        let (socket, peer) = {
            let (socket, peer) = self.socket.accept()?;
            socket.set_nonblocking(true)?;
            (socket, peer)
        };
        Ok(Accepted { stream: socket.into(), peer: peer.as_socket() })
    }

    /// Has nothing new begin to arrive, so that what has arrived can be taken before the end. Returns whether anything is
    /// to be taken: what arrives at a supervisor's socket is for the next process.
    ///
    /// Connections that the kernel completes between the last accept and the close would be reset. The file of a Unix
    /// socket is removed first. A TCP socket drops the SYN of whoever comes now, who sends it again after a second, to the
    /// next server or to nobody; handshakes under way can end. Systems other than Linux keep the gap.
    pub(crate) fn deafen(&mut self) -> bool {
        self.file = None;
        #[cfg(target_os = "linux")]
        if self.is_ours && self.address().is_some() {
            let step = |code, jf, k| libc::sock_filter { code, jt: 0, jf, k };
            // The flags of a TCP header are its byte 13: SYN is dropped, everything else passes.
            let filter = [step(0x30, 0, 13), step(0x45, 1, 2), step(0x06, 0, 0), step(0x06, 0, u32::MAX)];
            let _ = self.socket.attach_filter(&filter);
        }
        self.is_ours
    }
}

impl AsFd for Listener {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.socket.as_fd()
    }
}

/// Whether accepting failed because of the one connection, as accept(2) says: the next may be good.
pub(crate) fn is_of_one_connection(error: &io::Error) -> bool {
    use libc::{ECONNABORTED, ECONNRESET, EHOSTDOWN, EHOSTUNREACH, EINTR, ENETDOWN, ENETUNREACH, EPROTO, ETIMEDOUT};
    let of_one = [ECONNABORTED, ECONNRESET, EHOSTDOWN, EHOSTUNREACH, EINTR, ENETDOWN, ENETUNREACH, EPROTO, ETIMEDOUT];
    error.raw_os_error().is_some_and(|code| of_one.contains(&code))
}

/// The file of a Unix socket. Dropped, it removes it, if it is still the one that was made.
#[derive(Debug)]
struct SocketFile {
    path: PathBuf,
    identity: (u64, u64),
}

impl SocketFile {
    /// Of the file that is at `path` now.
    fn new(path: &Path) -> io::Result<Self> {
        Ok(Self { identity: identity(path)?, path: std::path::absolute(path)? })
    }
}

impl Drop for SocketFile {
    fn drop(&mut self) {
        if identity(&self.path).is_ok_and(|found| found == self.identity) {
            // Fails only where somebody else has removed it, or made the folder read-only.
            let _ = fs::remove_file(&self.path);
        }
    }
}

fn identity(path: &Path) -> io::Result<(u64, u64)> {
    fs::symlink_metadata(path).map(|found| (found.dev(), found.ino()))
}

#[cfg(test)]
mod tests {
    use std::os::fd::AsRawFd;
    use std::os::unix::net::{UnixListener, UnixStream};
    use std::time::Duration;

    use super::*;

    const ANY: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 0);

    fn any() -> Place {
        Place::Tcp(vec![ANY])
    }

    /// A path of this test's own, removed at the end.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("sweet-listener-{}-{name}", std::process::id()));
            fs::create_dir_all(&folder).expect("a temporary folder");
            Self(folder)
        }

        fn path(&self) -> PathBuf {
            self.0.join("a.sock")
        }

        fn place(&self) -> Place {
            Place::Unix(self.path())
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn a_second_server_is_refused() {
        let listeners = bind(&[any()]).expect("a free port");
        let address = listeners[0].address().expect("TCP");
        let error = bind(&[Place::Tcp(vec![address])]).expect_err("the port is taken");
        assert_eq!(error.kind(), io::ErrorKind::AddrInUse);
        assert!(error.to_string().contains(&address.to_string()), "{error}");
    }

    #[test]
    fn addresses_that_are_not_ours_are_passed_over() {
        let foreign: SocketAddr = "192.0.2.1:0".parse().expect("an address");
        assert_eq!(bind(&[Place::Tcp(vec![foreign, ANY])]).expect("one is ours").len(), 1);
        let error = |places: &[Place]| bind(places).expect_err("none is ours").kind();
        assert_eq!(error(&[any(), Place::Tcp(vec![foreign])]), io::ErrorKind::AddrNotAvailable);
        assert_eq!(error(&[]), io::ErrorKind::InvalidInput);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn what_has_arrived_is_taken_and_nothing_more_arrives() {
        let mut listener = bind(&[any()]).expect("a free port").remove(0);
        let address = listener.address().expect("TCP");
        let queued = TcpStream::connect(address).expect("it listens");
        assert!(listener.deafen());
        let late = TcpStream::connect_timeout(&address, Duration::from_millis(50)).expect_err("nobody hears it");
        assert_eq!(late.kind(), io::ErrorKind::TimedOut);
        let accepted = listener.accept().expect("one waits");
        assert_eq!(accepted.peer, queued.local_addr().ok());
        assert_eq!(listener.accept().expect_err("there is no other").kind(), io::ErrorKind::WouldBlock);
        drop(listener);
        let late = TcpStream::connect(address).expect_err("nobody listens");
        assert_eq!(late.kind(), io::ErrorKind::ConnectionRefused);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn children_do_not_inherit_connections() {
        let listener = bind(&[any()]).expect("a free port").remove(0);
        let _client = TcpStream::connect(listener.address().expect("TCP")).expect("it listens");
        let accepted = listener.accept().expect("one waits");
        for socket in [accepted.stream.as_fd(), listener.as_fd()] {
            let told = fs::read_to_string(format!("/proc/self/fdinfo/{}", socket.as_raw_fd())).expect("a descriptor");
            let flags = told.lines().find_map(|line| line.strip_prefix("flags:")).expect("flags");
            let flags = i32::from_str_radix(flags.trim(), 8).expect("an octal number");
            let both = libc::O_CLOEXEC | libc::O_NONBLOCK;
            assert_eq!(flags & both, both);
        }
    }

    #[test]
    fn the_file_of_a_socket_lives_as_long_as_it_listens() {
        let folder = Folder::new("lives");
        let listener = bind(&[folder.place()]).expect("a free path").remove(0);
        assert_eq!((listener.address(), listener.path()), (None, Some(folder.path())));
        let _client = UnixStream::connect(folder.path()).expect("it listens");
        assert_eq!(listener.accept().expect("one waits").peer, None);
        let error = bind(&[folder.place()]).expect_err("it is in use");
        assert_eq!(error.kind(), io::ErrorKind::AddrInUse);
        drop(listener);
        assert!(!folder.path().exists());
    }

    #[test]
    fn a_file_that_nobody_listens_on_is_replaced() {
        let folder = Folder::new("replaced");
        drop(UnixListener::bind(folder.path()).expect("a free path"));
        assert!(folder.path().exists(), "std leaves it behind");
        let listener = bind(&[folder.place()]).expect("nobody listens");
        UnixStream::connect(folder.path()).expect("it listens");
        drop(listener);
        fs::write(folder.path(), "not a socket").expect("a file");
        assert_eq!(bind(&[folder.place()]).expect_err("it is a file").kind(), io::ErrorKind::AddrInUse);
        assert!(folder.path().exists());
    }

    #[test]
    fn the_file_of_another_is_left() {
        let folder = Folder::new("left");
        let listener = bind(&[folder.place()]).expect("a free path");
        let aside = folder.0.join("aside");
        // The first file is kept, so that its number is not given to the second.
        fs::rename(folder.path(), &aside).expect("a file");
        let _other = UnixListener::bind(folder.path()).expect("a free path");
        drop(listener);
        assert!(folder.path().exists());
    }

    #[test]
    fn what_is_inherited_must_listen() {
        let mut bound = Vec::new();
        let refusal = |sockets| inherit(sockets, &mut Vec::new()).expect_err("nothing to listen on").to_string();
        assert!(refusal(Vec::new()).contains("LISTEN_FDS"));
        let deaf = || Socket::new(Domain::IPV4, Type::STREAM, None).expect("a socket");
        assert!(refusal(vec![deaf()]).contains("does not listen"));
        let datagrams = Socket::new(Domain::IPV4, Type::DGRAM, None).expect("a socket");
        assert!(refusal(vec![datagrams]).contains("no stream socket"));
        let supervisors = listen(ANY).expect("a free port");
        inherit(vec![supervisors.try_clone().expect("a descriptor")], &mut bound).expect("it listens");
        let mut listener = bound.remove(0);
        let _client = TcpStream::connect(listener.address().expect("TCP")).expect("it listens");
        assert!(!listener.deafen(), "what waits is for the next process");
        drop(listener);
        supervisors.accept().expect("it still waits");
    }
}
