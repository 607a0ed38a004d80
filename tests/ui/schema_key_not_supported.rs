use sweet::Schema;

#[derive(Schema)]
#[validate(schema(function = "check"))]
struct User {
    #[validate(required)]
    age: Option<u8>,
    #[validate(custom(function = "even"))]
    even: u8,
}

fn main() {}
