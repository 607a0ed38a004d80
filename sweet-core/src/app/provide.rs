//! State: the fields of the app, by type.

/// An app with a field of type `T`. Written by `#[derive(Api)]`, once per field.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no field of type `{T}`",
    label = "this takes the field of type `{T}`, by `State<'_, {T}>`",
    note = "add a field of type `{T}` to `{Self}`"
)]
pub trait Provide<T> {
    /// Borrows the field.
    fn provide(&self) -> &T;
}
