use sweet::prelude::*;

fn size() -> usize {
    64 * 1024
}

#[post("/", body_bytes_max = size())]
async fn upload(_body: Bytes) {}

fn main() {}
