use sweet::prelude::*;

#[post("/touch/{id}", body_bytes_max = 64 * 1024)]
async fn touch(Path(_id): Path<u32>) {}

// Takes the request, and may read its body.
#[post("/raw", body_bytes_max = 64 * 1024)]
async fn raw(_request: &sweet::Request<'_>) {}

fn main() {}
