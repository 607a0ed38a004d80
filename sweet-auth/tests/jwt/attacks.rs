//! The known attacks on what reads tokens. Each is refused, and for the reason that it should be.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sweet::auth::jwt::{Algorithm, JwtError, JwtKey, JwtVerifier, TOKEN_BYTES_MAX};

use super::{
    CLAIMS, Claims, ED25519, HEADER, P256, RSA, SECRET, base64url, builder, clock, key, token, token_by, verifier,
};

#[track_caller]
fn refused(token: &str, expected: JwtError) {
    refused_by(&verifier(), token, expected);
}

#[track_caller]
fn refused_by(verifier: &JwtVerifier<Claims>, token: &str, expected: JwtError) {
    let error = verifier.verify(token).expect_err(token);
    // Of what is malformed, the sentence does not matter.
    let is_same = matches!((&error, &expected), (JwtError::Malformed(_), JwtError::Malformed(_))) || error == expected;
    assert!(is_same, "{error:?} for {token}");
}

const MALFORMED: JwtError = JwtError::Malformed("");

/// Good texts, with a signature of one's choice.
fn signed_with(header: &str, signature: impl AsRef<[u8]>) -> String {
    format!("{}.{}.{}", base64url(header), base64url(CLAIMS), base64url(signature))
}

fn der(pem: &str) -> Vec<u8> {
    pem_rfc7468::decode_vec(pem.as_bytes()).unwrap().1
}

#[test]
fn none_in_any_case() {
    for none in ["none", "None", "NONE", "nOnE", "noNe", "none ", "", "null"] {
        let header = format!(r#"{{"alg":"{none}"}}"#);
        refused(&signed_with(&header, []), JwtError::Algorithm);
        refused(&signed_with(&header, [0; 32]), JwtError::Algorithm);
        refused(&token(&header, CLAIMS), JwtError::Algorithm);
    }
}

#[test]
fn no_algorithm_or_one_that_is_no_text() {
    for header in [
        "{}",
        r#"{"alg":null}"#,
        r#"{"alg":0}"#,
        r#"{"alg":["HS256"]}"#,
        r#"{"alg":{"HS256":1}}"#,
        r#"{"ALG":"HS256"}"#,
    ] {
        refused(&token(header, CLAIMS), MALFORMED);
    }
}

#[test]
fn an_algorithm_that_is_not_listed() {
    for name in [
        "HS384", "HS512", "RS384", "PS256", "ES384", "ES512", "ES256K", "hs256", "HS256 ", "RSA-OAEP", "dir", "ECDH-ES",
    ] {
        refused(&token(format!(r#"{{"alg":"{name}"}}"#), CLAIMS), JwtError::Algorithm);
    }
    // A key that would do is no reason.
    let only_rsa = JwtVerifier::builder([Algorithm::RS256]).key(key(Algorithm::RS256)).clock(clock).build().unwrap();
    refused_by(&only_rsa, &token(HEADER, CLAIMS), JwtError::Algorithm);
}

/// A token by HMAC, whose secret is the public key in any form that everybody can have it in.
#[test]
fn key_confusion() {
    for public in [RSA, P256, ED25519] {
        let (bytes, label) = (der(public), "-----BEGIN PUBLIC KEY-----");
        let inner: String = public.lines().filter(|line| !line.starts_with("---")).collect();
        let secrets: [&[u8]; 7] = [
            public.as_bytes(),
            public.trim_end().as_bytes(),
            &bytes,
            inner.as_bytes(),
            public.replace('\n', "\r\n").as_bytes(),
            label.as_bytes(),
            &bytes[bytes.len() - 32..],
        ]
        .map(|secret| &*secret.to_vec().leak());
        for secret in secrets {
            refused(&token_by(secret, HEADER, CLAIMS), JwtError::Signature);
        }
        // Where the app has keys of the other kind alone, there is nothing to compare with.
        let only_rsa =
            JwtVerifier::builder([Algorithm::RS256]).key(key(Algorithm::RS256)).clock(clock).build().unwrap();
        refused_by(&only_rsa, &token_by(public.as_bytes(), HEADER, CLAIMS), JwtError::Algorithm);
        // Nor can they be given as a secret by mistake.
        assert!(JwtKey::secret(Algorithm::HS256, public).is_err());
        assert!(JwtKey::secret(Algorithm::HS256, public.trim_end()).is_err());
        assert!(JwtKey::secret(Algorithm::HS256, &bytes).is_err());
    }
}

/// A token that says another algorithm than the key with its `kid` is for.
#[test]
fn a_key_of_another_algorithm() {
    let algorithms = [Algorithm::HS256, Algorithm::RS256];
    let keys = [key(Algorithm::HS256).with_kid("secret"), key(Algorithm::RS256).with_kid("rsa")];
    let verifier = JwtVerifier::builder(algorithms).keys(keys).clock(clock).build().unwrap();
    assert!(verifier.verify(&token(r#"{"alg":"HS256","kid":"secret"}"#, CLAIMS)).is_ok());
    refused_by(&verifier, &token_by(RSA.as_bytes(), r#"{"alg":"HS256","kid":"rsa"}"#, CLAIMS), JwtError::Key);
    refused_by(&verifier, &token(r#"{"alg":"RS256","kid":"secret"}"#, CLAIMS), JwtError::Key);
}

#[test]
fn kid_injection() {
    let long = "k".repeat(257);
    let kids = [
        "../../../../../../dev/null",
        "/dev/null",
        "file:///etc/passwd",
        "x' UNION SELECT 'secret",
        "x'; DROP TABLE keys; --",
        "| cat /etc/passwd",
        "http://attacker.example/key",
        "",
        "*",
        "%00",
        &long,
        "unknown",
    ];
    for kid in kids {
        // By the key that such a look-up would find: an empty one, or the one that was injected.
        for secret in [&b""[..], b"secret", &SECRET] {
            refused(&token_by(secret, format!(r#"{{"alg":"HS256","kid":"{kid}"}}"#), CLAIMS), JwtError::Key);
        }
    }
    for kid in ["1", "null", "true", r#"["one"]"#, r#"{"one":1}"#] {
        refused(&token(format!(r#"{{"alg":"HS256","kid":{kid}}}"#), CLAIMS), MALFORMED);
    }
}

#[test]
fn a_kid_is_compared_as_a_whole() {
    let verifier = JwtVerifier::builder([Algorithm::HS256])
        .key(key(Algorithm::HS256).with_kid("one"))
        .clock(clock)
        .build()
        .unwrap();
    assert!(verifier.verify(&token(r#"{"alg":"HS256","kid":"one"}"#, CLAIMS)).is_ok());
    assert!(verifier.verify(&token(r#"{"alg":"HS256","kid":"\u006fne"}"#, CLAIMS)).is_ok());
    for kid in ["ONE", "on", "one ", "one\\u0000"] {
        refused_by(&verifier, &token(format!(r#"{{"alg":"HS256","kid":"{kid}"}}"#), CLAIMS), JwtError::Key);
    }
    refused_by(&verifier, &token(HEADER, CLAIMS), JwtError::Key);
}

/// A token that brings its own key, or says where to fetch it, and is signed by it.
#[test]
fn keys_of_the_token() {
    let own = b"attacker attacker attacker attacker!";
    let k = base64url(own);
    for brought in [
        format!(r#""jwk":{{"kty":"oct","k":"{k}"}}"#),
        r#""jku":"https://attacker.example/jwks.json""#.to_owned(),
        r#""x5u":"https://attacker.example/chain.pem""#.to_owned(),
        r#""x5c":["MIIB"]"#.to_owned(),
        r#""jku":"file:///etc/passwd""#.to_owned(),
    ] {
        refused(&token_by(own, format!(r#"{{"alg":"HS256",{brought}}}"#), CLAIMS), JwtError::Signature);
        // They are not looked at, so a token of our own may have them.
        assert!(verifier().verify(&token(format!(r#"{{"alg":"HS256",{brought}}}"#), CLAIMS)).is_ok());
    }
}

#[test]
fn critical_extensions() {
    for header in [
        r#"{"alg":"HS256","crit":["exp"],"exp":1700000900}"#,
        r#"{"alg":"HS256","crit":[]}"#,
        r#"{"alg":"HS256","crit":null}"#,
        r#"{"alg":"HS256","crit":["b64"],"b64":false}"#,
        r#"{"alg":"HS256","b64":false}"#,
    ] {
        refused(&token(header, CLAIMS), JwtError::Critical);
    }
}

#[test]
fn another_type_than_is_asked_for() {
    let verifier = builder().token_type("at+jwt").build().unwrap();
    assert!(verifier.verify(&token(r#"{"alg":"HS256","typ":"at+jwt"}"#, CLAIMS)).is_ok());
    assert!(verifier.verify(&token(r#"{"alg":"HS256","typ":"Application/AT+JWT"}"#, CLAIMS)).is_ok());
    for typ in ["JWT", "dpop+jwt", "at+jwt;x", "application/x/at+jwt", "at", ""] {
        refused_by(&verifier, &token(format!(r#"{{"alg":"HS256","typ":"{typ}"}}"#), CLAIMS), JwtError::Type);
    }
    refused_by(&verifier, &token(HEADER, CLAIMS), JwtError::Type);
    refused(&token(r#"{"alg":"HS256","typ":1}"#, CLAIMS), MALFORMED);
}

#[test]
fn oversized() {
    let padded =
        |count: usize| token(HEADER, format!(r#"{{"sub":"ada","exp":1700000900,"x":"{}"}}"#, "x".repeat(count)));
    refused(&padded(1_000_000), JwtError::TooLong);
    // The longest that is good, and the next.
    let longest =
        (6000..).map_while(|count| Some(padded(count)).filter(|token| token.len() <= TOKEN_BYTES_MAX)).last().unwrap();
    assert!(longest.len() > TOKEN_BYTES_MAX - 2 && verifier().verify(&longest).is_ok());
    refused(&format!("{longest}AAA"), JwtError::TooLong);
}

/// Depth, and many members: bounded by the length, and by the limit of the reader.
#[test]
fn deep_and_wide() {
    for claims in ["[".repeat(5000), format!(r#"{{"sub":"ada","exp":1700000900,"x":{}}}"#, "[".repeat(4000))] {
        refused(&token(HEADER, &claims), MALFORMED);
        refused(&token(&claims, CLAIMS), MALFORMED);
    }
    let members: String = (0..500).map(|index| format!(r#","{index}":0"#)).collect();
    assert!(verifier().verify(&token(HEADER, format!(r#"{{"sub":"ada","exp":1700000900{members}}}"#))).is_ok());
}

#[test]
fn other_numbers_of_parts() {
    let good = token(HEADER, CLAIMS);
    let [header, claims, signature]: [&str; 3] = good.split('.').collect::<Vec<_>>().try_into().unwrap();
    for text in [
        String::new(),
        ".".to_owned(),
        "..".to_owned(),
        "...".to_owned(),
        header.to_owned(),
        format!("{header}.{claims}"),
        format!(".{claims}.{signature}"),
        format!("{good}."),
        format!(".{good}"),
        format!("{good}.{signature}"),
        // The five parts of an encrypted token (RFC 7516).
        format!("{good}.{signature}.{signature}"),
    ] {
        refused(&text, MALFORMED);
    }
    // Three parts, of which one is empty.
    refused(&format!("{header}.{claims}."), JwtError::Signature);
    refused(&format!("{header}..{signature}"), JwtError::Signature);
}

/// White space, padding, other alphabets, bytes that are no base64url.
#[test]
fn other_forms_of_the_same_bytes() {
    let good = token(HEADER, CLAIMS);
    let [header, claims, signature]: [&str; 3] = good.split('.').collect::<Vec<_>>().try_into().unwrap();
    for bad in [" ", "\n", "\t", "=", "==", "+", "/", "%3D", "\0", "é", "*", ","] {
        for text in [
            format!("{good}{bad}"),
            format!("{bad}{good}"),
            format!("{header}{bad}.{claims}.{signature}"),
            format!("{header}.{claims}{bad}.{signature}"),
            format!("{header}.{bad}{claims}.{signature}"),
        ] {
            refused(&text, MALFORMED);
        }
    }
    // 32 bytes are 43 characters, whose last has two bits too many.
    let (rest, last) = good.split_at(good.len() - 1);
    const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let place = ALPHABET.find(last).unwrap();
    assert_eq!(place % 4, 0);
    for other in &ALPHABET[place + 1..place + 4].chars().collect::<Vec<_>>() {
        refused(&format!("{rest}{other}"), MALFORMED);
    }
}

/// No other character at any place, no beginning of a token, and no token with a character too many, is good.
#[test]
fn every_other_text() {
    let (good, verifier) = (token(HEADER, CLAIMS), verifier());
    assert!(verifier.verify(&good).is_ok());
    for at in 0..good.len() {
        assert!(verifier.verify(&good[..at]).is_err());
        for other in "AQgw_-09zB.=".chars().filter(|other| !good[at..].starts_with(*other)) {
            let changed = format!("{}{other}{}", &good[..at], &good[at + 1..]);
            assert!(verifier.verify(&changed).is_err(), "{changed}");
            let longer = format!("{}{other}{}", &good[..at], &good[at..]);
            assert!(verifier.verify(&longer).is_err(), "{longer}");
        }
    }
}

#[test]
fn duplicate_members() {
    for header in [
        r#"{"alg":"none","alg":"HS256"}"#,
        r#"{"alg":"HS256","alg":"HS256"}"#,
        r#"{"alg":"HS256","\u0061lg":"none"}"#,
        r#"{"alg":"HS256","x":1,"x":2}"#,
    ] {
        refused(&token(header, CLAIMS), MALFORMED);
    }
    for claims in [
        r#"{"sub":"ada","exp":1,"exp":1700000900}"#,
        r#"{"sub":"ada","exp":1700000900,"e\u0078p":1}"#,
        r#"{"sub":"ada","sub":"root","exp":1700000900}"#,
        r#"{"sub":"ada","exp":1700000900,"admin":false,"admin":true}"#,
        r#"{"sub":"ada","exp":1700000900,"x":1,"x":1}"#,
    ] {
        refused(&token(HEADER, claims), MALFORMED);
    }
}

#[test]
fn a_header_or_claims_that_are_no_object() {
    for text in [
        "",
        "[]",
        "null",
        "1",
        r#""HS256""#,
        "{",
        r#"{"alg":"HS256"}{"#,
        "\u{feff}{\"alg\":\"HS256\"}",
        "[{\"alg\":\"HS256\"}]",
    ] {
        refused(&token(text, CLAIMS), MALFORMED);
        refused(&token(HEADER, text), MALFORMED);
    }
    refused(&token(b"{\"alg\":\"HS256\",\"x\":\"\xff\"}", CLAIMS), MALFORMED);
    refused(&token(HEADER, b"{\"sub\":\"\xff\",\"exp\":1700000900}"), MALFORMED);
}

/// Parts of a good signature, and what is longer.
#[test]
fn shortened_signatures() {
    let good = token(HEADER, CLAIMS);
    let signature = URL_SAFE_NO_PAD.decode(good.rsplit_once('.').unwrap().1).unwrap();
    for length in 0..32 {
        refused(&signed_with(HEADER, &signature[..length]), JwtError::Signature);
    }
    refused(&signed_with(HEADER, [&*signature, &[0]].concat()), JwtError::Signature);
}

/// The number of points of P-256 (FIPS 186-4 section D.1.2.3).
const ORDER: [u8; 32] = [
    0xff, 0xff, 0xff, 0xff, 0x00, 0x00, 0x00, 0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xbc, 0xe6, 0xfa,
    0xad, 0xa7, 0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x51,
];

/// CVE-2022-21449: r and s that are 0, or the order, which is 0 too.
#[test]
fn psychic_signatures() {
    let (zero, mut one) = ([0; 32], [0; 32]);
    one[31] = 1;
    for r in [zero, one, ORDER, [0xff; 32]] {
        for s in [zero, one, ORDER, [0xff; 32]] {
            refused(&signed_with(r#"{"alg":"ES256"}"#, [r, s].concat()), JwtError::Signature);
        }
    }
    let lengths = [0, 1, 32, 63, 65, 70, 72, 96, 128];
    lengths
        .iter()
        .for_each(|length| refused(&signed_with(r#"{"alg":"ES256"}"#, vec![0; *length]), JwtError::Signature));
}

fn es256() -> (String, Vec<u8>) {
    let line = include_str!("keys/tokens.txt").lines().find(|line| line.starts_with("ES256")).unwrap();
    let (signed, signature) = line.strip_prefix("ES256 ").unwrap().rsplit_once('.').unwrap();
    (signed.to_owned(), URL_SAFE_NO_PAD.decode(signature).unwrap())
}

/// In a token the two numbers stand as they are (RFC 7518 section 3.4), not in DER.
#[test]
fn a_signature_in_der() {
    let (signed, signature) = es256();
    let number = |number: &[u8]| {
        let unsigned = if number[0] >= 0x80 { [&[0], number].concat() } else { number.to_vec() };
        [&[2, unsigned.len() as u8], &*unsigned].concat()
    };
    let numbers = [number(&signature[..32]), number(&signature[32..])].concat();
    let der = [&[0x30, numbers.len() as u8], &*numbers].concat();
    refused(&format!("{signed}.{}", base64url(der)), JwtError::Signature);
}

/// (r, n - s) is a signature as (r, s) is, by the definition of ECDSA: the same claims, but another text. So a text of a token is no name
/// for it: a list of revoked tokens goes by `jti`.
#[test]
fn the_other_signature_of_ecdsa_changes_no_claim() {
    let (signed, signature) = es256();
    let mut borrow = 0;
    let mut other = signature.clone();
    for index in (0..32).rev() {
        let difference = i32::from(ORDER[index]) - i32::from(signature[32 + index]) - borrow;
        other[32 + index] = difference.rem_euclid(256) as u8;
        borrow = i32::from(difference < 0);
    }
    let claims = |signature: &[u8]| verifier().verify(&format!("{signed}.{}", base64url(signature)));
    assert_ne!(other, signature);
    assert_eq!(claims(&other), claims(&signature));
    assert!(claims(&signature).is_ok());
}

/// Ed25519: s must be less than the order of the group (RFC 8032 section 5.1.7), or each signature had another one.
#[test]
fn the_other_signature_of_ed25519() {
    const GROUP: [u8; 32] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let line = include_str!("keys/tokens.txt").lines().find(|line| line.starts_with("EdDSA")).unwrap();
    let (signed, signature) = line.strip_prefix("EdDSA ").unwrap().rsplit_once('.').unwrap();
    let signature = URL_SAFE_NO_PAD.decode(signature).unwrap();
    let (mut other, mut carry) = (signature.clone(), 0);
    for index in 0..32 {
        let sum = u16::from(signature[32 + index]) + u16::from(GROUP[index]) + carry;
        (other[32 + index], carry) = (sum as u8, sum >> 8);
    }
    assert!(verifier().verify(&format!("{signed}.{}", base64url(&signature))).is_ok());
    refused(&format!("{signed}.{}", base64url(other)), JwtError::Signature);
    refused(&signed_with(r#"{"alg":"EdDSA"}"#, [0; 64]), JwtError::Signature);
    refused(&signed_with(r#"{"alg":"EdDSA"}"#, []), JwtError::Signature);
}

/// A key of small order in the set would let anybody sign.
#[test]
fn ed25519_keys_of_small_order() {
    let mut point = [0; 32];
    point[0] = 1;
    let jwk = format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{}"}}"#, base64url(point));
    assert!(JwtKey::from_jwk(&[Algorithm::EdDSA], jwk).is_err());
    let mut spki = der(ED25519);
    let start = spki.len() - 32;
    spki[start..].copy_from_slice(&point);
    assert!(JwtKey::from_der(Algorithm::EdDSA, spki).is_err());
}

/// A signature that is a root of what must be signed, where the exponent is small, and others that are no signatures.
#[test]
fn rsa_signatures_that_nobody_made() {
    let mut one = [0; 256];
    one[255] = 1;
    for signature in [&[][..], &[0; 256], &one, &[0xff; 256], &[0; 255], &[0; 257], &[0; 512]] {
        refused(&signed_with(r#"{"alg":"RS256"}"#, signature), JwtError::Signature);
    }
    // A signature by PSS is none by PKCS #1.
    let line = include_str!("keys/tokens.txt").lines().find(|line| line.starts_with("PS256")).unwrap();
    let signature = URL_SAFE_NO_PAD.decode(line.rsplit_once('.').unwrap().1).unwrap();
    refused(&signed_with(r#"{"alg":"RS256"}"#, signature), JwtError::Signature);
}
