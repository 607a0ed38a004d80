use sweet::prelude::*;

#[derive(ApiError)]
#[status(500)]
enum Error {
    #[detail("the disk failed: {0}")]
    Disk(#[from] std::io::Error),
    Format {
        #[source]
        #[extension]
        #[header("X-Why")]
        why: std::fmt::Error,
    },
    /// A client may know what it did.
    #[status(400)]
    #[detail("no number: {0}")]
    Number(#[from] std::num::ParseIntError),
}

fn main() {}
