use sweet::Schema;

static RE: &str = "a";

#[derive(Schema)]
struct User {
    #[validate(regex)]
    nothing: String,
    #[validate(regex(path = "RE"))]
    text: String,
    #[validate(regex(message = "x"))]
    no_path: String,
    #[validate(regex = "RE")]
    old: String,
}

fn main() {}
