//! The operations of a large public API, declared as handlers that answer with their own id and params.

// Written by generate.py. Change that, not this.

use sweet::prelude::*;

mod actions;
mod activity;
mod agent_tasks;
mod agents;
mod apps;
mod billing;
mod campaigns;
mod checks;
mod classroom;
mod code_quality;
mod code_scanning;
mod code_security;
mod codes_of_conduct;
mod codespaces;
mod copilot;
mod copilot_spaces;
mod credentials;
mod dependabot;
mod dependency_graph;
mod emojis;
mod enterprise_team_memberships;
mod enterprise_team_organizations;
mod enterprise_teams;
mod gists;
mod git;
mod gitignore;
mod hosted_compute;
mod interactions;
mod issues;
mod licenses;
mod markdown;
mod meta;
mod migrations;
mod oidc;
mod orgs;
mod packages;
mod private_registries;
mod projects;
mod pulls;
mod rate_limit;
mod reactions;
mod repos;
mod search;
mod secret_scanning;
mod security_advisories;
mod teams;
mod users;

/// All operations.
#[derive(Api)]
pub struct App {
    #[api(nest = "")]
    actions: actions::Actions,
    #[api(nest = "")]
    activity: activity::Activity,
    #[api(nest = "")]
    agent_tasks: agent_tasks::AgentTasks,
    #[api(nest = "")]
    agents: agents::Agents,
    #[api(nest = "")]
    apps: apps::Apps,
    #[api(nest = "")]
    billing: billing::Billing,
    #[api(nest = "")]
    campaigns: campaigns::Campaigns,
    #[api(nest = "")]
    checks: checks::Checks,
    #[api(nest = "")]
    classroom: classroom::Classroom,
    #[api(nest = "")]
    code_quality: code_quality::CodeQuality,
    #[api(nest = "")]
    code_scanning: code_scanning::CodeScanning,
    #[api(nest = "")]
    code_security: code_security::CodeSecurity,
    #[api(nest = "")]
    codes_of_conduct: codes_of_conduct::CodesOfConduct,
    #[api(nest = "")]
    codespaces: codespaces::Codespaces,
    #[api(nest = "")]
    copilot: copilot::Copilot,
    #[api(nest = "")]
    copilot_spaces: copilot_spaces::CopilotSpaces,
    #[api(nest = "")]
    credentials: credentials::Credentials,
    #[api(nest = "")]
    dependabot: dependabot::Dependabot,
    #[api(nest = "")]
    dependency_graph: dependency_graph::DependencyGraph,
    #[api(nest = "")]
    emojis: emojis::Emojis,
    #[api(nest = "")]
    enterprise_team_memberships: enterprise_team_memberships::EnterpriseTeamMemberships,
    #[api(nest = "")]
    enterprise_team_organizations: enterprise_team_organizations::EnterpriseTeamOrganizations,
    #[api(nest = "")]
    enterprise_teams: enterprise_teams::EnterpriseTeams,
    #[api(nest = "")]
    gists: gists::Gists,
    #[api(nest = "")]
    git: git::Git,
    #[api(nest = "")]
    gitignore: gitignore::Gitignore,
    #[api(nest = "")]
    hosted_compute: hosted_compute::HostedCompute,
    #[api(nest = "")]
    interactions: interactions::Interactions,
    #[api(nest = "")]
    issues: issues::Issues,
    #[api(nest = "")]
    licenses: licenses::Licenses,
    #[api(nest = "")]
    markdown: markdown::Markdown,
    #[api(nest = "")]
    meta: meta::Meta,
    #[api(nest = "")]
    migrations: migrations::Migrations,
    #[api(nest = "")]
    oidc: oidc::Oidc,
    #[api(nest = "")]
    orgs: orgs::Orgs,
    #[api(nest = "")]
    packages: packages::Packages,
    #[api(nest = "")]
    private_registries: private_registries::PrivateRegistries,
    #[api(nest = "")]
    projects: projects::Projects,
    #[api(nest = "")]
    pulls: pulls::Pulls,
    #[api(nest = "")]
    rate_limit: rate_limit::RateLimit,
    #[api(nest = "")]
    reactions: reactions::Reactions,
    #[api(nest = "")]
    repos: repos::Repos,
    #[api(nest = "")]
    search: search::Search,
    #[api(nest = "")]
    secret_scanning: secret_scanning::SecretScanning,
    #[api(nest = "")]
    security_advisories: security_advisories::SecurityAdvisories,
    #[api(nest = "")]
    teams: teams::Teams,
    #[api(nest = "")]
    users: users::Users,
}

impl App {
    /// The app.
    #[expect(clippy::new_without_default, reason = "an app is made, not defaulted")]
    pub fn new() -> Self {
        Self {
            actions: actions::Actions {},
            activity: activity::Activity {},
            agent_tasks: agent_tasks::AgentTasks {},
            agents: agents::Agents {},
            apps: apps::Apps {},
            billing: billing::Billing {},
            campaigns: campaigns::Campaigns {},
            checks: checks::Checks {},
            classroom: classroom::Classroom {},
            code_quality: code_quality::CodeQuality {},
            code_scanning: code_scanning::CodeScanning {},
            code_security: code_security::CodeSecurity {},
            codes_of_conduct: codes_of_conduct::CodesOfConduct {},
            codespaces: codespaces::Codespaces {},
            copilot: copilot::Copilot {},
            copilot_spaces: copilot_spaces::CopilotSpaces {},
            credentials: credentials::Credentials {},
            dependabot: dependabot::Dependabot {},
            dependency_graph: dependency_graph::DependencyGraph {},
            emojis: emojis::Emojis {},
            enterprise_team_memberships: enterprise_team_memberships::EnterpriseTeamMemberships {},
            enterprise_team_organizations: enterprise_team_organizations::EnterpriseTeamOrganizations {},
            enterprise_teams: enterprise_teams::EnterpriseTeams {},
            gists: gists::Gists {},
            git: git::Git {},
            gitignore: gitignore::Gitignore {},
            hosted_compute: hosted_compute::HostedCompute {},
            interactions: interactions::Interactions {},
            issues: issues::Issues {},
            licenses: licenses::Licenses {},
            markdown: markdown::Markdown {},
            meta: meta::Meta {},
            migrations: migrations::Migrations {},
            oidc: oidc::Oidc {},
            orgs: orgs::Orgs {},
            packages: packages::Packages {},
            private_registries: private_registries::PrivateRegistries {},
            projects: projects::Projects {},
            pulls: pulls::Pulls {},
            rate_limit: rate_limit::RateLimit {},
            reactions: reactions::Reactions {},
            repos: repos::Repos {},
            search: search::Search {},
            secret_scanning: secret_scanning::SecretScanning {},
            security_advisories: security_advisories::SecurityAdvisories {},
            teams: teams::Teams {},
            users: users::Users {},
        }
    }
}
