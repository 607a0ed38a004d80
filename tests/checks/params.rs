//! In parameters: the same checks, told by location and name.

use sweet::TestClient;
use sweet::prelude::*;
use sweet::rules::Broken;

use super::failures;

fn is_even(number: &u32) -> Result<(), &'static str> {
    if number.is_multiple_of(2) { Ok(()) } else { Err("must be even") }
}

fn is_in_order(wanted: &Wanted) -> Result<(), Broken> {
    match wanted.until {
        Some(until) if wanted.from > until => Err(Broken::from("is behind `until`").at("/from")),
        _ => Ok(()),
    }
}

#[derive(Schema)]
struct Even(#[validate(custom(function = is_even))] u32);

fn is_known(size: &Size) -> Result<(), &'static str> {
    if matches!(size, Size::Huge) { Err("is sold out") } else { Ok(()) }
}

#[derive(Schema)]
#[serde(rename_all = "lowercase")]
#[validate(schema(function = is_known))]
enum Size {
    Small,
    Huge,
}

#[derive(Schema)]
#[validate(schema(function = is_in_order))]
struct Wanted {
    #[validate(custom(function = is_even, code = "even"))]
    from: u32,
    #[validate(custom(function = is_even))]
    until: Option<u32>,
    #[validate(required)]
    page: Option<u32>,
    #[serde(default)]
    #[validate(must_match(other = "page", message = "must be the page"))]
    again: Option<u32>,
    size: Option<Size>,
}

#[derive(Schema)]
struct Head {
    #[validate(custom(function = is_even))]
    max_forwards: Option<u32>,
}

#[get("/{id}")]
async fn find(Path(id): Path<Even>, Query(wanted): Query<Wanted>, Header(head): Header<Head>) -> String {
    let size = wanted.size.map(|size| matches!(size, Size::Small));
    format!(
        "{} {} {:?} {:?} {:?} {:?} {size:?}",
        id.0, wanted.from, wanted.until, wanted.page, wanted.again, head.max_forwards
    )
}

#[derive(Api)]
#[api(routes(find))]
struct App {}

#[track_caller]
fn check(target: &str, expected: &[&str]) {
    assert_eq!(failures(TestClient::new(App {}).get(target)), expected);
}

#[test]
fn what_passes_is_made() {
    let reply = TestClient::new(App {}).get("/2?from=2&until=4&page=1&again=1&size=small").send();
    assert_eq!(reply.text(), "2 2 Some(4) Some(1) Some(1) None Some(true)");
}

#[test]
fn failures_are_told_by_name() {
    check(
        "/1?from=1&until=3",
        &[
            "path id custom: must be even",
            "query from even: must be even",
            "query until custom: must be even",
            "query page required: is required",
        ],
    );
    check("/2?from=2&page=1&again=2", &["query again must_match: must be the page"]);
    check("/2?from=4&until=2&page=1&again=1", &["query from custom: is behind `until`"]);
    check("/2?from=2&page=1&again=1&size=huge", &["query size custom: is sold out"]);
}

#[test]
fn header_fields_are_told_as_a_client_writes_them() {
    let client = TestClient::new(App {});
    let request = client.get("/2?from=2&page=1&again=1").header("Max-Forwards", "3");
    assert_eq!(failures(request), ["header max-forwards custom: must be even"]);
}
