use sweet::Schema;
use sweet::params::FromParams;

#[derive(Schema)]
struct Inner {
    x: u8,
}

#[derive(Schema)]
struct View {
    inner: Inner,
}

fn query<'r, T: FromParams<'r>>() {}

fn main() {
    query::<View>();
}
