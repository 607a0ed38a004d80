use sweet::prelude::*;

const SIZE: u64 = 64 * 1024;

#[post("/constant", body_bytes_max = SIZE)]
async fn constant(_body: Bytes) {}

#[post("/sum", body_bytes_max = 2 * SIZE + 1)]
async fn sum(_body: Bytes) {}

fn main() {}
