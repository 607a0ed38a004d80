use sweet::prelude::*;

#[derive(ApiError)]
enum Error {
    #[status(404)]
    #[detail("there is no user {id}")]
    User { id: Id },
}

struct Id;

fn main() {}
