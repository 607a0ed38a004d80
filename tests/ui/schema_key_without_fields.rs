use sweet::Schema;

#[derive(Schema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Pair(#[serde(default)] u8, #[serde(rename = "x")] u8);

#[derive(Schema)]
#[serde(transparent)]
struct Two {
    a: u8,
    b: u8,
}

#[derive(Schema)]
#[serde(deny_unknown_fields)]
enum Kind {
    #[serde(rename_all = "camelCase")]
    X,
}

fn main() {}
