use sweet::Schema;

#[derive(Schema)]
#[schema(decode_only)]
struct Inner {
    id: u64,
}

#[derive(Schema)]
struct Outer {
    inner: Inner,
}

fn main() {}
