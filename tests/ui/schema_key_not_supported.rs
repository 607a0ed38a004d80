use sweet::Schema;

#[derive(Schema)]
#[validate(schema(function = "check"))]
struct User {
    #[validate(regex(path = *NAME))]
    nick: String,
    #[validate(required)]
    age: Option<u8>,
    #[validate(length(min = 1, message = "too short"))]
    city: String,
    #[validate(custom(function = "even"))]
    even: u8,
}

fn main() {}
