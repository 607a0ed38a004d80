// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get(
    "/orgs/{org}/settings/network-configurations",
    operation_id = "hosted-compute/list-network-configurations-for-org"
)]
async fn list_network_configurations_for_org(Path(org): Path<&str>) -> String {
    format!("hosted-compute/list-network-configurations-for-org\n{}", org)
}

#[post(
    "/orgs/{org}/settings/network-configurations",
    operation_id = "hosted-compute/create-network-configuration-for-org"
)]
async fn create_network_configuration_for_org(Path(org): Path<&str>) -> String {
    format!("hosted-compute/create-network-configuration-for-org\n{}", org)
}

#[get(
    "/orgs/{org}/settings/network-configurations/{network_configuration_id}",
    operation_id = "hosted-compute/get-network-configuration-for-org"
)]
async fn get_network_configuration_for_org(Path((org, network_configuration_id)): Path<(&str, &str)>) -> String {
    format!("hosted-compute/get-network-configuration-for-org\n{}\n{}", org, network_configuration_id)
}

#[patch(
    "/orgs/{org}/settings/network-configurations/{network_configuration_id}",
    operation_id = "hosted-compute/update-network-configuration-for-org"
)]
async fn update_network_configuration_for_org(Path((org, network_configuration_id)): Path<(&str, &str)>) -> String {
    format!("hosted-compute/update-network-configuration-for-org\n{}\n{}", org, network_configuration_id)
}

#[delete(
    "/orgs/{org}/settings/network-configurations/{network_configuration_id}",
    operation_id = "hosted-compute/delete-network-configuration-from-org"
)]
async fn delete_network_configuration_from_org(Path((org, network_configuration_id)): Path<(&str, &str)>) -> String {
    format!("hosted-compute/delete-network-configuration-from-org\n{}\n{}", org, network_configuration_id)
}

#[get(
    "/orgs/{org}/settings/network-settings/{network_settings_id}",
    operation_id = "hosted-compute/get-network-settings-for-org"
)]
async fn get_network_settings_for_org(Path((org, network_settings_id)): Path<(&str, &str)>) -> String {
    format!("hosted-compute/get-network-settings-for-org\n{}\n{}", org, network_settings_id)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    list_network_configurations_for_org,
    create_network_configuration_for_org,
    get_network_configuration_for_org,
    update_network_configuration_for_org,
    delete_network_configuration_from_org,
    get_network_settings_for_org,
))]
pub(crate) struct HostedCompute {}
