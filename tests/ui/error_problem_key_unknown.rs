use sweet::prelude::*;

#[derive(ApiError)]
#[detail("on the enum")]
enum Error {
    #[status(404)]
    #[problem(typ = "/problems/missing", title = "Missing")]
    Missing,
}

fn main() {}
