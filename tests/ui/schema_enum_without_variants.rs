use sweet::Schema;

#[derive(Schema)]
#[serde(untagged)]
enum Never {}

fn main() {}
