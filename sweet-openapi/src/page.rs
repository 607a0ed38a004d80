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
/// The page may stand at any path, and its assets stand below that: `/docs` and `/docs/{asset}`. `document_url` is where the
/// document is, as the page sees it: `openapi.json` is beside the page, `/openapi.json` at the root.
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

/// What the page may do: scripts, styles and requests of this server; the one script in the page, by its hash; pictures in
/// line, because the style sheet has some. The interface needs no more: `.ci/browser` fails on what a browser refuses.
#[cfg(feature = "docs")]
const POLICY: &str = "default-src 'none'; script-src 'self' 'sha256-7df62WmfPWVZwgVb/0HzIkPQ97hELOm1mgY4Da1hC9w='; style-src 'self'; img-src 'self' data:; \
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

#[cfg(all(test, feature = "docs"))]
mod tests {
    use std::io::Read as _;

    use sha2::Digest as _;

    use super::*;

    fn answer(asset: Option<&str>, document_url: &str) -> Response {
        let mut response = Response::default();
        respond(asset, document_url, &mut response);
        response
    }

    fn value<'a>(response: &'a Response, name: &header::HeaderName) -> &'a str {
        response.header(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    #[test]
    fn the_page_names_its_document_and_only_its_own_assets() {
        let response = answer(None, "openapi.json?a=\"1\"&b=<2>");
        let html = str::from_utf8(response.body()).unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        assert!(html.contains("data-document=\"openapi.json?a=&quot;1&quot;&amp;b=&lt;2&gt;\""), "{html}");
        let assets: Vec<&str> =
            html.split('"').filter(|text| text.ends_with(".js") || text.ends_with(".css")).collect();
        assert_eq!(assets, ["swagger-ui.css", "swagger-ui-bundle.js", "start.js"]);
        assert!(assets.iter().all(|name| answer(Some(name), "").status() == StatusCode::OK));
        assert!(!html.contains("://"), "{html}");
    }

    #[test]
    fn the_page_forbids_what_it_does_not_need() {
        let response = answer(None, "openapi.json");
        let policy = value(&response, &header::CONTENT_SECURITY_POLICY);
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'sha256-"), "{policy}");
        assert!(!policy.contains("http") && !policy.contains('*'), "{policy}");
        assert_eq!(value(&response, &header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        assert_eq!(value(&response, &header::CONTENT_TYPE), "text/html; charset=utf-8");
    }

    /// After a change of `load.js`, the new hash is in this test's message.
    #[test]
    fn the_policy_allows_the_script_of_the_page() {
        let html = String::from_utf8(answer(None, "openapi.json").body().to_vec()).unwrap();
        let (script, _) = html.split_once("<script>").unwrap().1.split_once("</script>").unwrap();
        let hash = format!(
            " 'sha256-{}'; ",
            base64::Engine::encode(&base64::prelude::BASE64_STANDARD, sha2::Sha256::digest(script))
        );
        assert!(POLICY.contains(&hash), "{hash}");
    }

    /// The decoder checks length and checksum, which were taken from the archive's directory.
    #[test]
    fn assets_unpack() {
        for (name, media_type, word) in [
            ("swagger-ui-bundle.js", "text/javascript; charset=utf-8", "SwaggerUIBundle"),
            ("swagger-ui.css", "text/css; charset=utf-8", ".swagger-ui"),
        ] {
            let response = answer(Some(name), "");
            assert_eq!(value(&response, &header::CONTENT_TYPE), media_type);
            assert_eq!(value(&response, &header::CONTENT_ENCODING), "gzip");
            assert_eq!(value(&response, &header::X_CONTENT_TYPE_OPTIONS), "nosniff");
            let mut text = String::new();
            flate2::read::GzDecoder::new(response.body()).read_to_string(&mut text).unwrap();
            assert!(text.len() > 100_000 && text.contains(word), "{name}");
        }
        assert_eq!(value(&answer(Some("start.js"), ""), &header::CONTENT_ENCODING), "");
    }

    #[test]
    fn other_names_are_not_found() {
        for name in [
            "",
            "/",
            "..",
            "../start.js",
            "start.js/",
            "START.JS",
            "start.js\0",
            "swagger-ui-bundle.js.map",
            "index.html",
        ] {
            let response = answer(Some(name), "openapi.json");
            assert_eq!(response.status(), StatusCode::NOT_FOUND, "{name}");
            assert_eq!(value(&response, &header::CONTENT_TYPE), "application/problem+json", "{name}");
        }
    }
}

#[cfg(all(test, not(feature = "docs")))]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_found() {
        for asset in [None, Some("start.js")] {
            let mut response = Response::default();
            respond(asset, "openapi.json", &mut response);
            assert_eq!(response.status(), StatusCode::NOT_FOUND);
        }
    }
}
