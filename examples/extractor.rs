//! An extractor of one's own: documented refusals included.
//!
//! `cargo run --example extractor`, then `curl -H 'X-Tenant: blue' http://127.0.0.1:8000/tenant`.

use sweet::meta::ArgumentMeta;
use sweet::prelude::*;
use sweet::{Argument, Context, FromRequest, Respond};

/// The tenant that a request is for.
struct Tenant<'r>(&'r str);

/// Why there is no tenant.
#[derive(ApiError)]
enum TenantError {
    /// The field `X-Tenant` is missing.
    #[status(400)]
    Missing,
}

impl Argument for Tenant<'_> {
    const META: ArgumentMeta = ArgumentMeta { rejects: TenantError::RESPONSES, ..ArgumentMeta::NONE };
}

impl<'r, A> FromRequest<'r, A> for Tenant<'r> {
    type Rejection = TenantError;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, TenantError> {
        cx.request().head().headers.get_str("x-tenant").map(Tenant).ok_or(TenantError::Missing)
    }
}

/// Who am I?
#[get("/tenant")]
async fn tenant(Tenant(name): Tenant<'_>) -> String {
    name.to_owned()
}

/// The app.
#[derive(Api)]
#[api(routes(tenant))]
struct App {}

fn main() -> sweet::Result {
    sweet::Server::bind("127.0.0.1:8000").run(|| App {})
}

#[test]
fn tenants() {
    let client = sweet::TestClient::new(App {});
    assert_eq!(client.get("/tenant").header("X-Tenant", "blue").send().text(), "blue");
    assert_eq!(client.get("/tenant").send().status(), 400);
}
