use sweet::prelude::*;

#[post("/a", body_bytes_max = "64MiB", handler_timeout = "2 minutes", status = 404)]
async fn a(_body: Bytes) {}

#[post("/b", body_bytes_max = 64u64, handler_timeout = 30)]
async fn b(_body: Bytes) {}

#[post("/c", body_bytes_max, handler_timeout = "0ms")]
async fn c(_body: Bytes) {}

#[post("/d", handler_timeout = "18446744073709551615h", handler_timeouts = "1s", handler_timeout = "1s")]
async fn d(_body: Bytes) {}

fn main() {}
