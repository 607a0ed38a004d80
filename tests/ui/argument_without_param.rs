use sweet::prelude::*;

#[get("/users/{id}")]
async fn user(Path((_id, _post)): Path<(u64, u64)>) -> &'static str {
    ""
}

fn main() {}
