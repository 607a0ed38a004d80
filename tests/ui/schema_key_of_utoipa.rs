//! What utoipa says in its own words: each message has the words that are obeyed here.

use sweet::Schema;

#[derive(Schema)]
#[schema(as = "Person", description = "A person.")]
struct User {
    #[schema(min_length = 1, max_length = 64)]
    name: String,
    #[schema(minimum = 0, exclusive_maximum = 150)]
    age: u8,
    #[schema(nullable, inline, value_type = String)]
    nick: Option<String>,
    #[schema(items(min_length = 1))]
    tags: Vec<String>,
}

fn main() {}
