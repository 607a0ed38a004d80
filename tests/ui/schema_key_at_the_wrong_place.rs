use sweet::Schema;

#[derive(Schema)]
#[serde(flatten)]
struct User {
    #[serde(rename_all = "camelCase")]
    name: String,
}

#[derive(Schema)]
enum Contact {
    #[validate(email)]
    Mail(String),
}

fn main() {}
