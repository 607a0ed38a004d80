//! The document as a file: what the build script of an API's crate does.
//!
//! In:    the constants of the app, and what cargo tells a build script in its environment.
//! Out:   `$OUT_DIR/openapi.json`, always; `openapi.json` beside `Cargo.toml`, where it is missing or differs; and words
//!        for cargo, on standard output.
//! Never: writes into a dependency that cargo has fetched; writes a file that is already right; fails a build because a
//!        source tree cannot be written.

use std::env;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process;
use std::time::SystemTime;

use sweet_core::meta::ApiMeta;

use crate::document;

/// The name of the file.
const NAME: &str = "openapi.json";

/// Writes the document of an app, from a build script. The `fn main` of a build script that is `include!("src/lib.rs");`
/// calls it; `#[derive(Api)]` writes that function.
///
/// `$OUT_DIR/openapi.json` is written always, `openapi.json` beside `Cargo.toml` when it is missing or differs. Where that
/// place cannot be written there is a warning, and the build goes on.
///
/// Ends the process with exit code 1 where the API cannot be documented: two types with one name, a repeated operation id.
pub fn build_script(api: &'static ApiMeta) {
    let place = |key| env::var_os(key).map(PathBuf::from);
    let (Some(out), Some(source)) = (place("OUT_DIR"), place("CARGO_MANIFEST_DIR")) else {
        return tell(&[
            "cargo::error=`OUT_DIR` and `CARGO_MANIFEST_DIR` are not set: this is a build script".to_owned()
        ]);
    };
    let job = Job { out, source, is_fetched: false, built: built() };
    let job = Job { is_fetched: is_fetched(&job.source, place("CARGO_HOME")), ..job };
    let outcome = job.run(api);
    tell(&outcome.words);
    if outcome.is_failure {
        process::exit(1);
    }
}

/// Checks that an app whose document a build script writes stands where its `fn main` is the program's. `module` is its
/// `module_path!()`.
///
/// # Panics
/// Where it stands in a module: while the build script is compiled.
#[track_caller]
pub const fn stands_in_lib_rs(module: &str) {
    let mut rest = module.as_bytes();
    while let [byte, next @ ..] = rest {
        assert!(
            *byte != b':',
            "an app with a title stands in `src/lib.rs` itself, where `build.rs` finds it, and not in a module: move it there, and list its handlers as `routes(module::handler)`"
        );
        rest = next;
    }
}

#[expect(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]
fn tell(words: &[String]) {
    words.iter().for_each(|word| println!("{word}"));
}

/// When this program was built. Cargo takes a file for changed that is younger than the start of the build script that
/// watches it; the program itself is older.
fn built() -> Option<SystemTime> {
    env::current_exe().and_then(fs::metadata).and_then(|exe| exe.modified()).ok()
}

/// Whether a package lies where cargo keeps what it has fetched.
fn is_fetched(source: &Path, home: Option<PathBuf>) -> bool {
    home.is_some_and(|home| source.starts_with(home.join("registry")) || source.starts_with(home.join("git")))
}

/// One run of a build script.
#[derive(Debug)]
struct Job {
    out: PathBuf,
    source: PathBuf,
    is_fetched: bool,
    built: Option<SystemTime>,
}

/// What is said to cargo, and whether the build fails.
#[derive(Debug)]
struct Outcome {
    words: Vec<String>,
    is_failure: bool,
}

impl Job {
    fn run(&self, api: &'static ApiMeta) -> Outcome {
        let (text, findings) = document::render(api);
        let mut words: Vec<String> = Vec::new();
        let lines = |kind: &'static str, all: Vec<String>| {
            all.into_iter().map(move |one| format!("cargo::{kind}={}", one.replace('\n', " ")))
        };
        words.extend(lines("warning", findings.warnings));
        if !findings.mistakes.is_empty() {
            words.extend(lines("error", findings.mistakes));
            return Outcome { words, is_failure: true };
        }
        let out = self.out.join(NAME);
        if let Err(cause) = write_changed(&out, &text) {
            words.push(format!("cargo::error=`{}` cannot be written: {cause}", out.display()));
            return Outcome { words, is_failure: true };
        }
        words.extend(self.publish(&text));
        Outcome { words, is_failure: false }
    }

    /// Writes the file beside `Cargo.toml`. Watching a file that is not there would run the script on each build.
    fn publish(&self, text: &str) -> Vec<String> {
        if self.is_fetched {
            return vec![watch("Cargo.toml")];
        }
        let file = self.source.join(NAME);
        match write_changed(&file, text).and_then(|is_new| if is_new { self.backdate(&file) } else { Ok(()) }) {
            Ok(()) => vec![watch(NAME)],
            Err(cause) => {
                let warning =
                    format!("cargo::warning=`{}` is out of date and cannot be written: {cause}", file.display());
                let watched = if file.exists() { NAME } else { "Cargo.toml" };
                vec![warning, watch(watched)]
            }
        }
    }

    fn backdate(&self, file: &Path) -> io::Result<()> {
        match self.built {
            Some(built) => File::options().append(true).open(file)?.set_modified(built),
            None => Ok(()),
        }
    }
}

fn watch(file: &str) -> String {
    format!("cargo::rerun-if-changed={file}")
}

/// Writes a file unless it has that text already. Tells whether it was written.
fn write_changed(file: &Path, text: &str) -> io::Result<bool> {
    if fs::read(file).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(false);
    }
    fs::write(file, text).map(|()| true)
}

#[cfg(test)]
mod tests;
