//! Uploads: an endpoint with limits of its own.
//!
//! `cargo run --example uploads`, then `curl --data-binary @photo.png http://127.0.0.1:8000/uploads`.

use sweet::prelude::*;

/// What came.
#[derive(Schema)]
struct Upload {
    /// How many bytes there were.
    size: usize,
}

/// Upload a file.
///
/// It may be larger than other bodies, and take longer than other requests.
#[post("/uploads", body_bytes_max = 64 * 1024 * 1024, handler_timeout = "2m", status = 201)]
async fn upload(file: Bytes) -> Json<Upload> {
    Json(Upload { size: file.len() })
}

/// The app.
#[derive(Api)]
#[api(title = "Uploads", version = "1.0.0", routes(upload))]
pub(crate) struct App {}

fn main() -> sweet::Result {
    sweet::Server::bind("127.0.0.1:8000").run(|| App {})
}

#[test]
fn an_upload() {
    let client = sweet::TestClient::new(App {});
    let reply = client.post("/uploads").body("image/png", "12345").send();
    assert_eq!((reply.status(), reply.text()), (201, r#"{"size":5}"#));
}

#[test]
fn the_limits_are_in_the_document() {
    let client = sweet::TestClient::new(App {});
    let document: serde_json::Value = serde_json::from_str(client.get("/openapi.json").send().text()).expect("JSON");
    let told = |status: &str| document["paths"]["/uploads"]["post"]["responses"][status]["description"].as_str();
    assert_eq!(told("413"), Some("The body is larger than 67108864 bytes."));
    assert_eq!(told("504"), Some("The answer took longer than 2 minutes."));
}
