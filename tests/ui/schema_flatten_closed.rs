use sweet::Schema;

#[derive(Schema)]
#[serde(deny_unknown_fields)]
struct User {
    #[serde(flatten)]
    more: More,
    #[serde(flatten, default, rename = "x")]
    further: More,
}

#[derive(Schema)]
struct More {}

fn main() {}
