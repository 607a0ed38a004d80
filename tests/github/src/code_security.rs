// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get(
    "/enterprises/{enterprise}/code-security/configurations",
    operation_id = "code-security/get-configurations-for-enterprise"
)]
async fn get_configurations_for_enterprise(Path(enterprise): Path<&str>) -> String {
    format!("code-security/get-configurations-for-enterprise\n{}", enterprise)
}

#[post(
    "/enterprises/{enterprise}/code-security/configurations",
    operation_id = "code-security/create-configuration-for-enterprise"
)]
async fn create_configuration_for_enterprise(Path(enterprise): Path<&str>) -> String {
    format!("code-security/create-configuration-for-enterprise\n{}", enterprise)
}

#[get(
    "/enterprises/{enterprise}/code-security/configurations/defaults",
    operation_id = "code-security/get-default-configurations-for-enterprise"
)]
async fn get_default_configurations_for_enterprise(Path(enterprise): Path<&str>) -> String {
    format!("code-security/get-default-configurations-for-enterprise\n{}", enterprise)
}

#[get(
    "/enterprises/{enterprise}/code-security/configurations/{configuration_id}",
    operation_id = "code-security/get-single-configuration-for-enterprise"
)]
async fn get_single_configuration_for_enterprise(Path((enterprise, configuration_id)): Path<(&str, &str)>) -> String {
    format!("code-security/get-single-configuration-for-enterprise\n{}\n{}", enterprise, configuration_id)
}

#[patch(
    "/enterprises/{enterprise}/code-security/configurations/{configuration_id}",
    operation_id = "code-security/update-enterprise-configuration"
)]
async fn update_enterprise_configuration(Path((enterprise, configuration_id)): Path<(&str, &str)>) -> String {
    format!("code-security/update-enterprise-configuration\n{}\n{}", enterprise, configuration_id)
}

#[delete(
    "/enterprises/{enterprise}/code-security/configurations/{configuration_id}",
    operation_id = "code-security/delete-configuration-for-enterprise"
)]
async fn delete_configuration_for_enterprise(Path((enterprise, configuration_id)): Path<(&str, &str)>) -> String {
    format!("code-security/delete-configuration-for-enterprise\n{}\n{}", enterprise, configuration_id)
}

#[post(
    "/enterprises/{enterprise}/code-security/configurations/{configuration_id}/attach",
    operation_id = "code-security/attach-enterprise-configuration"
)]
async fn attach_enterprise_configuration(Path((enterprise, configuration_id)): Path<(&str, &str)>) -> String {
    format!("code-security/attach-enterprise-configuration\n{}\n{}", enterprise, configuration_id)
}

#[put(
    "/enterprises/{enterprise}/code-security/configurations/{configuration_id}/defaults",
    operation_id = "code-security/set-configuration-as-default-for-enterprise"
)]
async fn set_configuration_as_default_for_enterprise(
    Path((enterprise, configuration_id)): Path<(&str, &str)>,
) -> String {
    format!("code-security/set-configuration-as-default-for-enterprise\n{}\n{}", enterprise, configuration_id)
}

#[get(
    "/enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories",
    operation_id = "code-security/get-repositories-for-enterprise-configuration"
)]
async fn get_repositories_for_enterprise_configuration(
    Path((enterprise, configuration_id)): Path<(&str, &str)>,
) -> String {
    format!("code-security/get-repositories-for-enterprise-configuration\n{}\n{}", enterprise, configuration_id)
}

#[get("/orgs/{org}/code-security/configurations", operation_id = "code-security/get-configurations-for-org")]
async fn get_configurations_for_org(Path(org): Path<&str>) -> String {
    format!("code-security/get-configurations-for-org\n{}", org)
}

#[post("/orgs/{org}/code-security/configurations", operation_id = "code-security/create-configuration")]
async fn create_configuration(Path(org): Path<&str>) -> String {
    format!("code-security/create-configuration\n{}", org)
}

#[get("/orgs/{org}/code-security/configurations/defaults", operation_id = "code-security/get-default-configurations")]
async fn get_default_configurations(Path(org): Path<&str>) -> String {
    format!("code-security/get-default-configurations\n{}", org)
}

#[delete("/orgs/{org}/code-security/configurations/detach", operation_id = "code-security/detach-configuration")]
async fn detach_configuration(Path(org): Path<&str>) -> String {
    format!("code-security/detach-configuration\n{}", org)
}

#[get("/orgs/{org}/code-security/configurations/{configuration_id}", operation_id = "code-security/get-configuration")]
async fn get_configuration(Path((org, configuration_id)): Path<(&str, &str)>) -> String {
    format!("code-security/get-configuration\n{}\n{}", org, configuration_id)
}

#[patch(
    "/orgs/{org}/code-security/configurations/{configuration_id}",
    operation_id = "code-security/update-configuration"
)]
async fn update_configuration(Path((org, configuration_id)): Path<(&str, &str)>) -> String {
    format!("code-security/update-configuration\n{}\n{}", org, configuration_id)
}

#[delete(
    "/orgs/{org}/code-security/configurations/{configuration_id}",
    operation_id = "code-security/delete-configuration"
)]
async fn delete_configuration(Path((org, configuration_id)): Path<(&str, &str)>) -> String {
    format!("code-security/delete-configuration\n{}\n{}", org, configuration_id)
}

#[post(
    "/orgs/{org}/code-security/configurations/{configuration_id}/attach",
    operation_id = "code-security/attach-configuration"
)]
async fn attach_configuration(Path((org, configuration_id)): Path<(&str, &str)>) -> String {
    format!("code-security/attach-configuration\n{}\n{}", org, configuration_id)
}

#[put(
    "/orgs/{org}/code-security/configurations/{configuration_id}/defaults",
    operation_id = "code-security/set-configuration-as-default"
)]
async fn set_configuration_as_default(Path((org, configuration_id)): Path<(&str, &str)>) -> String {
    format!("code-security/set-configuration-as-default\n{}\n{}", org, configuration_id)
}

#[get(
    "/orgs/{org}/code-security/configurations/{configuration_id}/repositories",
    operation_id = "code-security/get-repositories-for-configuration"
)]
async fn get_repositories_for_configuration(Path((org, configuration_id)): Path<(&str, &str)>) -> String {
    format!("code-security/get-repositories-for-configuration\n{}\n{}", org, configuration_id)
}

#[get(
    "/repos/{owner}/{repo}/code-security-configuration",
    operation_id = "code-security/get-configuration-for-repository"
)]
async fn get_configuration_for_repository(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("code-security/get-configuration-for-repository\n{}\n{}", owner, repo)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    get_configurations_for_enterprise,
    create_configuration_for_enterprise,
    get_default_configurations_for_enterprise,
    get_single_configuration_for_enterprise,
    update_enterprise_configuration,
    delete_configuration_for_enterprise,
    attach_enterprise_configuration,
    set_configuration_as_default_for_enterprise,
    get_repositories_for_enterprise_configuration,
    get_configurations_for_org,
    create_configuration,
    get_default_configurations,
    detach_configuration,
    get_configuration,
    update_configuration,
    delete_configuration,
    attach_configuration,
    set_configuration_as_default,
    get_repositories_for_configuration,
    get_configuration_for_repository,
))]
pub(crate) struct CodeSecurity {}
