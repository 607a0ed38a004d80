//! The registered claims, and those of the app.

use sweet::auth::jwt::{JwtError, JwtVerifier};

use super::{Claims, HEADER, NOW, builder, token, verifier};

#[track_caller]
fn check(verifier: &JwtVerifier<Claims>, claims: &str, expected: Result<(), JwtError>) {
    let told = verifier.verify(&token(HEADER, claims)).map(|_| ());
    let is_same =
        matches!((&told, &expected), (Err(JwtError::Malformed(_)), Err(JwtError::Malformed(_)))) || told == expected;
    assert!(is_same, "{told:?} for {claims}");
}

#[track_caller]
fn with(member: &str, expected: Result<(), JwtError>) {
    check(&verifier(), &format!(r#"{{"sub":"ada","exp":1700000900,{member}}}"#), expected);
}

fn expiring(exp: impl std::fmt::Display) -> String {
    format!(r#"{{"sub":"ada","exp":{exp}}}"#)
}

const MALFORMED: Result<(), JwtError> = Err(JwtError::Malformed(""));

/// CVE-2026-25537: a claim of a wrong type was taken for one that is not there, and so was not checked.
#[test]
fn registered_claims_of_a_wrong_type() {
    let dates = [
        r#""1700000900""#,
        "true",
        "null",
        "[]",
        "{}",
        "[1700000900]",
        "-1",
        "-0.5",
        "1e400",
        "-1e400",
        "1e300",
        "253402300800",
        "18446744073709551615",
        "18446744073709551616",
        "1700000900000",
        "NaN",
        "Infinity",
        "01",
    ];
    for date in dates {
        check(&verifier(), &expiring(date), MALFORMED);
        with(&format!(r#""nbf":{date}"#), MALFORMED);
        with(&format!(r#""iat":{date}"#), MALFORMED);
    }
    for text in ["1", "null", "true", "[]", r#"["joe"]"#, "{}"] {
        with(&format!(r#""iss":{text}"#), MALFORMED);
        with(&format!(r#""jti":{text}"#), MALFORMED);
        check(&verifier(), &format!(r#"{{"exp":1700000900,"sub":{text}}}"#), MALFORMED);
    }
    for audience in ["1", "null", "{}", "[1]", r#"["api",1]"#, r#"[["api"]]"#, "[null]"] {
        with(&format!(r#""aud":{audience}"#), MALFORMED);
    }
}

#[test]
fn claims_of_the_app() {
    let invalid = |claims: &str| {
        let told = verifier().verify(&token(HEADER, claims));
        assert!(matches!(told, Err(JwtError::Claims(_))), "{told:?} for {claims}");
    };
    invalid(r#"{"exp":1700000900}"#);
    invalid(r#"{"sub":"","exp":1700000900}"#);
    invalid(r#"{"sub":"ada","exp":1700000900,"admin":"true"}"#);
    invalid(r#"{"sub":"ada","exp":1700000900,"admin":1}"#);
    let told = verifier().verify(&token(HEADER, r#"{"sub":"","exp":1700000900}"#)).unwrap_err();
    assert_eq!(told.to_string(), "the claims are not valid: `/sub` must have at least 1 character;");
}

#[test]
fn expiry() {
    check(&verifier(), r#"{"sub":"ada"}"#, Err(JwtError::MissingExpiry));
    check(&verifier(), &expiring(0), Err(JwtError::Expired));
    // 30 seconds of leeway; on the very second it has expired.
    check(&verifier(), &expiring(NOW - 30), Err(JwtError::Expired));
    check(&verifier(), &expiring(NOW - 29), Ok(()));
    check(&verifier(), &expiring("1699999970.5"), Ok(()));
    check(&verifier(), &expiring("1.7e9"), Ok(()));
    check(&verifier(), &expiring("253402300799"), Ok(()));
    let exact = builder().leeway(std::time::Duration::ZERO).build().unwrap();
    check(&exact, &expiring(NOW), Err(JwtError::Expired));
    check(&exact, &expiring(NOW + 1), Ok(()));
}

#[test]
fn dates_that_have_not_come() {
    with(&format!(r#""nbf":{}"#, NOW + 30), Ok(()));
    with(&format!(r#""nbf":{}"#, NOW + 31), Err(JwtError::NotYet));
    with(&format!(r#""iat":{}"#, NOW + 30), Ok(()));
    with(&format!(r#""iat":{}"#, NOW + 31), Err(JwtError::IssuedLater));
    with(r#""nbf":0,"iat":0"#, Ok(()));
}

/// By a clock that is wrong, no token is good.
#[test]
fn a_clock_before_1970() {
    let wrong =
        builder().clock(|| std::time::SystemTime::UNIX_EPOCH - std::time::Duration::from_secs(1)).build().unwrap();
    check(&wrong, &expiring("253402300799"), Err(JwtError::Expired));
}

#[test]
fn issuers() {
    let strict = builder().issuer("https://a.example").issuer("https://b.example").build().unwrap();
    let from = |issuer: &str| format!(r#"{{"sub":"ada","exp":1700000900,"iss":"{issuer}"}}"#);
    check(&strict, &from("https://a.example"), Ok(()));
    check(&strict, &from("https://b.example"), Ok(()));
    for other in ["https://c.example", "https://a.example/", "HTTPS://A.EXAMPLE", "https://a.example.evil", ""] {
        check(&strict, &from(other), Err(JwtError::Issuer));
    }
    check(&strict, &expiring(NOW + 1), Err(JwtError::Issuer));
    with(r#""iss":"anybody""#, Ok(()));
}

#[test]
fn audiences() {
    let strict = builder().audience("api").audience("other").build().unwrap();
    let to = |audience: &str| format!(r#"{{"sub":"ada","exp":1700000900,"aud":{audience}}}"#);
    for ours in [r#""api""#, r#"["api"]"#, r#"["x","other"]"#] {
        check(&strict, &to(ours), Ok(()));
        // Who is not told what it is, is not meant.
        check(&verifier(), &to(ours), Err(JwtError::Audience));
    }
    for others in [r#""x""#, "[]", r#"["x","y"]"#, r#""API""#, r#""api ""#, r#""""#] {
        check(&strict, &to(others), Err(JwtError::Audience));
        check(&verifier(), &to(others), Err(JwtError::Audience));
    }
    check(&strict, &expiring(NOW + 1), Err(JwtError::Audience));
}
