use sweet::Schema;

#[derive(Schema)]
struct User {
    #[serde(length(min = 1))]
    name: String,
    #[validate(uuid)]
    id: String,
    #[schema(rename = "mail")]
    email: String,
}

fn main() {}
