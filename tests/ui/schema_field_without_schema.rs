use sweet::Schema;

struct Inner;

#[derive(Schema)]
struct User {
    id: u64,
    inner: Inner,
}

fn main() {}
