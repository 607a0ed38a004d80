//! The walls of the house: which crate and which folder may know what.
//!
//! The tables here are those of ARCHITECTURE.md. A new arrow is an architectural change: it is argued for there, and
//! then added here.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each crate of the workspace, and everything that it may depend on outside of tests.
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
            "getrandom",
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
fn crates_depend_on_what_they_may() {
    for (krate, allowed) in CRATES {
        let manifest = fs::read_to_string(root().join(krate).join("Cargo.toml")).unwrap();
        let found = dependencies(&manifest);
        let allowed = |name: &&str| allowed.contains(name) || (*krate == "sweet-core" && FOREIGN.contains(name));
        let unknown: Vec<_> = found.into_iter().filter(|dependency| !allowed(dependency)).collect();
        assert!(unknown.is_empty(), "{krate} depends on {unknown:?}");
    }
}

#[test]
fn crates_of_other_peoples_types_come_with_a_feature_and_stay_in_their_room() {
    let manifest = fs::read_to_string(root().join("sweet-core/Cargo.toml")).unwrap();
    for name in FOREIGN {
        let mut lines = manifest.lines().filter(|line| line.starts_with(&format!("{name} = ")));
        assert!(lines.any(|line| line.contains("optional = true")), "{name} is no optional dependency");
    }
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

/// The one file on the way of a request that boxes futures: work that a request leaves behind outlives the request and the
/// call that answers it, so there is no place of known size for it. A request that leaves nothing behind has no box
/// (`tests/allocations.rs`).
const LEFT_BEHIND: &str = "sweet-core/src/message/extras.rs";

#[test]
fn nothing_on_the_way_of_a_request_is_boxed_or_mapped() {
    const FOREIGN: &[&str] = &["dyn Future", "HeaderMap", "HashMap", "BTreeMap", "HashSet", "BTreeSet"];
    let rooms =
        ["app", "extract", "message", "params", "respond", "router"].map(|room| format!("sweet-core/src/{room}"));
    for folder in rooms.iter().map(String::as_str).chain(["sweet-runtime/src"]) {
        for path in sources(folder) {
            for line in code(&path) {
                for word in FOREIGN {
                    let is_left_behind = *word == "dyn Future" && name(&path) == LEFT_BEHIND;
                    assert!(!line.contains(word) || is_left_behind, "{} uses {word}: {line}", name(&path));
                }
            }
        }
    }
    assert!(root().join(LEFT_BEHIND).exists(), "{LEFT_BEHIND} is gone");
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
