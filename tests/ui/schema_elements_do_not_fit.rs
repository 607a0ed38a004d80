use std::collections::BTreeMap;

use sweet::Schema;

#[derive(Schema)]
struct User {
    #[schema(items(length(min = 1)))]
    name: String,
    #[validate(length(min = 1))]
    #[schema(items(email))]
    numbers: Vec<u8>,
    #[schema(values(email))]
    list: Vec<String>,
    #[schema(values(email))]
    counts: BTreeMap<String, u8>,
    #[schema(min_items = 1)]
    text: String,
    #[schema(min_properties = 1)]
    tags: Vec<String>,
}

fn main() {}
