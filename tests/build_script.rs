//! `cargo build` writes the document: a package whose `build.rs` includes its library, built over and over.
//!
//! The package lies in cargo's directory for such things, and shares the target directory of this workspace, so that what
//! it depends on is compiled at most once.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const MANIFEST: &str = r#"
[package]
name = "described"
version = "1.0.0"
edition = "2024"
publish = false

[dependencies]
sweet = { path = "SWEET" }

[build-dependencies]
sweet = { path = "SWEET" }

# This package is none of the workspace in whose target directory it lies.
[workspace]
"#;

const LIBRARY: &str = r#"
use sweet::prelude::*;

/// A thing.
#[derive(Schema)]
pub struct Thing {
    /// Its name.
    #[validate(length(min = 1))]
    name: String,
}

/// Look a thing up.
#[get("/things/{id}")]
async fn thing(Path(id): Path<u32>) -> Json<Thing> {
    Json(Thing { name: id.to_string() })
}

/// The app.
#[derive(Api)]
#[api(title = "Described", version = "1.0.0", routes(thing))]
pub struct App {}
"#;

const ROUTE: &str = r#"
/// Is it there?
#[get("/ping")]
async fn ping() -> &'static str {
    "pong"
}
"#;

struct Package {
    directory: PathBuf,
}

impl Package {
    /// A package that no build has seen.
    fn new(name: &str, library: &str) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&directory);
        fs::create_dir_all(directory.join("src")).unwrap();
        let manifest = MANIFEST.replace("SWEET", root.to_str().unwrap()).replace("described", name);
        let package = Self { directory };
        package.write("Cargo.toml", &manifest);
        package.write("build.rs", "include!(\"src/lib.rs\");\n");
        package.write("src/lib.rs", library);
        // The versions that the workspace has, which are here already: the build asks no network.
        fs::copy(root.join("Cargo.lock"), package.directory.join("Cargo.lock")).unwrap();
        package
    }

    fn write(&self, file: &str, text: &str) {
        fs::write(self.directory.join(file), text).unwrap();
    }

    fn document(&self) -> Option<String> {
        fs::read_to_string(self.directory.join("openapi.json")).ok()
    }

    /// Builds it. Tells whether that went well, and what cargo said.
    fn build(&self) -> (bool, String) {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
        let output = Command::new(env::var("CARGO").unwrap_or("cargo".to_owned()))
            .args(["build", "--offline"])
            .current_dir(&self.directory)
            .env("CARGO_TARGET_DIR", target)
            .env("CARGO_TERM_COLOR", "never")
            .output()
            .unwrap();
        (output.status.success(), String::from_utf8(output.stderr).unwrap())
    }

    #[track_caller]
    fn build_compiles(&self) {
        let (is_success, said) = self.build();
        assert!(is_success && said.contains("Compiling"), "{said}");
    }

    #[track_caller]
    fn build_is_fresh(&self) {
        let (is_success, said) = self.build();
        assert!(is_success && said.contains("Finished") && !said.contains("Compiling"), "{said}");
    }
}

#[test]
fn a_build_writes_the_document() {
    let package = Package::new("described", LIBRARY);
    package.build_compiles();
    let first = package.document().expect("the first build writes the document");
    let document: serde_json::Value = serde_json::from_str(&first).unwrap();
    assert_eq!(document["info"]["title"], "Described");
    assert_eq!(document["paths"]["/things/{id}"]["get"]["summary"], "Look a thing up.");
    assert_eq!(document["components"]["schemas"]["Thing"]["properties"]["name"]["minLength"], 1);
    package.build_is_fresh();

    fs::remove_file(package.directory.join("openapi.json")).unwrap();
    package.build_compiles();
    assert_eq!(package.document().as_ref(), Some(&first), "a deleted document comes back");
    package.build_is_fresh();

    package.write("openapi.json", "{}");
    package.build_compiles();
    assert_eq!(package.document().as_ref(), Some(&first), "an edited document comes back");
    package.build_is_fresh();

    package.write("src/lib.rs", &format!("{}{ROUTE}", LIBRARY.replace("routes(thing)", "routes(thing, ping)")));
    package.build_compiles();
    let second = package.document().unwrap();
    assert!(!first.contains("\"/ping\"") && second.contains("\"/ping\""), "{second}");
    package.build_is_fresh();
}

/// Two types of one name within others, which the derive of the app does not look into.
const CLASH: &str = r#"
use sweet::prelude::*;

mod first {
    use sweet::prelude::*;

    #[derive(Schema)]
    pub struct Thing {
        pub name: String,
    }
}

mod second {
    use sweet::prelude::*;

    #[derive(Schema)]
    pub struct Thing {
        pub age: u8,
    }
}

#[derive(Schema)]
pub struct Both {
    first: first::Thing,
    second: second::Thing,
}

#[post("/both")]
async fn both(Json(_): Json<Both>) {}

/// The app.
#[derive(Api)]
#[api(title = "Clash", version = "1.0.0", routes(both))]
pub struct App {}
"#;

#[test]
fn an_app_in_a_module_is_told_where_it_belongs() {
    let package = Package::new("within", &format!("pub mod api {{\n{LIBRARY}\n}}"));
    let (is_success, said) = package.build();
    assert!(!is_success, "{said}");
    assert!(said.contains("an app with a title stands in `src/lib.rs` itself"), "{said}");
}

#[test]
fn two_types_of_one_name_fail_the_build() {
    let package = Package::new("clash", CLASH);
    let (is_success, said) = package.build();
    assert!(!is_success, "{said}");
    let place = |line: u32| format!("src/lib.rs:{line}:");
    assert!(said.contains("two types are named `Thing`: one at "), "{said}");
    assert!(said.contains(&place(8)) && said.contains(&place(17)), "{said}");
    assert_eq!(package.document(), None);
}
