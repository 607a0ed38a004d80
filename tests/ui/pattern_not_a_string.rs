use sweet::prelude::*;

#[get(42)]
async fn users() -> &'static str {
    ""
}

fn main() {}
