use sweet::prelude::*;

#[get("users")]
async fn users() -> &'static str {
    ""
}

#[derive(ApiError)]
enum Error {
    Missing,
}

#[get("/fails")]
async fn fails() -> Result<(), Error> {
    Err(Error::Missing)
}

#[derive(Api)]
#[api(routes(users, fails))]
struct App {
    #[api(nest = "/inner")]
    inner: Inner,
}

#[derive(Api)]
#[api(routes(users), title = "Inner")]
struct Inner {}

fn main() {
    sweet::TestClient::new(App { inner: Inner {} });
}
