use sweet::prelude::*;

#[get("/users/../admins")]
async fn admins() -> &'static str {
    ""
}

fn main() {}
