//! A compressor of one content, whichever coding it is.
//!
//! In:    the content, in pieces.
//! Out:   what it has made of them so far.
//! Never: a window of more than 512 KiB, however long the content is.

use std::io::{self, Write};

use brotli::CompressorWriter;
use brotli::enc::BrotliEncoderParams;
use bytes::Bytes;
use flate2::write::GzEncoder;
use zstd::stream::raw::CParameter;
use zstd::stream::write::Encoder as ZstdEncoder;

use super::Coding;

/// How far back a compressor looks, as a power of two: 512 KiB, which bounds what it holds for each stream. Content that is
/// compressed while it is sent gains little from more, and clients need not have more than 8 MiB (RFC 9659 section 3).
const WINDOW_BITS_MAX: u32 = 19;
/// The smallest window that is worth its own number.
const WINDOW_BITS_MIN: u32 = 16;
/// What brotli hands over at once.
const OUTPUT_BYTES: usize = 4096;

/// A compressor of one content.
pub(super) enum Encoder {
    Brotli(Box<CompressorWriter<Vec<u8>>>),
    Zstd(ZstdEncoder<'static, Vec<u8>>),
    Gzip(GzEncoder<Vec<u8>>),
}

impl Encoder {
    /// A compressor of content of this length, where it is known.
    pub(super) fn new(coding: Coding, level: u8, length: Option<u64>) -> io::Result<Self> {
        let level = u32::from(level);
        Ok(match coding {
            Coding::Brotli => Self::Brotli(Box::new(brotli(level, length))),
            Coding::Zstd => Self::Zstd(zstd(level, length)?),
            Coding::Gzip => Self::Gzip(GzEncoder::new(Vec::new(), flate2::Compression::new(level))),
        })
    }

    fn writer(&mut self) -> &mut dyn Write {
        match self {
            Self::Brotli(encoder) => encoder,
            Self::Zstd(encoder) => encoder,
            Self::Gzip(encoder) => encoder,
        }
    }

    /// Takes more of the content.
    pub(super) fn write(&mut self, piece: &[u8]) -> io::Result<()> {
        self.writer().write_all(piece)
    }

    /// Makes all that it has taken readable for the client.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.writer().flush()
    }

    /// What has been made since it was last asked.
    pub(super) fn take(&mut self) -> Bytes {
        let made = match self {
            Self::Brotli(encoder) => encoder.get_mut(),
            Self::Zstd(encoder) => encoder.get_mut(),
            Self::Gzip(encoder) => encoder.get_mut(),
        };
        std::mem::take(made).into()
    }

    /// The end, with what had not been asked for.
    pub(super) fn finish(self) -> io::Result<Vec<u8>> {
        match self {
            // It writes to memory, which does not fail.
            Self::Brotli(encoder) => Ok(encoder.into_inner()),
            Self::Zstd(encoder) => encoder.finish(),
            Self::Gzip(encoder) => encoder.finish(),
        }
    }
}

fn brotli(level: u32, length: Option<u64>) -> CompressorWriter<Vec<u8>> {
    let bits = length.map_or(WINDOW_BITS_MAX, |length| u64::BITS - length.leading_zeros());
    let params = BrotliEncoderParams {
        quality: level as i32,
        lgwin: bits.clamp(WINDOW_BITS_MIN, WINDOW_BITS_MAX) as i32,
        size_hint: length.and_then(|length| usize::try_from(length).ok()).unwrap_or(0),
        ..BrotliEncoderParams::default()
    };
    CompressorWriter::with_params(Vec::new(), OUTPUT_BYTES, &params)
}

fn zstd(level: u32, length: Option<u64>) -> io::Result<ZstdEncoder<'static, Vec<u8>>> {
    let mut encoder = ZstdEncoder::new(Vec::new(), level as i32)?;
    encoder.set_parameter(CParameter::WindowLog(WINDOW_BITS_MAX))?;
    // A length that is told makes its tables no larger than the content needs.
    encoder.set_pledged_src_size(length)?;
    Ok(encoder)
}
