use sweet::Schema;

#[derive(Schema)]
struct User {
    #[validate(email)]
    id: u64,
    #[validate(range(min = 1))]
    name: String,
    #[validate(length(min = 1))]
    age: u8,
    #[schema(unique_items)]
    nick: String,
}

fn main() {}
