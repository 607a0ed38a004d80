//! The properties of the fuzz targets that need no server, on every seed, without a fuzzer.

macro_rules! properties {
    ($($name:ident $path:literal)*) => {$(
        #[path = $path]
        #[expect(unreachable_pub, reason = "in the crate of the fuzz targets it is public")]
        mod $name;
    )*};
}

properties! {
    cookies "../fuzz/src/cookies.rs"
    json "../fuzz/src/json.rs"
    path "../fuzz/src/path.rs"
    query "../fuzz/src/query.rs"
}

#[path = "../fuzz/src/seeds.rs"]
mod seeds;

macro_rules! seeds {
    ($name:literal) => {
        concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/seeds/", $name)
    };
}

#[test]
fn paths() {
    seeds::each(seeds!("path"), path::check);
}

#[test]
fn queries() {
    seeds::each(seeds!("query"), query::check);
}

#[test]
fn cookie_fields() {
    seeds::each(seeds!("cookies"), cookies::check);
}

#[test]
fn texts() {
    seeds::each(seeds!("json"), json::check);
}
