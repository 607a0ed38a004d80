//! What a server prints when it is ready: where it listens, how, and what it answers.
//!
//! In:    the constants of the app, and what the runtime tells of itself.
//! Out:   lines for a person, on standard output.
//! Never: decides anything: a program that wants silence asks for it.

use std::fmt::{self, Write as _};
use std::net::SocketAddr;
use std::path::PathBuf;

use sweet_core::meta::{ApiMeta, EndpointMeta};

/// What is known of a server that is ready.
#[derive(Debug)]
pub(crate) struct Banner<'a> {
    pub(crate) addresses: &'a [SocketAddr],
    pub(crate) paths: &'a [PathBuf],
    pub(crate) workers: usize,
    pub(crate) driver: &'a str,
    pub(crate) reason: &'a str,
}

impl Banner<'_> {
    /// The lines for a service of which nothing is known.
    pub(crate) fn of_service(&self) -> String {
        self.lines(None).unwrap_or_default()
    }

    /// The lines for an app.
    pub(crate) fn of_api(&self, api: &ApiMeta) -> String {
        self.lines(Some(api)).unwrap_or_default()
    }

    fn lines(&self, api: Option<&ApiMeta>) -> Result<String, fmt::Error> {
        let mut out = String::new();
        match api.and_then(|api| api.info) {
            Some(info) => write!(out, "{} {} listens on", info.title, info.version)?,
            None => write!(out, "listening on")?,
        }
        for address in self.addresses {
            write!(out, " http://{address}")?;
        }
        for path in self.paths {
            write!(out, " unix:{}", path.display())?;
        }
        let plural = if self.workers == 1 { "" } else { "s" };
        write!(out, "\n\n  I/O        {} ({}), {} worker{plural}\n", self.driver, self.reason, self.workers)?;
        if let Some(api) = api {
            // Over Unix sockets alone there is no address to give to a browser.
            let origin = self.addresses.first().map(|first| format!("http://{first}")).unwrap_or_default();
            for (name, id) in [("document", DOCUMENT), ("docs", PAGE)] {
                if let Some(route) = api.endpoints.iter().find(|endpoint| is_own(endpoint, id)) {
                    writeln!(out, "  {name:<9}  {origin}{}", route.pattern)?;
                }
            }
            writeln!(out, "\n  routes")?;
            routes(api, "", "", &mut out)?;
        }
        Ok(out)
    }
}

/// The operation ids of the endpoints that the derive of an app adds.
const DOCUMENT: &str = "document";
const PAGE: &str = "page";

fn is_own(endpoint: &EndpointMeta, id: &str) -> bool {
    endpoint.operation.hidden && endpoint.operation.id == id
}

fn routes(api: &ApiMeta, prefix: &str, operation_prefix: &str, out: &mut String) -> fmt::Result {
    for endpoint in api.endpoints.iter().filter(|endpoint| !endpoint.operation.hidden) {
        let pattern = format!("{prefix}{}", endpoint.pattern);
        let pattern = if pattern.is_empty() { "/" } else { &pattern };
        writeln!(out, "    {:<7} {pattern:<40} {operation_prefix}{}", endpoint.method, endpoint.operation.id)?;
    }
    for nest in api.nests {
        let prefix = format!("{prefix}{}", nest.prefix);
        routes(nest.api, &prefix, &format!("{operation_prefix}{}", nest.operation_prefix), out)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Banner;

    #[track_caller]
    fn check(addresses: &[&str], paths: &[&str], expected: &str) {
        let addresses: Vec<_> = addresses.iter().map(|address| address.parse().unwrap()).collect();
        let paths: Vec<_> = paths.iter().map(Into::into).collect();
        let banner = Banner { addresses: &addresses, paths: &paths, workers: 1, driver: "epoll", reason: "why" };
        assert_eq!(banner.of_service(), format!("listening on {expected}\n\n  I/O        epoll (why), 1 worker\n"));
    }

    #[test]
    fn every_place_is_printed() {
        check(&["127.0.0.1:80", "[::1]:81"], &[], "http://127.0.0.1:80 http://[::1]:81");
        check(&["127.0.0.1:80"], &["/run/a.sock"], "http://127.0.0.1:80 unix:/run/a.sock");
        check(&[], &["/run/a.sock"], "unix:/run/a.sock");
    }
}
