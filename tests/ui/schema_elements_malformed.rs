use std::collections::BTreeMap;

use sweet::Schema;

#[derive(Schema)]
struct User {
    #[schema(items)]
    nothing: Vec<String>,
    #[schema(items(trim))]
    changed: Vec<String>,
    #[schema(items(lenght(min = 1)))]
    unknown: Vec<String>,
    #[schema(items(title = "x"))]
    misplaced: Vec<String>,
    #[schema(items(length(min = 2, max = 1)))]
    empty: Vec<String>,
    #[schema(keys(range(min = 1)))]
    numbers: BTreeMap<u8, u8>,
    #[schema(keys(unique_items))]
    keys: BTreeMap<String, u8>,
    #[validate(items(email))]
    space: Vec<String>,
}

fn main() {}
