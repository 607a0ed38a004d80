//! The page about HTTP is true as far as a program can tell: each test that it names is one, and tests of nothing else
//! are all named.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const PAGE: &str = "sweet-runtime/docs/http.md";

/// Files that hold nothing but what the page is about: all of their tests are named.
const OWN: &[&str] = &["protocol", "refusals", "script"];

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The rows of all tables, without their heads, as cells.
fn rows(page: &str) -> Vec<Vec<&str>> {
    let lines: Vec<&str> = page.lines().collect();
    let is_row = |line: &str| line.starts_with('|');
    let mut rows = Vec::new();
    for table in lines.split(|line| !is_row(line)).filter(|table| !table.is_empty()) {
        assert!(table.len() > 2 && table[1].starts_with("|---"), "a table has a head and rows: {table:?}");
        for line in &table[2..] {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            assert_eq!(cells.len(), table[0].matches('|').count() - 1, "cells: {line}");
            rows.push(cells);
        }
    }
    rows
}

/// What stands between backticks.
fn quoted(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

/// The functions of a source file that are tests.
fn tests_in(path: &str) -> BTreeSet<String> {
    let (text, mut is_test, mut found) = (read(path), false, BTreeSet::new());
    for line in text.lines().map(str::trim) {
        match line.strip_prefix("fn ") {
            Some(rest) if is_test => {
                found.insert(rest.split(['(', '<']).next().unwrap_or_default().to_owned());
                is_test = false;
            }
            _ if line == "#[test]" => is_test = true,
            // Other attributes and comments may stand between the two.
            _ if line.starts_with("#[") || line.starts_with("//") => {}
            _ => is_test = false,
        }
    }
    found
}

#[test]
fn every_test_that_is_named_exists() {
    let page = read(PAGE);
    let (files, rows): (Vec<_>, Vec<_>) = rows(&page).into_iter().partition(|cells| cells.len() == 2);
    let files: BTreeMap<&str, BTreeSet<String>> =
        files.iter().map(|cells| (cells[0].trim_matches('`'), tests_in(cells[1]))).collect();
    let commands = read("soak/README.md");
    let (mut used, mut mistakes) = (BTreeSet::new(), Vec::new());
    for cells in &rows {
        let (what, test) = (cells[..cells.len() - 1].join(" | "), cells[cells.len() - 1]);
        if let Some(reason) = test.strip_prefix("not here: ") {
            assert!(!reason.is_empty() && quoted(reason).next().is_none(), "a reason, and no test: {what}");
            continue;
        }
        if quoted(test).next().is_none() {
            mistakes.push(format!("{what}: neither a test nor `not here: ` and a reason"));
        }
        for name in quoted(test) {
            let exists = match (name.split_once("::"), name.strip_prefix("soak ")) {
                (Some((file, function)), _) => {
                    used.insert(name);
                    files.get(file).is_some_and(|tests| tests.contains(function))
                }
                (None, Some(command)) => commands.contains(&format!("\n| `{command}` |")),
                (None, None) => false,
            };
            if !exists {
                mistakes.push(format!("{what}: there is no `{name}`"));
            }
        }
    }
    for (file, tests) in &files {
        let named = |test: &String| used.contains(format!("{file}::{test}").as_str());
        if !tests.iter().any(named) {
            mistakes.push(format!("no row names a test of `{file}`"));
        }
        if OWN.contains(file) {
            mistakes
                .extend(tests.iter().filter(|test| !named(test)).map(|test| format!("no row names {file}::{test}")));
        }
    }
    assert!(rows.len() > 150, "{} rows", rows.len());
    assert!(mistakes.is_empty(), "{PAGE}:\n{}", mistakes.join("\n"));
}
