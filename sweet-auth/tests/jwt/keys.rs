//! Keys and configurations: what is wrong with them is told when they are loaded.

use std::time::Duration;

use sweet::auth::jwt::{Algorithm, JwtKey, JwtSigner, JwtVerifier, KeyError};

use super::{CLAIMS, Claims, ED25519, HEADER, P256, P384, RSA, SECRET, base64url, key, token, verifier};

const JWKS: &str = include_str!("keys/jwks.json");

#[track_caller]
fn refused(told: Result<impl Sized, KeyError>, expected: &str) {
    assert_eq!(told.err().map(|error| error.to_string()).as_deref(), Some(expected));
}

/// Each public key is a key of its own family, and of no other.
#[test]
fn each_key_of_its_own_family() {
    let keys = [(RSA, "RSA"), (P256, "ES256"), (P384, "ES384"), (ED25519, "EdDSA")];
    let algorithms = ["HS256", "HS512", "RS256", "RS512", "PS256", "PS512", "ES256", "ES384", "EdDSA"];
    for algorithm in algorithms.map(|name| Algorithm::named(name).unwrap()) {
        for (pem, family) in keys {
            let fits = algorithm.as_str() == family
                || (family == "RSA"
                    && algorithm.as_str()[1..].starts_with('S')
                    && !algorithm.as_str().starts_with(['H', 'E']));
            let der = pem_rfc7468::decode_vec(pem.as_bytes()).unwrap().1;
            assert_eq!(JwtKey::from_pem(algorithm, pem).is_ok(), fits, "{algorithm} {family}");
            assert_eq!(JwtKey::from_der(algorithm, der).is_ok(), fits, "{algorithm} {family}");
        }
    }
    assert!(JwtKey::from_pem(Algorithm::RS256, include_str!("keys/rsa.pkcs1.pub.pem")).is_ok());
}

#[test]
fn pem_of_other_kinds() {
    let private = include_str!("keys/rsa.pem");
    let told = JwtKey::from_pem(Algorithm::RS256, private).unwrap_err().to_string();
    assert!(told.contains("`openssl pkey -pubout`"), "{told}");
    refused(JwtKey::from_pem(Algorithm::RS256, ""), "the key is not PEM");
    refused(JwtKey::from_pem(Algorithm::RS256, &RSA[..200]), "the key is not PEM");
    refused(
        JwtSigner::from_pem(Algorithm::RS256, include_str!("keys/p256.pem")),
        "the key is no private key for RS256",
    );
    refused(
        JwtSigner::from_pem(Algorithm::ES384, include_str!("keys/p256.pem")),
        "the key is no private key for ES384",
    );
    refused(
        JwtSigner::from_pem(Algorithm::HS256, include_str!("keys/p256.pem")),
        "the key is no private key for HS256",
    );
    assert!(JwtSigner::from_pem(Algorithm::RS256, RSA).is_err());
}

#[test]
fn secrets() {
    for (algorithm, bytes_min) in [(Algorithm::HS256, 32), (Algorithm::HS384, 48), (Algorithm::HS512, 64)] {
        assert!(JwtKey::secret(algorithm, &SECRET[..bytes_min]).is_ok());
        assert!(JwtKey::secret(algorithm, &SECRET[..bytes_min - 1]).is_err());
        assert!(JwtSigner::secret(algorithm, &SECRET[..bytes_min - 1]).is_err());
    }
    refused(JwtKey::secret(Algorithm::RS256, SECRET), "a key for RS256 is no secret");
    refused(JwtSigner::secret(Algorithm::EdDSA, SECRET), "a key for EdDSA is no secret");
}

#[test]
fn rsa_keys_that_are_weak() {
    const WEAK: &str = "a key for RS256 is one of RSA, of 2048 to 8192 bits";
    let check = |modulus: &[u8], exponent: &[u8]| {
        let jwk = format!(r#"{{"kty":"RSA","n":"{}","e":"{}"}}"#, base64url(modulus), base64url(exponent));
        refused(JwtKey::from_jwk(&[Algorithm::RS256], jwk), WEAK);
    };
    refused(JwtKey::from_pem(Algorithm::RS256, include_str!("keys/rsa1024.pub.pem")), WEAK);
    // Of the exponent 1, every message is its own signature.
    [&[1][..], &[0], &[], &[2], &[1, 0], &[0, 1, 0, 1]].iter().for_each(|exponent| check(&[0xff; 256], exponent));
    [&[0xff; 128][..], &[0x7f; 256], &[0xff; 1025], &[]].iter().for_each(|modulus| check(modulus, &[1, 0, 1]));
    // A short one that is filled up (RFC 7518 section 6.3.1.1).
    check(&[&[0; 128][..], &[0xff; 128]].concat(), &[1, 0, 1]);
}

/// A point that is not on the curve (as of CVE-2015-7940), and coordinates that are too short.
#[test]
fn points_off_the_curve() {
    let jwk =
        |x: &[u8], y: &[u8]| format!(r#"{{"kty":"EC","crv":"P-256","x":"{}","y":"{}"}}"#, base64url(x), base64url(y));
    refused(JwtKey::from_jwk(&[Algorithm::ES256], jwk(&[1; 32], &[2; 32])), "the key is no public key for ES256");
    refused(JwtKey::from_jwk(&[Algorithm::ES256], jwk(&[0; 32], &[0; 32])), "the key is no public key for ES256");
    refused(JwtKey::from_jwk(&[Algorithm::ES256], jwk(&[1; 31], &[2; 32])), "`x` of the JWK has not 32 bytes");
}

#[test]
fn a_set_of_keys() {
    let told = |algorithms: &[Algorithm]| {
        let keys = JwtKey::from_jwks(algorithms, JWKS)?;
        Ok::<_, KeyError>(
            keys.iter().map(|key| format!("{} {}", key.kid().unwrap(), key.algorithm())).collect::<Vec<_>>(),
        )
    };
    let all = [Algorithm::RS256, Algorithm::ES256, Algorithm::ES384, Algorithm::EdDSA, Algorithm::HS256];
    assert_eq!(told(&all).unwrap(), ["rsa RS256", "p256 ES256", "p384 ES384", "ed25519 EdDSA"]);
    assert_eq!(told(&[Algorithm::ES384]).unwrap(), ["p384 ES384"]);
    // Its `alg` says RS256.
    refused(told(&[Algorithm::RS384]), "the JWKS has no key for the algorithms");
    refused(told(&[]), "the JWKS has no key for the algorithms");
}

#[test]
fn a_key_without_alg_is_for_the_only_one_that_fits() {
    let jwk = JWKS.replace(r#""alg": "RS256", "#, "").replace(r#""alg": "RS256","#, "");
    let told = |algorithms: &[Algorithm]| JwtKey::from_jwks(algorithms, &jwk).map(|keys| keys[0].algorithm());
    assert_eq!(told(&[Algorithm::PS256]).unwrap(), Algorithm::PS256);
    assert!(told(&[Algorithm::PS256, Algorithm::RS256]).is_err());
}

#[test]
fn documents_that_are_no_keys() {
    for document in [
        "",
        "{}",
        "[]",
        r#"{"keys":{}}"#,
        r#"{"keys":[1]}"#,
        r#"{"keys":[],"keys":[]}"#,
        r#"{"keys":[{"kty":1}]}"#,
        r#"{"keys":[{"kty":"oct","kty":"RSA"}]}"#,
    ] {
        refused(JwtKey::from_jwks(&[Algorithm::RS256], document), "the document is no JWKS");
    }
    refused(JwtKey::from_jwks(&[Algorithm::RS256], r#"{"keys":[{"kty":"RSA"}]}"#), "the JWK has no `n`");
    let many = format!(r#"{{"keys":[{}]}}"#, vec![r#"{"kty":"oct"}"#; 65].join(","));
    refused(JwtKey::from_jwks(&[Algorithm::RS256], many), "the JWKS has more than 64 keys");
    assert!(
        JwtKey::from_jwk(&[Algorithm::HS256], format!(r#"{{"kty":"oct","use":"enc","k":"{}"}}"#, base64url(SECRET)))
            .is_err()
    );
    assert!(
        JwtKey::from_jwk(
            &[Algorithm::HS256],
            format!(r#"{{"kty":"oct","key_ops":["sign"],"k":"{}"}}"#, base64url(SECRET))
        )
        .is_err()
    );
}

#[test]
fn mistakes_are_told_at_once() {
    let long = "k".repeat(257);
    let keys = [
        key(Algorithm::RS256).with_kid(&*long),
        key(Algorithm::HS256).with_kid("1"),
        key(Algorithm::HS256).with_kid("1"),
    ];
    let told = JwtVerifier::<Claims>::builder([Algorithm::HS256]).keys(keys).leeway(Duration::from_secs(601)).build();
    assert_eq!(
        told.unwrap_err().mistakes(),
        [
            "a key is for RS256, which is not in the list of algorithms",
            "a `kid` has more than 256 bytes",
            "two keys for HS256 have the same `kid`",
            "the leeway is more than 600 s",
        ]
    );
}

#[test]
fn keys_are_replaced() {
    let verifier = verifier();
    let good = token(HEADER, CLAIMS);
    let other = JwtKey::secret(Algorithm::HS256, [8; 32]).unwrap();
    // These are no good: the old ones stay.
    assert!(verifier.replace_keys(Vec::new()).is_err());
    assert!(verifier.replace_keys(vec![key(Algorithm::HS512)]).is_err());
    assert!(verifier.verify(&good).is_ok());
    // Both, while tokens of the old one are about.
    verifier.replace_keys(vec![other.clone(), key(Algorithm::HS256)]).unwrap();
    assert!(verifier.verify(&good).is_ok());
    verifier.replace_keys(vec![other]).unwrap();
    assert!(verifier.verify(&good).is_err());
}

#[test]
fn nothing_shows_a_key() {
    let secret = "canary-canary-canary-canary-canary";
    let key = JwtKey::secret(Algorithm::HS256, secret).unwrap();
    let signer = JwtSigner::secret(Algorithm::HS256, secret).unwrap();
    let builder = JwtVerifier::<Claims>::builder([Algorithm::HS256]).key(key.clone());
    let shown = format!("{key:?} {signer:?} {builder:?}");
    let shown = format!("{shown} {:?}", builder.build().unwrap());
    assert!(!shown.contains("canary") && !shown.contains("99, 97"), "{shown}");
}
