use sweet::prelude::*;

#[derive(ApiError)]
#[status(409)]
enum Error {
    Taken {
        #[extension]
        by: User,
    },
}

struct User;

fn main() {}
