use sweet::Schema;

#[derive(Schema)]
#[serde(tag = "type", untagged)]
enum A {
    X,
}

#[derive(Schema)]
#[serde(content = "value")]
enum B {
    X,
}

#[derive(Schema)]
#[serde(tag = "x", content = "x")]
enum C {
    X,
}

#[derive(Schema)]
#[serde(tag = "type")]
struct D {}

#[derive(Schema)]
#[serde(untagged, rename_all = "camelCase")]
enum E {
    #[serde(rename = "x")]
    X,
}

#[derive(Schema)]
#[serde(untagged, tag = "name")]
enum F {
    X { name: String },
}

fn main() {}
