use sweet::prelude::*;

#[get("/users/{id}")]
async fn user(#[cfg(test)] Path(_id): Path<u64>) -> &'static str {
    ""
}

fn main() {}
