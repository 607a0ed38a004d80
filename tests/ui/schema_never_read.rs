use sweet::Schema;

#[derive(Schema)]
struct Greeting {
    text: &'static str,
    #[validate(range(max = 9))]
    times: u8,
}

#[derive(Schema)]
#[schema(encode_only)]
struct Written {
    #[serde(alias = "name")]
    title: String,
}

#[derive(Schema)]
struct Inner {
    text: &'static str,
}

#[derive(Schema)]
struct Outer {
    inner: Inner,
}

fn main() {}
