//! The documentation page: Swagger UI, served by the program itself.
//!
//! In:    the name of an asset, and where the document is.
//! Out:   a response whose every reference is to this server: the page works without a network.
//! Never: looks an asset up in a file system: names are compared with a fixed list; lets the page ask another origin,
//!        which its `Content-Security-Policy` forbids.

#[cfg(feature = "docs")]
mod archive;
#[cfg(feature = "docs")]
mod assets;

use http::StatusCode;
#[cfg(feature = "docs")]
use http::{HeaderValue, header};
use sweet_core::message::Response;
use sweet_core::respond::{Problem, Respond};

/// Answers with the page, or with one of its assets.
///
/// The page stands at a path whose last segment is `docs`, without a slash behind it, and its assets at `docs/{asset}`
/// beside it, wherever that is. `document_url` is where the document is, as the page sees it: `openapi.json` is beside the
/// page, `/openapi.json` at the root.
///
/// An unknown asset is a 404, and so is everything without the feature `docs`. Assets are sent compressed (`gzip`), as
/// every browser takes them.
pub fn respond(asset: Option<&str>, document_url: &str, response: &mut Response) {
    if !is_known(asset, document_url, response) {
        Problem::new(StatusCode::NOT_FOUND).respond(response);
    }
}

#[cfg(not(feature = "docs"))]
fn is_known(_: Option<&str>, _: &str, _: &mut Response) -> bool {
    false
}

/// What the page may do: scripts and requests of this server; styles in line, because the interface sets some, and pictures
/// in line, because its style sheet has some.
#[cfg(feature = "docs")]
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

#[cfg(feature = "docs")]
fn is_known(asset: Option<&str>, document_url: &str, response: &mut Response) -> bool {
    match asset {
        None => page(document_url, response),
        Some(name) => {
            let Some(asset) = assets::ALL.iter().find(|asset| asset.name == name) else { return false };
            response.set_content_type(asset.media_type);
            if asset.is_gzip {
                response.insert_header(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            }
            // A day: the assets change with a release of the program at most, and have no version in their names.
            response.insert_header(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400"));
            response.set_static(asset.bytes);
        }
    }
    response.insert_header(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    true
}

#[cfg(feature = "docs")]
fn page(document_url: &str, response: &mut Response) {
    response.set_content_type("text/html; charset=utf-8");
    response.insert_header(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    response.insert_header(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    let (before, after) = assets::PAGE;
    let mut body = response.body_mut();
    body.clear();
    body.extend(before.as_bytes());
    body.extend(escape(document_url).as_bytes());
    body.extend(after.as_bytes());
}

/// Text within an attribute of HTML.
#[cfg(feature = "docs")]
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}
