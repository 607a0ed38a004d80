// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/assignments/{assignment_id}", operation_id = "classroom/get-an-assignment")]
async fn get_an_assignment(Path(assignment_id): Path<&str>) -> String {
    format!("classroom/get-an-assignment\n{}", assignment_id)
}

#[get(
    "/assignments/{assignment_id}/accepted_assignments",
    operation_id = "classroom/list-accepted-assignments-for-an-assignment"
)]
async fn list_accepted_assignments_for_an_assignment(Path(assignment_id): Path<&str>) -> String {
    format!("classroom/list-accepted-assignments-for-an-assignment\n{}", assignment_id)
}

#[get("/assignments/{assignment_id}/grades", operation_id = "classroom/get-assignment-grades")]
async fn get_assignment_grades(Path(assignment_id): Path<&str>) -> String {
    format!("classroom/get-assignment-grades\n{}", assignment_id)
}

#[get("/classrooms", operation_id = "classroom/list-classrooms")]
async fn list_classrooms() -> &'static str {
    "classroom/list-classrooms"
}

#[get("/classrooms/{classroom_id}", operation_id = "classroom/get-a-classroom")]
async fn get_a_classroom(Path(classroom_id): Path<&str>) -> String {
    format!("classroom/get-a-classroom\n{}", classroom_id)
}

#[get("/classrooms/{classroom_id}/assignments", operation_id = "classroom/list-assignments-for-a-classroom")]
async fn list_assignments_for_a_classroom(Path(classroom_id): Path<&str>) -> String {
    format!("classroom/list-assignments-for-a-classroom\n{}", classroom_id)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    get_an_assignment,
    list_accepted_assignments_for_an_assignment,
    get_assignment_grades,
    list_classrooms,
    get_a_classroom,
    list_assignments_for_a_classroom,
))]
pub(crate) struct Classroom {}
