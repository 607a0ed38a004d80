use sweet::prelude::*;

#[get("/users")]
struct Users;

fn main() {}
