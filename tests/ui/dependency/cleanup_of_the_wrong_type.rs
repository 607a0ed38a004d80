use sweet::prelude::*;

struct Session;

async fn close(_: String) {}

#[dependency(cleanup = close)]
async fn session() -> Session {
    Session
}

fn close_at_once(_: Session) {}

#[dependency(cleanup = close_at_once)]
async fn other() -> Session {
    Session
}

fn main() {}
