use sweet::prelude::*;

#[derive(Schema)]
#[serde(deny_unknown_fields)]
struct Fields {
    user_agent: String,
}

#[get("/")]
async fn header(Header(fields): Header<Fields>) -> String {
    fields.user_agent
}

#[get("/cookie")]
async fn cookie(Cookie(fields): Cookie<Fields>) -> String {
    fields.user_agent
}

#[get("/query")]
async fn query(Query(fields): Query<Fields>) -> String {
    fields.user_agent
}

fn main() {}
