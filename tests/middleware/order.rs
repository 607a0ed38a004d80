//! The order of all hooks in every way that a request can go, as one table.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::future::{Future, pending};
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context as Task, Poll, Waker};

use sweet::message::{Body, Head, Headers, Response};
use sweet::meta::Responses;
use sweet::prelude::*;
use sweet::{Context, Method, Middleware, Request, Respond, Service, Visit};

/// What happens at a mark in the place of nothing.
#[derive(Clone, Copy)]
enum Act {
    /// It answers with this status.
    Answer(u16),
    /// It writes this status into the response.
    Rewrite(u16),
    Panic,
    /// It waits, for ever.
    Wait,
}
use Act::{Answer, Panic, Rewrite, Wait};

/// What is to happen where, and what has happened.
#[derive(Default)]
struct Play {
    script: Vec<(&'static str, Act)>,
    trail: RefCell<Vec<String>>,
}

impl Play {
    /// Something happens.
    async fn mark(&self, mark: String, response: Option<&mut Response>) -> Result<(), Early> {
        let act = self.script.iter().find(|(at, _)| *at == mark).map(|(_, act)| *act);
        self.trail.borrow_mut().push(mark);
        match act {
            None => Ok(()),
            Some(Answer(status)) => Err(Early(status)),
            Some(Rewrite(status)) => {
                response.expect("a way out").set_status(StatusCode::from_u16(status).unwrap());
                Ok(())
            }
            Some(Panic) => panic!("as the script says"),
            Some(Wait) => pending().await,
        }
    }
}

/// An answer that has no more than a status.
struct Early(u16);

impl Respond for Early {
    const RESPONSES: Responses = Responses::None;

    fn respond(self, response: &mut Response) {
        response.set_status(StatusCode::from_u16(self.0).unwrap());
    }
}

/// A station that says what happens to it.
struct Spy<const NAME: char>(Rc<Play>);

/// What a spy passes from its way in to its way out.
#[derive(Default)]
struct Passage(Option<(char, Rc<Play>)>);

impl Drop for Passage {
    fn drop(&mut self) {
        if let Some((name, play)) = &self.0 {
            play.trail.borrow_mut().push(format!("{name}~"));
        }
    }
}

impl<A, const NAME: char> Middleware<A> for Spy<NAME> {
    type Passage = Passage;
    type Answer = Early;

    async fn on_request(&self, _: Visit<'_, A>, passage: &mut Passage) -> Result<(), Early> {
        passage.0 = Some((NAME, Rc::clone(&self.0)));
        self.0.mark(format!("{NAME}>"), None).await
    }

    async fn before_handler(&self, _: Context<'_, A>, passage: &mut Passage) -> Result<(), Early> {
        assert!(passage.0.is_some());
        self.0.mark(format!("{NAME}»"), None).await
    }

    async fn on_error(&self, _: Visit<'_, A>, passage: &mut Passage, response: &mut Response) -> Result<(), Early> {
        assert!(passage.0.is_some() && response.is_error());
        self.0.mark(format!("{NAME}!"), Some(response)).await
    }

    async fn on_response(&self, _: Visit<'_, A>, passage: &mut Passage, response: &mut Response) -> Result<(), Early> {
        assert!(passage.0.is_some());
        self.0.mark(format!("{NAME}<"), Some(response)).await
    }
}

#[get("/{id}", middleware(State<Spy<'e'>>))]
async fn handler(Path(_): Path<u32>, play: State<'_, Rc<Play>>) -> Result<(), Early> {
    play.mark("H".to_owned(), None).await
}

#[derive(Api)]
#[api(routes(handler))]
struct Inner {
    e: Spy<'e'>,
    play: Rc<Play>,
}

#[derive(Api)]
#[api(middleware(State<Spy<'b'>>))]
struct App {
    #[api(middleware)]
    a: Spy<'a'>,
    b: Spy<'b'>,
    n: Spy<'n'>,
    #[api(nest = "/in", middleware(State<Spy<'n'>>))]
    inner: Inner,
}

/// How a request ends from the outside.
#[derive(Clone, Copy, PartialEq)]
enum End {
    Itself,
    /// Its time is over.
    Expired,
    /// Its client leaves.
    Left,
}

/// A line of the table.
fn line(table: &mut String, name: &str, method: &Method, path: &str, script: &[(&'static str, Act)], end: End) {
    let play = Rc::new(Play { script: script.to_vec(), trail: RefCell::default() });
    let app = App {
        a: Spy(play.clone()),
        b: Spy(play.clone()),
        n: Spy(play.clone()),
        inner: Inner { e: Spy(play.clone()), play: play.clone() },
    };
    let head =
        Head { method: method.clone(), path, query: None, version: http::Version::HTTP_11, headers: Headers::EMPTY };
    let (request, mut response) = (Request::new(head, Body::EMPTY, None), Response::default());
    let answered = drive(&app, &request, &mut response, end);
    let status = if answered { response.status().as_u16().to_string() } else { "-".to_owned() };
    let _ = writeln!(table, "{name:<42} {status:>3}  {}", play.trail.take().join(" "));
}

/// Whether there is an answer.
fn drive(app: &App, request: &Request<'_>, response: &mut Response, end: End) -> bool {
    let mut cx = Task::from_waker(Waker::noop());
    let mut answer = pin!(Some(app.call(request, response)));
    let poll = answer.as_mut().as_pin_mut().unwrap().poll(&mut cx);
    assert_eq!(poll.is_pending(), end != End::Itself);
    if end == End::Left {
        answer.set(None);
        return false;
    }
    if end == End::Expired {
        request.expire();
        assert_eq!(answer.as_mut().as_pin_mut().unwrap().poll(&mut cx), Poll::Ready(()));
    }
    true
}

#[test]
fn every_hook_in_every_ending() {
    let mut table = String::from(
        "a and b are stations of the app, n of a nest, e of an endpoint, H is the handler.\n\
         > on_request, » before_handler, ! on_error, < on_response, ~ the passage is dropped.\n\n",
    );
    let get = Method::GET;
    let mut to = |name: &str, method: &Method, path: &str| line(&mut table, name, method, path, &[], End::Itself);
    to("success", &get, "/in/1");
    to("HEAD", &Method::HEAD, "/in/1");
    to("OPTIONS", &Method::OPTIONS, "/in/1");
    to("no such path", &get, "/nowhere");
    to("no such path in the nest", &get, "/in/1/2");
    to("no such method", &Method::POST, "/in/1");
    to("malformed path", &get, "/in/%ff");
    to("extractor rejects", &get, "/in/one");
    let mut play = |name: &str, script: &[(&'static str, Act)]| {
        line(&mut table, name, &get, "/in/1", script, End::Itself);
    };
    play("handler answers an error", &[("H", Answer(409))]);
    play("handler panics", &[("H", Panic)]);
    for (how, status) in [("early answer", 204), ("refusal", 403)] {
        for at in ["a>", "b>", "a»", "b»", "n>", "n»", "e>", "e»"] {
            play(&format!("{how} at {at}"), &[(at, Answer(status))]);
        }
    }
    for at in ["e!", "n!", "b!", "a!"] {
        play(&format!("handler's error, recovered at {at}"), &[("H", Answer(409)), (at, Rewrite(200))]);
        play(&format!("handler's error, another at {at}"), &[("H", Answer(409)), (at, Answer(503))]);
    }
    play("panic, recovered at n!", &[("H", Panic), ("n!", Answer(200))]);
    for at in ["e<", "n<", "b<", "a<"] {
        play(&format!("an error made at {at}"), &[(at, Answer(500))]);
        play(&format!("an error written at {at}"), &[(at, Rewrite(500))]);
    }
    for at in ["a>", "b>", "b»", "n>", "n»", "e>", "e»", "e<", "n<", "b<", "a<"] {
        play(&format!("panic at {at}"), &[(at, Panic)]);
    }
    for at in ["e!", "n!", "b!", "a!"] {
        play(&format!("handler's error, panic at {at}"), &[("H", Answer(409)), (at, Panic)]);
    }
    for (how, end) in [("time is over", End::Expired), ("client leaves", End::Left)] {
        for at in ["b>", "b»", "n>", "n»", "e>", "e»", "H", "e<", "n<", "b<"] {
            line(&mut table, &format!("{how} at {at}"), &get, "/in/1", &[(at, Wait)], end);
        }
    }
    insta::assert_snapshot!(table);
}
