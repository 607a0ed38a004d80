use sweet::prelude::*;

struct Failure;

#[middleware]
async fn text() -> &'static str {
    ""
}

#[middleware]
async fn data() -> Result<u32, Forbidden> {
    Ok(1)
}

#[middleware]
async fn failure() -> Result<(), Failure> {
    Ok(())
}

fn main() {}
