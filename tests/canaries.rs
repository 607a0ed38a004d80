//! Secrets that a client sends, a handler answers or a panic tells: none is in a line of the log, in the body of a problem, or
//! in what `Debug` shows of a request. What an error says of its cause is in the log, and nowhere else.

mod log;

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use log::Log;
use sweet::middleware::{AccessLog, RequestId};
use sweet::prelude::*;
use sweet::{Context, FromRequest, TestClient};

/// What a client sends: where, and what must be seen nowhere.
const HEADERS: [(&str, &str); 10] = [
    ("Authorization", "Bearer canary01"),
    ("Proxy-Authorization", "Basic canary02"),
    ("Cookie", "session=canary03; theme=canary04"),
    ("X-Api-Key", "canary05"),
    ("X-Auth-Token", "canary06"),
    ("X-Csrf-Token", "canary07"),
    ("X-Amz-Security-Token", "canary08"),
    ("X-Session", "canary09"),
    ("X-Client-Secret", "canary10"),
    ("Referer", "https://a.example/reset?page=1&token=canary33"),
];
const QUERY: &str = "token=canary11&api_key=canary12&password=canary13&code=canary14&client_secret=canary15&a=%41";
const BODY: &str = r#"{"name":"canary17","password":"canary18","pin":"canary19","more":{"canary20":1}}"#;
const FORM: &str = "pin=canary21&password=canary22&a=canary23";

/// What a client sends.
#[derive(Schema)]
#[serde(deny_unknown_fields)]
struct Login<'a> {
    #[validate(length(max = 3))]
    name: &'a str,
    #[validate(email)]
    password: &'a str,
    pin: u32,
}

/// What a query may say.
#[derive(Schema)]
struct Page {
    size: u8,
}

#[post("/login")]
async fn login(Json(login): Json<Login<'_>>) -> String {
    format!("{}{}{}", login.name, login.password, login.pin)
}

#[post("/form")]
async fn form(Form(page): Form<Page>) -> String {
    page.size.to_string()
}

#[get("/page/{id}")]
async fn page(Path(id): Path<u8>, Query(page): Query<Page>) -> String {
    format!("{id}{}", page.size)
}

/// Why.
#[derive(ApiError, Debug)]
#[status(500)]
enum Why {
    /// The store does not answer.
    Store(#[from] std::io::Error),
}

fn broken() -> std::io::Error {
    std::io::Error::other("postgres://user:canary24@db\nERROR forged")
}

#[get("/store")]
async fn store() -> Result<(SetCookie, ()), Why> {
    Err(broken())?
}

#[get("/fault")]
async fn fault() -> Result<(), Fault> {
    Err(broken())?
}

#[get("/panic")]
async fn panics() {
    panic!("canary25");
}

/// What `Debug` shows of a request.
#[get("/debug")]
async fn debug(shown: Shown) -> String {
    shown.0
}

/// What `Debug` shows of a request, its context, its head and its query.
struct Shown(String);

impl sweet::Argument for Shown {
    const META: sweet::meta::ArgumentMeta = sweet::meta::ArgumentMeta::NONE;
}

impl<'r, A> FromRequest<'r, A> for Shown {
    type Rejection = std::convert::Infallible;

    async fn from_request(cx: Context<'r, A>) -> Result<Self, Self::Rejection> {
        let request = cx.request();
        // Decoded once, and from then on part of the request.
        let pairs = request.query().iter().count();
        let (head, query) = (request.head(), request.query());
        Ok(Self(format!("{pairs} {request:?} {request:#?} {head:?} {:?} {query:?} {:?}", head.headers, request.body())))
    }
}

#[derive(Api)]
#[api(routes(login, form, page, store, fault, panics, debug))]
struct App {
    #[api(middleware)]
    id: RequestId,
    #[api(middleware)]
    log: AccessLog,
}

fn app() -> App {
    App { id: RequestId::default(), log: AccessLog::default() }
}

/// The requests that fail: method, target, media type and content.
fn requests() -> Vec<(&'static str, String, &'static str, &'static str)> {
    let get = |path: &str| ("GET", format!("{path}?{QUERY}&size=canary16"), "application/json", "");
    let post = |path: &str, media: &'static str, body| ("POST", format!("{path}?{QUERY}"), media, body);
    vec![
        get("/page/canary26"),
        get("/page/7"),
        get("/canary27"),
        get("/store"),
        get("/fault"),
        get("/panic"),
        // A parameter without a secret name is shown.
        ("GET", format!("/debug?{QUERY}"), "application/json", ""),
        post("/login", "application/json", BODY),
        post("/login", "application/json", &BODY[..20]),
        post("/login", "text/canary28", BODY),
        post("/form", "application/x-www-form-urlencoded", FORM),
        post("/page/7", "application/json", BODY),
    ]
}

/// No canary is in the text, but for that in the cause of an error.
#[track_caller]
fn check(what: &str, text: &str) {
    assert!(!text.contains("canary"), "{what}: {text}");
}

/// The lines of the log, without the one canary that belongs there; how many there were of it.
fn checked(lines: &[String]) -> usize {
    let told = "postgres://user:canary24@db\\nERROR forged";
    for line in lines {
        check("a line", &line.replace(told, ""));
        assert!(!line.contains(char::is_control), "{line:?}");
    }
    lines.iter().filter(|line| line.contains(told)).count()
}

/// How many errors the log has; each has the id of its request.
fn errors(lines: &[String]) -> usize {
    let errors = lines.iter().filter(|line| line.contains(" sweet::error "));
    errors.inspect(|line| assert!(line.contains(" id="), "{line}")).count()
}

#[test]
fn nobody_sees_what_is_secret() {
    let client = TestClient::new(app());
    let mut lines = Vec::new();
    for (method, target, media, body) in requests() {
        let method = sweet::Method::from_bytes(method.as_bytes()).expect("a method");
        let request = HEADERS.iter().fold(client.request(method, &target), |it, (name, value)| it.header(name, value));
        let (reply, told) = Log::of(|| request.body(media, body).send());
        // What `Debug` shows of a path is what was sent: a path is no place for secrets.
        check(&target, reply.text());
        assert_eq!(errors(&told), usize::from(reply.status() >= 400), "{target}: {told:?}");
        lines.extend(told);
    }
    assert_eq!((errors(&lines), checked(&lines)), (requests().len() - 1, 2));
}

/// Sends bytes to a server, and returns all that it answers.
fn exchange(address: std::net::SocketAddr, request: &str) -> String {
    let mut connection = TcpStream::connect(address).expect("a server");
    connection.write_all(request.as_bytes()).expect("a server that reads");
    let mut answer = String::new();
    connection.read_to_string(&mut answer).expect("an answer of UTF-8");
    answer
}

#[test]
fn nobody_sees_it_on_a_socket() {
    Log::listen();
    let running = sweet::Server::bind("127.0.0.1:0").workers(1).start(app).expect("a server");
    let address = running.addr();
    let headers: String = HEADERS.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    for (method, target, media, body) in requests() {
        let length = body.len();
        let answer = exchange(
            address,
            &format!(
                "{method} {target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{headers}Content-Type: {media}\r\n\
                 Content-Length: {length}\r\n\r\n{body}"
            ),
        );
        check(&target, &answer);
    }
    // What is no message is refused before anybody knows what it is.
    for head in
        ["GET /canary30\u{7f} HTTP/1.1", "GET /\r\n canary31: a", "GET / HTTP/1.1\r\nHost: a\r\nX-Key\u{1}: canary32"]
    {
        check("a refusal", &exchange(address, &format!("{head}\r\n\r\n")));
    }
    running.stop();
    running.join().expect("an end");
    let lines = std::mem::take(&mut *log::OTHERS.lock().expect("nobody panicked"));
    assert_eq!(checked(&lines), 2);
    assert_eq!(errors(&lines), requests().len() - 1, "{lines:#?}");
}
