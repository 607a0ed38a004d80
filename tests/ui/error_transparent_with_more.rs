use sweet::prelude::*;

#[derive(ApiError)]
enum Error {
    #[problem(transparent, title = "Other")]
    #[status(404)]
    #[detail("nothing")]
    Other(#[source] Missing),
    #[problem(transparent)]
    Two(Missing, u64),
    #[problem(transparent)]
    Nothing,
    #[problem(transparent = true, error = false)]
    Flag(Missing),
}

/// There is none.
#[derive(ApiError)]
#[status(404)]
#[problem(error = true)]
struct Missing;

fn main() {}
