use sweet::prelude::*;

#[derive(ApiError)]
#[status(500)]
enum Error {
    Io {
        #[from]
        why: std::io::Error,
        file: String,
    },
    Format(#[from(std)] std::fmt::Error),
    Again(#[from] std::fmt::Error),
    Two {
        #[source]
        one: std::fmt::Error,
        #[source]
        other: std::fmt::Error,
    },
    #[from]
    Misplaced(#[status(400)] u64),
}

fn main() {}
