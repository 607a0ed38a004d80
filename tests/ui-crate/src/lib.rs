//! An app of another crate, which has another name for Sweet.

use std::convert::Infallible;

use web::auth::{Bearer, Denied, ScopeList, Scoped, Token, Verify, scopes};
use web::meta::SecurityScheme;
use web::middleware::{BodyLimit, RateLimit};
use web::prelude::*;
use web::{Middleware, Request, Response, Visit};

/// Everybody.
#[get("/users", operation_id = "neighbours")]
pub async fn users() -> &'static str {
    ""
}

/// The app.
#[derive(Api, Debug)]
#[api(routes(users))]
pub struct Neighbour {}

/// A value and an error, which are derived under that name too.
#[derive(Schema)]
pub struct Person {
    /// A name.
    pub name: String,
}

/// Nobody.
#[derive(ApiError, Debug)]
#[status(404)]
pub struct Nobody;

/// Why not, with all that an error can say.
#[derive(ApiError, Debug)]
pub enum Refusal {
    /// There is no such person.
    #[status(404)]
    #[detail("there is no {name}")]
    Missing {
        /// Who is missing.
        name: String,
    },
    /// It is not known why.
    #[status(500)]
    Failed(#[from] std::io::Error),
}

scopes! {
    /// Read people.
    pub ReadPeople = "people:read";
}

/// Who has signed in.
#[derive(Debug)]
pub struct Sessions;

impl Verify<Token> for Sessions {
    type Principal = ScopeList;
    const SCHEME: SecurityScheme = SecurityScheme::bearer("session");

    async fn verify(&self, _: &Token, _: &Request<'_>) -> Result<ScopeList, Denied> {
        Ok(ScopeList::of::<ReadPeople>())
    }
}

/// Written by hand.
#[derive(Debug)]
pub struct Station;

impl<A> Middleware<A> for Station {
    type Passage = ();
    type Answer = Infallible;

    async fn on_response(&self, _: Visit<'_, A>, (): &mut (), response: &mut Response) -> Result<(), Infallible> {
        response.insert_header(HeaderName::from_static("passed"), HeaderValue::from_static("yes"));
        Ok(())
    }
}

/// A person's name.
#[dependency(cleanup = forget)]
pub async fn name(_: Scoped<Bearer<Sessions>, ReadPeople>) -> Result<String, Refusal> {
    Ok("ada".to_owned())
}

async fn forget(name: String) {
    drop(name);
}

/// For those who have a name.
#[middleware]
pub async fn known(name: Depends<'_, name>) -> Result<(), Nobody> {
    if name.is_empty() { Err(Nobody) } else { Ok(()) }
}

/// Who am I?
#[get("/me", middleware(known, State<Station>))]
pub async fn me(name: Depends<'_, name>, background: Background<'_>) -> Result<Json<Person>, Refusal> {
    background.run(async {});
    Ok(Json(Person { name: name.clone() }))
}

/// An app with stations in every place.
#[derive(Api, Debug)]
#[api(title = "People", version = "1.0.0", routes(me), middleware(BodyLimit<100>))]
pub struct People {
    #[api(middleware)]
    limit: RateLimit,
    station: Station,
    sessions: Sessions,
    #[api(nest = "/next", middleware(known))]
    neighbour: Neighbour,
}

#[cfg(test)]
mod tests {
    use super::*;
    use web::TestClient;

    #[test]
    fn another_name_is_as_good() {
        let client = TestClient::new(People {
            limit: RateLimit::per_minute(9),
            station: Station,
            sessions: Sessions,
            neighbour: Neighbour {},
        });
        let reply = client.get("/me").header("Authorization", "Bearer x").send();
        assert_eq!((reply.status(), reply.text(), reply.header("passed")), (200, r#"{"name":"ada"}"#, Some("yes")));
        assert_eq!([client.get("/me").send().status(), client.get("/next/users").send().status()], [401, 401]);
    }
}
