use sweet::Schema;

#[derive(Schema)]
union Bits {
    float: f32,
    whole: u32,
}

fn main() {}
