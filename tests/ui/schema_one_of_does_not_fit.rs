use sweet::Schema;

#[derive(Schema)]
struct User {
    #[schema(one_of("a"))]
    number: u8,
    #[schema(one_of(1))]
    text: String,
}

fn main() {}
