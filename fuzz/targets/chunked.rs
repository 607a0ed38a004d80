#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| sweet_fuzz::chunked::check(input));
