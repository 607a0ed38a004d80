//! Responses of every kind, as they stand in the output buffer.

use http::HeaderValue;

use super::*;

const DATE: &[u8] = b"date: now\r\n";
const ASKED: Asked = Asked { head_only: false, version: Version::HTTP_11, keep_alive: true };

/// Encodes two responses in a row, the first with a guess of `reserved`; the second must not damage the first.
#[track_caller]
fn check(asked: Asked, write: impl Fn(&mut Response), expected: &str) {
    for reserved in [0, 1, expected.len(), 200] {
        let (mut encoder, mut response) = (Encoder::default(), Response::with_buffer(b"before".to_vec()));
        response.begin(reserved);
        write(&mut response);
        let first = encoder.encode(&mut response, reserved, asked, DATE);
        assert!(first.tail.is_none());
        response.begin(first.head);
        write(&mut response);
        encoder.encode(&mut response, first.head, asked, DATE);
        let found = String::from_utf8(response.take_buffer()).expect("text");
        assert_eq!(found, ["before", expected, expected].concat(), "{reserved} bytes reserved");
    }
}

#[test]
fn buffered_content() {
    let write = |response: &mut Response| {
        response.set_content_type("text/plain");
        response.body_mut().extend(b"hello");
    };
    let head = "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ndate: now\r\n";
    check(ASKED, write, &format!("{head}content-length: 5\r\n\r\nhello"));
    check(Asked { head_only: true, ..ASKED }, write, &format!("{head}content-length: 5\r\n\r\n"));
    let closed = Asked { keep_alive: false, ..ASKED };
    check(closed, write, &format!("{head}connection: close\r\ncontent-length: 5\r\n\r\nhello"));
    let old = Asked { version: Version::HTTP_10, ..ASKED };
    check(old, write, &format!("{head}connection: keep-alive\r\ncontent-length: 5\r\n\r\nhello"));
}

#[test]
fn content_elsewhere() {
    let expected = "HTTP/1.1 201 Created\r\ndate: now\r\ncontent-length: 3\r\n\r\nabc";
    let created = |response: &mut Response| response.set_status(StatusCode::CREATED);
    check(ASKED, |response| (created(response), response.set_static(b"abc")).1, expected);
    check(ASKED, |response| (created(response), response.set_shared(Bytes::from_static(b"abc"))).1, expected);
}

#[test]
fn large_content_elsewhere_is_not_copied() {
    static LARGE: [u8; COPY_BYTES_MAX] = [b'x'; COPY_BYTES_MAX];
    let (mut encoder, mut response) = (Encoder::default(), Response::default());
    response.begin(9);
    response.set_static(&LARGE);
    let encoded = encoder.encode(&mut response, 9, ASKED, DATE);
    assert!(matches!(encoded.tail, Some(Tail::Static(bytes)) if std::ptr::eq(bytes, &LARGE)));
    let shared = Bytes::from_static(&LARGE);
    response.begin(9);
    response.set_shared(shared.clone());
    let encoded = encoder.encode(&mut response, 9, ASKED, DATE);
    assert!(matches!(encoded.tail, Some(Tail::Shared(bytes)) if bytes.as_ptr() == shared.as_ptr()));
    let head = format!("HTTP/1.1 200 OK\r\ndate: now\r\ncontent-length: {COPY_BYTES_MAX}\r\n\r\n");
    assert_eq!(response.take_buffer(), head.repeat(2).into_bytes());
}

#[test]
fn some_statuses_have_no_content() {
    let write = |status| {
        move |response: &mut Response| {
            response.set_status(status);
            response.body_mut().extend(b"never sent");
        }
    };
    check(ASKED, write(StatusCode::NO_CONTENT), "HTTP/1.1 204 No Content\r\ndate: now\r\n\r\n");
    check(ASKED, write(StatusCode::NOT_MODIFIED), "HTTP/1.1 304 Not Modified\r\ndate: now\r\n\r\n");
    let fault = "HTTP/1.1 500 Internal Server Error\r\ndate: now\r\ncontent-length: 0\r\n\r\n";
    check(ASKED, write(StatusCode::SWITCHING_PROTOCOLS), fault);
    // RFC 9110 section 15.3.6: its length is told, and is 0.
    let reset = "HTTP/1.1 205 Reset Content\r\ndate: now\r\ncontent-length: 0\r\n\r\n";
    check(ASKED, write(StatusCode::RESET_CONTENT), reset);
    check(Asked { head_only: true, ..ASKED }, write(StatusCode::RESET_CONTENT), reset);
}

#[test]
fn an_app_does_not_frame_messages() {
    let write = |response: &mut Response| {
        response.append_header(header::CONTENT_LENGTH, HeaderValue::from_static("7"));
        response.append_header(header::TRANSFER_ENCODING, HeaderValue::from_static("chunked"));
        response.append_header(header::DATE, HeaderValue::from_static("mine"));
        response.append_header(header::CONNECTION, HeaderValue::from_static("x, Close"));
    };
    check(ASKED, write, "HTTP/1.1 200 OK\r\ndate: mine\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
}

#[test]
fn a_message_has_one_date() {
    let write = |response: &mut Response| {
        response.append_header(header::DATE, HeaderValue::from_static("mine"));
        response.append_header(header::AGE, HeaderValue::from_static("1"));
        response.append_header(header::DATE, HeaderValue::from_static("also mine"));
    };
    check(ASKED, write, "HTTP/1.1 200 OK\r\ndate: mine\r\nage: 1\r\ncontent-length: 0\r\n\r\n");
}

#[test]
fn an_offer_of_another_protocol_is_for_this_connection() {
    let write = |response: &mut Response| {
        response.set_status(StatusCode::UPGRADE_REQUIRED);
        response.append_header(header::UPGRADE, HeaderValue::from_static("x/1"));
    };
    let head = "HTTP/1.1 426 Upgrade Required\r\nupgrade: x/1\r\ndate: now\r\n";
    check(ASKED, write, &format!("{head}connection: upgrade\r\ncontent-length: 0\r\n\r\n"));
    let closed = Asked { keep_alive: false, ..ASKED };
    check(closed, write, &format!("{head}connection: close\r\nconnection: upgrade\r\ncontent-length: 0\r\n\r\n"));
}

#[test]
fn refusals() {
    let body = str::from_utf8(Refusal::Host.body()).expect("text");
    let fields = "content-type: application/problem+json\r\ndate: now\r\n";
    let expected = format!("HTTP/1.1 400 Bad Request\r\n{fields}content-length: {}\r\n\r\n{body}", body.len());
    check(ASKED, |response| refuse(response, Refusal::Host), &expected);
}

#[test]
fn status_lines_are_what_they_would_be_if_they_were_written_out() {
    let mut found = 0;
    for code in 100..if cfg!(miri) { 600 } else { 1000 } {
        let status = StatusCode::from_u16(code).expect("three digits");
        if let Some(line) = status_line(status) {
            let written = format!("HTTP/1.1 {code} {}\r\n", status.canonical_reason().expect("a registered status"));
            assert_eq!(str::from_utf8(line), Ok(written.as_str()));
            found += 1;
        }
    }
    assert_eq!(found, 13);
    let write = |response: &mut Response| response.set_status(StatusCode::from_u16(599).expect("three digits"));
    check(ASKED, write, "HTTP/1.1 599 \r\ndate: now\r\ncontent-length: 0\r\n\r\n");
}

#[test]
fn decimals() {
    for number in [0, 9, 10, 12_345, u64::MAX] {
        let (digits, from) = decimal(number);
        assert_eq!(str::from_utf8(&digits[from..]), Ok(number.to_string().as_str()));
    }
}

#[test]
fn chunk_sizes() {
    for size in [1, 9, 10, 15, 16, 255, 256, 0x1234_5678, usize::MAX] {
        let mut out = Vec::new();
        chunk_size(size, &mut out);
        assert_eq!(str::from_utf8(&out), Ok(format!("{size:x}\r\n").as_str()));
    }
}

#[test]
fn content_that_is_made_while_it_is_sent() {
    use sweet_core::message::Flow;

    #[track_caller]
    fn flow(asked: Asked, length: Option<u64>, end: Option<FlowEnd>, keep_alive: bool, fields: &str) {
        let (mut encoder, mut response) = (Encoder::default(), Response::default());
        response.begin(0);
        let flow = Flow::new(Nothing);
        response.set_flow(match length {
            None => flow,
            Some(length) => flow.with_length(length),
        });
        let encoded = encoder.encode(&mut response, 0, asked, DATE);
        assert_eq!((encoded.flow, encoded.keep_alive), (end, keep_alive));
        let expected = format!("HTTP/1.1 200 OK\r\ndate: now\r\n{fields}\r\n");
        assert_eq!(str::from_utf8(&response.take_buffer()), Ok(expected.as_str()));
    }

    let (chunked, old) = ("transfer-encoding: chunked\r\n", Asked { version: Version::HTTP_10, ..ASKED });
    flow(ASKED, None, Some(FlowEnd::Chunk), true, chunked);
    flow(ASKED, Some(7), Some(FlowEnd::Length(7)), true, "content-length: 7\r\n");
    flow(old, None, Some(FlowEnd::Close), false, "connection: close\r\n");
    flow(old, Some(7), Some(FlowEnd::Length(7)), true, "connection: keep-alive\r\ncontent-length: 7\r\n");
    flow(Asked { head_only: true, ..ASKED }, None, None, true, chunked);
    flow(Asked { head_only: true, ..ASKED }, Some(7), None, true, "content-length: 7\r\n");
}

#[test]
fn a_status_without_content_has_no_chunks() {
    use sweet_core::message::Flow;

    for (status, line, length) in [
        (StatusCode::NO_CONTENT, "204 No Content", ""),
        (StatusCode::NOT_MODIFIED, "304 Not Modified", ""),
        (StatusCode::RESET_CONTENT, "205 Reset Content", "content-length: 0\r\n"),
    ] {
        let (mut encoder, mut response) = (Encoder::default(), Response::default());
        response.begin(0);
        response.set_status(status);
        response.set_flow(Flow::new(Nothing));
        let encoded = encoder.encode(&mut response, 0, ASKED, DATE);
        assert_eq!((encoded.flow, encoded.keep_alive), (None, true), "{line}");
        let expected = format!("HTTP/1.1 {line}\r\ndate: now\r\n{length}\r\n");
        assert_eq!(str::from_utf8(&response.take_buffer()), Ok(expected.as_str()));
    }
}

/// A stream without a piece.
struct Nothing;

impl futures_core::Stream for Nothing {
    type Item = Result<Bytes, sweet_core::message::FlowError>;

    fn poll_next(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready(None)
    }
}
