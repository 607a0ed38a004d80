//! Which content is worth compressing.

/// Media types beside `text/*` and those with a suffix, in alphabetical order.
const TYPES: [&str; 13] = [
    "application/graphql",
    "application/javascript",
    "application/json",
    "application/json5",
    "application/jsonl",
    "application/rtf",
    "application/sql",
    "application/wasm",
    "application/x-ndjson",
    "application/x-www-form-urlencoded",
    "application/xml",
    "application/yaml",
    "font/ttf",
];

/// Suffixes of media types whose content is text (RFC 6839 section 3, RFC 7303, RFC 9512).
const SUFFIXES: [&str; 4] = ["+json", "+xml", "+yaml", "+json-seq"];

/// Whether content of this media type is text, or packed as loosely: what [`Compression`](super::Compression) compresses
/// where it is told nothing else.
///
/// All of `text/*`, JSON, XML and YAML under any name (`application/problem+json`, `image/svg+xml`), scripts, WebAssembly.
/// Not images, video, sound and archives, which are compressed already; nor what is not known. Not `text/event-stream`: it
/// would work, because what has been made is sent whenever a stream waits, but each listener would hold the memory of a
/// compressor for as long as it listens.
///
/// `media_type` is in lower case and without parameters.
///
/// ```
/// use sweet::middleware::{Compression, compressible};
///
/// assert!(compressible("application/problem+json") && !compressible("image/png"));
/// // One more type:
/// Compression::new().media_types(|media_type| compressible(media_type) || media_type == "application/x-protobuf");
/// ```
pub fn compressible(media_type: &str) -> bool {
    if media_type == "text/event-stream" {
        return false;
    }
    media_type.starts_with("text/")
        || TYPES.contains(&media_type)
        || SUFFIXES.iter().any(|suffix| media_type.ends_with(suffix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_and_what_is_packed_already_is_not() {
        for yes in [
            "text/html",
            "text/csv",
            "application/json",
            "application/problem+json",
            "image/svg+xml",
            "application/wasm",
        ] {
            assert!(compressible(yes), "{yes}");
        }
        for no in [
            "image/png",
            "application/zip",
            "application/octet-stream",
            "text/event-stream",
            "video/mp4",
            "font/woff2",
            "",
        ] {
            assert!(!compressible(no), "{no}");
        }
    }
}
