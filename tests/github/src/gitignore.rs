// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/gitignore/templates", operation_id = "gitignore/get-all-templates")]
async fn get_all_templates() -> &'static str {
    "gitignore/get-all-templates"
}

#[get("/gitignore/templates/{name}", operation_id = "gitignore/get-template")]
async fn get_template(Path(name): Path<&str>) -> String {
    format!("gitignore/get-template\n{}", name)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(get_all_templates, get_template,))]
pub(crate) struct Gitignore {}
