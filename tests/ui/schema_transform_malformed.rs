use sweet::Schema;

#[derive(Schema)]
struct User {
    #[schema(lowercase, uppercase)]
    both: String,
    #[schema(trim = true)]
    value: String,
    #[serde(skip)]
    #[schema(trim)]
    skipped: String,
}

fn main() {}
