use sweet::prelude::*;

#[dependency]
async fn item(Path(id): Path<u64>, Json(name): Json<String>) -> (u64, String) {
    (id, name)
}

#[get("/items")]
async fn items(_item: Depends<'_, item>) -> &'static str {
    ""
}

#[post("/items/{id}")]
async fn change(_item: Depends<'_, item>, Json(_other): Json<u64>) -> &'static str {
    ""
}

fn main() {}
