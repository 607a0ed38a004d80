// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/codes_of_conduct", operation_id = "codes-of-conduct/get-all-codes-of-conduct")]
async fn get_all_codes_of_conduct() -> &'static str {
    "codes-of-conduct/get-all-codes-of-conduct"
}

#[get("/codes_of_conduct/{key}", operation_id = "codes-of-conduct/get-conduct-code")]
async fn get_conduct_code(Path(key): Path<&str>) -> String {
    format!("codes-of-conduct/get-conduct-code\n{}", key)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(get_all_codes_of_conduct, get_conduct_code,))]
pub(crate) struct CodesOfConduct {}
