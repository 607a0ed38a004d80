use sweet::Schema;

#[derive(Schema)]
struct User {
    #[serde(flatten)]
    name: String,
    #[serde(flatten)]
    tags: Vec<String>,
    #[serde(flatten)]
    pair: (u8, u8),
}

fn main() {}
