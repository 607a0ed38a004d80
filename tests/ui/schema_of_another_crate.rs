use sweet::prelude::*;

#[post("/any")]
async fn any(Json(value): Json<sweet::Method>) -> String {
    value.to_string()
}

fn main() {}
