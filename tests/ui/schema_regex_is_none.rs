use sweet::Schema;

static RE: &str = "a";

#[derive(Schema)]
struct User {
    #[validate(regex(path = *RE))]
    name: String,
}

fn main() {}
