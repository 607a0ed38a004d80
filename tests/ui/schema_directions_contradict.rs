use sweet::Schema;

#[derive(Schema)]
struct User {
    #[serde(skip_serializing, skip_deserializing)]
    a: u8,
    #[serde(skip, skip_serializing)]
    b: u8,
    #[serde(skip, skip_serializing_if = "is_zero")]
    c: u8,
    #[serde(skip, rename = "x")]
    d: u8,
}

fn main() {}
