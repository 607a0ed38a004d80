//! Takes one file out of a zip archive, at compile time, without unpacking it.
//!
//! In:    an archive in a constant.
//! Out:   the file as gzip: what zip and gzip hold between their heads and tails is the same DEFLATE stream (RFC 1951), and
//!        the tail that gzip needs, checksum and length (RFC 1952 section 2.3.1), stands in the archive's directory.
//! Never: runs in a program; an archive that is not as expected does not compile.

/// A file in an archive: its compressed bytes, and the tail of its gzip form.
pub(super) struct Entry<'a> {
    deflated: &'a [u8],
    crc: [u8; 4],
    length: [u8; 4],
}

/// The head of a gzip file without name and time (RFC 1952 section 2.3).
const HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255];
const TAIL_BYTES: usize = 8;

/// The signature of the end of an archive's directory, and of an entry in it (APPNOTE 6.3 sections 4.3.16 and 4.3.12).
const END: [u8; 4] = *b"PK\x05\x06";
const ENTRY: [u8; 4] = *b"PK\x01\x02";
const END_BYTES: usize = 22;
const DEFLATE: u64 = 8;

impl Entry<'_> {
    /// The number of bytes of its gzip form.
    pub(super) const fn gzip_bytes(&self) -> usize {
        HEAD.len() + self.deflated.len() + TAIL_BYTES
    }

    /// Its gzip form.
    pub(super) const fn gzip<const BYTES: usize>(&self) -> [u8; BYTES] {
        let mut out = [0; BYTES];
        let (head, rest) = out.split_at_mut(HEAD.len());
        head.copy_from_slice(&HEAD);
        let (body, tail) = rest.split_at_mut(self.deflated.len());
        body.copy_from_slice(self.deflated);
        let (crc, length) = tail.split_at_mut(4);
        crc.copy_from_slice(&self.crc);
        length.copy_from_slice(&self.length);
        out
    }
}

/// The file in the archive whose path ends with `suffix`.
pub(super) const fn find<'a>(zip: &'a [u8], suffix: &str) -> Entry<'a> {
    let end = end(zip);
    let mut count = number(end, 10, 2);
    let mut at = number(end, 16, 4);
    while count > 0 {
        let entry = slice(zip, at, 46);
        assert!(equal(slice(entry, 0, 4), &ENTRY), "the directory of the archive is broken");
        let name_bytes = number(entry, 28, 2);
        if ends_with(slice(zip, at + 46, name_bytes), suffix.as_bytes()) {
            return read(zip, entry);
        }
        at += 46 + name_bytes + number(entry, 30, 2) + number(entry, 32, 2);
        count -= 1;
    }
    panic!("the archive has no such file")
}

/// The end of the directory. A comment of up to 65,535 bytes may stand behind it.
const fn end(zip: &[u8]) -> &[u8] {
    let mut at = zip.len() - END_BYTES;
    while !equal(slice(zip, at, 4), &END) {
        assert!(at > 0, "this is no archive");
        at -= 1;
    }
    slice(zip, at, END_BYTES)
}

const fn read<'a>(zip: &'a [u8], entry: &'a [u8]) -> Entry<'a> {
    assert!(number(entry, 10, 2) as u64 == DEFLATE, "the file is not compressed as gzip compresses");
    let local = number(entry, 42, 4);
    let start = local + 30 + number(zip, local + 26, 2) + number(zip, local + 28, 2);
    let deflated = slice(zip, start, number(entry, 20, 4));
    Entry { deflated, crc: four(entry, 16), length: four(entry, 24) }
}

const fn slice(bytes: &[u8], at: usize, length: usize) -> &[u8] {
    bytes.split_at(at).1.split_at(length).0
}

const fn four(bytes: &[u8], at: usize) -> [u8; 4] {
    [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]
}

/// A number of so many bytes, the least first.
const fn number(bytes: &[u8], at: usize, length: usize) -> usize {
    let (mut value, mut index) = (0, length);
    while index > 0 {
        index -= 1;
        value = value << 8 | bytes[at + index] as usize;
    }
    value
}

const fn ends_with(text: &[u8], suffix: &[u8]) -> bool {
    text.len() >= suffix.len() && equal(text.split_at(text.len() - suffix.len()).1, suffix)
}

const fn equal(left: &[u8], right: &[u8]) -> bool {
    let mut index = 0;
    while index < left.len() && index < right.len() && left[index] == right[index] {
        index += 1;
    }
    index == left.len() && index == right.len()
}
