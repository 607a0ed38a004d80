// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[post("/credentials/revoke", operation_id = "credentials/revoke")]
async fn revoke() -> &'static str {
    "credentials/revoke"
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(revoke,))]
pub(crate) struct Credentials {}
