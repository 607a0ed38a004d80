use sweet::prelude::*;

struct Token<'a>(&'a str);

#[dependency(cleanup = "close", clean = x)]
unsafe extern "C" fn session<T>(#[cfg(unix)] _a: impl Sized, _b: Vec<_>) -> Result<Token<'_>, &str> {
    loop {}
}

#[dependency]
struct Session;

struct Sessions;

impl Sessions {
    #[dependency]
    async fn session(&self) -> impl Sized {}
}

#[get("/")]
async fn index(_session: Depends<'_, session>) -> &'static str {
    ""
}

#[derive(Api)]
#[api(routes(index))]
struct App {}

fn main() {}
