//! Tokens as guards: what a client is told, and what the log is.

use sweet::auth::jwt::{Jwt, JwtError, JwtVerifier};
use sweet::auth::{Bearer, Denied, Refused};
use sweet::message::Response;
use sweet::prelude::*;
use sweet::{Respond, TestClient, TestResponse};

use super::{CLAIMS, Claims, HEADER, NOW, token, token_by, verifier};

/// Who is it?
#[get("/me")]
async fn me(Bearer(claims): Jwt<Claims>) -> String {
    claims.sub.clone()
}

#[derive(Api)]
#[api(title = "Guarded", version = "1.0.0", routes(me))]
struct App {
    verifier: JwtVerifier<Claims>,
}

fn ask(token: &str) -> TestResponse {
    let client = TestClient::new(App { verifier: verifier() });
    client.get("/me").header("Authorization", &format!("Bearer {token}")).send()
}

#[test]
fn who_has_a_token_is_let_in() {
    assert_eq!(ask(&token(HEADER, CLAIMS)).text(), "ada");
}

/// Of all that is wrong with tokens, a client learns no more than this.
#[test]
fn one_answer_for_all_that_is_wrong() {
    let wrong = [
        token_by(b"another secret of another issuer", HEADER, CLAIMS),
        token(r#"{"alg":"none"}"#, CLAIMS),
        token(r#"{"alg":"HS256","kid":"1"}"#, CLAIMS),
        token(HEADER, r#"{"sub":"ada"}"#),
        token(HEADER, r#"{"sub":"ada","exp":1700000900,"aud":"x"}"#),
        "x".repeat(7000),
        "x.y.z".to_owned(),
    ];
    for token in wrong {
        let reply = ask(&token);
        assert_eq!(reply.status(), 401);
        assert_eq!(
            reply.header_all("www-authenticate"),
            [r#"Bearer realm="jwt", error="invalid_token", error_description="the credentials are not valid""#]
        );
        assert_eq!(
            reply.text(),
            r#"{"type":"about:blank","title":"Unauthorized","status":401,"detail":"the credentials are not valid"}"#
        );
    }
}

#[test]
fn that_it_has_expired_is_told() {
    let reply = ask(&token(HEADER, format!(r#"{{"sub":"ada","exp":{}}}"#, NOW - 60)));
    assert_eq!(reply.status(), 401);
    assert!(reply.header("www-authenticate").unwrap().contains("expired"));
    // Not of one that others have signed.
    let reply = ask(&token_by(&[8; 32], HEADER, format!(r#"{{"sub":"ada","exp":{}}}"#, NOW - 60)));
    assert!(!reply.header("www-authenticate").unwrap().contains("expired"));
}

#[test]
fn the_cause_is_for_the_log() {
    let mut response = Response::default();
    Refused::by::<Jwt<Claims>>(Denied::from(JwtError::Audience)).respond(&mut response);
    assert_eq!((response.status().as_u16(), response.cause()), (401, Some("the token is for another audience")));
    assert!(!String::from_utf8_lossy(response.body()).contains("audience"));
}
