use sweet::Schema;

#[derive(Schema)]
struct User {
    #[validate(length(min = 1))]
    #[schema(max_items = 9)]
    tags: Vec<String>,
    #[validate(email, email)]
    email: String,
}

fn main() {}
