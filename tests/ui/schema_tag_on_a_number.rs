use sweet::Schema;

#[derive(Schema)]
#[serde(tag = "type")]
enum Shape {
    Radius(f64),
}

fn main() {}
