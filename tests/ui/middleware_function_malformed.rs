use sweet::prelude::*;

#[middleware(State<u64>)]
async unsafe fn everything<T>(value: impl Clone, #[cfg(unix)] other: State<'_, Vec<_>>) -> Result<(), impl Clone> {
    Ok(())
}

struct Limit {}

impl Limit {
    #[middleware]
    async fn check(&self) {}
}

#[middleware]
struct Station {}

#[get("/users", middleware(everything))]
async fn users() -> &'static str {
    ""
}

#[derive(Api)]
#[api(routes(users), middleware(everything))]
struct App {}

fn main() {}
