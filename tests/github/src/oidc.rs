// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get(
    "/enterprises/{enterprise}/actions/oidc/customization/properties/repo",
    operation_id = "oidc/list-oidc-custom-property-inclusions-for-enterprise"
)]
async fn list_oidc_custom_property_inclusions_for_enterprise(Path(enterprise): Path<&str>) -> String {
    format!("oidc/list-oidc-custom-property-inclusions-for-enterprise\n{}", enterprise)
}

#[post(
    "/enterprises/{enterprise}/actions/oidc/customization/properties/repo",
    operation_id = "oidc/create-oidc-custom-property-inclusion-for-enterprise"
)]
async fn create_oidc_custom_property_inclusion_for_enterprise(Path(enterprise): Path<&str>) -> String {
    format!("oidc/create-oidc-custom-property-inclusion-for-enterprise\n{}", enterprise)
}

#[delete(
    "/enterprises/{enterprise}/actions/oidc/customization/properties/repo/{custom_property_name}",
    operation_id = "oidc/delete-oidc-custom-property-inclusion-for-enterprise"
)]
async fn delete_oidc_custom_property_inclusion_for_enterprise(
    Path((enterprise, custom_property_name)): Path<(&str, &str)>,
) -> String {
    format!("oidc/delete-oidc-custom-property-inclusion-for-enterprise\n{}\n{}", enterprise, custom_property_name)
}

#[get(
    "/orgs/{org}/actions/oidc/customization/properties/repo",
    operation_id = "oidc/list-oidc-custom-property-inclusions-for-org"
)]
async fn list_oidc_custom_property_inclusions_for_org(Path(org): Path<&str>) -> String {
    format!("oidc/list-oidc-custom-property-inclusions-for-org\n{}", org)
}

#[post(
    "/orgs/{org}/actions/oidc/customization/properties/repo",
    operation_id = "oidc/create-oidc-custom-property-inclusion-for-org"
)]
async fn create_oidc_custom_property_inclusion_for_org(Path(org): Path<&str>) -> String {
    format!("oidc/create-oidc-custom-property-inclusion-for-org\n{}", org)
}

#[delete(
    "/orgs/{org}/actions/oidc/customization/properties/repo/{custom_property_name}",
    operation_id = "oidc/delete-oidc-custom-property-inclusion-for-org"
)]
async fn delete_oidc_custom_property_inclusion_for_org(
    Path((org, custom_property_name)): Path<(&str, &str)>,
) -> String {
    format!("oidc/delete-oidc-custom-property-inclusion-for-org\n{}\n{}", org, custom_property_name)
}

#[get("/orgs/{org}/actions/oidc/customization/sub", operation_id = "oidc/get-oidc-custom-sub-template-for-org")]
async fn get_oidc_custom_sub_template_for_org(Path(org): Path<&str>) -> String {
    format!("oidc/get-oidc-custom-sub-template-for-org\n{}", org)
}

#[put("/orgs/{org}/actions/oidc/customization/sub", operation_id = "oidc/update-oidc-custom-sub-template-for-org")]
async fn update_oidc_custom_sub_template_for_org(Path(org): Path<&str>) -> String {
    format!("oidc/update-oidc-custom-sub-template-for-org\n{}", org)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list_oidc_custom_property_inclusions_for_enterprise,
    create_oidc_custom_property_inclusion_for_enterprise,
    delete_oidc_custom_property_inclusion_for_enterprise,
    list_oidc_custom_property_inclusions_for_org,
    create_oidc_custom_property_inclusion_for_org,
    delete_oidc_custom_property_inclusion_for_org,
    get_oidc_custom_sub_template_for_org,
    update_oidc_custom_sub_template_for_org,
))]
pub(crate) struct Oidc {}
