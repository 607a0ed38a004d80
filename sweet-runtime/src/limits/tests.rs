//! Texts, ranges and contradictions of limits, and that none is without them.

use super::*;

/// What is wrong with the defaults after `change`.
fn mistakes(change: impl FnOnce(&mut Limits)) -> Vec<String> {
    let mut limits = Limits::default();
    change(&mut limits);
    let mistakes = limits.mistakes(str::to_owned);
    assert_eq!((mistakes.is_empty(), limits.check().is_ok()), (limits.is_sound(), limits.is_sound()));
    mistakes
}

#[track_caller]
fn check(change: impl FnOnce(&mut Limits), expected: &[&str]) {
    assert_eq!(mistakes(change), expected);
}

#[track_caller]
fn set(name: &str, text: &str, expected: Result<&str, &str>) {
    let mut limits = Limits::default();
    let result = limits.set(name, text).map_err(|error| error.to_string());
    let told = limits.amount(name).map(|amount| amount.to_string());
    match expected {
        Ok(expected) => assert_eq!((result, told.as_deref()), (Ok(()), Some(expected)), "{text}"),
        Err(expected) => assert_eq!((result, limits), (Err(expected.to_owned()), Limits::default())),
    }
}

#[test]
fn contradictions_do_not_start() {
    check(|_| {}, &[]);
    let head = "`request_line_bytes_max` (`8KiB`) and `header_bytes_max` (`57344`) are together more than `65535`";
    check(|limits| limits.header_bytes_max = 57_343, &[]);
    check(|limits| limits.header_bytes_max = 57_344, &[&head.replace("`57344`", "`56KiB`")]);
    check(
        |limits| limits.chunk_extension_bytes_max = 17 * KIB,
        &["`chunk_extension_bytes_max` (`17KiB`) is more than `chunk_extensions_bytes_max` (`16KiB`)"],
    );
    check(
        |limits| limits.body_bytes_per_worker_max = 32 * KIB,
        &[
            "`body_bytes_max` (`1MiB`) is more than `body_bytes_per_worker_max` (`32KiB`)",
            "`body_ahead_bytes_max` (`64KiB`) is more than `body_bytes_per_worker_max` (`32KiB`)",
        ],
    );
}

#[test]
fn all_mistakes_are_told_at_once() {
    let change = |limits: &mut Limits| {
        (limits.output_bytes_high, limits.requests_per_connection_max) = (0, 0);
        (limits.idle_timeout, limits.write_timeout) = (Duration::ZERO, Duration::from_micros(1_500));
        (limits.header_bytes_max, limits.stop_timeout) = (usize::MAX, Duration::MAX);
    };
    let told = mistakes(change).join("\n");
    let names =
        ["output_bytes_high", "requests_per_connection_max", "idle_timeout", "header_bytes_max", "stop_timeout"];
    for name in names {
        assert!(told.contains(&format!("`{name}`")), "`{name}` is missing in {told}");
    }
    // One value is out of its range and contradicts another; the time between two milliseconds is fine.
    assert_eq!((told.lines().count(), told.contains("write_timeout")), (6, false), "{told}");
}

#[test]
fn every_limit_is_held_to_its_range_and_can_be_set_by_its_name() {
    for limit in Limits::ALL {
        for amount in [limit.least, limit.default, limit.most] {
            let mut limits = Limits::default();
            // Where an address has 32 bits, the most of a worker's bytes does not fit.
            if usize::BITS >= 64 {
                limits.set(limit.name, &amount.to_string()).expect("a value in the range");
                assert_eq!(limits.amount(limit.name), Some(amount));
            }
        }
        let beyond = match limit.most {
            Amount::Bytes(most) => Amount::Bytes(most + 1),
            Amount::Count(most) => Amount::Count(most + 1),
            Amount::Time(most) => Amount::Time(most + TIME_LEAST),
        };
        let error = Limits::default().set(limit.name, &beyond.to_string()).expect_err("beyond the range");
        assert!(error.to_string().contains(&format!("to `{}`", limit.most)), "{error}");
        // In code, the same value is told of in the same way.
        let told = mistakes(|limits| _ = limits.put(limit.name, beyond));
        if u32::hold(beyond).is_some() || matches!(beyond, Amount::Time(_)) {
            assert!(told.contains(&error.to_string()), "{told:?} does not say {error}");
        }
    }
}

#[test]
fn no_field_is_without_a_row() {
    // The table makes the struct; what the struct shows of itself has as many fields as the table rows.
    let shown = format!("{:#?}", Limits::DEFAULT);
    let fields: Vec<_> = shown.lines().filter_map(|line| line.trim().split_once(": ").map(|(name, _)| name)).collect();
    assert_eq!(fields, Limits::ALL.iter().map(|limit| limit.name).collect::<Vec<_>>());
    let named = Limits::DEFAULT.relations().into_iter().flat_map(|it| it.first.iter().copied().chain(it.second));
    for name in named {
        assert!(Limits::DEFAULT.amount(name).is_some(), "`{name}` is no limit");
    }
}

#[test]
fn texts() {
    set("body_bytes_max", "4MiB", Ok("4MiB"));
    set("body_bytes_max", "1048576", Ok("1MiB"));
    set("body_bytes_max", "1025", Ok("1025"));
    set("body_bytes_max", "1025KiB", Ok("1025KiB"));
    set("body_bytes_max", "0", Ok("0"));
    set("head_timeout", "1500ms", Ok("1500ms"));
    set("head_timeout", "120s", Ok("2m"));
    set("connection_age_max", "24h", Ok("24h"));
    set("stop_timeout", "0s", Ok("0ms"));
    set("requests_per_connection_max", "4294967295", Ok("4294967295"));
    let bytes = |text| format!("`body_bytes_max` is `{text}`, not bytes from `0` to `1GiB`, such as `1MiB`");
    for text in ["", "-1", "+1", " 1", "1 ", "1 MiB", "4MB", "4mib", "KiB", "1.5MiB", "0x10", "1_000", "1s", "2GiB"] {
        set("body_bytes_max", text, Err(&bytes(text)));
    }
    // Neither the number nor its product may overflow into the range.
    for text in ["18446744073709551616", "17179869184GiB", "18014398509481985KiB"] {
        set("body_bytes_max", text, Err(&bytes(text)));
    }
    let time = |text| format!("`head_timeout` is `{text}`, not a time from `1ms` to `8760h`, such as `10s`");
    for text in ["10", "0s", "8761h", "10S", "10sec", "1m30s", "18446744073709551615h"] {
        set("head_timeout", text, Err(&time(text)));
    }
    let count = "`header_fields_max` is `1KiB`, not a whole number from `1` to `16384`, such as `100`";
    set("header_fields_max", "1KiB", Err(count));
    set("body_bytes_max", "\u{1b}[31m", Err(&bytes(r"\u{1b}[31m")));
}

#[test]
fn names_that_are_nearly_right_are_answered_with_the_right_one() {
    set("body_byte_max", "1", Err("`body_byte_max` is no limit; `body_bytes_max` is one"));
    set("HEAD_TIMEOUT", "1s", Err("`HEAD_TIMEOUT` is no limit"));
    set("keepalive", "1s", Err("`keepalive` is no limit"));
    set("requests", "1", Err("`requests` is no limit; `requests_per_connection_max` is one"));
    set("", "1", Err("`` is no limit"));
    set(&"x".repeat(1000), "1", Err(&format!("`{}…` is no limit", "x".repeat(200))));
}

#[test]
fn ticks_follow_the_shortest_timeout() {
    assert_eq!(Limits::default().tick(), Duration::from_secs(1));
    let quick = Limits { body_timeout: Duration::from_millis(200), ..Limits::default() };
    assert_eq!(quick.tick(), Duration::from_millis(50));
    let never = Limits { idle_timeout: Duration::ZERO, ..Limits::default() };
    assert_eq!(never.tick(), TICK_LEAST);
}
