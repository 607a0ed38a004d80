// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/agents/repos/{owner}/{repo}/tasks", operation_id = "agent-tasks/list-tasks-for-repo")]
async fn list_tasks_for_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("agent-tasks/list-tasks-for-repo\n{}\n{}", owner, repo)
}

#[post("/agents/repos/{owner}/{repo}/tasks", operation_id = "agent-tasks/create-task-in-repo")]
async fn create_task_in_repo(Path((owner, repo)): Path<(&str, &str)>) -> String {
    format!("agent-tasks/create-task-in-repo\n{}\n{}", owner, repo)
}

#[get("/agents/repos/{owner}/{repo}/tasks/{task_id}", operation_id = "agent-tasks/get-task-by-repo-and-id")]
async fn get_task_by_repo_and_id(Path((owner, repo, task_id)): Path<(&str, &str, &str)>) -> String {
    format!("agent-tasks/get-task-by-repo-and-id\n{}\n{}\n{}", owner, repo, task_id)
}

#[get("/agents/tasks", operation_id = "agent-tasks/list-tasks")]
async fn list_tasks() -> &'static str {
    "agent-tasks/list-tasks"
}

#[get("/agents/tasks/{task_id}", operation_id = "agent-tasks/get-task-by-id")]
async fn get_task_by_id(Path(task_id): Path<&str>) -> String {
    format!("agent-tasks/get-task-by-id\n{}", task_id)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(list_tasks_for_repo, create_task_in_repo, get_task_by_repo_and_id, list_tasks, get_task_by_id,))]
pub(crate) struct AgentTasks {}
