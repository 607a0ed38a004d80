use sweet::Schema;

#[derive(Schema)]
#[serde(remote = "Other", bound = "T: Serialize", expecting = "a user", field_identifier)]
struct User<T> {
    #[serde(with = "module")]
    name: T,
    #[serde(serialize_with = "write", deserialize_with = "read")]
    both_ways: String,
    #[serde(rename(serialize = "a", deserialize = "b"))]
    both: String,
    #[serde(getter = "Other::town")]
    town: String,
}

#[derive(Schema)]
enum Kind {
    #[serde(with = "module")]
    Hidden(u8),
    Other,
}

fn main() {}
