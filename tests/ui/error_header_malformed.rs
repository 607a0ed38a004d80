use sweet::prelude::*;

#[derive(ApiError)]
#[status(429)]
#[header("Cache-Control" = "no-store")]
enum Error {
    #[header("Cache Control" = "no-store")]
    #[header("Content-Type" = "text/plain")]
    #[header("X-A" = "a\r\nb")]
    #[header("X-B")]
    Fixed,
    #[header("retry-after" = "7")]
    Twice {
        #[header("Retry-After")]
        after: u64,
        #[header("X-C" = "c")]
        other: u64,
        #[header]
        bare: u64,
    },
}

fn main() {}
