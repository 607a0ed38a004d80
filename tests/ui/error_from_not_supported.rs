use sweet::prelude::*;

#[derive(ApiError)]
enum Error {
    #[status(500)]
    Io(#[from] std::io::Error),
    #[status(500)]
    Format {
        #[source]
        cause: std::fmt::Error,
    },
}

fn main() {}
