use sweet::auth::{Basic, Bearer, Denied, Login, Logins, Verify};
use sweet::meta::SecurityScheme;
use sweet::prelude::*;

struct Door;

impl Verify<Login> for Door {
    type Principal = ();
    const SCHEME: SecurityScheme = SecurityScheme::bearer("door");

    async fn verify(&self, _: &Login, _: &sweet::Request<'_>) -> Result<(), Denied> {
        Ok(())
    }
}

#[get("/scheme")]
async fn scheme(_: Basic<Door>) -> &'static str {
    ""
}

#[get("/verifier")]
async fn verifier(_: Bearer<Logins<u64>>) -> &'static str {
    ""
}

#[get("/principal")]
async fn principal(_: Option<Logins<u64>>) -> &'static str {
    ""
}

#[derive(Api)]
#[api(routes(scheme, verifier, principal))]
struct App {
    door: Door,
    logins: Logins<u64>,
}

fn main() {}
