use sweet::prelude::*;

#[get("/users", security("key"), dependencies("session"), layer = "log")]
async fn users() {}

fn main() {}
