use sweet::Schema;

#[derive(Schema)]
struct User {
    #[schema(pattern = "^a{1,2000}$")]
    counted: String,
    #[schema(pattern = "([0-9]{1,900}[a-z]){9}")]
    large: String,
}

fn main() {}
