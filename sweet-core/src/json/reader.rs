//! placeholder
/// A value could not be made; the reader knows why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failed;

/// Reads JSON.
#[derive(Debug)]
pub struct Reader<'de> {
    text: &'de [u8],
}

impl<'de> Reader<'de> {
    /// text
    pub fn new(text: &'de [u8]) -> Self {
        Self { text }
    }
    /// text
    pub fn text(&self) -> &'de [u8] {
        self.text
    }
}

/// A type that can be read from JSON.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from JSON",
    note = "add `#[derive(sweet::Schema)]` to `{Self}`"
)]
pub trait Decode<'de>: Sized {
    /// Reads one value.
    ///
    /// # Errors
    /// Where no value could be made. The reader has recorded why, and stands behind the value unless the text is malformed.
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed>;

    /// The value of a field that is missing, where the type has one, as `Option` has.
    fn missing() -> Option<Self> {
        None
    }
}
