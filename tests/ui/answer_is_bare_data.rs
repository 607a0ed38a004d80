use sweet::prelude::*;

#[derive(Schema)]
struct User {
    name: String,
}

#[get("/user")]
async fn user() -> Result<User, std::io::Error> {
    Ok(User { name: "Ada".to_owned() })
}

fn main() {}
