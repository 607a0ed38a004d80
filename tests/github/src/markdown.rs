// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[post("/markdown", operation_id = "markdown/render")]
async fn render() -> &'static str {
    "markdown/render"
}

#[post("/markdown/raw", operation_id = "markdown/render-raw")]
async fn render_raw() -> &'static str {
    "markdown/render-raw"
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(render, render_raw,))]
pub(crate) struct Markdown {}
