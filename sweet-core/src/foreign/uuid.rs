//! `uuid::Uuid`: written with hyphens and in lower case (RFC 9562 section 4), read in each of the crate's four forms.

use ::uuid::Uuid;

use super::text::texts;

texts! {
    Uuid {
        format: Some("uuid"), rule: "uuid", expected: "must be a UUID",
        read: |text| Uuid::try_parse(text).ok(),
        write: |value, writer| writer.text(value.hyphenated().encode_lower(&mut Uuid::encode_buffer())),
    }
}
