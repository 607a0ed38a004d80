use sweet::Schema;

mod module {}

#[derive(Schema)]
struct User {
    #[schema(with = "module")]
    #[serde(flatten)]
    flat: u8,
    #[schema(with = "module")]
    #[validate(range(min = 1))]
    ruled: u8,
    #[schema(with = 7)]
    malformed: u8,
}

#[derive(Schema)]
#[serde(tag = "type")]
enum Tagged {
    Content(#[schema(with = "module")] u8),
}

fn main() {}
