use sweet::Schema;

#[derive(Schema)]
#[serde(rename_all = "camelCase")]
#[serde(rename_all = "snake_case")]
struct User {
    #[validate(length(min = 1))]
    #[validate(length(max = 64))]
    name: String,
    #[validate(range(min = 1, min = 2))]
    age: u8,
}

fn main() {}
