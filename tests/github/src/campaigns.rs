// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/orgs/{org}/campaigns", operation_id = "campaigns/list-org-campaigns")]
async fn list_org_campaigns(Path(org): Path<&str>) -> String {
    format!("campaigns/list-org-campaigns\n{}", org)
}

#[post("/orgs/{org}/campaigns", operation_id = "campaigns/create-campaign")]
async fn create_campaign(Path(org): Path<&str>) -> String {
    format!("campaigns/create-campaign\n{}", org)
}

#[get("/orgs/{org}/campaigns/{campaign_number}", operation_id = "campaigns/get-campaign-summary")]
async fn get_campaign_summary(Path((org, campaign_number)): Path<(&str, u64)>) -> String {
    format!("campaigns/get-campaign-summary\n{}\n{}", org, campaign_number)
}

#[patch("/orgs/{org}/campaigns/{campaign_number}", operation_id = "campaigns/update-campaign")]
async fn update_campaign(Path((org, campaign_number)): Path<(&str, u64)>) -> String {
    format!("campaigns/update-campaign\n{}\n{}", org, campaign_number)
}

#[delete("/orgs/{org}/campaigns/{campaign_number}", operation_id = "campaigns/delete-campaign")]
async fn delete_campaign(Path((org, campaign_number)): Path<(&str, u64)>) -> String {
    format!("campaigns/delete-campaign\n{}\n{}", org, campaign_number)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(list_org_campaigns, create_campaign, get_campaign_summary, update_campaign, delete_campaign,))]
pub(crate) struct Campaigns {}
