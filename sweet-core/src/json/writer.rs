//! placeholder
/// Writes JSON at the end of a buffer.
#[derive(Debug)]
pub struct Writer<'out> {
    out: &'out mut Vec<u8>,
}

impl<'out> Writer<'out> {
    /// text
    pub fn new(out: &'out mut Vec<u8>) -> Self {
        Self { out }
    }
    /// raw bytes, already JSON
    pub fn raw(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }
}

/// A type that can be written as JSON.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be written as JSON",
    note = "add `#[derive(sweet::Schema)]` to `{Self}`"
)]
pub trait Encode {
    /// Writes the value. It cannot fail: a float that is not finite is written as `null`, as serde_json does.
    fn encode(&self, writer: &mut Writer<'_>);
}

impl Encode for str {
    fn encode(&self, writer: &mut Writer<'_>) {
        writer.raw(b"\"");
        writer.raw(self.as_bytes());
        writer.raw(b"\"");
    }
}
