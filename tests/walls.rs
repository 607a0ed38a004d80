//! The walls of the house: which crate and which folder may know what.
//!
//! The tables here are those of ARCHITECTURE.md. A new arrow is an architectural change: it is argued for there, and
//! then added here.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each crate of the workspace, and everything that it depends on outside of tests.
const CRATES: &[(&str, &[&str])] = &[
    ("sweet-auth", &["aws-lc-rs", "base64", "http", "pem-rfc7468", "sha2", "subtle", "sweet-core"]),
    ("sweet-core", &["bytes", "futures-core", "http", "itoa", "regex", "tracing", "zmij"]),
    ("sweet-macros", &["proc-macro-crate", "proc-macro2", "quote", "regex-automata", "regex-syntax", "syn"]),
    (
        "sweet-middleware",
        &[
            "brotli",
            "bytes",
            "flate2",
            "futures-core",
            "http",
            "httpdate",
            "sweet-core",
            "tracing",
            "twox-hash",
            "zstd",
        ],
    ),
    ("sweet-openapi", &["http", "sweet-core", "utoipa-swagger-ui-vendored"]),
    ("sweet-runtime", &["bytes", "http", "io-uring", "libc", "memchr", "monoio", "socket2", "sweet-core", "tracing"]),
    (
        "benches",
        &[
            "axum",
            "garde",
            "http",
            "mimalloc",
            "serde",
            "serde_json",
            "simd-json",
            "sonic-rs",
            "sweet",
            "tower",
            "tower-http",
            "tower_governor",
            "tracing",
            "tracing-subscriber",
            "validator",
        ],
    ),
    ("soak", &["rustix", "sweet"]),
    ("tests/oracle", &[]),
    (
        ".",
        &[
            "bytes",
            "http",
            "sweet-auth",
            "sweet-core",
            "sweet-macros",
            "sweet-middleware",
            "sweet-openapi",
            "sweet-runtime",
        ],
    ),
];

/// Of these dependencies those that come with a feature alone: what few programs need, or what takes long to compile.
const OPTIONAL: &[(&str, &[&str])] = &[
    ("sweet-auth", &["aws-lc-rs", "pem-rfc7468"]),
    ("sweet-core", &["regex"]),
    ("sweet-middleware", &["brotli", "flate2", "futures-core", "zstd"]),
    ("sweet-openapi", &["utoipa-swagger-ui-vendored"]),
];

/// Each room of sweet-core, and the rooms that it may look into.
const ROOMS: &[(&str, &[&str])] = &[
    ("meta", &["schema"]),
    ("schema", &["json", "meta", "rules"]),
    ("rules", &["meta"]),
    ("json", &["meta", "rules", "schema"]),
    ("message", &["params"]),
    ("middleware", &["app", "extract", "message", "meta", "respond"]),
    ("router", &["meta", "params", "schema"]),
    ("params", &["message", "meta", "router", "rules", "schema"]),
    ("respond", &["extract", "json", "message", "meta", "rules", "schema"]),
    ("extract", &["app", "json", "message", "meta", "params", "respond", "rules", "schema"]),
    ("app", &["message", "meta", "respond", "router", "rules", "schema"]),
    ("foreign", &["json", "meta", "params", "rules", "schema"]),
];

/// The crates whose types the room `foreign` of sweet-core has, and what it reads and writes them with: each is optional.
const FOREIGN: &[&str] = &[
    "chrono",
    "jiff",
    "rust_decimal",
    "serde",
    "serde_json",
    "serde_path_to_error",
    "time",
    "url",
    "utoipa",
    "uuid",
    "validator",
];

/// The folders of everything that is built here, but for tests.
const FOLDERS: &[&str] = &[
    "benches/src",
    "examples",
    "soak/src",
    "src",
    "sweet-auth/src",
    "sweet-core/src",
    "sweet-macros/src",
    "sweet-middleware/src",
    "sweet-openapi/src",
    "sweet-runtime/src",
];

/// Files that may name monoio: what is wrong with it is wrapped there.
const MONOIO: &[&str] = &[
    "sweet-runtime/src/driver.rs",
    "sweet-runtime/src/pulse.rs",
    "sweet-runtime/src/socket.rs",
    "sweet-runtime/src/watch.rs",
    "sweet-runtime/src/worker.rs",
];

/// The one file of the runtime that tells people something: through `tracing`, or on standard error where nobody listens
/// to that, because a server that starves must not do so in silence.
const NEWS: &str = "sweet-runtime/src/news.rs";

/// The one file of the core that tells something: the log of errors.
const REPORT: &str = "sweet-core/src/app/report.rs";

/// The files of stations and guards that ask the machine for something, and for what: all others are as still as the core.
const MACHINE: &[(&str, &[&str])] = &[
    // The one clock of limits, in the place of which tests have another.
    ("sweet-middleware/src/clock.rs", &["Instant::now"]),
    // How long a request took. Whether a panic is the reason that it ends early.
    ("sweet-middleware/src/access_log/mod.rs", &["Instant::now", "tracing::"]),
    ("sweet-middleware/src/access_log/line.rs", &["thread::", "tracing::"]),
    // A date that is later than the answer is no date of a change (RFC 9110 section 8.8.2.1).
    ("sweet-middleware/src/conditional/last_modified.rs", &["SystemTime::now"]),
    // Keys of a hash that nobody outside can foresee: for ids, and for a table that clients write into.
    ("sweet-middleware/src/request_id/ids.rs", &["RandomState"]),
    ("sweet-middleware/src/rate_limit/key.rs", &["RandomState"]),
    // The time of day, against which tokens expire, in the place of which tests have another; and what signatures need.
    ("sweet-auth/src/jwt/builder.rs", &["SystemTime::now"]),
    ("sweet-auth/src/jwt/signer.rs", &["SystemRandom"]),
];

/// Files that may hold `unsafe`, and how many blocks, each with its reason beside it. ARCHITECTURE.md lists them.
const UNSAFE: &[(&str, usize)] = &[("sweet-core/src/json/read/scan.rs", 1), ("sweet-runtime/src/os.rs", 19)];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                walk(&entry, found);
            } else if entry.extension().is_some_and(|extension| extension == "rs") {
                found.push(entry);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    assert!(!found.is_empty(), "no sources in {folder}");
    found
}

/// The lines of a source file that are code, without those of unit tests.
fn code(path: &Path) -> Vec<String> {
    if path.iter().any(|part| part == "tests" || part == "tests.rs" || part == "oracle.rs") {
        return Vec::new();
    }
    let text = fs::read_to_string(path).unwrap();
    let lines = text.lines().take_while(|line| *line != "#[cfg(test)]");
    lines.filter(|line| !line.trim_start().starts_with("//")).map(str::to_owned).collect()
}

fn name(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_string_lossy().into_owned()
}

/// What stands behind `prefix` up to the end of the identifier, at each of its places in `line`.
fn identifiers_behind<'a>(line: &'a str, prefix: &'a str) -> impl Iterator<Item = &'a str> {
    line.match_indices(prefix).map(move |(at, _)| {
        let rest = &line[at + prefix.len()..];
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        &rest[..end]
    })
}

/// Checks that of `words` each file has those that it is listed with, and no other.
#[track_caller]
fn check_words(paths: impl Iterator<Item = PathBuf>, words: &[&str], listed: &[(&str, &[&str])], does: &str) {
    for path in paths {
        let lines = code(&path);
        let is_there = |word: &&str| lines.iter().any(|line| line.contains(word));
        let found: BTreeSet<_> = words.iter().copied().filter(is_there).collect();
        let listed = listed.iter().find(|(file, _)| *file == name(&path)).map_or(&[][..], |(_, words)| words);
        assert_eq!(found, listed.iter().copied().collect(), "what {} {does}", name(&path));
    }
    for (name, _) in listed {
        assert!(root().join(name).exists(), "{name} is gone: take it off the list");
    }
}

/// The names of the dependencies that a manifest declares, those of tests left out.
fn dependencies(manifest: &str) -> BTreeSet<&str> {
    let mut section = "";
    let mut found = BTreeSet::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
        }
        let counts = section.ends_with("dependencies]") && !section.contains("dev-") && !section.contains("workspace");
        if let Some((name, _)) =
            line.split_once(['.', '=', ' ']).filter(|_| counts && !line.starts_with(['#', ' ', '[']))
        {
            found.insert(name);
        }
    }
    found
}

#[test]
fn crates_depend_on_what_is_listed() {
    for (krate, allowed) in CRATES {
        let manifest = fs::read_to_string(root().join(krate).join("Cargo.toml")).unwrap();
        let found = dependencies(&manifest);
        let foreign: &[&str] = if *krate == "sweet-core" { FOREIGN } else { &[] };
        let expected: BTreeSet<_> = allowed.iter().chain(foreign).copied().collect();
        assert_eq!(found, expected, "what {krate} depends on");
    }
}

#[test]
fn what_few_programs_need_comes_with_a_feature() {
    for (krate, _) in CRATES.iter().filter(|(krate, _)| krate.starts_with("sweet-")) {
        let manifest = fs::read_to_string(root().join(krate).join("Cargo.toml")).unwrap();
        let lines = manifest.lines().filter(|line| line.contains("optional = true"));
        let found: BTreeSet<_> = lines.filter_map(|line| line.split_once(' ')).map(|(name, _)| name).collect();
        let foreign: &[&str] = if *krate == "sweet-core" { FOREIGN } else { &[] };
        let listed = OPTIONAL.iter().find(|(name, _)| name == krate).map_or(&[][..], |(_, optional)| optional);
        assert_eq!(found, listed.iter().chain(foreign).copied().collect(), "what is optional in {krate}");
    }
}

/// The rooms of the core and the crates stand in ARCHITECTURE.md as they stand here.
#[test]
fn the_map_says_the_same() {
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let row = |name: &str| {
        let mut rows = map.lines().filter(|line| line.starts_with(&format!("| `{name}` |")));
        rows.next_back().unwrap_or_else(|| panic!("ARCHITECTURE.md has no row of `{name}`"))
    };
    for (room, allowed) in ROOMS {
        let column = row(room).trim_end_matches(" |").rsplit(" | ").next().unwrap_or_default();
        let told: Vec<_> = column.split(", ").map(|room| room.trim_matches('`')).collect();
        assert_eq!(told, *allowed, "what ARCHITECTURE.md lets `{room}` look into");
    }
    for (krate, _) in CRATES.iter().filter(|(krate, _)| krate.starts_with("sweet-")) {
        row(krate);
    }
}

#[test]
fn crates_of_other_peoples_types_stay_in_their_room() {
    for path in sources("sweet-core/src").into_iter().filter(|path| !path.iter().any(|part| part == "foreign")) {
        for line in code(&path) {
            for krate in FOREIGN {
                let names = [format!("use {krate}::"), format!(" ::{krate}::")].iter().any(|word| line.contains(word));
                assert!(!names, "{} names {krate}: {line}", name(&path));
            }
        }
    }
}

#[test]
fn rooms_of_the_core_look_where_they_may() {
    for (room, allowed) in ROOMS {
        for path in sources(&format!("sweet-core/src/{room}")) {
            for line in code(&path) {
                for other in identifiers_behind(&line, "crate::") {
                    assert!(other == *room || allowed.contains(&other), "{} knows of {other}: {line}", name(&path));
                }
            }
        }
    }
}

#[test]
fn the_core_asks_nothing_of_the_machine() {
    const FOREIGN: &[&str] = &[
        "std::thread",
        "std::time::Instant",
        "std::time::SystemTime",
        "std::env",
        "std::fs",
        "std::process",
        "TcpStream",
        "UdpSocket",
    ];
    for path in sources("sweet-core/src") {
        for line in code(&path) {
            for word in FOREIGN {
                assert!(!line.contains(word), "{} uses {word}: {line}", name(&path));
            }
        }
    }
}

/// The files on the way of a request that hold what no other may. What is boxed outlives the call that answers, so there is no place of
/// known size for it; a request that has none of it has no box (`tests/allocations.rs`).
const HELD: &[(&str, &[&str])] = &[
    // Work that a request leaves behind.
    ("sweet-core/src/message/extras.rs", &["dyn Future", "Pin<Box"]),
    // Content that is made while it is sent, and the function that makes it.
    ("sweet-core/src/message/flow.rs", &["Pin<Box"]),
    ("sweet-core/src/respond/streaming.rs", &["Pin<Box"]),
    // The names of the members of one token, to find one that is there twice: a tree, of 8 KiB at the most.
    ("sweet-auth/src/jwt/object.rs", &["BTreeSet"]),
];

#[test]
fn nothing_on_the_way_of_a_request_is_boxed_or_mapped() {
    const WORDS: &[&str] = &["dyn Future", "Pin<Box", "HeaderMap", "HashMap", "BTreeMap", "HashSet", "BTreeSet"];
    let rooms = ["app", "extract", "message", "middleware", "params", "respond", "router"];
    let rooms = rooms.map(|room| format!("sweet-core/src/{room}"));
    let crates = ["sweet-auth/src", "sweet-middleware/src", "sweet-runtime/src"];
    let paths = rooms.iter().map(String::as_str).chain(crates).flat_map(sources);
    check_words(paths, WORDS, HELD, "holds");
}

/// What people can write themselves has no door of its own: stations and guards know the core, and neither each other nor who
/// serves, emits or documents them.
#[test]
fn stations_and_guards_know_the_core_alone() {
    for folder in ["sweet-auth/src", "sweet-middleware/src"] {
        let own = folder.trim_end_matches("/src").replace('-', "_");
        for path in sources(folder) {
            for line in code(&path) {
                for krate in identifiers_behind(&line, "sweet_") {
                    let krate = format!("sweet_{krate}");
                    assert!(krate == "sweet_core" || krate == own, "{} knows of {krate}: {line}", name(&path));
                }
                for room in identifiers_behind(&line, "sweet_core::") {
                    assert!(room != "router", "{} knows of {room}: {line}", name(&path));
                }
            }
        }
    }
}

#[test]
fn a_few_files_of_stations_and_guards_ask_the_machine() {
    const WORDS: &[&str] = &[
        "Instant::now",
        "SystemTime::now",
        "thread::",
        "tracing::",
        "RandomState",
        "SystemRandom",
        "std::env",
        "std::fs",
        "std::net::Tcp",
        "std::net::Udp",
        "std::process",
        "println!",
        "eprint",
    ];
    let paths = ["sweet-auth/src", "sweet-middleware/src"].into_iter().flat_map(sources);
    check_words(paths, WORDS, MACHINE, "asks the machine for");
}

#[test]
fn the_runtime_knows_messages_and_the_door_only() {
    for path in sources("sweet-runtime/src") {
        for line in code(&path) {
            for room in identifiers_behind(&line, "sweet_core::") {
                assert!(["message", "app"].contains(&room), "{} knows of {room}: {line}", name(&path));
            }
            for item in identifiers_behind(&line, "sweet_core::app::") {
                assert_eq!(item, "Service", "{} knows of more than the door: {line}", name(&path));
            }
        }
    }
}

#[test]
fn documents_are_made_of_constants_only() {
    for path in sources("sweet-openapi/src") {
        for line in code(&path) {
            for room in identifiers_behind(&line, "sweet_core::") {
                assert!(
                    ["message", "meta", "respond", "rules", "schema"].contains(&room),
                    "{} knows of {room}: {line}",
                    name(&path)
                );
            }
        }
    }
}

#[test]
fn a_few_files_of_the_runtime_name_monoio() {
    for folder in FOLDERS {
        for path in sources(folder) {
            let name = name(&path);
            let names = code(&path).iter().any(|line| line.contains("monoio::"));
            assert!(!names || MONOIO.contains(&name.as_str()), "{name} names monoio");
        }
    }
    for name in MONOIO {
        assert!(root().join(name).exists(), "{name} is gone: take it off the list");
    }
}

#[test]
fn one_file_of_the_runtime_prints() {
    const WORDS: &[&str] = &["tracing::", "stderr()", "stdout()", "println!", "eprint!", "print!("];
    for path in sources("sweet-runtime/src") {
        for word in WORDS {
            let line = code(&path).into_iter().find(|line| line.contains(word));
            assert!(line.is_none() || name(&path) == NEWS, "{} prints: {line:?}", name(&path));
        }
    }
    assert!(root().join(NEWS).exists(), "{NEWS} is gone");
}

#[test]
fn one_file_of_the_core_tells_the_log() {
    for path in sources("sweet-core/src") {
        let tells = code(&path).iter().any(|line| line.contains("tracing::"));
        assert_eq!(tells, name(&path) == REPORT, "{} tells the log", name(&path));
    }
}

#[test]
fn unsafe_stands_where_it_may() {
    for folder in FOLDERS {
        for path in sources(folder) {
            let name = name(&path);
            let is_unsafe = |line: &&String| line.contains("unsafe ") && !line.contains("unsafe_");
            let found = code(&path).iter().filter(is_unsafe).count();
            let expected = UNSAFE.iter().find(|(file, _)| *file == name).map_or(0, |(_, count)| *count);
            assert_eq!(found, expected, "uses of `unsafe` in {name}");
        }
    }
    for (name, _) in UNSAFE {
        assert!(root().join(name).exists(), "{name} is gone: take it off the list");
    }
}

#[test]
fn every_file_of_the_library_says_what_it_is_for() {
    for folder in FOLDERS.iter().filter(|folder| **folder != "examples").chain(&["tests/oracle/src"]) {
        for path in sources(folder) {
            let text = fs::read_to_string(&path).unwrap();
            assert!(text.starts_with("//! "), "{} does not open with its purpose", name(&path));
            let lines = text.lines().count();
            assert!(lines <= 500, "{} has {lines} lines: is there one noun in it?", name(&path));
        }
    }
}
