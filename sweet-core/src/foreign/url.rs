//! `url::Url`: an absolute URL, as the URL standard of WHATWG normalises it.

use ::url::Url;

use super::text::texts;

texts! {
    Url {
        format: Some("uri"), rule: "url", expected: "must be an absolute URL",
        read: |text| Url::parse(text).ok(),
        write: |value, writer| writer.text(value.as_str()),
    }
}
