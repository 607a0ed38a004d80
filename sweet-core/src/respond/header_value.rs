//! Values of header fields that an error brings along.
//!
//! In:    a value of a type, known only when the error happens.
//! Out:   a field value (RFC 9110 section 5.5), or that there is none.
//! Never: a value with a control character, which could begin another field.

use std::borrow::Cow;
use std::time::Duration;

use http::header::InvalidHeaderValue;
use http::{HeaderName, HeaderValue};

use crate::message::Response;
use crate::schema::{Schema, Shape};

/// A type whose values can be those of a header field: an integer, text, a [`HeaderValue`], a [`Duration`], or an `Option` of
/// one, whose `None` leaves the field out.
///
/// ```
/// # use std::time::Duration;
/// # use sweet_core::respond::ToHeaderValue;
/// // Header fields tell time in seconds (RFC 9110 section 10.2.3): it is rounded up, so that nobody comes too early.
/// let value = Duration::from_millis(1_500).to_header_value();
/// assert_eq!(value.ok().flatten().as_ref().map(|value| value.as_bytes()), Some(&b"2"[..]));
/// assert!("a\r\nb".to_header_value().is_err());
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the value of a header field",
    note = "an integer, `String`, `&str`, `HeaderValue`, `Duration` (in seconds) or an `Option` of one can"
)]
pub trait ToHeaderValue {
    /// What the document says of the value.
    const VALUE: Shape;

    /// The value; `None` where the field is left out.
    ///
    /// # Errors
    /// Where the text cannot be the value of a header field (RFC 9110 section 5.5).
    fn to_header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue>;
}

macro_rules! integers {
    ($($name:ty)*) => {$(
        impl ToHeaderValue for $name {
            const VALUE: Shape = <$name as Schema>::SHAPE;

            fn to_header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
                HeaderValue::from_str(itoa::Buffer::new().format(*self)).map(Some)
            }
        }
    )*};
}

integers!(u8 u16 u32 u64 usize i8 i16 i32 i64 isize);

impl ToHeaderValue for str {
    const VALUE: Shape = Shape::String { format: None };

    fn to_header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        HeaderValue::from_str(self).map(Some)
    }
}

impl ToHeaderValue for String {
    const VALUE: Shape = str::VALUE;

    fn to_header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        self.as_str().to_header_value()
    }
}

impl ToHeaderValue for Cow<'_, str> {
    const VALUE: Shape = str::VALUE;

    fn to_header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        (**self).to_header_value()
    }
}

impl ToHeaderValue for HeaderValue {
    const VALUE: Shape = str::VALUE;

    fn to_header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        Ok(Some(self.clone()))
    }
}

/// Whole seconds, rounded up.
impl ToHeaderValue for Duration {
    const VALUE: Shape = u64::VALUE;

    fn to_header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        let begun = u64::from(self.subsec_nanos() > 0);
        self.as_secs().saturating_add(begun).to_header_value()
    }
}

impl<T: ToHeaderValue + ?Sized> ToHeaderValue for &T {
    const VALUE: Shape = T::VALUE;

    fn to_header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        (**self).to_header_value()
    }
}

impl<T: ToHeaderValue> ToHeaderValue for Option<T> {
    const VALUE: Shape = T::VALUE;

    fn to_header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        self.as_ref().map_or(Ok(None), ToHeaderValue::to_header_value)
    }
}

/// Sets a field of an answer, which has a name in lower case that the derive has checked. A value that cannot be sent is left
/// out, and the log says so.
#[doc(hidden)]
pub fn put_header<T: ToHeaderValue + ?Sized>(name: &'static str, value: &T, response: &mut Response) {
    match value.to_header_value() {
        Ok(Some(value)) => response.insert_header(HeaderName::from_static(name), value),
        Ok(None) => {}
        Err(_) => {
            response.note_cause(format_args!("the field `{name}` was left out, because its value cannot be sent"))
        }
    }
}
