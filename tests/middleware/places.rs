//! Where stations can stand, what they see there, what is told of them, and how their configuration is verified.

use std::cell::RefCell;
use std::convert::Infallible;
use std::panic::{AssertUnwindSafe, catch_unwind};

use sweet::prelude::*;
use sweet::{Api, Context, Describe, Endpoint, Middleware, Response, Station, TestClient, Visit};

/// Says what it sees of the endpoint.
#[derive(Default)]
struct Looks(RefCell<Vec<String>>);

impl Looks {
    fn look<A>(&self, hook: &str, visit: Visit<'_, A>) {
        let pattern = visit.pattern().map(|pattern| pattern.to_string());
        let id = visit.endpoint().map(|endpoint| endpoint.operation.id);
        self.0.borrow_mut().push(format!("{hook} {pattern:?} {id:?}"));
    }
}

impl<A> Middleware<A> for Looks {
    type Passage = ();
    type Answer = Infallible;

    async fn on_request(&self, visit: Visit<'_, A>, (): &mut ()) -> Result<(), Infallible> {
        self.look("in", visit);
        Ok(())
    }

    async fn before_handler(&self, cx: Context<'_, A>, (): &mut ()) -> Result<(), Infallible> {
        self.look("before", Visit::behind(cx));
        Ok(())
    }

    async fn on_response(&self, visit: Visit<'_, A>, (): &mut (), _: &mut Response) -> Result<(), Infallible> {
        self.look("out", visit);
        Ok(())
    }
}

/// Has a configuration, which may be wrong.
struct Limit<const OF: char>(u32);

impl<A, const OF: char> Middleware<A> for Limit<OF> {
    type Passage = ();
    type Answer = Forbidden;

    fn verify(&self) -> Vec<String> {
        if self.0 > 0 { vec![] } else { vec![format!("the limit {OF} is 0: it is 1 or more")] }
    }

    async fn before_handler(&self, _: Context<'_, A>, (): &mut ()) -> Result<(), Forbidden> {
        if self.0 == 13 { Err(Forbidden) } else { Ok(()) }
    }
}

#[get("/one/{id}", middleware(State<Looks>, State<Limit<'e'>>))]
async fn one(Path(id): Path<u32>) -> String {
    id.to_string()
}

#[post("/two", middleware(State<'_, Limit<'e'>>))]
async fn two() {}

#[derive(Api)]
#[api(routes(one, two))]
struct Inner {
    looks: Looks,
    e: Limit<'e'>,
}

/// A place of one's own.
struct Strict;

impl Station<App> for Strict {
    type Middleware = Limit<'o'>;

    fn locate(app: &App) -> &Limit<'o'> {
        &app.limits.0
    }
}

struct Limits(Limit<'o'>);

#[derive(Api)]
#[api(middleware(Strict))]
struct App {
    #[api(middleware)]
    looks: Looks,
    #[api(middleware)]
    a: Limit<'a'>,
    n: Limit<'n'>,
    limits: Limits,
    #[api(nest = "/first", operation_prefix = "first_", middleware(State<Limit<'n'>>))]
    first: Inner,
    #[api(nest = "/second", operation_prefix = "second_")]
    second: Inner,
}

fn app(limit: u32) -> App {
    let inner = || Inner { looks: Looks::default(), e: Limit(limit) };
    App {
        looks: Looks::default(),
        a: Limit(limit),
        n: Limit(limit),
        limits: Limits(Limit(limit)),
        first: inner(),
        second: inner(),
    }
}

#[test]
fn the_endpoint_is_known_behind_routing() {
    let client = TestClient::new(app(1));
    assert_eq!(client.get("/first/one/1").send().text(), "1");
    assert_eq!(client.get("/second/one/2").send().text(), "2");
    assert_eq!(client.get("/nowhere").send().status(), 404);
    let app = client.service();
    let seen = [("app", &app.looks), ("first", &app.first.looks), ("second", &app.second.looks)];
    let seen = seen.map(|(name, looks)| format!("{name}\n  {}\n", looks.0.take().join("\n  ")));
    insta::assert_snapshot!(seen.concat());
}

#[test]
fn the_stations_are_constants() {
    let count = |meta: &[sweet::meta::MiddlewareMeta]| meta.len();
    assert_eq!(count(App::META.middleware), 3);
    assert_eq!(App::META.nests.iter().map(|nest| count(nest.middleware)).collect::<Vec<_>>(), [1, 0]);
    assert_eq!(Inner::META.endpoints.iter().map(|endpoint| count(endpoint.middleware)).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(count(<one as Endpoint<Inner>>::DESCRIPTION.middleware), 2);
    // Without an app, nothing is known of the stations that it has.
    assert_eq!(count(<one as Describe>::META.middleware), 0);
}

#[test]
fn every_mistake_is_told_before_the_first_request() {
    let panic = catch_unwind(AssertUnwindSafe(|| drop(TestClient::new(app(0))))).expect_err("mistakes");
    insta::assert_snapshot!(panic.downcast::<String>().expect("a text"));
}

#[test]
fn an_app_nested_twice_has_two_ways() {
    let mut app = app(1);
    app.n = Limit(13);
    let client = TestClient::new(app);
    assert_eq!(client.get("/first/one/1").send().status(), 403);
    assert_eq!(client.get("/second/one/1").send().status(), 200);
}

/// The root has the last word, wherever a handler panics.
mod fallback {
    use sweet::prelude::*;
    use sweet::{Request, Response, TestClient};

    #[middleware]
    fn nothing() {}

    #[get("/plain")]
    async fn plain() {
        panic!("as written")
    }

    #[get("/guarded", middleware(nothing))]
    async fn guarded() {
        panic!("as written")
    }

    #[derive(Api)]
    #[api(routes(plain, guarded), middleware(nothing))]
    struct Inner {}

    #[derive(Api)]
    #[api(fallback = branded)]
    struct App {
        #[api(nest = "", middleware(nothing))]
        inner: Inner,
    }

    fn branded(_: &Request<'_>, response: &mut Response) {
        response.body_mut().clear();
        response.body_mut().extend(b"branded");
    }

    #[test]
    fn it_has_the_last_word() {
        let client = TestClient::new(App { inner: Inner {} });
        for path in ["/plain", "/guarded", "/nowhere"] {
            assert_eq!(client.get(path).send().text(), "branded", "{path}");
        }
    }
}

/// More endpoints than one `match` has arms, in an app that a `macro_rules!` writes.
mod many {
    use std::cell::Cell;
    use std::convert::Infallible;

    use sweet::prelude::*;
    use sweet::{Context, Middleware, TestClient};

    struct Count(Cell<u32>);

    #[middleware]
    fn count(State(count): State<'_, Count>) {
        count.0.set(count.0.get() + 1);
    }

    struct Ten;

    impl<A: sweet::Provide<Count>> Middleware<A> for Ten {
        type Passage = ();
        type Answer = Infallible;

        async fn before_handler(&self, cx: Context<'_, A>, (): &mut ()) -> Result<(), Infallible> {
            let Count(count) = cx.app().provide();
            count.set(count.get() + 10);
            Ok(())
        }
    }

    macro_rules! app {
        ($app:ident $inner:ident $station:ident $ten:ty, $prefix:literal, $($name:ident $pattern:literal)*) => {
            $(
                #[get($pattern, middleware($station))]
                async fn $name() -> &'static str {
                    stringify!($name)
                }
            )*

            #[derive(Api)]
            #[api(routes($($name),*))]
            struct $inner {
                #[api(middleware)]
                ten: $ten,
                count: Count,
            }

            #[derive(Api)]
            #[api(routes($($name),*), middleware(State<$ten>, $station))]
            struct $app {
                ten: $ten,
                count: Count,
                #[api(nest = $prefix, operation_prefix = "inner_", middleware($station, State<$ten>))]
                inner: $inner,
            }
        };
    }

    app! {
        App Inner count Ten, "/inner",
        r00 "/00" r01 "/01" r02 "/02" r03 "/03" r04 "/04" r05 "/05" r06 "/06" r07 "/07" r08 "/08" r09 "/09"
        r10 "/10" r11 "/11" r12 "/12" r13 "/13" r14 "/14" r15 "/15" r16 "/16" r17 "/17" r18 "/18" r19 "/19"
        r20 "/20" r21 "/21" r22 "/22" r23 "/23" r24 "/24" r25 "/25" r26 "/26" r27 "/27" r28 "/28" r29 "/29"
        r30 "/30" r31 "/31" r32 "/32" r33 "/33" r34 "/34"
    }

    #[test]
    fn each_has_its_stations() {
        let counter = || Count(Cell::new(0));
        let client = TestClient::new(App { ten: Ten, count: counter(), inner: Inner { ten: Ten, count: counter() } });
        let App { count, inner, .. } = client.service();
        for number in 0..35 {
            let name = format!("{number:02}");
            assert_eq!(client.get(&format!("/{name}")).send().text(), format!("r{name}"));
            assert_eq!(count.0.take(), 12);
            assert_eq!(client.get(&format!("/inner/{name}")).send().text(), format!("r{name}"));
            assert_eq!((count.0.take(), inner.count.0.take()), (22, 11));
        }
    }
}
