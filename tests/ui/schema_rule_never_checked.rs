use sweet::Schema;

#[derive(Schema)]
struct User {
    #[serde(skip)]
    #[validate(email)]
    skipped: String,
    #[serde(skip_deserializing)]
    #[validate(email)]
    sent: String,
    #[serde(skip_deserializing, alias = "x")]
    named: String,
}

fn main() {}
