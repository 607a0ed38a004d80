//! The same app on axum, with layers that do nothing, and with those of tower-http and tower_governor that do what `ready` does.

use std::hint::black_box;
use std::net::SocketAddr;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{ConnectInfo, Path, Request};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use axum::{Extension, Router};
use http::header::{HeaderName, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS};
use http::{HeaderValue, Method};
use tower::Service;
use tower_governor::GovernorLayer;
use tower_governor::governor::GovernorConfigBuilder;
use tower_http::cors::{AllowOrigin, CorsLayer};
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::trace::{DefaultMakeSpan, DefaultOnResponse, TraceLayer};

use crate::ask::{FIELDS, PATH, PEER, poll};
use crate::table::Row;

async fn user(Path(id): Path<u64>) -> String {
    id.to_string()
}

fn app() -> Router {
    Router::new().route("/users/{id}", get(user))
}

async fn pass(request: Request, next: Next) -> Response {
    next.run(request).await
}

/// As people write middleware of their own.
fn layers(count: u32) -> Router {
    (0..count).fold(app(), |app, _| app.layer(from_fn(pass)))
}

fn with_ids(app: Router) -> Router {
    app.layer(PropagateRequestIdLayer::x_request_id()).layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
}

fn with_log(app: Router) -> Router {
    let level = tracing_subscriber::fmt::Subscriber::builder;
    let _ = level;
    app.layer(
        TraceLayer::new_for_http()
            .make_span_with(DefaultMakeSpan::new().level(tracing::Level::INFO))
            .on_response(DefaultOnResponse::new().level(tracing::Level::INFO)),
    )
}

fn with_cors(app: Router) -> Router {
    let origin = AllowOrigin::list([HeaderValue::from_static("https://app.example")]);
    app.layer(CorsLayer::new().allow_origin(origin).allow_methods([Method::GET]))
}

fn with_fields(app: Router) -> Router {
    let fields = [
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (http::header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
        (REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (X_FRAME_OPTIONS, "DENY"),
    ];
    fields.into_iter().fold(app, |app, (name, value)| {
        app.layer(SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value)))
    })
}

fn with_limit(app: Router) -> Router {
    let mut builder = GovernorConfigBuilder::default();
    builder.period(Duration::from_nanos(1_000)).burst_size(1_000_000);
    let config = builder.use_headers().finish().expect("the quota is sound");
    let peer: SocketAddr = PEER.into();
    app.layer(GovernorLayer::new(config)).layer(Extension(ConnectInfo(peer)))
}

fn ask(mut app: Router, count: u32) {
    for _ in 0..count {
        let mut request = Request::new(Body::empty());
        *request.uri_mut() = http::Uri::from_static(black_box(PATH));
        for (name, value) in FIELDS {
            request.headers_mut().append(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        let Ok(response) = poll(Service::<Request>::call(&mut app, request));
        assert_eq!(response.status(), 200);
        black_box(response);
    }
}

/// The apps.
pub(crate) const ROWS: &[Row] = &[
    Row("axum, no layer", |count| ask(app(), count)),
    Row("axum, 1 empty", |count| ask(layers(1), count)),
    Row("axum, 5 empty", |count| ask(layers(5), count)),
    Row("axum, 10 empty", |count| ask(layers(10), count)),
    Row("axum, request id", |count| ask(with_ids(app()), count)),
    Row("axum, trace", |count| ask(with_log(app()), count)),
    Row("axum, cors", |count| ask(with_cors(app()), count)),
    Row("axum, set headers", |count| ask(with_fields(app()), count)),
    Row("axum, governor", |count| ask(with_limit(app()), count)),
    Row("axum, all five", |count| ask(with_ids(with_log(with_cors(with_fields(with_limit(app()))))), count)),
];
