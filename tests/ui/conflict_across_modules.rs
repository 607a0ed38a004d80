use sweet::prelude::*;

#[get("/users")]
async fn users() -> &'static str {
    ""
}

mod people {
    use sweet::prelude::*;

    #[get("/users", operation_id = "people")]
    pub async fn list() -> &'static str {
        ""
    }
}

#[derive(Api)]
#[api(routes(users, people::list))]
struct App {}

fn main() {}
