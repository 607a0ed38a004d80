use sweet::prelude::*;

#[get("/{a}/{b}/{c}/{d}/{e}/{f}/{g}/{h}/{i}/{j}/{k}/{l}/{m}/{n}/{o}/{p}/{q}")]
async fn many() -> &'static str {
    ""
}

fn main() {}
