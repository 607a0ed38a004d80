use sweet::prelude::*;

fn is_good(_: &str) -> Result<(), &'static str> {
    Ok(())
}

#[derive(Schema)]
#[validate(schema(skip_on_field_errors = false), context = 7)]
struct Incomplete {
    #[validate(custom(code = "a"))]
    no_function: String,
    #[validate(custom(function = is_good, message = ""))]
    no_words: String,
    #[validate(custom = "is_good")]
    no_keys: String,
    #[validate(custom(function = 7))]
    no_path: String,
    #[validate(must_match(code = "b"))]
    no_other: String,
}

#[derive(Schema)]
struct Malformed {
    #[validate(custom(is_good))]
    name: String,
    #[validate(custom(function = "is good"))]
    nick: String,
    #[validate(must_match(other = "the nick"))]
    repeated: String,
}

fn main() {}
