//! When a resource was changed last: `Last-Modified` (RFC 9110 section 8.8.2), and the dates that clients send back.
//!
//! In:    a time of the machine, or the text of a date in any of the three formats of HTTP.
//! Out:   whole seconds.
//! Never: a date that HTTP cannot write, or one that has not come yet.

use std::time::{Duration, SystemTime};

use http::{HeaderValue, header};
use sweet_core::message::Response;
use sweet_core::meta::HeaderMeta;
use sweet_core::respond::Addition;
use sweet_core::schema::{Docs, Shape};

/// 9999-12-31T23:59:59Z, behind which a year has no four digits.
const SECONDS_MAX: u64 = 253_402_300_799;

/// When a resource was changed last (RFC 9110 section 8.8.2), in whole seconds, from 1970 to 9999. Before an answer it is sent
/// with it, as `Last-Modified`; a time that has not come yet is then sent as the present one, as section 8.8.2.1 asks for.
///
/// What is changed twice in a second has one date for two states: an [`ETag`](super::ETag) tells them apart.
///
/// ```
/// use std::time::{Duration, UNIX_EPOCH};
///
/// use sweet::middleware::LastModified;
/// use sweet::prelude::*;
///
/// #[get("/motd")]
/// async fn motd() -> (LastModified, &'static str) {
///     (LastModified::at(UNIX_EPOCH + Duration::from_secs(784_111_777)), "Seven days without a bug.")
/// }
///
/// #[derive(Api)]
/// #[api(routes(motd))]
/// struct App {}
///
/// let reply = sweet::TestClient::new(App {}).get("/motd").send();
/// assert_eq!(reply.header("last-modified"), Some("Sun, 06 Nov 1994 08:49:37 GMT"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LastModified(u64);

impl LastModified {
    /// At this time, without the fraction of its second; the nearest year that HTTP can write, where it is out of 1970 to 9999.
    pub fn at(time: SystemTime) -> Self {
        let seconds = time.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs());
        Self(seconds.min(SECONDS_MAX))
    }

    /// The time.
    pub fn time(self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(self.0)
    }

    /// The date that a field holds, in any of the three formats (RFC 9110 section 5.6.7).
    pub(super) fn read(value: &[u8]) -> Option<Self> {
        let text = str::from_utf8(value).ok()?;
        httpdate::parse_http_date(text).ok().map(Self::at)
    }
}

impl Addition for LastModified {
    const HEADERS: &'static [HeaderMeta] = &[HeaderMeta {
        name: "Last-Modified",
        shape: Shape::String { format: None },
        docs: Docs::of("When the resource was changed last."),
    }];

    fn add(self, response: &mut Response) {
        let date = self.min(Self::at(SystemTime::now())).time();
        // What the crate writes is ASCII.
        if let Ok(value) = HeaderValue::try_from(httpdate::fmt_http_date(date)) {
            response.insert_header(header::LAST_MODIFIED, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of RFC 9110 section 5.6.7: one moment in three formats.
    #[test]
    fn the_formats_of_the_standard() {
        for text in ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"] {
            assert_eq!(LastModified::read(text.as_bytes()), Some(LastModified(784_111_777)), "{text}");
        }
        for text in [
            "",
            "0",
            "784111777",
            "1994-11-06T08:49:37Z",
            "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT",
            "Sun, 32 Nov 1994 08:49:37 GMT",
            "sun, 06 Nov 1994 08:49:37 UTC",
            "é",
        ] {
            assert_eq!(LastModified::read(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn no_time_is_out_of_range() {
        let day = Duration::from_secs(86_400);
        assert_eq!(LastModified::at(SystemTime::UNIX_EPOCH - day), LastModified(0));
        let far = SystemTime::UNIX_EPOCH + Duration::from_secs(SECONDS_MAX) + day;
        assert_eq!(LastModified::at(far), LastModified(SECONDS_MAX));
        assert_eq!(httpdate::fmt_http_date(LastModified::at(far).time()), "Fri, 31 Dec 9999 23:59:59 GMT");
    }

    #[test]
    fn the_future_is_sent_as_the_present() {
        let mut response = Response::default();
        LastModified(SECONDS_MAX).add(&mut response);
        let sent = LastModified::read(response.header(&header::LAST_MODIFIED).unwrap().as_bytes()).unwrap();
        assert!(sent <= LastModified::at(SystemTime::now()), "{sent:?}");
    }
}
