use sweet::prelude::*;

#[get("/users", status = 201)]
async fn users() -> Redirect<303> {
    Redirect::to("/people")
}

fn main() {}
