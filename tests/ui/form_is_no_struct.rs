use sweet::prelude::*;

#[derive(Schema)]
struct Inner {
    number: u8,
}

#[derive(Schema)]
struct Outer {
    inner: Inner,
}

#[post("/")]
async fn nested(Form(_): Form<Outer>) {}

#[derive(Api)]
#[api(routes(nested))]
struct App {}

fn main() {}
