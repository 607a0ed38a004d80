//! A client that sees everything: how an answer came, and how it did not.
//!
//! In:    bytes to send, right or wrong.
//! Out:   whole answers; otherwise which end the connection came to, and when.
//! Never: tries again by itself, or waits without end.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// How long a client waits for the next byte before it calls an answer missing.
const PATIENCE: Duration = Duration::from_secs(20);

/// One connection to the server under test.
#[derive(Debug)]
pub(crate) struct Client {
    stream: TcpStream,
    /// What was read and belongs to the next answer.
    unread: Vec<u8>,
}

/// A whole answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
    /// Whether the server says that it is the last.
    pub(crate) closes: bool,
}

/// How an answer did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The connection was closed before its first byte.
    Closed,
    /// The connection was reset before its first byte.
    Reset,
    /// The connection ended in the middle of it.
    Cut,
    /// It did not come in time.
    Missing,
    /// What came is no answer.
    Nonsense,
}

/// How a client leaves.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Leaving {
    /// It closes: the server reads an end.
    Close,
    /// It resets: the server reads an error.
    Reset,
}

impl Client {
    /// Connects.
    ///
    /// # Errors
    /// What the system says.
    pub(crate) fn connect(addr: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(addr)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        Ok(Self { stream, unread: Vec::new() })
    }

    /// The socket, for what is not the business of a good client.
    pub(crate) fn stream(&mut self) -> &mut TcpStream {
        &mut self.stream
    }

    /// Sends bytes. That the server no longer reads is not told: it shows in the answer.
    pub(crate) fn send(&mut self, bytes: &[u8]) {
        let _ = self.stream.write_all(bytes);
    }

    /// Sends a request, and waits for its answer.
    pub(crate) fn ask(&mut self, request: &[u8]) -> Result<Answer, Failure> {
        self.send(request);
        self.answer()
    }

    /// Asks for `path`. Returns the content of the answer as text.
    ///
    /// # Errors
    /// Where there is no answer, or another than 200.
    pub(crate) fn ask_text(&mut self, path: &str) -> io::Result<String> {
        match self.ask(&get(path)) {
            Ok(Answer { status: 200, body, .. }) => Ok(String::from_utf8_lossy(&body).into_owned()),
            other => Err(io::Error::other(format!("`{path}` is answered by {other:?}"))),
        }
    }

    /// Waits for the next answer.
    pub(crate) fn answer(&mut self) -> Result<Answer, Failure> {
        let head = self.line_behind(0, b"\r\n\r\n")?;
        let text = String::from_utf8_lossy(&self.unread[..head]).to_ascii_lowercase();
        let status = text.get(9..12).and_then(|digits| digits.parse().ok()).ok_or(Failure::Nonsense)?;
        let closes = field(&text, "connection") == Some("close");
        let body = match field(&text, "content-length").map(str::parse) {
            Some(length) => self.take(head, length.map_err(|_| Failure::Nonsense)?)?,
            None if field(&text, "transfer-encoding") == Some("chunked") => self.take_chunks(head)?,
            None => self.take(head, 0)?,
        };
        Ok(Answer { status, body, closes })
    }

    /// Takes `length` bytes out that begin at `start`, and all before them.
    fn take(&mut self, start: usize, length: usize) -> Result<Vec<u8>, Failure> {
        while self.unread.len() < start + length {
            self.read_more()?;
        }
        let behind = self.unread.split_off(start + length);
        Ok(std::mem::replace(&mut self.unread, behind).split_off(start))
    }

    /// Takes chunks out that begin at `start` (RFC 9112 section 7.1), and all before them. There are no trailers.
    fn take_chunks(&mut self, start: usize) -> Result<Vec<u8>, Failure> {
        let (mut body, mut at) = (Vec::new(), start);
        loop {
            let data = self.line_behind(at, b"\r\n")?;
            let size =
                str::from_utf8(&self.unread[at..data - 2]).ok().and_then(|it| usize::from_str_radix(it, 16).ok());
            let size = size.ok_or(Failure::Nonsense)?;
            while self.unread.len() < data + size + 2 {
                self.read_more()?;
            }
            body.extend_from_slice(&self.unread[data..data + size]);
            at = data + size + 2;
            if size == 0 {
                self.take(at, 0)?;
                return Ok(body);
            }
        }
    }

    /// Where what follows the next `end` begins, which is looked for from `start` on.
    fn line_behind(&mut self, start: usize, end: &[u8]) -> Result<usize, Failure> {
        loop {
            let found = self.unread[start..].windows(end.len()).position(|window| window == end);
            if let Some(at) = found {
                return Ok(start + at + end.len());
            }
            self.read_more()?;
        }
    }

    fn read_more(&mut self) -> Result<(), Failure> {
        let ended = |calm| if self.unread.is_empty() { calm } else { Failure::Cut };
        let mut bytes = [0; 16 * 1024];
        match self.stream.read(&mut bytes) {
            Ok(0) => Err(ended(Failure::Closed)),
            Ok(count) => {
                self.unread.extend_from_slice(&bytes[..count]);
                Ok(())
            }
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => Err(Failure::Missing),
            Err(_) => Err(ended(Failure::Reset)),
        }
    }

    /// Leaves.
    pub(crate) fn leave(self, leaving: Leaving) {
        if matches!(leaving, Leaving::Reset) {
            // Fails only for what is no socket.
            let _ = rustix::net::sockopt::set_socket_linger(&self.stream, Some(Duration::ZERO));
        }
    }
}

/// Asks once, over a connection of its own. Returns the content of the answer as text.
///
/// # Errors
/// Where there is no answer, or another than 200.
pub(crate) fn ask(addr: SocketAddr, path: &str) -> io::Result<String> {
    let mut client = Client::connect(addr)?;
    client.ask_text(path)
}

fn field<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().find_map(|line| Some(line.strip_prefix(name)?.strip_prefix(':')?.trim()))
}

/// A request without a body.
pub(crate) fn get(path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: soak\r\n\r\n").into_bytes()
}

/// The head of a request with a body of `length` bytes.
pub(crate) fn post_head(path: &str, length: usize) -> Vec<u8> {
    format!("POST {path} HTTP/1.1\r\nHost: soak\r\nContent-Length: {length}\r\n\r\n").into_bytes()
}

/// A request with a body, whose length its head tells.
pub(crate) fn post(path: &str, body: &[u8]) -> Vec<u8> {
    let mut request = post_head(path, body.len());
    request.extend_from_slice(body);
    request
}

/// A request with a body in chunks, of lengths that `length` gives (RFC 9112 section 7.1).
pub(crate) fn post_chunked(path: &str, body: &[u8], mut length: impl FnMut() -> usize) -> Vec<u8> {
    let head = format!("POST {path} HTTP/1.1\r\nHost: soak\r\nTransfer-Encoding: chunked\r\n\r\n");
    let (mut request, mut rest) = (head.into_bytes(), body);
    while !rest.is_empty() {
        let (chunk, behind) = rest.split_at(length().clamp(1, rest.len()));
        request.extend_from_slice(format!("{:x}\r\n", chunk.len()).as_bytes());
        request.extend_from_slice(chunk);
        request.extend_from_slice(b"\r\n");
        rest = behind;
    }
    request.extend_from_slice(b"0\r\n\r\n");
    request
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::*;

    /// What a client makes of what a server sends before it closes.
    #[track_caller]
    fn check(sent: &str, expected: &[Result<(u16, &str, bool), Failure>]) {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let mut client = Client::connect(listener.local_addr().expect("bound")).expect("it listens");
        let (mut server, _) = listener.accept().expect("a client");
        server.write_all(sent.as_bytes()).expect("an open connection");
        drop(server);
        for expected in expected {
            let answer = client.answer();
            let answer = answer.as_ref().map(|it| (it.status, str::from_utf8(&it.body).expect("text"), it.closes));
            assert_eq!(answer.map_err(|failure| *failure), *expected);
        }
    }

    #[test]
    fn answers_are_read_one_behind_the_other() {
        check(
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nabHTTP/1.1 408 Late\r\nConnection: close\r\n\r\n",
            &[Ok((200, "ab", false)), Ok((408, "", true)), Err(Failure::Closed)],
        );
    }

    #[test]
    fn chunks_are_joined() {
        check(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\nA\r\n0123456789\r\n0\r\n\r\n",
            &[Ok((200, "ab0123456789", false)), Err(Failure::Closed)],
        );
    }

    #[test]
    fn an_answer_that_ends_early_is_cut() {
        check("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab", &[Err(Failure::Cut)]);
        check("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n", &[Err(Failure::Cut)]);
        check("HTTP/1.1 20", &[Err(Failure::Cut)]);
        check("", &[Err(Failure::Closed)]);
        check("not an answer\r\n\r\n", &[Err(Failure::Nonsense)]);
    }

    #[test]
    fn chunks_are_written_as_they_are_read() {
        let request = post_chunked("/", b"abcde", || 3);
        assert!(request.ends_with(b"\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"), "{request:?}");
    }
}
