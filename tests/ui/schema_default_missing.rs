use sweet::Schema;

#[derive(Schema)]
#[serde(default)]
struct Page {
    size: u32,
}

#[derive(Schema)]
struct User {
    #[serde(default)]
    id: Id,
    #[serde(default = "nowhere")]
    name: String,
}

#[derive(Schema)]
struct Id(u64);

fn main() {}
