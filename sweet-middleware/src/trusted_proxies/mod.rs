//! Who the client is, where proxies stand before this server.
//!
//! In:    the networks of the proxies; the address of the peer, and what it says of whom it asks for.
//! Out:   `Request::client`, `Request::is_secure`, and the host, where they are known.
//! Never: believes anybody who is not listed, or reads past what is malformed.

mod forwarded;
mod list;
mod network;
mod node;
mod x_forwarded;

use std::convert::Infallible;
use std::net::IpAddr;
use std::rc::Rc;

use sweet_core::app::Visit;
use sweet_core::message::{Headers, Request};
use sweet_core::meta::MiddlewareMeta;
use sweet_core::middleware::Middleware;

use self::network::Network;
use crate::host::Host;

/// A station that finds out who the client is ([`Request::client`]), where this server stands behind proxies.
///
/// A proxy adds whom it was asked by to the end of a field. Where the connection came from a network that is listed, the field is
/// read from its end: while an address is that of a proxy too, the one before it is read. What cannot be read ends the walk at the
/// last address that could be, and so does an address that is hidden (`unknown`, `_secret`). Any other peer is the client itself,
/// whatever it sends. An IPv4 address within IPv6 (`::ffff:192.0.2.1`) is that IPv4 address.
///
/// One field is read, the one that the proxies write: a client can send the other through them.
///
/// | | [`forwarded`](Self::forwarded) | [`x_forwarded_for`](Self::x_forwarded_for) |
/// |---|---|---|
/// | the client | `for` of `Forwarded` (RFC 7239) | `X-Forwarded-For` |
/// | that it came by TLS ([`Request::is_secure`]) | `proto=https` in the same place | `X-Forwarded-Proto` |
/// | the host, where it is [taken](Self::with_host) | `host` in the same place | `X-Forwarded-Host` |
///
/// The two last fields have either a value of each proxy, or one in all: the value in the place of the client is taken, or else the
/// last. Have the proxies set them: one that a proxy does not set is the client's.
///
/// List it before all stations that ask for the client: logs, limits, hosts.
///
/// ```
/// use sweet::middleware::TrustedProxies;
/// use sweet::prelude::*;
///
/// #[get("/")]
/// async fn index(request: &sweet::Request<'_>) -> String {
///     request.client().map(|client| client.to_string()).unwrap_or_default()
/// }
///
/// #[derive(Api)]
/// #[api(routes(index))]
/// struct App {
///     #[api(middleware)]
///     proxies: TrustedProxies,
/// }
///
/// // A test client has no address, as one behind a Unix socket.
/// let proxies = TrustedProxies::x_forwarded_for(["10.0.0.0/8"]).unix_sockets();
/// let client = sweet::TestClient::new(App { proxies });
/// let reply = client.get("/").header("X-Forwarded-For", "198.51.100.7, 203.0.113.9, 10.0.0.2").send();
/// assert_eq!(reply.text(), "203.0.113.9");
/// ```
#[derive(Clone, Debug)]
pub struct TrustedProxies {
    networks: Vec<Network>,
    source: Source,
    trusts_unix_sockets: bool,
    with_host: bool,
    mistakes: Vec<String>,
}

/// Which fields are read.
#[derive(Clone, Copy, Debug)]
enum Source {
    Forwarded,
    XForwardedFor,
}

/// The most proxies of one request that are walked past.
const HOPS_MAX: usize = 32;

impl TrustedProxies {
    /// Trusts these networks, and reads `Forwarded` (RFC 7239).
    ///
    /// A network is an address with the length of its prefix, such as `10.0.0.0/8` or `2001:db8::/32`, or an address alone. A server
    /// does not start with anything else, or with one that has everybody in it: then every client could say who it is.
    pub fn forwarded<I: AsRef<str>>(networks: impl IntoIterator<Item = I>) -> Self {
        Self::of(Source::Forwarded, networks)
    }

    /// Trusts these networks, as [`forwarded`](Self::forwarded) does, and reads `X-Forwarded-For`, where an address may have a port.
    pub fn x_forwarded_for<I: AsRef<str>>(networks: impl IntoIterator<Item = I>) -> Self {
        Self::of(Source::XForwardedFor, networks)
    }

    fn of<I: AsRef<str>>(source: Source, networks: impl IntoIterator<Item = I>) -> Self {
        let (mut trusted, mut mistakes) = (Vec::new(), Vec::new());
        for network in networks {
            match Network::parse(network.as_ref()) {
                Ok(network) => trusted.push(network),
                Err(mistake) => mistakes.push(mistake),
            }
        }
        Self { networks: trusted, source, trusts_unix_sockets: false, with_host: false, mistakes }
    }

    /// Trusts whoever has no address: a proxy that connects by a Unix socket, and a `TestClient`. No by default, for who may open
    /// the socket may then say who the client is.
    #[must_use]
    pub fn unix_sockets(mut self) -> Self {
        self.trusts_unix_sockets = true;
        self
    }

    /// Takes over the host that the proxies say the client has asked for, as a [`ForwardedHost`], which
    /// [`TrustedHosts`](crate::TrustedHosts) checks in the place of `Host`. No by default: most proxies leave `Host` as it was.
    #[must_use]
    pub fn with_host(mut self) -> Self {
        self.with_host = true;
        self
    }

    fn trusts(&self, address: Option<IpAddr>) -> bool {
        match address {
            Some(address) => self.networks.iter().any(|network| network.contains(address)),
            None => self.trusts_unix_sockets,
        }
    }

    /// Walks from the peer to the client. The origin is that of the last step.
    fn walk<'buf>(&self, headers: Headers<'buf>, peer: Option<IpAddr>) -> (Option<IpAddr>, Origin<'buf>) {
        let (mut client, mut origin) = (peer, Origin::default());
        if !self.trusts(peer) {
            return (client, origin);
        }
        let mut last = 0;
        for (place, member) in list::from_the_end(headers, self.source.field()).take(HOPS_MAX).enumerate() {
            let Some(hop) = self.source.read(member) else { break };
            (last, origin) = (place, hop.origin);
            let Some(address) = hop.client else { break };
            client = Some(address);
            if !self.trusts(client) {
                break;
            }
        }
        if let Source::XForwardedFor = self.source {
            origin = x_forwarded::origin(headers, last);
        }
        (client, origin)
    }

    fn tell(&self, request: &Request<'_>) {
        let peer = request.peer().map(|peer| peer.ip());
        let (client, origin) = self.walk(request.head().headers, peer.map(|peer| peer.to_canonical()));
        if let Some(client) = client.filter(|client| peer != Some(*client)) {
            request.set_client(client);
        }
        if origin.proto.is_some_and(|proto| proto.eq_ignore_ascii_case("https")) {
            request.set_secure();
        }
        if let Some(host) = origin.host.filter(|host| self.with_host && Host::parse(host).is_some()) {
            request.keep(Rc::new(ForwardedHost(host.into())));
        }
    }
}

impl Source {
    fn field(self) -> &'static str {
        match self {
            Source::Forwarded => "Forwarded",
            Source::XForwardedFor => "X-Forwarded-For",
        }
    }

    /// Reads what one proxy has added; `None` where it is malformed.
    fn read(self, member: &[u8]) -> Option<Hop<'_>> {
        match self {
            Source::Forwarded => forwarded::read(member),
            Source::XForwardedFor => x_forwarded::read(member),
        }
    }
}

/// What one proxy says of whom it was asked by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Hop<'buf> {
    /// The address; `None` where it is hidden.
    client: Option<IpAddr>,
    origin: Origin<'buf>,
}

/// What one proxy says of how it was asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Origin<'buf> {
    proto: Option<&'buf str>,
    host: Option<&'buf str>,
}

/// The host that the client has asked a proxy for: `request.kept::<ForwardedHost>()`, where
/// [`TrustedProxies::with_host`] has taken it over.
///
/// ```
/// use sweet::middleware::ForwardedHost;
///
/// fn host(request: &sweet::Request<'_>) -> String {
///     let said = request.kept::<ForwardedHost>().map(|host| host.as_str().to_owned());
///     said.or_else(|| request.head().headers.get_str("Host").map(str::to_owned)).unwrap_or_default()
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForwardedHost(pub(crate) Box<str>);

impl ForwardedHost {
    /// The host: a name or an address, and perhaps a port, as the proxy wrote it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<A> Middleware<A> for TrustedProxies {
    type Passage = ();
    type Answer = Infallible;

    const META: MiddlewareMeta = MiddlewareMeta::NONE;

    fn verify(&self) -> Vec<String> {
        self.mistakes.clone()
    }

    async fn on_request(&self, visit: Visit<'_, A>, _: &mut ()) -> Result<(), Infallible> {
        self.tell(visit.request());
        Ok(())
    }
}
