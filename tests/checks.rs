//! Checks of one's own: functions, equal fields, whole structs, contexts, and the texts of an app.

#[path = "checks/context.rs"]
mod context;
#[path = "checks/form.rs"]
mod form;
#[path = "checks/json.rs"]
mod json;
#[path = "checks/params.rs"]
mod params;
#[path = "checks/texts.rs"]
mod texts;

use sweet::{Schema, Service, TestRequest};

#[derive(Schema)]
struct Problem {
    errors: Vec<Entry>,
}

#[derive(Schema)]
struct Entry {
    pointer: Option<String>,
    r#in: Option<String>,
    name: Option<String>,
    rule: String,
    detail: String,
}

/// The failures that an app answers, each as `place code: detail`.
#[track_caller]
fn failures<S: Service>(request: TestRequest<'_, S>) -> Vec<String> {
    let reply = request.send();
    assert_eq!(reply.status(), 422, "{}", reply.text());
    let problem: Problem = reply.json();
    let told = problem.errors.into_iter().map(|Entry { pointer, r#in: part, name, rule, detail }| {
        let place = pointer.unwrap_or_else(|| format!("{} {}", part.unwrap_or_default(), name.unwrap_or_default()));
        format!("{place} {rule}: {detail}")
    });
    told.collect()
}
