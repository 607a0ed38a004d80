use sweet::prelude::*;

#[derive(Schema)]
struct SignUp {
    password: String,
    #[serde(skip_deserializing)]
    hash: String,
    #[validate(must_match(other = "pasword"))]
    again: String,
    #[validate(must_match(other = nothing_like_it))]
    third: String,
    #[validate(must_match(other = fourth))]
    fourth: String,
    #[validate(must_match(other = hash))]
    fifth: String,
}

#[derive(Schema)]
struct Other {
    number: u8,
    #[validate(must_match(other = "number"))]
    text: String,
}

fn main() {}
