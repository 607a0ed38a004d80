use sweet::Schema;

#[derive(Schema)]
struct User {
    #[schema(trim)]
    id: u64,
}

#[derive(Schema)]
struct Borrowed<'a> {
    #[schema(lowercase)]
    name: &'a str,
}

fn main() {}
