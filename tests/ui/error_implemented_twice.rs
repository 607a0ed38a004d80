use sweet::prelude::*;

/// There is none.
#[derive(ApiError, Debug)]
#[status(404)]
struct Missing;

impl std::fmt::Display for Missing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("missing")
    }
}

fn main() {}
