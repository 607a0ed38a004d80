use sweet::prelude::*;

#[get("/users")]
async fn users() -> &'static str {
    ""
}

#[get("/users/{id}")]
async fn by_id(Path(id): Path<u64>) -> String {
    id.to_string()
}

#[get("/users/{name}")]
async fn by_name(Path(name): Path<String>) -> String {
    name
}

#[derive(Api)]
#[api(routes(users, by_id, by_name))]
struct App {}

fn main() {}
