use sweet::Schema;

#[derive(Schema)]
#[schema(name = "a user")]
struct User {
    id: u64,
}

#[derive(Schema)]
#[serde(rename = "Person")]
#[schema(name = "Human")]
struct Somebody {}

fn main() {}
