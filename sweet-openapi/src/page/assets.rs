//! The files of the page: Swagger UI's two (Apache-2.0, SmartBear Software), and our own start script.
//!
//! In:    the archive that `utoipa-swagger-ui-vendored` carries.
//! Out:   a fixed list.

use utoipa_swagger_ui_vendored::SWAGGER_UI_VENDORED as ZIP;

use super::archive::find;

/// One file.
#[derive(Debug)]
pub(super) struct Asset {
    pub(super) name: &'static str,
    pub(super) media_type: &'static str,
    pub(super) is_gzip: bool,
    pub(super) bytes: &'static [u8],
}

/// The page, before and behind the URL of the document.
pub(super) const PAGE: (&str, &str) =
    (include_str!("before.html"), concat!("\"></div>\n<script>", include_str!("load.js"), include_str!("after.html")));

static SCRIPT: [u8; find(ZIP, "/dist/swagger-ui-bundle.js").gzip_bytes()] =
    find(ZIP, "/dist/swagger-ui-bundle.js").gzip();
static STYLE: [u8; find(ZIP, "/dist/swagger-ui.css").gzip_bytes()] = find(ZIP, "/dist/swagger-ui.css").gzip();

/// All of them.
pub(super) static ALL: [Asset; 3] = [
    Asset { name: "swagger-ui-bundle.js", media_type: "text/javascript; charset=utf-8", is_gzip: true, bytes: &SCRIPT },
    Asset { name: "swagger-ui.css", media_type: "text/css; charset=utf-8", is_gzip: true, bytes: &STYLE },
    Asset {
        name: "start.js",
        media_type: "text/javascript; charset=utf-8",
        is_gzip: false,
        bytes: include_bytes!("start.js"),
    },
];
