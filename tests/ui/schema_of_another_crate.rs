use sweet::prelude::*;

#[post("/any")]
async fn any(Json(value): Json<serde_json::Value>) -> String {
    value.to_string()
}

fn main() {}
