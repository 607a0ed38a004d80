include!("src/lib.rs");
