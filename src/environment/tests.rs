//! Variables as a process could have them, and the page that tells of them.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::time::Duration;

use super::*;

fn read_bytes(variables: &[(&str, &[u8])], limits: Limits) -> (Environment, Vec<String>) {
    let variables = variables.iter().map(|(name, value)| (name.into(), OsStr::from_bytes(value).to_owned()));
    Environment::read(variables, limits)
}

fn read(variables: &[(&str, &str)]) -> Environment {
    let variables: Vec<_> = variables.iter().map(|(name, value)| (*name, value.as_bytes())).collect();
    let (environment, mistakes) = read_bytes(&variables, Limits::default());
    assert_eq!(mistakes, [""; 0]);
    environment
}

/// Checks what is wrong with `variables`, where code has `limits`.
#[track_caller]
fn check(variables: &[(&str, &[u8])], limits: Limits, expected: &[&str]) {
    assert_eq!(read_bytes(variables, limits).1, expected);
}

#[test]
fn what_is_set_is_read() {
    let nothing = Environment { listen: None, workers: None, io: None, limits: Limits::default() };
    assert_eq!(read(&[]), nothing);
    // The variables of others are theirs.
    assert_eq!(read(&[("PATH", "\u{1b}"), ("SWEET_HOME", "1"), ("sweet_workers", "x"), ("SWEET_LIMIT", "1")]), nothing);
    let environment = read(&[("SWEET_LISTEN", "[::1]:80"), ("SWEET_WORKERS", "3"), ("SWEET_IO", "epoll")]);
    assert_eq!(environment.listen, Some(vec!["[::1]:80".parse().unwrap()]));
    assert_eq!((environment.workers, environment.io), (Some(3), Some(Io::Epoll)));
}

#[test]
fn limits_stand_above_those_in_code() {
    let mut limits = Limits::default();
    (limits.body_bytes_max, limits.header_fields_max) = (7, 8);
    let variables: &[(&str, &[u8])] = &[("SWEET_LIMIT_BODY_BYTES_MAX", b"4MiB"), ("SWEET_LIMIT_HEAD_TIMEOUT", b"3s")];
    let (Environment { limits, .. }, mistakes) = read_bytes(variables, limits);
    let set = (limits.body_bytes_max, limits.header_fields_max, limits.head_timeout);
    assert_eq!((set, mistakes), ((4 << 20, 8, Duration::from_secs(3)), Vec::new()));
    for limit in Limits::ALL {
        let (variable, value) = (variable_of(limit.name), limit.default.to_string());
        assert_eq!(read(&[(&variable, &value)]).limits, Limits::default(), "{variable}");
    }
}

#[test]
fn all_mistakes_are_told_at_once() {
    let mut limits = Limits::default();
    limits.output_bytes_high = 0;
    check(
        &[
            ("SWEET_LISTEN", b"80"),
            ("SWEET_WORKERS", b"0"),
            ("SWEET_IO", b"kqueue"),
            ("SWEET_LIMIT_BODY_BYTES_MAX", b"4MB"),
            ("SWEET_LIMIT_HEADER_BYTES_MAX", b"63KiB"),
            ("SWEET_LIMIT_HEAD_TIME", b"1s"),
        ],
        limits,
        &[
            "`SWEET_IO` is `kqueue`, neither `auto` nor `uring` nor `epoll`",
            "`SWEET_LIMIT_BODY_BYTES_MAX` is `4MB`, not bytes from `0` to `1GiB`, such as `1MiB`",
            "`SWEET_LIMIT_HEAD_TIME` is no limit; `SWEET_LIMIT_HEAD_TIMEOUT` is one",
            "`SWEET_LISTEN` is `80`, not an address and a port such as `0.0.0.0:8000`",
            "`SWEET_WORKERS` is `0`, not a number from 1 to 1024",
            "`output_bytes_high` is `0`, not bytes from `1` to `1GiB`, such as `64KiB`",
            "`request_line_bytes_max` (`8KiB`) and `SWEET_LIMIT_HEADER_BYTES_MAX` (`63KiB`) are together more than `65535`",
        ],
    );
}

#[test]
fn names_and_values_that_nobody_can_read_are_mistakes() {
    check(
        &[("SWEET_WORKERS", b"\xff3"), ("SWEET_LIMIT_BODY_TIMEOUT", b"\x80"), ("SWEET_LIMIT_\u{1b}[2J", b"1")],
        Limits::default(),
        &[
            r"`SWEET_LIMIT_\u{1b}[2J` is no limit",
            "`SWEET_LIMIT_BODY_TIMEOUT` is `\u{fffd}`, which is not UTF-8",
            "`SWEET_WORKERS` is `\u{fffd}3`, which is not UTF-8",
        ],
    );
    let screen = b"\x1b[2J\n";
    check(
        &[("SWEET_IO", screen), ("SWEET_LIMIT_HEADER_FIELDS_MAX", screen), ("SWEET_LISTEN", screen)],
        Limits::default(),
        &[
            r"`SWEET_IO` is `\u{1b}[2J\n`, neither `auto` nor `uring` nor `epoll`",
            r"`SWEET_LIMIT_HEADER_FIELDS_MAX` is `\u{1b}[2J\n`, not a whole number from `1` to `16384`, such as `100`",
            r"`SWEET_LISTEN` is `\u{1b}[2J\n`, not an address and a port such as `0.0.0.0:8000`",
        ],
    );
    // Names of variables have capitals; the right one is told.
    check(
        &[("SWEET_LIMIT_body_timeout", b"1s")],
        Limits::default(),
        &["`SWEET_LIMIT_body_timeout` is no limit; `SWEET_LIMIT_BODY_TIMEOUT` is one"],
    );
}

/// The rows of the tables in the page about configuration whose first cell begins with `first`, cell by cell.
fn rows(first: &str) -> Vec<Vec<&'static str>> {
    let lines = include_str!("../docs/configuration.md").lines().filter_map(|line| line.strip_prefix("| "));
    let cells = lines.map(|line| line.trim_end_matches(" |").split(" | ").collect::<Vec<_>>());
    cells.filter(|cells| cells[0].starts_with(first)).collect()
}

#[test]
fn the_page_about_limits_is_the_list_of_the_code() {
    let told: Vec<_> = rows("`").into_iter().filter(|cells| !cells[0].starts_with("`SWEET_")).collect();
    assert_eq!(told.len(), Limits::ALL.len());
    for (cells, limit) in told.iter().zip(Limits::ALL) {
        let (name, default) = (format!("`{}`", limit.name), format!("`{}`", limit.default));
        let (variable, range) =
            (format!("`{}`", variable_of(limit.name)), format!("`{}` to `{}`", limit.least, limit.most));
        assert_eq!(cells[..4], [name, variable, default, range]);
        assert!(cells.len() == 6 && cells.iter().all(|cell| !cell.is_empty()), "{cells:?}");
    }
}

#[test]
fn the_page_tells_the_other_variables_too() {
    let told: Vec<_> = rows("`SWEET_").iter().map(|cells| cells[0].trim_matches('`')).collect();
    assert_eq!(told, ["SWEET_LISTEN", "SWEET_WORKERS", "SWEET_IO"]);
    assert!(rows("`SWEET_WORKERS`")[0][2].ends_with(&format!("`{WORKERS_MAX}`")));
    for mistake in include_str!("../docs/configuration.md").lines().filter(|line| line.starts_with("  `")) {
        let variables: &[(&str, &[u8])] = &[
            ("SWEET_LIMIT_BODY_BYTES_MAX", b"4MB"),
            ("SWEET_LIMIT_HEADER_BYTES_MAX", b"63KiB"),
            ("SWEET_LIMIT_HEAD_TIME", b"1s"),
        ];
        assert!(read_bytes(variables, Limits::default()).1.contains(&mistake.trim().to_owned()), "{mistake}");
    }
}
