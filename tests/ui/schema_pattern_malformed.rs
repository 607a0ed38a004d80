use sweet::Schema;

#[derive(Schema)]
struct User {
    #[schema(pattern = "(?=a)b")]
    look_around: String,
    #[schema(pattern = r"(a)\1")]
    back_reference: String,
    #[schema(pattern = "(?i)a")]
    flags: String,
    #[schema(pattern = "(a")]
    open: String,
    #[schema(pattern = "a{2,1}")]
    exchanged: String,
    #[schema(pattern = "*")]
    nothing_before: String,
    #[schema(pattern = r"\h")]
    unknown_escape: String,
    #[schema(pattern = r"\p{Greek}")]
    unknown_category: String,
    #[schema(pattern = "[z-a]")]
    empty_range: String,
    #[schema(items(pattern = "a]"))]
    inside: Vec<String>,
    #[schema(pattern = 1)]
    number: String,
}

fn main() {}
