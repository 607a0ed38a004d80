use sweet::Schema;

#[derive(Schema)]
#[serde(renameall = "camelCase")]
struct User {
    #[serde(defualt)]
    id: u64,
    #[validate(lenght(min = 1))]
    name: String,
    #[validate(length(mim = 1))]
    nick: String,
    #[schema(wat)]
    age: u8,
}

fn main() {}
