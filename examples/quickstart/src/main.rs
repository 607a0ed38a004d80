//! Serves the library on 127.0.0.1:8000, or where `SWEET_LISTEN` says.

use quickstart::{App, Shelf};

fn main() -> sweet::Result {
    let shelf = Shelf::default();
    sweet::Server::bind("127.0.0.1:8000").run(move || App::new(shelf.clone()))
}
