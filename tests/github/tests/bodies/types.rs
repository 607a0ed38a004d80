//! The types of the bodies, as an engineer would write them: structs shared where the API shares them, enums for states,
//! `Option` for what may be missing or `null`, maps for what is keyed by names.
//!
//! In:    `T`, the type of all texts: `String` for owned bodies, `Cow<str>` for such as borrow.
//! Out:   a type per body.
//! Never: a field that the API has and the type has not: every body is written again as it was.

use std::collections::BTreeMap;

use sweet::Schema;
use sweet::json::Number;

macro_rules! words {
    ($($(#[$docs:meta])* $name:ident $case:literal { $($word:ident),* })*) => {$(
        $(#[$docs])*
        #[derive(Schema)]
        #[serde(rename_all = $case)]
        pub(crate) enum $name { $($word),* }
    )*};
}

words! {
    /// Of issues, pull requests and milestones.
    State "lowercase" { Open, Closed }
    /// Why an issue has its state.
    Reason "snake_case" { Completed, Reopened, NotPlanned, Duplicate }
    /// What somebody is to a repository.
    Association "SCREAMING_SNAKE_CASE" { Collaborator, Contributor, FirstTimer, FirstTimeContributor, Mannequin, Member, None, Owner }
    /// Of checks and runs.
    Status "snake_case" { Queued, InProgress, Completed, Waiting, Requested, Pending }
    /// How a check or a run has ended.
    Conclusion "snake_case" { Success, Failure, Neutral, Cancelled, Skipped, TimedOut, ActionRequired, Stale }
    /// Who sees a repository.
    Visibility "lowercase" { Public, Private, Internal }
    /// What an account is.
    Kind "PascalCase" { User, Bot, Organization, Mannequin }
    /// What has become of a file.
    Change "lowercase" { Added, Removed, Modified, Renamed, Copied, Changed, Unchanged }
    /// What an app may do.
    Access "lowercase" { Read, Write, Admin }
}

/// Why a conversation is locked.
#[derive(Schema)]
pub(crate) enum LockReason {
    #[serde(rename = "off-topic")]
    OffTopic,
    #[serde(rename = "too heated")]
    TooHeated,
    #[serde(rename = "resolved")]
    Resolved,
    #[serde(rename = "spam")]
    Spam,
}

/// Where something is.
#[derive(Schema)]
pub(crate) struct Link<T> {
    pub(crate) href: T,
}

/// A repository with those that it comes from.
#[derive(Schema)]
pub(crate) struct FullRepository<T> {
    #[serde(flatten)]
    pub(crate) repository: Repository<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) organization: Option<User<T>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) template_repository: Option<Box<Repository<T>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) parent: Option<Box<Repository<T>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) source: Option<Box<Repository<T>>>,
}

/// A repository in a list, which always says what its template is.
#[derive(Schema)]
pub(crate) struct ListedRepository<T> {
    #[serde(flatten)]
    pub(crate) repository: Repository<T>,
    pub(crate) template_repository: Option<Box<Repository<T>>>,
}

/// A page of repositories.
#[derive(Schema)]
pub(crate) struct Repositories<T> {
    pub(crate) total_count: u64,
    pub(crate) repositories: Vec<ListedRepository<T>>,
}

/// An account, as it stands everywhere.
#[derive(Schema)]
pub(crate) struct User<T> {
    pub(crate) login: T,
    pub(crate) id: u64,
    pub(crate) node_id: T,
    pub(crate) avatar_url: T,
    pub(crate) gravatar_id: T,
    pub(crate) url: T,
    pub(crate) html_url: T,
    pub(crate) followers_url: T,
    pub(crate) following_url: T,
    pub(crate) gists_url: T,
    pub(crate) starred_url: T,
    pub(crate) subscriptions_url: T,
    pub(crate) organizations_url: T,
    pub(crate) repos_url: T,
    pub(crate) events_url: T,
    pub(crate) received_events_url: T,
    pub(crate) r#type: Kind,
    pub(crate) site_admin: bool,
}

/// A license.
#[derive(Schema)]
pub(crate) struct License<T> {
    pub(crate) key: T,
    pub(crate) name: T,
    pub(crate) url: T,
    pub(crate) spdx_id: T,
    pub(crate) node_id: T,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) html_url: Option<T>,
}

/// A label of an issue.
#[derive(Schema)]
pub(crate) struct Label<T> {
    pub(crate) id: u64,
    pub(crate) node_id: T,
    pub(crate) url: T,
    pub(crate) name: T,
    pub(crate) description: Option<T>,
    pub(crate) color: T,
    pub(crate) default: bool,
}

/// A milestone.
#[derive(Schema)]
pub(crate) struct Milestone<T> {
    pub(crate) url: T,
    pub(crate) html_url: T,
    pub(crate) labels_url: T,
    pub(crate) id: u64,
    pub(crate) node_id: T,
    pub(crate) number: u64,
    pub(crate) state: State,
    pub(crate) title: T,
    pub(crate) description: Option<T>,
    pub(crate) creator: User<T>,
    pub(crate) open_issues: u64,
    pub(crate) closed_issues: u64,
    pub(crate) created_at: T,
    pub(crate) updated_at: T,
    pub(crate) closed_at: Option<T>,
    pub(crate) due_on: Option<T>,
}

/// A repository, as searches and runs tell it.
#[derive(Schema)]
pub(crate) struct MinimalRepository<T> {
    pub(crate) id: u64,
    pub(crate) node_id: T,
    pub(crate) name: T,
    pub(crate) full_name: T,
    pub(crate) owner: User<T>,
    pub(crate) private: bool,
    pub(crate) html_url: T,
    pub(crate) description: Option<T>,
    pub(crate) fork: bool,
    pub(crate) url: T,
    pub(crate) forks_url: T,
    pub(crate) keys_url: T,
    pub(crate) collaborators_url: T,
    pub(crate) teams_url: T,
    pub(crate) hooks_url: T,
    pub(crate) issue_events_url: T,
    pub(crate) events_url: T,
    pub(crate) assignees_url: T,
    pub(crate) branches_url: T,
    pub(crate) tags_url: T,
    pub(crate) blobs_url: T,
    pub(crate) git_tags_url: T,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) git_url: Option<T>,
    pub(crate) git_refs_url: T,
    pub(crate) trees_url: T,
    pub(crate) statuses_url: T,
    pub(crate) languages_url: T,
    pub(crate) stargazers_url: T,
    pub(crate) contributors_url: T,
    pub(crate) subscribers_url: T,
    pub(crate) subscription_url: T,
    pub(crate) commits_url: T,
    pub(crate) git_commits_url: T,
    pub(crate) comments_url: T,
    pub(crate) issue_comment_url: T,
    pub(crate) contents_url: T,
    pub(crate) compare_url: T,
    pub(crate) merges_url: T,
    pub(crate) archive_url: T,
    pub(crate) downloads_url: T,
    pub(crate) issues_url: T,
    pub(crate) pulls_url: T,
    pub(crate) milestones_url: T,
    pub(crate) notifications_url: T,
    pub(crate) labels_url: T,
    pub(crate) deployments_url: T,
    pub(crate) releases_url: T,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) ssh_url: Option<T>,
}

/// A repository.
#[derive(Schema)]
pub(crate) struct Repository<T> {
    pub(crate) id: u64,
    pub(crate) node_id: T,
    pub(crate) name: T,
    pub(crate) full_name: T,
    pub(crate) owner: User<T>,
    pub(crate) private: bool,
    pub(crate) html_url: T,
    pub(crate) description: Option<T>,
    pub(crate) fork: bool,
    pub(crate) url: T,
    pub(crate) archive_url: T,
    pub(crate) assignees_url: T,
    pub(crate) blobs_url: T,
    pub(crate) branches_url: T,
    pub(crate) collaborators_url: T,
    pub(crate) comments_url: T,
    pub(crate) commits_url: T,
    pub(crate) compare_url: T,
    pub(crate) contents_url: T,
    pub(crate) contributors_url: T,
    pub(crate) deployments_url: T,
    pub(crate) downloads_url: T,
    pub(crate) events_url: T,
    pub(crate) forks_url: T,
    pub(crate) git_commits_url: T,
    pub(crate) git_refs_url: T,
    pub(crate) git_tags_url: T,
    pub(crate) git_url: T,
    pub(crate) issue_comment_url: T,
    pub(crate) issue_events_url: T,
    pub(crate) issues_url: T,
    pub(crate) keys_url: T,
    pub(crate) labels_url: T,
    pub(crate) languages_url: T,
    pub(crate) merges_url: T,
    pub(crate) milestones_url: T,
    pub(crate) notifications_url: T,
    pub(crate) pulls_url: T,
    pub(crate) releases_url: T,
    pub(crate) ssh_url: T,
    pub(crate) stargazers_url: T,
    pub(crate) statuses_url: T,
    pub(crate) subscribers_url: T,
    pub(crate) subscription_url: T,
    pub(crate) tags_url: T,
    pub(crate) teams_url: T,
    pub(crate) trees_url: T,
    pub(crate) clone_url: T,
    pub(crate) mirror_url: Option<T>,
    pub(crate) hooks_url: T,
    pub(crate) svn_url: T,
    pub(crate) homepage: Option<T>,
    pub(crate) language: Option<T>,
    pub(crate) forks_count: u64,
    pub(crate) stargazers_count: u64,
    pub(crate) watchers_count: u64,
    pub(crate) size: u64,
    pub(crate) default_branch: T,
    pub(crate) open_issues_count: u64,
    pub(crate) topics: Vec<T>,
    pub(crate) has_issues: bool,
    pub(crate) has_projects: bool,
    pub(crate) has_wiki: bool,
    pub(crate) has_pages: bool,
    pub(crate) has_downloads: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) has_discussions: Option<bool>,
    pub(crate) archived: bool,
    pub(crate) disabled: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) visibility: Option<Visibility>,
    pub(crate) pushed_at: T,
    pub(crate) created_at: T,
    pub(crate) updated_at: T,
    pub(crate) permissions: Permissions,
    pub(crate) allow_rebase_merge: bool,
    pub(crate) temp_clone_token: T,
    pub(crate) allow_squash_merge: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) allow_auto_merge: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) delete_branch_on_merge: Option<bool>,
    pub(crate) allow_merge_commit: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) allow_forking: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) web_commit_signoff_required: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) subscribers_count: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) network_count: Option<u64>,
    pub(crate) forks: u64,
    pub(crate) open_issues: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) is_template: Option<bool>,
    pub(crate) license: Option<License<T>>,
    pub(crate) watchers: u64,
}

/// What one may do in a repository.
#[derive(Schema)]
pub(crate) struct Permissions {
    pub(crate) pull: bool,
    pub(crate) push: bool,
    pub(crate) admin: bool,
}

/// An issue.
#[derive(Schema)]
pub(crate) struct Issue<T> {
    pub(crate) id: u64,
    pub(crate) node_id: T,
    pub(crate) url: T,
    pub(crate) repository_url: T,
    pub(crate) labels_url: T,
    pub(crate) comments_url: T,
    pub(crate) events_url: T,
    pub(crate) html_url: T,
    pub(crate) number: u64,
    pub(crate) state: State,
    pub(crate) title: T,
    pub(crate) body: Option<T>,
    pub(crate) user: User<T>,
    pub(crate) pinned_comment: Option<T>,
    pub(crate) labels: Vec<Label<T>>,
    pub(crate) assignee: Option<User<T>>,
    pub(crate) assignees: Vec<User<T>>,
    pub(crate) milestone: Option<Milestone<T>>,
    pub(crate) locked: bool,
    pub(crate) active_lock_reason: Option<LockReason>,
    pub(crate) comments: u64,
    pub(crate) pull_request: IssueLinks<T>,
    pub(crate) closed_at: Option<T>,
    pub(crate) created_at: T,
    pub(crate) updated_at: T,
    pub(crate) closed_by: Option<User<T>>,
    pub(crate) author_association: Association,
    pub(crate) state_reason: Option<Reason>,
}

/// Where the pull request of an issue is.
#[derive(Schema)]
pub(crate) struct IssueLinks<T> {
    pub(crate) url: T,
    pub(crate) html_url: T,
    pub(crate) diff_url: T,
    pub(crate) patch_url: T,
}

/// A pull request.
#[derive(Schema)]
pub(crate) struct PullRequest<T> {
    pub(crate) url: T,
    pub(crate) id: u64,
    pub(crate) node_id: T,
    pub(crate) html_url: T,
    pub(crate) diff_url: T,
    pub(crate) patch_url: T,
    pub(crate) issue_url: T,
    pub(crate) commits_url: T,
    pub(crate) review_comments_url: T,
    pub(crate) review_comment_url: T,
    pub(crate) comments_url: T,
    pub(crate) statuses_url: T,
    pub(crate) number: u64,
    pub(crate) state: State,
    pub(crate) locked: bool,
    pub(crate) title: T,
    pub(crate) user: User<T>,
    pub(crate) body: Option<T>,
    pub(crate) labels: Vec<Label<T>>,
    pub(crate) milestone: Option<Milestone<T>>,
    pub(crate) active_lock_reason: Option<LockReason>,
    pub(crate) created_at: T,
    pub(crate) updated_at: T,
    pub(crate) closed_at: Option<T>,
    pub(crate) merged_at: Option<T>,
    pub(crate) merge_commit_sha: Option<T>,
    pub(crate) assignee: Option<User<T>>,
    pub(crate) assignees: Vec<User<T>>,
    pub(crate) requested_reviewers: Vec<User<T>>,
    pub(crate) requested_teams: Vec<Team<T>>,
    pub(crate) head: Branch<T>,
    pub(crate) base: Branch<T>,
    #[serde(rename = "_links")]
    pub(crate) links: BTreeMap<String, Link<T>>,
    pub(crate) author_association: Association,
    pub(crate) auto_merge: Option<T>,
    pub(crate) draft: bool,
    pub(crate) merged: bool,
    pub(crate) mergeable: Option<bool>,
    pub(crate) rebaseable: Option<bool>,
    pub(crate) mergeable_state: T,
    pub(crate) merged_by: Option<User<T>>,
    pub(crate) comments: u64,
    pub(crate) review_comments: u64,
    pub(crate) maintainer_can_modify: bool,
    pub(crate) commits: u64,
    pub(crate) additions: u64,
    pub(crate) deletions: u64,
    pub(crate) changed_files: u64,
}

/// A team.
#[derive(Schema)]
pub(crate) struct Team<T> {
    pub(crate) id: u64,
    pub(crate) node_id: T,
    pub(crate) url: T,
    pub(crate) html_url: T,
    pub(crate) name: T,
    pub(crate) slug: T,
    pub(crate) description: Option<T>,
    pub(crate) privacy: T,
    pub(crate) notification_setting: T,
    pub(crate) permission: T,
    pub(crate) members_url: T,
    pub(crate) repositories_url: T,
}

/// One side of a pull request.
#[derive(Schema)]
pub(crate) struct Branch<T> {
    pub(crate) label: T,
    pub(crate) r#ref: T,
    pub(crate) sha: T,
    pub(crate) user: User<T>,
    pub(crate) repo: Repository<T>,
}

/// A check.
#[derive(Schema)]
pub(crate) struct CheckRun<T> {
    pub(crate) id: u64,
    pub(crate) head_sha: T,
    pub(crate) node_id: T,
    pub(crate) external_id: T,
    pub(crate) url: T,
    pub(crate) html_url: T,
    pub(crate) details_url: T,
    pub(crate) status: Status,
    pub(crate) conclusion: Option<Conclusion>,
    pub(crate) started_at: Option<T>,
    pub(crate) completed_at: Option<T>,
    pub(crate) output: CheckOutput<T>,
    pub(crate) name: T,
    pub(crate) check_suite: CheckSuite,
    pub(crate) app: GithubApp<T>,
    pub(crate) pull_requests: Vec<CheckPullRequest<T>>,
}

/// What a check has found.
#[derive(Schema)]
pub(crate) struct CheckOutput<T> {
    pub(crate) title: Option<T>,
    pub(crate) summary: Option<T>,
    pub(crate) text: Option<T>,
    pub(crate) annotations_count: u64,
    pub(crate) annotations_url: T,
}

/// The suite of a check.
#[derive(Schema)]
pub(crate) struct CheckSuite {
    pub(crate) id: u64,
}

/// An app.
#[derive(Schema)]
pub(crate) struct GithubApp<T> {
    pub(crate) id: u64,
    pub(crate) slug: T,
    pub(crate) node_id: T,
    pub(crate) owner: User<T>,
    pub(crate) name: T,
    pub(crate) description: Option<T>,
    pub(crate) external_url: T,
    pub(crate) html_url: T,
    pub(crate) created_at: T,
    pub(crate) updated_at: T,
    pub(crate) permissions: BTreeMap<String, Access>,
    pub(crate) events: Vec<T>,
}

/// A pull request of a check.
#[derive(Schema)]
pub(crate) struct CheckPullRequest<T> {
    pub(crate) url: T,
    pub(crate) id: u64,
    pub(crate) number: u64,
    pub(crate) head: CheckBranch<T>,
    pub(crate) base: CheckBranch<T>,
}

/// One side of it.
#[derive(Schema)]
pub(crate) struct CheckBranch<T> {
    pub(crate) r#ref: T,
    pub(crate) sha: T,
    pub(crate) repo: CheckRepository<T>,
}

/// Its repository.
#[derive(Schema)]
pub(crate) struct CheckRepository<T> {
    pub(crate) id: u64,
    pub(crate) url: T,
    pub(crate) name: T,
}

/// What a search of code has found.
#[derive(Schema)]
pub(crate) struct CodeSearch<T> {
    pub(crate) total_count: u64,
    pub(crate) incomplete_results: bool,
    pub(crate) items: Vec<CodeResult<T>>,
}

/// A file that was found.
#[derive(Schema)]
pub(crate) struct CodeResult<T> {
    pub(crate) name: T,
    pub(crate) path: T,
    pub(crate) sha: T,
    pub(crate) url: T,
    pub(crate) git_url: T,
    pub(crate) html_url: T,
    pub(crate) repository: MinimalRepository<T>,
    pub(crate) score: Number,
}

/// A commit.
#[derive(Schema)]
pub(crate) struct Commit<T> {
    pub(crate) url: T,
    pub(crate) sha: T,
    pub(crate) node_id: T,
    pub(crate) html_url: T,
    pub(crate) comments_url: T,
    pub(crate) commit: GitCommit<T>,
    pub(crate) author: Option<User<T>>,
    pub(crate) committer: User<T>,
    pub(crate) parents: Vec<Object<T>>,
    pub(crate) stats: Stats,
    pub(crate) files: Vec<ChangedFile<T>>,
}

/// What git knows of a commit.
#[derive(Schema)]
pub(crate) struct GitCommit<T> {
    pub(crate) url: T,
    pub(crate) author: Person<T>,
    pub(crate) committer: Person<T>,
    pub(crate) message: T,
    pub(crate) tree: Object<T>,
    pub(crate) comment_count: u64,
    pub(crate) verification: Verification<T>,
}

/// A person, as git knows it.
#[derive(Schema)]
pub(crate) struct Person<T> {
    pub(crate) name: T,
    pub(crate) email: T,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) date: Option<T>,
}

/// A tree or a parent.
#[derive(Schema)]
pub(crate) struct Object<T> {
    pub(crate) url: T,
    pub(crate) sha: T,
}

/// Whether a signature holds.
#[derive(Schema)]
pub(crate) struct Verification<T> {
    pub(crate) verified: bool,
    pub(crate) reason: T,
    pub(crate) signature: Option<T>,
    pub(crate) payload: Option<T>,
    pub(crate) verified_at: Option<T>,
}

/// How much has changed.
#[derive(Schema)]
pub(crate) struct Stats {
    pub(crate) additions: u64,
    pub(crate) deletions: u64,
    pub(crate) total: u64,
}

/// A file that has changed.
#[derive(Schema)]
pub(crate) struct ChangedFile<T> {
    pub(crate) filename: T,
    pub(crate) additions: u64,
    pub(crate) deletions: u64,
    pub(crate) changes: u64,
    pub(crate) status: Change,
    pub(crate) raw_url: T,
    pub(crate) blob_url: T,
    pub(crate) patch: T,
}

/// A gist.
#[derive(Schema)]
pub(crate) struct Gist<T> {
    pub(crate) url: T,
    pub(crate) forks_url: T,
    pub(crate) commits_url: T,
    pub(crate) id: T,
    pub(crate) node_id: T,
    pub(crate) git_pull_url: T,
    pub(crate) git_push_url: T,
    pub(crate) html_url: T,
    pub(crate) files: BTreeMap<String, GistFile<T>>,
    pub(crate) public: bool,
    pub(crate) created_at: T,
    pub(crate) updated_at: T,
    pub(crate) description: Option<T>,
    pub(crate) comments: u64,
    pub(crate) comments_enabled: bool,
    pub(crate) user: Option<User<T>>,
    pub(crate) comments_url: T,
    pub(crate) owner: User<T>,
    pub(crate) forks: Vec<Gist<T>>,
    pub(crate) history: Vec<GistVersion<T>>,
    pub(crate) truncated: bool,
}

/// A file of a gist.
#[derive(Schema)]
pub(crate) struct GistFile<T> {
    pub(crate) filename: T,
    pub(crate) r#type: T,
    pub(crate) language: T,
    pub(crate) raw_url: T,
    pub(crate) size: u64,
    pub(crate) truncated: bool,
    pub(crate) content: T,
    pub(crate) encoding: T,
}

/// A version of a gist.
#[derive(Schema)]
pub(crate) struct GistVersion<T> {
    pub(crate) user: User<T>,
    pub(crate) version: T,
    pub(crate) committed_at: T,
    pub(crate) change_status: Stats,
    pub(crate) url: T,
}

/// A page of runs.
#[derive(Schema)]
pub(crate) struct WorkflowRuns<T> {
    pub(crate) total_count: u64,
    pub(crate) workflow_runs: Vec<WorkflowRun<T>>,
}

/// A run of a workflow.
#[derive(Schema)]
pub(crate) struct WorkflowRun<T> {
    pub(crate) id: u64,
    pub(crate) name: T,
    pub(crate) node_id: T,
    pub(crate) check_suite_id: u64,
    pub(crate) check_suite_node_id: T,
    pub(crate) head_branch: Option<T>,
    pub(crate) head_sha: T,
    pub(crate) path: T,
    pub(crate) run_number: u64,
    pub(crate) event: T,
    pub(crate) display_title: T,
    pub(crate) status: Status,
    pub(crate) conclusion: Option<Conclusion>,
    pub(crate) workflow_id: u64,
    pub(crate) url: T,
    pub(crate) html_url: T,
    pub(crate) pull_requests: Vec<CheckPullRequest<T>>,
    pub(crate) created_at: T,
    pub(crate) updated_at: T,
    pub(crate) actor: User<T>,
    pub(crate) run_attempt: u64,
    pub(crate) run_started_at: T,
    pub(crate) triggering_actor: User<T>,
    pub(crate) jobs_url: T,
    pub(crate) logs_url: T,
    pub(crate) check_suite_url: T,
    pub(crate) artifacts_url: T,
    pub(crate) cancel_url: T,
    pub(crate) rerun_url: T,
    pub(crate) workflow_url: T,
    pub(crate) head_commit: HeadCommit<T>,
    pub(crate) repository: MinimalRepository<T>,
    pub(crate) head_repository: MinimalRepository<T>,
}

/// The commit of a run.
#[derive(Schema)]
pub(crate) struct HeadCommit<T> {
    pub(crate) id: T,
    pub(crate) tree_id: T,
    pub(crate) message: T,
    pub(crate) timestamp: T,
    pub(crate) author: Person<T>,
    pub(crate) committer: Person<T>,
}
