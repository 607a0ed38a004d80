//! Checks that look at a field of the app.

use std::panic::catch_unwind;

use sweet::json::{self, Error};
use sweet::prelude::*;
use sweet::rules::{Broken, Contexts};
use sweet::{Service, TestClient};

use super::failures;

struct Names(Vec<&'static str>);

fn is_free(name: &str, names: &Names) -> Result<(), Broken> {
    if names.0.contains(&name) { Err(Broken::new("taken", "is taken")) } else { Ok(()) }
}

fn fits(user: &User<'_>, names: &Names) -> Result<(), &'static str> {
    if names.0.len() > user.friends.len() { Ok(()) } else { Err("has too many friends") }
}

#[derive(Schema, Debug)]
#[validate(context = Names, schema(function = fits, use_context))]
struct User<'a> {
    #[validate(custom(function = is_free, use_context))]
    name: Option<&'a str>,
    #[serde(default)]
    friends: Vec<Friend>,
}

#[derive(Schema, Debug)]
#[validate(context = "Names")]
struct Friend(#[validate(custom(function = is_free, use_context))] String);

#[post("/users")]
async fn add(Json(user): Json<User<'_>>) -> String {
    user.name.unwrap_or("nobody").to_owned()
}

#[derive(Schema)]
#[validate(context = Names)]
struct Wanted<'a> {
    #[validate(custom(function = is_free, use_context))]
    name: &'a str,
}

#[get("/users")]
async fn find(Query(wanted): Query<Wanted<'_>>) -> String {
    wanted.name.to_owned()
}

#[post("/forms")]
async fn form(Form(wanted): Form<Wanted<'_>>) -> String {
    wanted.name.to_owned()
}

#[derive(Api)]
#[api(routes(add, find, form))]
struct Users {
    names: Names,
}

#[derive(Api)]
#[api()]
struct App {
    #[api(nest = "/a", operation_prefix = "a_")]
    one: Users,
    #[api(nest = "/b", operation_prefix = "b_")]
    other: Users,
}

fn client() -> TestClient<App> {
    TestClient::new(App { one: Users { names: Names(vec!["Ada"]) }, other: Users { names: Names(vec!["Bob", "Cy"]) } })
}

#[test]
fn a_check_looks_at_the_field_of_its_own_app() {
    let client = client();
    let post = |path: &str, text: &str| client.post(path).body("application/json", text);
    assert_eq!(post("/a/users", r#"{"name": "Bob"}"#).send().text(), "Bob");
    assert_eq!(failures(post("/a/users", r#"{"name": "Ada"}"#)), ["/name taken: is taken"]);
    assert_eq!(failures(post("/b/users", r#"{"name": "Ada", "friends": ["Cy"]}"#)), ["/friends/0 taken: is taken"]);
    assert_eq!(failures(post("/a/users", r#"{"friends": ["Cy"]}"#)), [" custom: has too many friends"]);
}

#[test]
fn parameters_and_forms_are_checked_too() {
    let client = client();
    assert_eq!(client.get("/b/users?name=Ada").send().text(), "Ada");
    assert_eq!(failures(client.get("/a/users?name=Ada")), ["query name taken: is taken"]);
    let form = |path: &str| client.post(path).body("application/x-www-form-urlencoded", "name=Bob");
    assert_eq!(form("/a/forms").send().text(), "Bob");
    assert_eq!(failures(form("/b/forms")), ["/name taken: is taken"]);
}

#[test]
fn a_text_is_read_by_hand_with_a_context() {
    let names = Names(vec!["Ada"]);
    let read =
        |text: &'static str, contexts| json::from_slice_within::<User<'_>>(text.as_bytes(), contexts).map(|_| ());
    assert_eq!(read(r#"{"name": "Bob"}"#, Contexts::of(&names)), Ok(()));
    assert!(matches!(read(r#"{"name": "Ada"}"#, Contexts::of(&names)), Err(Error::Invalid(_))));
}

#[test]
fn without_its_context_nothing_passes() {
    let Err(Error::Invalid(failures)) = json::from_slice::<User<'_>>(br#"{"name": "Bob"}"#) else { panic!() };
    assert_eq!((failures.0[0].rule, failures.0[0].place.as_str()), ("context", "/name"));
    let Err(Error::Invalid(failures)) = json::from_slice::<User<'_>>(b"{}") else { panic!() };
    assert_eq!((failures.0[0].rule, failures.0[0].place.as_str()), ("context", ""));
}

#[derive(Api)]
#[api(routes(add))]
struct Bare {}

#[derive(Api)]
#[api(routes(find))]
struct Outer {
    /// The nested app does not see it.
    names: Names,
    #[api(nest = "/bare")]
    bare: Bare,
}

#[test]
fn an_app_without_the_field_does_not_start() {
    let message = <Outer as Service>::verify().unwrap_err();
    let lines: Vec<_> = message.lines().map(|line| line.split(" (").next().unwrap()).collect();
    let line = |at: &str| {
        format!(
            "the check of {at} looks at a `Names`, and `checks::context::Bare` has no field of that type: add a field of type \
             `Names` to `checks::context::Bare`"
        )
    };
    assert_eq!(lines, [line("`User` at `name`"), line("`User`"), line("`Friend` at `0`")]);
    assert_eq!(<App as Service>::verify(), Ok(()));
    assert!(catch_unwind(|| TestClient::new(Bare {})).is_err());
}

#[middleware]
async fn wanted(Query(wanted): Query<Wanted<'_>>) {
    let _ = wanted.name;
}

#[get("/users", middleware(wanted))]
async fn guarded() {}

#[derive(Api)]
#[api(routes(guarded))]
struct Guarded {}

#[derive(Api)]
#[api(middleware(wanted))]
struct Gate {}

#[derive(Api)]
#[api()]
struct Nesting {
    #[api(nest = "/a", middleware(wanted))]
    gate: Empty,
}

#[derive(Api)]
#[api()]
struct Empty {}

#[test]
fn stations_miss_fields_too() {
    for verified in [<Guarded as Service>::verify(), <Gate as Service>::verify(), <Nesting as Service>::verify()] {
        let missing = verified.unwrap_err();
        assert!(missing.starts_with("the check of `Wanted` at `name` looks at a `Names`, and "), "{missing}");
    }
}
