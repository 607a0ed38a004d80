use sweet::prelude::*;

#[get("/users")]
async fn users<T: Default, const N: usize>() -> &'static str {
    ""
}

fn main() {}
