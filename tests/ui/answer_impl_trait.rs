use sweet::prelude::*;

#[get("/users")]
async fn users() -> impl sweet::Respond {
    ""
}

fn main() {}
