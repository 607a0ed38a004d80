use sweet::Schema;

#[derive(Schema)]
struct User {
    #[validate(required_nested)]
    even: u8,
}

fn main() {}
