//! `Compression`: responses in the coding that their client would have.
//!
//! In:    a response on its way out, and the `Accept-Encoding` of its request.
//! Out:   the same, compressed where that is allowed and worth it, with `Vary` wherever it might have been.
//! Never: touches content that has a coding already; compresses more than a slice of it in one turn of a worker.

mod accept;
mod coding;
mod encoder;
mod flow;
mod media_type;
mod subject;

use std::convert::Infallible;
use std::io;

use bytes::Bytes;
use http::{HeaderValue, Method, StatusCode, header};
use sweet_core::app::Visit;
use sweet_core::message::{Flow, Head, Payload, Response};
use sweet_core::meta::MiddlewareMeta;
use sweet_core::middleware::Middleware;

pub use coding::Coding;
pub use media_type::compressible;

use crate::conditional::etag;
use crate::vary;
use encoder::Encoder;
use flow::{Compressed, SLICE_BYTES};

/// The least length of content that is compressed, in bytes.
///
/// Shorter content leaves in one packet with its head (1,460 bytes fit into one of an Ethernet), compressed or not.
const BYTES_MIN_DEFAULT: usize = 1024;

#[doc = include_str!("../../docs/compression.md")]
#[derive(Clone, Debug)]
pub struct Compression {
    /// The preferred one first.
    codings: Vec<Coding>,
    levels: [u8; Coding::COUNT],
    bytes_min: usize,
    media_types: fn(&str) -> bool,
    spares_strong_tags: bool,
}

impl Default for Compression {
    fn default() -> Self {
        Self::new()
    }
}

impl Compression {
    /// With the defaults of each option.
    pub fn new() -> Self {
        let codings = vec![Coding::Zstd, Coding::Brotli, Coding::Gzip];
        let mut levels = [0; Coding::COUNT];
        codings.iter().for_each(|coding| levels[coding.index()] = coding.level_default());
        let media_types = compressible;
        Self { codings, levels, bytes_min: BYTES_MIN_DEFAULT, media_types, spares_strong_tags: false }
    }

    /// The codings, the preferred one first: it is taken where a client weighs several alike, as browsers do. Default:
    /// zstd, brotli, gzip.
    #[must_use]
    pub fn codings(mut self, codings: impl IntoIterator<Item = Coding>) -> Self {
        self.codings = codings.into_iter().collect();
        self
    }

    /// The level of a coding, one of its [levels](Coding::levels). Default: 4 for brotli, 3 for zstd, 6 for gzip.
    #[must_use]
    pub fn level(mut self, coding: Coding, level: u8) -> Self {
        self.levels[coding.index()] = level;
        self
    }

    /// The least length of content that is compressed, in bytes. Default: 1,024, because shorter content leaves in one packet
    /// with its head, compressed or not. Content that is made while it is sent is compressed where its length is not known, too.
    #[must_use]
    pub fn bytes_min(mut self, bytes_min: usize) -> Self {
        self.bytes_min = bytes_min;
        self
    }

    /// Which media types are compressed; asked in lower case, without parameters. Default: [`compressible`].
    #[must_use]
    pub fn media_types(mut self, media_types: fn(&str) -> bool) -> Self {
        self.media_types = media_types;
        self
    }

    /// Leaves content with a strong `ETag` as it is, in the place of compressing it under a weak one. For resources that
    /// clients write back with `If-Match`, which no weak tag ever matches (RFC 9110 section 13.1.1).
    #[must_use]
    pub fn sparing_strong_tags(mut self) -> Self {
        self.spares_strong_tags = true;
        self
    }

    /// The coding in which a client would have the content.
    fn choose(&self, head: &Head<'_>) -> Option<Coding> {
        accept::choose(head.headers.get_all("accept-encoding"), &self.codings)
    }

    fn encoder(&self, coding: Coding, length: Option<u64>) -> io::Result<Encoder> {
        Encoder::new(coding, self.levels[coding.index()], length)
    }

    /// Puts compressed content in the place of the content. False where it stays as it is, because it would grow.
    fn compress(&self, coding: Coding, response: &mut Response) -> io::Result<bool> {
        let length = response.content_length();
        let mut encoder = self.encoder(coding, length)?;
        if let Some(flow) = response.take_flow() {
            response.set_flow(Flow::new(Compressed::flow(encoder, flow)));
        } else if response.body().len() > SLICE_BYTES {
            let content = take_content(response);
            response.set_flow(Flow::new(Compressed::content(encoder, content)));
        } else {
            encoder.write(response.body())?;
            let compressed = encoder.finish()?;
            if compressed.len() >= response.body().len() {
                return Ok(false);
            }
            response.set_shared(compressed.into());
        }
        Ok(true)
    }

    /// Answers 304 as it would have answered 200 (RFC 9110 section 15.4.5): what it would have compressed, nobody can tell
    /// without the content.
    fn not_modified(&self, head: &Head<'_>, response: &mut Response) {
        vary::add(response, "Accept-Encoding");
        if !self.spares_strong_tags && self.choose(head).is_some() {
            etag::weaken(response);
        }
    }
}

/// Takes the content out of a response, without a copy where somebody else has it.
fn take_content(response: &mut Response) -> Bytes {
    let (buffer, _, payload) = response.parts_mut();
    match payload {
        Payload::Buffered(start) => Bytes::copy_from_slice(&buffer[start..]),
        Payload::Elsewhere(bytes) => bytes.clone(),
        Payload::Static(bytes) => Bytes::from_static(bytes),
        Payload::Flow(_) | Payload::Omitted(_) => Bytes::new(),
    }
}

/// Says that the content is compressed, and takes back what was said of it before.
fn declare(coding: Coding, response: &mut Response) {
    response.insert_header(header::CONTENT_ENCODING, HeaderValue::from_static(coding.name()));
    response.remove_header(&header::CONTENT_LENGTH);
    // Ranges are those of the content as it is sent (RFC 9110 section 14.1), which is made anew each time.
    response.remove_header(&header::ACCEPT_RANGES);
    // Two codings of one representation are not the same bytes (RFC 9110 section 8.8.1).
    etag::weaken(response);
}

impl<A> Middleware<A> for Compression {
    type Passage = ();
    type Answer = Infallible;

    /// A coding is between this server and what speaks HTTP to it: a document has nothing to say of it.
    const META: MiddlewareMeta = MiddlewareMeta::NONE;

    fn verify(&self) -> Vec<String> {
        let mut mistakes = Vec::new();
        if self.codings.is_empty() {
            mistakes.push("it has no coding: name one in `codings`, or leave the station out".to_owned());
        }
        for coding in [Coding::Brotli, Coding::Zstd, Coding::Gzip] {
            let (level, levels) = (self.levels[coding.index()], coding.levels());
            if !levels.contains(&level) {
                let (name, least, most) = (coding.name(), levels.start(), levels.end());
                mistakes.push(format!("`{name}` has no level {level}: it is {least} to {most}"));
            }
        }
        mistakes
    }

    async fn on_response<'r>(
        &'r self,
        visit: Visit<'r, A>,
        (): &mut (),
        response: &mut Response,
    ) -> Result<(), Infallible> {
        let head = visit.request().head();
        if response.status() == StatusCode::NOT_MODIFIED && matches!(head.method, Method::GET | Method::HEAD) {
            self.not_modified(head, response);
        } else if subject::may_be_compressed(self, response) {
            vary::add(response, "Accept-Encoding");
            if let Some(coding) = self.choose(head)
                // A compressor that is not to be had costs its client nothing but bytes.
                && self.compress(coding, response).unwrap_or(false)
            {
                declare(coding, response);
            }
        }
        Ok(())
    }
}
