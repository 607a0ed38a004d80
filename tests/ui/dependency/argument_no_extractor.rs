use sweet::prelude::*;

struct Refusal;

#[dependency]
async fn session(_id: u64) -> Result<u32, Refusal> {
    Ok(1)
}

fn main() {}
