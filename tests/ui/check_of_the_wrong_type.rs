use sweet::prelude::*;

fn is_even(number: &u32) -> Result<(), &'static str> {
    if number % 2 == 0 { Ok(()) } else { Err("must be even") }
}

fn is_long(text: &str) -> bool {
    text.len() > 8
}

struct Reason;

fn is_good(text: &str) -> Result<(), Reason> {
    if text == "good" { Ok(()) } else { Err(Reason) }
}

#[derive(Schema)]
struct Wrong {
    #[validate(custom(function = is_even))]
    text: String,
    #[validate(custom(function = "is_long"))]
    long: String,
    #[validate(custom(function = is_good))]
    good: String,
    #[validate(custom(function = is_missing))]
    missing: String,
}

fn main() {}
