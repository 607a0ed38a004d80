//! One run of a build script after another, in directories of their own.

use std::time::Duration;

use sweet_core::meta::{EndpointLimits, EndpointMeta, Info, Operation, Origin, Responses};

use super::*;

const HERE: Origin = Origin { file: "src/lib.rs", line: 1, column: 1 };

static PING: EndpointMeta = EndpointMeta {
    method: "GET",
    pattern: "/ping",
    params: &[],
    operation: Operation { id: "ping", summary: "", description: "", tags: &[], deprecated: false, hidden: false },
    arguments: &[],
    responses: Responses::None,
    status: None,
    limits: EndpointLimits::NONE,
    middleware: &[],
    origin: HERE,
};
static PONG: EndpointMeta = EndpointMeta { pattern: "/pong", ..PING };
static PURGE: EndpointMeta = EndpointMeta { method: "PURGE", ..PING };

const fn app(endpoints: &'static [&'static EndpointMeta]) -> ApiMeta {
    let info = Info { title: "Test", version: "1.0.0", description: "" };
    ApiMeta { info: Some(info), endpoints, nests: &[], middleware: &[], origin: HERE }
}

static EMPTY: ApiMeta = app(&[]);
static ONE: ApiMeta = app(&[&PING]);
static TWICE: ApiMeta = app(&[&PING, &PONG]);
static CUSTOM: ApiMeta = app(&[&PURGE]);

/// A package, in a directory that goes with it.
struct Package {
    directory: tempfile::TempDir,
    built: SystemTime,
}

impl Package {
    fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        fs::create_dir(directory.path().join("out")).unwrap();
        Self { directory, built: SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000) }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    fn job(&self) -> Job {
        let source = self.directory.path().to_owned();
        Job { out: self.path("out"), source, is_fetched: false, built: Some(self.built) }
    }

    fn read(&self, name: &str) -> Option<String> {
        fs::read_to_string(self.path(name)).ok()
    }

    fn modified(&self, name: &str) -> SystemTime {
        fs::metadata(self.path(name)).unwrap().modified().unwrap()
    }
}

#[track_caller]
fn check(outcome: &Outcome, words: &[&str]) {
    assert_eq!(outcome.words, words);
    assert!(!outcome.is_failure);
}

const WATCHED: &[&str] = &["cargo::rerun-if-changed=openapi.json"];

#[test]
fn both_files_are_written_and_follow_the_app() {
    let package = Package::new();
    check(&package.job().run(&EMPTY), WATCHED);
    let empty = package.read("openapi.json").unwrap();
    assert_eq!(package.read("out/openapi.json").unwrap(), empty);
    check(&package.job().run(&ONE), WATCHED);
    let one = package.read("openapi.json").unwrap();
    assert!(one != empty && one.contains("/ping"));
    assert_eq!(package.read("out/openapi.json").unwrap(), one);
}

#[test]
fn a_written_file_is_as_old_as_the_script() {
    let package = Package::new();
    package.job().run(&ONE);
    assert_eq!(package.modified("openapi.json"), package.built);
}

#[test]
fn a_right_file_is_left_alone() {
    let package = Package::new();
    package.job().run(&ONE);
    let before = SystemTime::UNIX_EPOCH + Duration::from_secs(500);
    for name in ["openapi.json", "out/openapi.json"] {
        File::options().append(true).open(package.path(name)).unwrap().set_modified(before).unwrap();
    }
    check(&package.job().run(&ONE), WATCHED);
    assert_eq!([package.modified("openapi.json"), package.modified("out/openapi.json")], [before; 2]);
}

#[test]
fn a_deleted_or_edited_file_comes_back() {
    let package = Package::new();
    package.job().run(&ONE);
    let text = package.read("openapi.json").unwrap();
    fs::remove_file(package.path("openapi.json")).unwrap();
    check(&package.job().run(&ONE), WATCHED);
    assert_eq!(package.read("openapi.json").unwrap(), text);
    fs::write(package.path("openapi.json"), "{}").unwrap();
    check(&package.job().run(&ONE), WATCHED);
    assert_eq!(package.read("openapi.json").unwrap(), text);
}

/// A directory in its place cannot be written by anybody, not even by the superuser that tests may run as.
#[test]
fn a_place_that_cannot_be_written_is_a_warning() {
    let package = Package::new();
    fs::create_dir(package.path("openapi.json")).unwrap();
    let outcome = package.job().run(&ONE);
    assert!(!outcome.is_failure);
    assert!(outcome.words[0].starts_with("cargo::warning=`"), "{:?}", outcome.words);
    assert!(outcome.words[0].contains("` is out of date and cannot be written: "), "{:?}", outcome.words);
    assert!(package.read("out/openapi.json").is_some());
}

/// Watching a file that is not there would run the script on each build.
#[test]
fn a_missing_file_that_cannot_be_written_is_not_watched() {
    let package = Package::new();
    let job = Job { source: package.path("gone"), ..package.job() };
    let outcome = job.run(&ONE);
    assert!(!outcome.is_failure);
    assert_eq!(outcome.words[1], "cargo::rerun-if-changed=Cargo.toml");
}

#[test]
fn a_fetched_package_is_not_written_to() {
    let package = Package::new();
    check(&Job { is_fetched: true, ..package.job() }.run(&ONE), &["cargo::rerun-if-changed=Cargo.toml"]);
    assert_eq!(package.read("openapi.json"), None);
    assert!(package.read("out/openapi.json").is_some());
    let home = || Some(PathBuf::from("/home/ada/.cargo"));
    assert!(is_fetched(Path::new("/home/ada/.cargo/registry/src/x/api-1.0.0"), home()));
    assert!(is_fetched(Path::new("/home/ada/.cargo/git/checkouts/api/1"), home()));
    assert!(!is_fetched(Path::new("/home/ada/api"), home()));
    assert!(!is_fetched(Path::new("/home/ada/api"), None));
}

#[test]
fn a_mistake_fails_the_build_and_writes_nothing() {
    let package = Package::new();
    let outcome = package.job().run(&TWICE);
    assert!(outcome.is_failure);
    assert!(outcome.words[0].starts_with("cargo::error=two operations have the id `ping`: "), "{:?}", outcome.words);
    assert_eq!((package.read("openapi.json"), package.read("out/openapi.json")), (None, None));
}

#[test]
fn what_is_left_out_is_a_warning() {
    let package = Package::new();
    let outcome = package.job().run(&CUSTOM);
    assert!(!outcome.is_failure);
    assert!(outcome.words[0].starts_with("cargo::warning=`ping` is left out of the document: "), "{:?}", outcome.words);
    assert_eq!(outcome.words[1..], *WATCHED);
}
