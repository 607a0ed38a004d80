use sweet::Schema;

#[derive(Schema)]
#[serde(rename_all)]
struct User {
    #[serde(rename = 1)]
    id: u64,
    #[serde(flatten = true)]
    more: More,
    #[serde(default = "not a path")]
    name: String,
    #[validate(length(min = -1))]
    nick: String,
    #[validate(length)]
    city: String,
    #[validate(range(max = "9"))]
    age: u8,
    #[validate(range(max = MAX))]
    size: u8,
    #[schema(example = {name: 1})]
    object: More,
}

#[derive(Schema)]
struct More {}

fn main() {}
