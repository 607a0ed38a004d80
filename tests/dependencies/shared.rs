//! Who asks for a dependency beside handlers: stations, before a handler and behind it; and apps within apps.

use std::cell::Cell;
use std::rc::Rc;

use sweet::prelude::*;
use sweet::{Context, FromRequest, Middleware, Response, TestClient, Visit};

/// How often the dependency was computed.
#[derive(Clone, Default)]
struct Computed(Rc<Cell<u32>>);

#[dependency]
async fn number(State(Computed(computed)): State<'_, Computed>) -> u32 {
    computed.set(computed.get() + 1);
    computed.get()
}

/// Asks before the handler, and looks behind it.
struct Watching;

impl<A> Middleware<A> for Watching
where
    for<'r> Depends<'r, number>: FromRequest<'r, A>,
{
    type Passage = u32;
    type Answer = NotFound;

    async fn before_handler<'r>(&'r self, cx: Context<'r, A>, passage: &mut u32) -> Result<(), NotFound> {
        *passage = *Depends::<number>::from_request(cx).await.map_err(|_| NotFound)?;
        Ok(())
    }

    async fn on_response<'r>(
        &'r self,
        visit: Visit<'r, A>,
        passage: &mut u32,
        response: &mut Response,
    ) -> Result<(), NotFound> {
        let computed = Depends::<number>::computed(visit.request()).map(|number| *number);
        let line = format!("{passage} {computed:?}");
        response.insert_header(HeaderName::from_static("watched"), HeaderValue::try_from(line).expect("text"));
        Ok(())
    }
}

/// A function that is a station asks as a handler does.
#[middleware]
async fn odd(number: Depends<'_, number>) -> Result<(), NotFound> {
    if *number % 2 == 1 { Ok(()) } else { Err(NotFound) }
}

#[get("/odd", middleware(odd))]
async fn tell_odd(number: Depends<'_, number>) -> String {
    number.to_string()
}

#[get("/number")]
async fn tell(number: Depends<'_, number>, Depends(again): Depends<'_, number>) -> String {
    format!("{} {again}", *number)
}

#[derive(Api)]
#[api(routes(tell))]
struct Inner {
    computed: Computed,
}

#[derive(Api)]
#[api(routes(tell, tell_odd))]
struct App {
    #[api(middleware)]
    watching: Watching,
    computed: Computed,
    #[api(nest = "/inner", operation_prefix = "inner_")]
    inner: Inner,
}

#[test]
fn stations_and_handlers_share_it() {
    let (computed, theirs) = (Computed::default(), Computed::default());
    let inner = Inner { computed: theirs.clone() };
    let client = TestClient::new(App { watching: Watching, computed: computed.clone(), inner });
    for (times, path) in [(1, "/number"), (2, "/inner/number")] {
        let reply = client.get(path).send();
        assert_eq!(
            (reply.text(), reply.header("watched")),
            (&*format!("{times} {times}"), Some(&*format!("{times} Some({times})")))
        );
    }
    // The app that asked first has computed it.
    assert_eq!((computed.0.get(), theirs.0.get()), (2, 0));
    assert_eq!(client.get("/odd").send().text(), "3");
    assert_eq!(client.get("/odd").send().status(), 404);
    assert_eq!(computed.0.get(), 4);
    assert_eq!(client.get("/nowhere").send().header("watched"), Some("0 None"));
}
