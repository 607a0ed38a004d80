//! Every command runs, in a small form, on both drivers. What it finds out about time, processor and memory is not judged.

use std::process::Command;

#[track_caller]
fn check(line: &str) {
    for io in ["auto", "epoll"] {
        let output = Command::new(env!("CARGO_BIN_EXE_soak"))
            .args(line.split_whitespace())
            .args(["--io", io, "--loose"])
            .output()
            .expect("a program");
        let told = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{told}\n{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn cancels() {
    check("cancels --count 300");
}

#[test]
fn panics() {
    check("panics --count 1000");
}

#[test]
fn descriptors() {
    check("descriptors --count 100 --seconds 0.1");
}

#[test]
fn slowloris() {
    check("slowloris --count 60 --seconds 0.2");
}

#[test]
fn restarts() {
    check("restarts --count 2");
}

#[test]
fn idle() {
    check("idle --count 100 --seconds 0.3");
}

#[test]
fn balance() {
    check("balance --count 16");
}

#[test]
fn blocked() {
    check("blocked --seconds 0.4");
}

#[test]
fn a_command_that_is_none_is_told() {
    let output = Command::new(env!("CARGO_BIN_EXE_soak")).arg("sleep").output().expect("a program");
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("`sleep` is no command"));
}
