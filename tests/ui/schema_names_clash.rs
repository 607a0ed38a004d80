use sweet::Schema;

#[derive(Schema)]
#[serde(rename_all = "camelCase")]
struct User {
    first_name: String,
    #[serde(rename = "firstName")]
    other: String,
    #[serde(alias = "first_name", alias = "other")]
    third: String,
    #[serde(alias = "other")]
    fourth: String,
}

#[derive(Schema)]
#[serde(rename_all = "lowercase")]
enum Kind {
    AB,
    Ab,
}

fn main() {}
