use sweet::prelude::*;

#[derive(ApiError)]
#[status(409)]
enum Error {
    Taken {
        #[extension]
        status: u16,
        #[extension("errors")]
        all: u16,
        #[extension]
        id: u64,
        #[extension("id")]
        other: u64,
    },
    Unnamed(#[extension] u64),
    #[problem(name = "No Name")]
    Empty {
        #[extension("")]
        name: u64,
    },
    #[problem(name = "Nothing")]
    Nothing,
}

fn main() {}
