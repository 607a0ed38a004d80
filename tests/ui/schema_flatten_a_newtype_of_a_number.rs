use sweet::Schema;

#[derive(Schema)]
struct User {
    #[serde(flatten)]
    id: Id,
}

#[derive(Schema)]
struct Id(u64);

fn main() {}
