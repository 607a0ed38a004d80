//! What is refused before an app is asked, and the words for it.
//!
//! In:    a reason, found while decoding.
//! Out:   a status and a whole problem body (RFC 9457), made at compile time.
//! Never: a byte of what the peer sent.

use http::StatusCode;

macro_rules! refusals {
    ($($(#[$doc:meta])* $name:ident = $status:literal $title:literal: $detail:literal;)*) => {
        /// Why a message is refused. The connection is closed after the answer.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Refusal {
            $($(#[$doc])* $name,)*
        }

        impl Refusal {
            /// All of them, each at the place of its number.
            pub(crate) const ALL: &'static [Refusal] = &[$(Refusal::$name),*];

            /// Its name, such as `BodyTooLarge`.
            pub(crate) const fn name(self) -> &'static str {
                match self {
                    $(Refusal::$name => stringify!($name),)*
                }
            }

            /// The status code as a number.
            const fn code(self) -> u16 {
                match self {
                    $(Refusal::$name => $status,)*
                }
            }

            /// The sentence for whoever reads the problem.
            pub(crate) const fn detail(self) -> &'static str {
                match self {
                    $(Refusal::$name => $detail,)*
                }
            }

            /// The problem body.
            pub(crate) const fn body(self) -> &'static [u8] {
                match self {
                    $(Refusal::$name => concat!(
                        r#"{"type":"about:blank","title":""#, $title, r#"","status":"#, $status,
                        r#","detail":""#, $detail, r#""}"#,
                    ).as_bytes(),)*
                }
            }
        }
    };
}

refusals! {
    /// RFC 9112 section 3.
    RequestLine = 400 "Bad Request": "the request line is not `METHOD target HTTP/1.1`";
    /// RFC 9112 section 3.2.
    Target = 400 "Bad Request": "the request target is malformed";
    /// RFC 9112 section 2.2.
    BareLineFeed = 400 "Bad Request": "a line does not end in CRLF";
    /// RFC 9112 sections 5.1 and 5.2.
    FieldName = 400 "Bad Request": "a header field name is malformed, or its line is folded";
    /// RFC 9110 section 5.5.
    FieldValue = 400 "Bad Request": "a header field value holds a control character";
    /// RFC 9112 section 3.2.
    Host = 400 "Bad Request": "a request has exactly one valid Host field";
    /// RFC 9112 section 3.2.2.
    Authority = 400 "Bad Request": "the authority of the request target and the Host field differ";
    /// RFC 9112 section 6.3.
    ContentLength = 400 "Bad Request": "Content-Length is not one number";
    /// RFC 9112 section 6.1.
    TransferEncoding = 400 "Bad Request": "Transfer-Encoding is malformed, or cannot stand here";
    /// RFC 9112 section 6.1.
    LengthAndEncoding = 400 "Bad Request": "a request has Content-Length or Transfer-Encoding, not both";
    /// RFC 9112 section 7.1.
    Chunk = 400 "Bad Request": "a chunk is malformed";
    /// RFC 9112 section 7.1.1.
    ChunkExtensions = 400 "Bad Request": "chunk extensions are too long";
    /// RFC 9112 section 7.1.2.
    Trailers = 400 "Bad Request": "the trailer fields are too many or too long";
    /// RFC 9110 section 15.5.9.
    Timeout = 408 "Request Timeout": "the request did not arrive in time";
    /// RFC 9110 section 15.5.15.
    TargetTooLong = 414 "URI Too Long": "the request line is too long";
    /// RFC 9110 section 10.1.1.
    Expectation = 417 "Expectation Failed": "only `100-continue` can be expected";
    /// RFC 6585 section 5.
    HeadersTooLarge = 431 "Request Header Fields Too Large": "the header fields are too many or too long";
    /// RFC 9112 section 6.1.
    CodingUnknown = 501 "Not Implemented": "the transfer coding is unknown";
    /// RFC 9110 section 9.3.6.
    Connect = 501 "Not Implemented": "this server is no proxy";
    /// RFC 9110 section 15.6.1.
    Fault = 500 "Internal Server Error": "the server cannot answer this request";
    /// RFC 9110 section 15.6.5.
    HandlerTimeout = 504 "Gateway Timeout": "the answer was not ready in time";
    /// RFC 9110 section 15.6.6.
    Version = 505 "HTTP Version Not Supported": "only HTTP/1.1 and HTTP/1.0 are spoken here";
}

impl Refusal {
    /// The status code.
    pub(crate) fn status(self) -> StatusCode {
        StatusCode::from_u16(self.code()).unwrap_or(StatusCode::BAD_REQUEST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_tell_status_and_title() {
        for refusal in Refusal::ALL {
            let status = refusal.status();
            assert_eq!(status.as_u16(), refusal.code());
            let title = status.canonical_reason().expect("a registered status");
            let begins = format!(r#"{{"type":"about:blank","title":"{}","status":{},"#, title, status.as_u16());
            let body = str::from_utf8(refusal.body()).expect("bodies are ASCII");
            assert!(body.starts_with(&begins), "{body} does not begin with {begins}");
            assert!(!body.contains(['\\', '\n']), "{body} would need escapes");
        }
    }
}
