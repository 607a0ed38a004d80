use sweet::Schema;

#[derive(Schema)]
struct User {
    #[schema(one_of = "red")]
    single: String,
    #[schema(one_of())]
    empty: String,
    #[schema(one_of("a", 1))]
    mixed: String,
    #[schema(one_of(1, X))]
    named: u8,
    #[schema(one_of("a", "b", "a"))]
    twice: String,
    #[schema(one_of("a", min = 1))]
    key: String,
}

fn main() {}
