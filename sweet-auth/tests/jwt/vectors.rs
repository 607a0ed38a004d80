//! Tokens that others have signed.

use std::time::{Duration, SystemTime};

use sweet::Schema;
use sweet::auth::jwt::{Algorithm, JwtError, JwtKey, JwtSigner, JwtVerifier};

use super::{Claims, SECRET, clock, key};

/// The claims of RFC 7515 appendix A.
#[derive(Debug, PartialEq, Schema)]
struct Joe {
    iss: String,
    #[serde(rename = "http://example.com/is_root")]
    is_root: bool,
}

const JOE: &str = "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";

/// The last second in which the tokens of RFC 7515 are good.
fn then() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_300_819_379)
}

#[track_caller]
fn check(algorithm: Algorithm, jwk: &str, header: &str, signature: &str) {
    let key = JwtKey::from_jwk(&[algorithm], jwk).unwrap();
    let verifier: JwtVerifier<Joe> =
        JwtVerifier::builder([algorithm]).key(key).issuer("joe").leeway(Duration::ZERO).clock(then).build().unwrap();
    let token = format!("{header}.{JOE}.{signature}");
    assert_eq!(verifier.verify(&token), Ok(Joe { iss: "joe".to_owned(), is_root: true }));
}

#[test]
fn rfc_7515_appendix_a_1() {
    check(
        Algorithm::HS256,
        r#"{"kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"}"#,
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9",
        "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
    );
}

#[test]
fn rfc_7515_appendix_a_2() {
    check(
        Algorithm::RS256,
        r#"{"kty":"RSA","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ","e":"AQAB"}"#,
        "eyJhbGciOiJSUzI1NiJ9",
        "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw",
    );
}

#[test]
fn rfc_7515_appendix_a_3() {
    check(
        Algorithm::ES256,
        r#"{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}"#,
        "eyJhbGciOiJFUzI1NiJ9",
        "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q",
    );
}

/// RFC 7515 appendix A.5: a token without a signature.
#[test]
fn rfc_7515_appendix_a_5_is_refused() {
    let refused = super::verifier().verify(&format!("eyJhbGciOiJub25lIn0.{JOE}."));
    assert_eq!(refused, Err(JwtError::Algorithm));
}

/// RFC 8037 appendix A.4. What is signed there is no JSON: that it is refused for this, and not for its signature, shows that the
/// signature is good.
#[test]
fn rfc_8037_appendix_a_4() {
    let jwk = r#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#;
    let key = JwtKey::from_jwk(&[Algorithm::EdDSA], jwk).unwrap();
    let verifier: JwtVerifier<Joe> = JwtVerifier::builder([Algorithm::EdDSA]).key(key).build().unwrap();
    let token = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.";
    let good = "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";
    let bad = "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAA";
    assert!(matches!(verifier.verify(&format!("{token}{good}")), Err(JwtError::Malformed(_))));
    assert_eq!(verifier.verify(&format!("{token}{bad}")), Err(JwtError::Signature));
}

/// RFC 8037 appendix A.4 again: this signature has no randomness in it, so what signs must write the same.
#[test]
fn rfc_8037_appendix_a_4_is_signed_alike() {
    const PEM: &str = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n";
    let jwk = r#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#;
    let signer = JwtSigner::from_pem(Algorithm::EdDSA, PEM).unwrap();
    let token = signer.sign(&Claims { sub: "ada".to_owned(), admin: false }).unwrap();
    let key = JwtKey::from_jwk(&[Algorithm::EdDSA], jwk).unwrap();
    let verifier: JwtVerifier<Claims> = JwtVerifier::builder([Algorithm::EdDSA]).key(key).build().unwrap();
    assert_eq!(verifier.verify(&token), Err(JwtError::MissingExpiry));
}

/// Each token of another implementation is good with the key of its algorithm, and with no other.
#[test]
fn tokens_of_another_implementation() {
    let tokens: Vec<(Algorithm, &str)> = include_str!("keys/tokens.txt")
        .lines()
        .map(|line| line.split_once(' ').unwrap())
        .map(|(name, token)| (Algorithm::named(name).unwrap(), token))
        .collect();
    assert_eq!(tokens.len(), 12);
    for (algorithm, _) in &tokens {
        let verifier: JwtVerifier<Claims> =
            JwtVerifier::builder([*algorithm]).key(key(*algorithm)).clock(clock).build().unwrap();
        for (of_token, token) in &tokens {
            let expected = if of_token == algorithm { Ok("ada".to_owned()) } else { Err(JwtError::Algorithm) };
            assert_eq!(verifier.verify(token).map(|claims| claims.sub), expected, "{of_token} by {algorithm}");
        }
    }
}

/// What is signed here is good here, by every algorithm.
#[test]
fn signed_and_verified() {
    #[derive(Schema)]
    struct Ada {
        sub: String,
        exp: u64,
    }
    for line in include_str!("keys/tokens.txt").lines() {
        let algorithm = Algorithm::named(line.split_once(' ').unwrap().0).unwrap();
        let signer = match algorithm.as_str() {
            "HS256" | "HS384" | "HS512" => JwtSigner::secret(algorithm, SECRET),
            "ES256" => JwtSigner::from_pem(algorithm, include_str!("keys/p256.pem")),
            "ES384" => JwtSigner::from_pem(algorithm, include_str!("keys/p384.pem")),
            "EdDSA" => JwtSigner::from_pem(algorithm, include_str!("keys/ed25519.pem")),
            "RS384" => JwtSigner::from_pem(algorithm, include_str!("keys/rsa.pkcs1.pem")),
            _ => JwtSigner::from_pem(algorithm, include_str!("keys/rsa.pem")),
        };
        let signer = signer.unwrap().with_kid("one").with_token_type("at+jwt");
        let token = signer.sign(&Ada { sub: "ada".to_owned(), exp: super::NOW + 1 }).unwrap();
        let verifier: JwtVerifier<Claims> = JwtVerifier::builder([algorithm])
            .key(key(algorithm).with_kid("one"))
            .token_type("application/AT+JWT")
            .clock(clock)
            .build()
            .unwrap();
        assert_eq!(verifier.verify(&token).map(|claims| claims.sub), Ok("ada".to_owned()), "{algorithm}");
    }
}
