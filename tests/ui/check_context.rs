use sweet::prelude::*;

struct Names;

fn is_free(_: &str, _: &Names) -> Result<(), &'static str> {
    Ok(())
}

fn is_good(_: &str) -> Result<(), &'static str> {
    Ok(())
}

#[derive(Schema)]
struct Unknown {
    #[validate(custom(function = is_free, use_context))]
    name: String,
}

#[derive(Schema)]
#[validate(context = Names)]
struct Unused {
    #[validate(custom(function = is_good))]
    name: String,
}

#[derive(Schema)]
#[validate(context = Names)]
struct Forgotten {
    #[validate(custom(function = is_free))]
    name: String,
    #[validate(custom(function = is_good, use_context))]
    other: String,
}

fn main() {}
