//! A guard that asks for scopes of somebody who does not know theirs.

use sweet::auth::jwt::{Jwt, JwtVerifier};
use sweet::auth::{Scoped, scopes};
use sweet::prelude::*;

scopes! {
    /// Read users.
    ReadUsers = "users:read";
}

#[derive(Schema)]
struct Claims {
    sub: String,
}

#[get("/users")]
async fn users(_: Scoped<Jwt<Claims>, ReadUsers>) {}

#[derive(Api)]
#[api(routes(users))]
struct App {
    verifier: JwtVerifier<Claims>,
}

fn main() {}
