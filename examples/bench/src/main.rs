//! Answers what every benchmarked server answers: `--port P --workers N`, on 127.0.0.1.

use sweet::prelude::*;

mod github;

#[global_allocator]
static GLOBAL: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[get("/")]
async fn hello() -> Plain {
    Plain("Hello, World!")
}

/// Text without a charset, as the comparison asks for.
struct Plain(&'static str);

impl sweet::Respond for Plain {
    const RESPONSES: sweet::meta::Responses = <&str as sweet::Respond>::RESPONSES;

    fn respond(self, response: &mut sweet::Response) {
        response.set_content_type("text/plain");
        response.body_mut().extend(self.0.as_bytes());
    }
}

#[derive(Schema)]
struct Message {
    message: &'static str,
}

#[get("/json")]
async fn json() -> Json<Message> {
    Json(Message { message: "Hello, World!" })
}

#[derive(Schema)]
struct View {
    #[serde(default)]
    verbose: bool,
}

#[derive(Schema)]
struct User {
    user_id: i64,
    verbose: bool,
}

#[get("/users/{user_id}")]
async fn user(Path(user_id): Path<i64>, Query(view): Query<View>) -> Json<User> {
    Json(User { user_id, verbose: view.verbose })
}

#[derive(Schema)]
struct NewUser {
    #[validate(length(min = 1, max = 64))]
    name: String,
    #[validate(email)]
    email: String,
    #[validate(range(min = 0, max = 150))]
    age: i64,
}

#[derive(Schema)]
struct CreatedUser {
    id: u64,
    name: String,
    email: String,
    age: i64,
}

#[post("/users", status = 201)]
async fn create(Json(new): Json<NewUser>) -> Json<CreatedUser> {
    Json(CreatedUser { id: 1, name: new.name, email: new.email, age: new.age })
}

#[derive(Schema)]
struct Credentials<'a> {
    authorization: Option<&'a str>,
}

#[derive(Schema)]
struct Granted {
    ok: bool,
}

/// Why access was refused.
#[derive(ApiError)]
enum AuthError {
    /// The token is missing or wrong.
    #[status(401)]
    Unauthorized,
}

#[get("/auth")]
async fn auth(Header(credentials): Header<Credentials<'_>>) -> Result<Json<Granted>, AuthError> {
    match credentials.authorization {
        Some("Bearer secret") => Ok(Json(Granted { ok: true })),
        _ => Err(AuthError::Unauthorized),
    }
}

#[derive(Schema)]
struct Issue<'a> {
    owner: &'a str,
    repo: &'a str,
    number: i64,
}

#[get("/repos/{owner}/{repo}/issues/{number}")]
async fn issue(Path(issue): Path<Issue<'_>>) -> Json<Issue<'_>> {
    Json(issue)
}

#[derive(Schema)]
struct Item {
    id: u64,
    name: String,
    price: f64,
    tags: [String; 3],
    active: bool,
}

/// The list behind `GET /items`, built once at start and written on every request.
struct Items(Vec<Item>);

impl Items {
    fn new() -> Self {
        let item = |id: u32| Item {
            id: id.into(),
            name: format!("Item {id}"),
            price: f64::from(id) + 0.25,
            tags: ["a", "b", "c"].map(|suffix| format!("t{id}-{suffix}")),
            active: id.is_multiple_of(2),
        };
        Self((1..=50).map(item).collect())
    }
}

#[get("/items")]
async fn items(items: State<'_, Items>) -> Json<&[Item]> {
    Json(&items.0.0)
}

#[derive(Api)]
#[api(routes(hello, json, user, create, auth, issue, items))]
struct App {
    items: Items,
    #[api(nest = "")]
    github: github::Github,
}

fn main() -> sweet::Result {
    let mut arguments = std::env::args().skip(1);
    let (mut port, mut workers) = (8000, 1);
    while let (Some(name), Some(value)) = (arguments.next(), arguments.next()) {
        let number = value.parse().expect("a number behind each option");
        match name.as_str() {
            "--port" => port = number,
            "--workers" => workers = usize::from(number),
            _ => panic!("usage: bench-server [--port P] [--workers N]"),
        }
    }
    // The load generators keep their connections, as the other servers let them.
    let mut limits = sweet::Limits::default();
    limits.requests_per_connection_max = u32::MAX;
    sweet::Server::bind(("127.0.0.1", port))
        .workers(workers)
        .limits(limits)
        .run(|| App { items: Items::new(), github: github::Github {} })
}
