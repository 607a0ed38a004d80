//! placeholder
/// A type that one parameter holds.
#[diagnostic::on_unimplemented(
    message = "a parameter cannot hold `{Self}`",
    note = "use a number, `bool`, string, `Option` or `Vec` of them, or a newtype or unit enum with `#[derive(sweet::Schema)]`"
)]
pub trait FromParam<'r>: Sized {
    /// Reads the text of one parameter; the error says what was expected, such as "a whole number".
    fn from_param(text: &'r str) -> Result<Self, &'static str>;

    /// Reads all values of a repeated parameter. By default the first one.
    fn from_values(mut values: impl Iterator<Item = &'r str>) -> Result<Option<Self>, &'static str> {
        values.next().map(Self::from_param).transpose()
    }

    /// The value of a parameter that is missing, where the type has one, as `Option` and `Vec` have.
    fn missing() -> Option<Self> {
        None
    }
}
