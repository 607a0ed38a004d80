//! Every mistake that a macro can name, under the tokens it is about.

#[test]
fn ui() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
