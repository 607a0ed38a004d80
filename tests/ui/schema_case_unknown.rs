use sweet::Schema;

#[derive(Schema)]
#[serde(rename_all = "camel-case")]
struct User {
    first_name: String,
}

fn main() {}
