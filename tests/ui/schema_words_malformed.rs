use sweet::Schema;

#[derive(Schema)]
struct User {
    #[validate(email(message = ""))]
    empty: String,
    #[validate(email(message = 1))]
    number: String,
    #[validate(email(sentence = "x"))]
    unknown: String,
    #[validate(length(message = "x"))]
    unbounded: String,
    #[validate(range(code = "x"))]
    endless: u8,
    #[schema(pattern(message = "x"))]
    nothing: String,
    #[schema(pattern("a", "b"))]
    several: String,
    #[schema(multiple_of("a", message = "x"))]
    text: u8,
    #[validate(custom(function = own, code = ""))]
    own: String,
}

fn own(_: &str) -> Result<(), &'static str> {
    Ok(())
}

fn main() {}
