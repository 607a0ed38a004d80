use sweet::Schema;

#[derive(Schema)]
#[serde(remote = "Other")]
struct User {
    #[serde(with = "module")]
    name: String,
    #[serde(rename(serialize = "a", deserialize = "b"))]
    both: String,
    #[validate(regex(path = *NAME))]
    nick: String,
    age: Option<u8>,
    #[validate(length(min = 1, message = "too short"))]
    city: String,
    #[validate(required_nested)]
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
