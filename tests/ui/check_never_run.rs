use sweet::prelude::*;

fn is_good(_: &str) -> Result<(), &'static str> {
    Ok(())
}

fn is_whole(_: &Written) -> Result<(), &'static str> {
    Ok(())
}

#[derive(Schema)]
struct Inner {
    a: u8,
}

#[derive(Schema)]
struct NeverRead {
    #[serde(skip_deserializing)]
    #[validate(custom(function = is_good))]
    skipped: String,
    #[serde(flatten)]
    #[validate(custom(function = is_good))]
    flat: Inner,
    #[serde(default)]
    #[validate(required)]
    defaulted: Option<u8>,
}

#[derive(Schema)]
#[schema(encode_only)]
#[validate(schema(function = is_whole))]
struct Written {
    #[validate(required)]
    name: Option<u8>,
}

#[derive(Schema)]
struct Newtype(#[validate(required, must_match(other = b))] Option<u8>);

fn main() {}
