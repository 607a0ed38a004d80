use sweet::prelude::*;

#[derive(ApiError)]
enum Error {
    /// There is none.
    #[status(404)]
    Missing,
    Broken,
}

fn main() {}
