//! Streams: a body that is counted as it arrives, a table that is written as it is sent, and an echo that does both.
//!
//! `cargo run --example streams`, then `curl -T film.mkv http://127.0.0.1:8000/uploads`,
//! `curl -N 'http://127.0.0.1:8000/squares.csv?count=5'` and `curl -T film.mkv http://127.0.0.1:8000/echo -o copy.mkv`.

use sweet::prelude::*;
use sweet::{BodyError, BodyStream, MediaType, Streaming};

/// What came.
#[derive(Schema)]
struct Upload {
    /// How many bytes there were.
    bytes: u64,
    /// How many of them were line feeds.
    lines: u64,
}

/// Count a file, of which no more than a piece is held at a time.
///
/// `?` answers a body that is too large, broken or late as it should be.
#[put("/uploads", body_bytes_max = 1024 * 1024 * 1024)]
async fn upload(mut file: BodyStream) -> Result<Json<Upload>, BodyError> {
    let mut upload = Upload { bytes: 0, lines: 0 };
    while let Some(piece) = file.next().await {
        let piece = piece?;
        upload.bytes += piece.len() as u64;
        upload.lines += piece.iter().filter(|byte| **byte == b'\n').count() as u64;
    }
    Ok(Json(upload))
}

/// The media type of a table.
struct Csv;

impl MediaType for Csv {
    const NAME: &'static str = "text/csv";
}

/// How much of a table.
#[derive(Schema)]
struct Wanted {
    /// How many rows.
    #[validate(range(max = 1_000_000))]
    count: u64,
}

/// A table, of which a hundred rows are made at a time.
///
/// Where the client is slow, `send` waits; where it leaves, what is written here is dropped.
#[get("/squares.csv")]
async fn squares(Query(wanted): Query<Wanted>) -> Streaming<Csv> {
    Streaming::with(async move |mut out| {
        let mut rows = String::from("number,square\r\n");
        for number in 1..=wanted.count {
            rows += &format!("{number},{}\r\n", number * number);
            if number % 100 == 0 {
                out.send(std::mem::take(&mut rows)).await;
            }
        }
        out.send(rows).await;
        Ok::<(), std::io::Error>(())
    })
}

/// Answer with what comes, as it comes.
#[put("/echo", body_bytes_max = 1024 * 1024 * 1024)]
async fn echo(body: BodyStream) -> Streaming {
    Streaming::new(body)
}

/// The app.
#[derive(Api)]
#[api(title = "Streams", version = "1.0.0", routes(upload, squares, echo))]
pub(crate) struct App {}

fn main() -> sweet::Result {
    sweet::Server::bind("127.0.0.1:8000").run(|| App {})
}

#[test]
fn an_upload_is_counted() {
    let client = sweet::TestClient::new(App {});
    let reply = client.put("/uploads").body("text/plain", "one\ntwo\n").send();
    assert_eq!((reply.status(), reply.text()), (200, r#"{"bytes":8,"lines":2}"#));
}

#[test]
fn a_table_has_all_its_rows() {
    let client = sweet::TestClient::new(App {});
    let reply = client.get("/squares.csv").query("count", "250").send();
    assert_eq!(reply.header("content-type"), Some("text/csv"));
    let rows: Vec<_> = reply.text().lines().collect();
    assert_eq!((rows.len(), rows[0], rows[250]), (251, "number,square", "250,62500"));
    assert_eq!(client.get("/squares.csv").query("count", "1000001").send().status(), 422);
}

#[test]
fn an_echo_is_what_was_sent() {
    let client = sweet::TestClient::new(App {});
    let reply = client.put("/echo").body("text/plain", "over and out").send();
    assert_eq!((reply.text(), reply.header("content-type")), ("over and out", Some("application/octet-stream")));
}

/// Over a socket: the echo answers before it has all of the request.
#[test]
fn an_echo_answers_piece_by_piece() -> Result<(), Box<dyn std::error::Error>> {
    use std::io::{Read, Write};

    let running = sweet::Server::bind("127.0.0.1:0").workers(1).start(|| App {})?;
    let mut connection = std::net::TcpStream::connect(running.addr())?;
    let mut answer = Vec::new();
    let mut read_until = |connection: &mut std::net::TcpStream, end: &str| -> std::io::Result<()> {
        let mut byte = [0];
        while !answer.ends_with(end.as_bytes()) {
            connection.read_exact(&mut byte)?;
            answer.push(byte[0]);
        }
        Ok(())
    };
    connection
        .write_all(b"PUT /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nover \r\n")?;
    read_until(&mut connection, "\r\n\r\n5\r\nover \r\n")?;
    connection.write_all(b"3\r\nand\r\n")?;
    read_until(&mut connection, "3\r\nand\r\n")?;
    connection.write_all(b"0\r\n\r\n")?;
    read_until(&mut connection, "0\r\n\r\n")?;
    drop(connection);
    running.stop();
    running.join()?;
    Ok(())
}
