use sweet::prelude::*;

#[derive(ApiError)]
enum Error {
    #[status(404)]
    #[detail("there is no user {ids}")]
    User { id: u64 },
    #[status(404)]
    #[detail("there is no page {}")]
    Page(u64),
    #[status(404)]
    #[detail("there is nothing {0")]
    Nothing(u64),
}

fn main() {}
