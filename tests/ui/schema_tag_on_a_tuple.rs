use sweet::Schema;

#[derive(Schema)]
#[serde(tag = "type")]
enum Shape {
    Point(f64, f64),
    Named {
        #[serde(rename = "type")]
        kind: u8,
    },
    Short(#[validate(length(max = 1))] String),
}

fn main() {}
