use sweet::prelude::*;

#[post("/users/:id", status = 500, tagg = "users", hidden, hidden)]
async fn user<T>(a: impl Copy) -> impl Copy {
    "the body is not read"
}

fn main() {}
