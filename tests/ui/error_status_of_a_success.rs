use sweet::prelude::*;

#[derive(ApiError)]
#[status(302)]
enum Error {
    #[status(200)]
    Fine,
    #[status("404")]
    Missing,
    #[status(404)]
    #[status(410)]
    Gone,
    Other,
}

fn main() {}
