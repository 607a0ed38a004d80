//! The sockets that a worker listens on.
//!
//! In:    addresses.
//! Out:   one listening socket per worker and address, and the connections that arrive at it.
//! Never: shares a port with another server that happens to run already, or drops an accept in flight.

use std::io;
use std::net::{SocketAddr, TcpListener as StdListener};
use std::os::fd::AsRawFd;
use std::time::Duration;

use monoio::io::CancelHandle;
use monoio::net::{TcpListener, TcpStream};
use monoio::time::sleep;
use socket2::{Domain, Protocol, Socket, Type};

use crate::limits::BACKLOG;
use crate::os;

/// Binds `workers` sockets to each of `addresses`. Where a name has several addresses (`localhost` has two), those that
/// this machine lacks are passed over, as long as one is left. Port 0 is one free port for all workers.
pub(crate) fn bind(addresses: &[SocketAddr], workers: usize) -> io::Result<(Vec<SocketAddr>, Vec<Vec<StdListener>>)> {
    let mut bound = Vec::new();
    let mut per_worker: Vec<Vec<StdListener>> = (0..workers).map(|_| Vec::new()).collect();
    let mut lacking = None;
    for address in addresses {
        let address = match free(*address) {
            Ok(address) => address,
            Err(error) if matches!(error.raw_os_error(), Some(libc::EADDRNOTAVAIL | libc::EAFNOSUPPORT)) => {
                lacking = Some(named(*address, error));
                continue;
            }
            Err(error) => return Err(named(*address, error)),
        };
        bound.push(address);
        for listeners in &mut per_worker {
            listeners.push(listen(address).map_err(|error| named(address, error))?);
        }
    }
    let nothing = || io::Error::new(io::ErrorKind::InvalidInput, "there is no address to listen on");
    if bound.is_empty() { Err(lacking.unwrap_or_else(nothing)) } else { Ok((bound, per_worker)) }
}

fn named(address: SocketAddr, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("cannot listen on `{address}`: {error}"))
}

/// Finds out whether the address is free. With `SO_REUSEPORT`, two servers started by mistake would share a port, and
/// each would get some of the connections; without it, the second is refused.
fn free(address: SocketAddr) -> io::Result<SocketAddr> {
    let socket = socket(address)?;
    socket.bind(&address.into())?;
    let bound = socket.local_addr()?;
    bound.as_socket().ok_or_else(|| io::ErrorKind::InvalidInput.into())
}

fn listen(address: SocketAddr) -> io::Result<StdListener> {
    let socket = socket(address)?;
    socket.set_reuse_port(true)?;
    // Accepted sockets inherit it, which spares a system call for each.
    socket.set_nodelay(true)?;
    socket.bind(&address.into())?;
    socket.listen(BACKLOG)?;
    Ok(socket.into())
}

fn socket(address: SocketAddr) -> io::Result<Socket> {
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP))?;
    if address.is_ipv6() {
        // `[::]` and `0.0.0.0` are two addresses: who wants both, binds both.
        socket.set_only_v6(true)?;
    }
    socket.set_reuse_address(true)?;
    socket.set_nonblocking(true)?;
    Ok(socket)
}

/// A listening socket on the thread of its worker.
pub(crate) struct Listener {
    driven: TcpListener,
    plain: StdListener,
}

impl Listener {
    /// Takes a socket over, inside a runtime.
    pub(crate) fn new(plain: StdListener) -> io::Result<Self> {
        Ok(Self { driven: TcpListener::from_std(plain.try_clone()?)?, plain })
    }

    /// Waits for a connection, or for being cancelled.
    pub(crate) async fn accept(&self, handle: CancelHandle) -> io::Result<(TcpStream, SocketAddr)> {
        let (stream, peer) = self.driven.cancelable_accept(handle).await?;
        os::close_on_exec(stream.as_raw_fd())?;
        Ok((stream, peer))
    }

    /// Leaves the driver, which does not accept any more, and leaves what is queued to be taken.
    pub(crate) async fn retire(self) -> Queue {
        let Self { driven, plain } = self;
        drop(driven);
        // io_uring closes when its ring is entered next: as long as a handle is open, connections go on arriving, and
        // those that nobody takes are reset.
        sleep(CLOSE_WAIT).await;
        Queue(plain)
    }
}

/// Connections that the kernel has completed already. Dropping it closes the socket, and resets those that are left.
pub(crate) struct Queue(StdListener);

impl Queue {
    /// Takes the next connection, where there is one.
    pub(crate) fn take(&self) -> Option<(TcpStream, SocketAddr)> {
        let (stream, peer) = self.0.accept().ok()?;
        stream.set_nonblocking(true).ok()?;
        Some((TcpStream::from_std(stream).ok()?, peer))
    }
}

/// Long enough to have the driver enter its ring once.
const CLOSE_WAIT: Duration = Duration::from_millis(1);

#[cfg(test)]
mod tests {
    use std::net::TcpStream as StdStream;

    use super::*;
    use crate::driver::{self, Io};

    const ANY: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 0);

    #[test]
    fn all_workers_have_the_same_port() {
        let (bound, listeners) = bind(&[ANY], 3).expect("a free port");
        assert_eq!((bound.len(), listeners.len()), (1, 3));
        for listener in listeners.iter().flatten() {
            assert_eq!(listener.local_addr().expect("bound"), bound[0]);
        }
    }

    #[test]
    fn what_nobody_can_take_does_not_arrive() {
        for io in [Io::Auto, Io::Epoll] {
            let (mut runtime, choice) = driver::build(io).expect("a runtime");
            let (bound, mut listeners) = bind(&[ANY], 1).expect("a free port");
            let plain = listeners.remove(0).remove(0);
            let queued = StdStream::connect(bound[0]).expect("it listens");
            runtime.block_on(async {
                let queue = Listener::new(plain).expect("a runtime").retire().await;
                let (_stream, peer) = queue.take().expect("one waits");
                assert_eq!((Ok(peer), queue.take().is_none()), (queued.local_addr().map_err(|_| ()), true));
                drop(queue);
                let error = StdStream::connect(bound[0]).expect_err("nobody listens");
                assert_eq!(error.kind(), io::ErrorKind::ConnectionRefused, "{choice:?}");
            });
        }
    }

    #[test]
    fn a_second_server_is_refused() {
        let (bound, _listeners) = bind(&[ANY], 1).expect("a free port");
        let error = bind(&bound, 1).expect_err("the port is taken");
        assert_eq!(error.kind(), io::ErrorKind::AddrInUse);
        assert!(error.to_string().contains(&bound[0].to_string()), "{error}");
    }

    #[test]
    fn addresses_that_are_not_ours_are_passed_over() {
        let foreign: SocketAddr = "192.0.2.1:0".parse().expect("an address");
        let (bound, _listeners) = bind(&[foreign, ANY], 1).expect("one is ours");
        assert_eq!(bound.len(), 1);
        assert_eq!(bind(&[foreign], 1).expect_err("none is ours").kind(), io::ErrorKind::AddrNotAvailable);
        assert_eq!(bind(&[], 1).expect_err("there is none").kind(), io::ErrorKind::InvalidInput);
    }
}
