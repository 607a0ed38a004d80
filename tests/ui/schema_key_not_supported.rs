use sweet::Schema;

#[derive(Schema)]
#[serde(remote = "Other")]
#[validate(schema(function = "check"))]
struct User {
    #[serde(with = "module")]
    name: String,
    #[serde(rename(serialize = "a", deserialize = "b"))]
    both: String,
    #[validate(required)]
    age: Option<u8>,
    #[validate(custom(function = "even"))]
    even: u8,
}

#[derive(Schema)]
enum Kind {
    #[serde(skip)]
    Hidden,
    #[serde(other)]
    Other,
}

fn main() {}
