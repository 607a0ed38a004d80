// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/rate_limit", operation_id = "rate-limit/get")]
async fn get() -> &'static str {
    "rate-limit/get"
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(get,))]
pub(crate) struct RateLimit {}
