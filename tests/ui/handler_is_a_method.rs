use sweet::prelude::*;

struct Users;

impl Users {
    #[get("/users")]
    async fn list(&self) -> String {
        String::new()
    }
}

fn main() {}
