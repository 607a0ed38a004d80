use sweet::prelude::*;

#[derive(Schema)]
#[serde(from = "String")]
struct Name {
    letters: Vec<char>,
}

impl From<String> for Name {
    fn from(text: String) -> Self {
        Name { letters: text.chars().collect() }
    }
}

#[get("/name")]
async fn name() -> Json<Name> {
    Json(String::from("Ada").into())
}

fn main() {}
