// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/emojis", operation_id = "emojis/get")]
async fn get() -> &'static str {
    "emojis/get"
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(get,))]
pub(crate) struct Emojis {}
