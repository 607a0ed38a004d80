use sweet::prelude::*;

#[get("/users")]
async unsafe fn users() -> &'static str {
    ""
}

fn main() {}
