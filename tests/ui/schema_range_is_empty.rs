use sweet::Schema;

#[derive(Schema)]
struct User {
    #[validate(length(min = 9, max = 1))]
    name: String,
    #[validate(range(min = 10, max = 1))]
    age: u8,
    #[validate(range(exclusive_min = 1, max = 1))]
    size: f64,
    #[validate(range(min = 1, exclusive_min = 1))]
    count: u8,
    #[validate(length(equal = 2, max = 3))]
    code: String,
    #[schema(min_items = 2, max_items = 1)]
    tags: Vec<String>,
    #[schema(multiple_of = 0)]
    step: u32,
    #[validate(contains = "")]
    text: String,
}

fn main() {}
