use sweet::prelude::*;

fn german(text: &str) -> String {
    text.to_owned()
}

#[derive(Api)]
#[api(texts = german)]
struct App {}

#[derive(Api)]
#[api(texts = "german")]
struct Other {}

fn main() {}
