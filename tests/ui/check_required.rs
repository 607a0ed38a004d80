use sweet::prelude::*;

#[derive(Schema)]
struct SignUp {
    #[validate(required)]
    name: String,
}

fn main() {}
