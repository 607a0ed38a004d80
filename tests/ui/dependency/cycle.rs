use sweet::prelude::*;

#[dependency]
async fn hen(_egg: Depends<'_, egg>) -> u32 {
    1
}

#[dependency]
async fn egg(_hen: Depends<'_, hen>) -> u32 {
    2
}

#[get("/")]
async fn index(hen: Depends<'_, hen>) -> String {
    hen.to_string()
}

#[derive(Api)]
#[api(routes(index))]
struct App {}

fn main() {}
