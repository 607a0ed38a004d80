use sweet::prelude::*;

#[derive(Schema)]
struct User {
    name: String,
}

type Text<'a> = &'a str;

#[middleware]
async fn named(path: Path<Text<'_>>, Json(user): Json<User>) -> Result<(), Forbidden> {
    if user.name == *path.0 { Ok(()) } else { Err(Forbidden) }
}

#[middleware]
async fn signed(bytes: Bytes) {}

fn main() {}
