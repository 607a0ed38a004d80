//! Ids of requests: made, and taken over.

use std::collections::HashSet;
use std::convert::Infallible;

use proptest::prelude::*;
use sweet::middleware::{IdField, Middleware, RequestId};
use sweet::prelude::*;
use sweet::{Request, TestClient, TestResponse, Visit};

#[get("/")]
async fn index(request: &Request<'_>) -> String {
    request.id().unwrap_or_default().to_owned()
}

#[derive(Api)]
#[api(routes(index))]
struct App {
    #[api(middleware)]
    id: RequestId,
}

fn client(id: RequestId) -> TestClient<App> {
    TestClient::new(App { id })
}

/// The id that a request with these fields `X-Request-Id` got, where the answer tells the same.
#[track_caller]
fn id_of(id: RequestId, sent: &[&str]) -> String {
    let client = client(id);
    let request = sent.iter().fold(client.get("/"), |request, value| request.header("x-request-id", value));
    told(&request.send()).to_owned()
}

#[track_caller]
fn told(reply: &TestResponse) -> &str {
    assert_eq!(reply.header_all("X-Request-Id"), [reply.text()]);
    reply.text()
}

fn is_made(id: &str) -> bool {
    id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

#[test]
fn each_request_has_an_id_of_its_own() {
    let client = client(RequestId::new());
    let ids: HashSet<_> = (0..100).map(|_| told(&client.get("/").send()).to_owned()).collect();
    assert!(ids.len() == 100 && ids.iter().all(|id| is_made(id)), "{ids:?}");
}

#[test]
fn errors_tell_it_too() {
    let reply = client(RequestId::new()).get("/nowhere").send();
    assert_eq!(reply.status(), 404);
    assert!(is_made(reply.header("X-Request-Id").unwrap()));
}

#[test]
fn an_id_that_was_sent_counts_where_it_is_trusted() {
    let longest = "a".repeat(128);
    for id in ["1", "4bf92f3577b34da6a3ce929d0e0e4736", "a-b._~+/=:Z9", &longest] {
        assert_eq!(id_of(RequestId::new().trusted(), &[id]), id);
        assert!(is_made(&id_of(RequestId::new(), &[id])) && id_of(RequestId::new(), &[id]) != id);
    }
}

#[test]
fn what_is_no_plain_id_is_never_taken_over() {
    let long = "a".repeat(129);
    for id in
        ["", "a b", "a\tb", "é", "a\"b", "a'b", "a\\b", "${jndi}", "<b>", "a,b", "a;b", "%0d%0a", "a\u{7f}", &long]
    {
        // What cannot be sent by HTTP is not sent.
        if HeaderValue::try_from(id).is_ok() {
            assert!(is_made(&id_of(RequestId::new().trusted(), &[id])), "{id:?}");
        }
    }
    assert!(is_made(&id_of(RequestId::new().trusted(), &[])));
    assert!(is_made(&id_of(RequestId::new().trusted(), &["one", "two"])));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is sent, an id is plain.
    #[test]
    fn no_field_can_make_an_id_that_is_not_plain(sent in "[ -~\u{e9}]{0,140}") {
        prop_assume!(HeaderValue::try_from(&sent).is_ok());
        let id = id_of(RequestId::new().trusted(), &[&sent]);
        prop_assert!((1..=128).contains(&id.len()));
        prop_assert!(id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~+/=:".contains(&byte)));
        prop_assert!(id == sent || is_made(&id));
    }
}

struct Correlation;

impl IdField for Correlation {
    const NAME: &'static str = "X-Correlation-Id";
}

#[test]
fn the_field_can_have_another_name() {
    #[derive(Api)]
    #[api(title = "Named", version = "1", routes(index))]
    struct Named {
        #[api(middleware)]
        id: RequestId<Correlation>,
    }
    let client = TestClient::new(Named { id: RequestId::named().trusted() });
    let reply = client.get("/").header("X-Request-Id", "other").header("x-correlation-id", "mine").send();
    assert_eq!((reply.text(), reply.header("X-Correlation-Id")), ("mine", Some("mine")));
    assert_eq!(reply.header("X-Request-Id"), None);

    let names = |meta: sweet::meta::MiddlewareMeta| meta.headers.iter().map(|field| field.name).collect::<Vec<_>>();
    assert_eq!(names(<RequestId<Correlation> as Middleware<Named>>::META), ["X-Correlation-Id"]);
    assert_eq!(names(<RequestId as Middleware<Named>>::META), ["X-Request-Id"]);
}

/// A station that gives ids of its own.
struct Own(&'static str);

impl<A> Middleware<A> for Own {
    type Passage = ();
    type Answer = Infallible;

    async fn on_request(&self, visit: Visit<'_, A>, _: &mut ()) -> Result<(), Infallible> {
        visit.request().set_id(self.0);
        Ok(())
    }
}

#[test]
fn an_id_of_another_station_stays_and_is_told_where_it_can_be() {
    #[derive(Api)]
    #[api(routes(index))]
    struct Two {
        #[api(middleware)]
        own: Own,
        #[api(middleware)]
        id: RequestId,
    }
    let reply = |own| TestClient::new(Two { own: Own(own), id: RequestId::new() }).get("/").send();
    assert_eq!(told(&reply("own")), "own");
    let broken = reply("own\r\nX-Injected: 1");
    assert_eq!((broken.header("X-Request-Id"), broken.header("X-Injected")), (None, None));
}
