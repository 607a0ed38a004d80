use sweet::prelude::*;

const SIZE: usize = 8;

#[post("/literal", body_bytes_max = 0)]
async fn literal(_body: Bytes) {}

#[post("/computed", body_bytes_max = SIZE / 16 * 16)]
async fn computed(_body: Bytes) {}

fn main() {}
