//! The README is true: each piece of code in it stands in the quickstart or in an example, line by line and in order.

use std::fs;
use std::path::Path;

/// The blocks of Rust in the README: the file that the first line names, and the lines behind it.
fn blocks(readme: &str) -> Vec<(String, Vec<&str>)> {
    let blocks = readme.split("```rust\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    blocks
        .map(|block| {
            let (first, lines) = block.split_once('\n').unwrap();
            let named = first.strip_prefix("// ").expect("a block opens with the name of its file");
            let file = named.split([',', ':']).next().unwrap().to_owned();
            (file, lines.lines().filter(|line| !line.is_empty()).collect())
        })
        .collect()
}

#[test]
fn its_code_is_that_of_the_examples() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let blocks = blocks(&readme);
    assert_eq!(blocks.len(), 5);
    for (file, lines) in blocks {
        let package = if file.starts_with("examples/") { root } else { &root.join("examples/quickstart") };
        let text = fs::read_to_string(package.join(&file)).unwrap();
        let mut real = text.lines();
        for line in lines {
            assert!(real.any(|other| other == line), "{file} has no such line, or not there: {line}");
        }
    }
}

#[test]
fn its_commands_are_those_of_the_checks() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let run = fs::read_to_string(root.join(".ci/run")).unwrap();
    for command in ["cargo run -p quickstart", "cargo test --workspace"] {
        assert!(readme.lines().any(|line| line == command), "the README does not print `{command}`");
    }
    assert!(run.lines().any(|line| line.starts_with("cargo test --workspace")), "the tests are run otherwise");
}
