//! Keys as JSON documents (RFC 7517): one (JWK), or a set of them (JWKS).
//!
//! In:    a document, and the algorithms that are listed.
//! Out:   the keys that verify signatures by one of them.
//! Never: fetches a document, or takes a key for an algorithm that is not listed.

use std::borrow::Cow;

use sweet_core::json::{self, Decode, Failed, ObjectReader, Reader, Slot};

use super::algorithm::{Algorithm, Family};
use super::error::KeyError;
use super::key::JwtKey;
use super::{object, token};

/// How many keys a set may have.
pub const KEYS_MAX: usize = 64;

/// What a JWK says, before anybody believes it.
#[derive(Debug, Default)]
struct Jwk<'de> {
    /// In the order of `NAMES`.
    texts: [Slot<Cow<'de, str>>; NAMES.len()],
    operations: Option<Vec<Cow<'de, str>>>,
}

const NAMES: [&str; 10] = ["kty", "alg", "use", "kid", "crv", "x", "y", "n", "e", "k"];

impl<'de> Decode<'de> for Jwk<'de> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let mut jwk = Jwk::default();
        let mut operations = Slot::new();
        object::read(reader, |name, object: &mut ObjectReader<'_, 'de>| {
            if name == "key_ops" {
                return object.field(name, &mut operations).map(|()| true);
            }
            let Some(index) = NAMES.iter().position(|known| *known == name) else { return Ok(false) };
            object::text(object, name, &mut jwk.texts[index])
        })?;
        jwk.operations = operations.value();
        Ok(jwk)
    }
}

/// A set of keys.
#[derive(Debug)]
struct Jwks<'de>(Vec<Jwk<'de>>);

impl<'de> Decode<'de> for Jwks<'de> {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let mut keys = Slot::new();
        object::read(reader, |name, object| match name {
            "keys" => object.field(name, &mut keys).map(|()| true),
            _ => Ok(false),
        })?;
        keys.value().map(Jwks).ok_or_else(|| reader.fail("required", "must have `keys`"))
    }
}

impl JwtKey {
    /// The key of a JWK (RFC 7517 section 4), with its `kid`. Where it has no `alg`, it is for the one of `algorithms` that takes
    /// such keys. Its private members are left alone.
    ///
    /// # Errors
    /// Where it is no JWK, is not for signatures (`use`, `key_ops`), is for no algorithm of these or for more than one, or is no
    /// good key, as [`from_der`](Self::from_der) and [`secret`](Self::secret) have it.
    ///
    /// ```
    /// use sweet_auth::jwt::{Algorithm, JwtKey};
    ///
    /// let jwk = r#"{"kty": "OKP", "crv": "Ed25519", "kid": "1", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#;
    /// let key = JwtKey::from_jwk(&[Algorithm::EdDSA], jwk).unwrap();
    /// assert_eq!((key.algorithm(), key.kid()), (Algorithm::EdDSA, Some("1")));
    /// ```
    pub fn from_jwk(algorithms: &[Algorithm], jwk: impl AsRef<[u8]>) -> Result<Self, KeyError> {
        let jwk: Jwk<'_> = json::from_slice(jwk.as_ref()).map_err(|_| KeyError::new("the key is no JWK"))?;
        let algorithm = jwk.algorithm(algorithms).ok_or_else(|| {
            KeyError::new("the JWK is for none of the algorithms, for more than one of them, or not for signatures")
        })?;
        jwk.key(algorithm)
    }

    /// The keys of a JWKS document (RFC 7517 section 5), at most [`KEYS_MAX`]. Those that are for none of `algorithms`, or not for
    /// signatures, are left out, as section 5 asks.
    ///
    /// # Errors
    /// Where it is no JWKS, or holds no key for these algorithms, or one that is no good key.
    pub fn from_jwks(algorithms: &[Algorithm], jwks: impl AsRef<[u8]>) -> Result<Vec<Self>, KeyError> {
        let Jwks(keys) = json::from_slice(jwks.as_ref()).map_err(|_| KeyError::new("the document is no JWKS"))?;
        if keys.len() > KEYS_MAX {
            return Err(KeyError::new(format!("the JWKS has more than {KEYS_MAX} keys")));
        }
        let ours = keys.iter().filter_map(|jwk| jwk.algorithm(algorithms).map(|algorithm| jwk.key(algorithm)));
        let keys = ours.collect::<Result<Vec<_>, _>>()?;
        if keys.is_empty() { Err(KeyError::new("the JWKS has no key for the algorithms")) } else { Ok(keys) }
    }
}

impl Jwk<'_> {
    fn text(&self, name: &str) -> Option<&str> {
        let index = NAMES.iter().position(|known| *known == name)?;
        if let Slot::Full(text) = &self.texts[index] { Some(text) } else { None }
    }

    /// The one algorithm that it is for; `None` where there is none, or more than one.
    fn algorithm(&self, listed: &[Algorithm]) -> Option<Algorithm> {
        let verifies = self.operations.as_ref().is_none_or(|all| all.iter().any(|one| one == "verify"));
        if !verifies || self.text("use").is_some_and(|usage| usage != "sig") {
            return None;
        }
        let is_named = |algorithm: &Algorithm| self.text("alg").is_none_or(|name| name == algorithm.as_str());
        let mut fitting =
            listed.iter().copied().filter(|algorithm| self.is_of(algorithm.family()) && is_named(algorithm));
        let algorithm = fitting.next()?;
        fitting.all(|other| other == algorithm).then_some(algorithm)
    }

    /// Whether `kty` and `crv` say that it is of this family (RFC 7518 section 6.1, RFC 8037 section 2).
    fn is_of(&self, family: Family) -> bool {
        let (kind, curve) = (self.text("kty"), self.text("crv"));
        match family {
            Family::Secret => kind == Some("oct"),
            Family::Rsa => kind == Some("RSA"),
            Family::Curve { name, .. } => kind == Some("EC") && curve == Some(name),
            Family::Edwards => kind == Some("OKP") && curve == Some("Ed25519"),
        }
    }

    fn key(&self, algorithm: Algorithm) -> Result<JwtKey, KeyError> {
        let key = match algorithm.family() {
            Family::Secret => JwtKey::secret(algorithm, self.bytes("k")?),
            Family::Rsa => JwtKey::from_rsa(algorithm, &self.bytes("n")?, &self.bytes("e")?),
            Family::Edwards => JwtKey::from_der(algorithm, self.sized("x", 32)?),
            Family::Curve { bytes, .. } => {
                // An uncompressed point (SEC 1 section 2.3.3).
                JwtKey::from_der(algorithm, [&[4], &*self.sized("x", bytes)?, &*self.sized("y", bytes)?].concat())
            }
        }?;
        Ok(match self.text("kid") {
            Some(kid) => key.with_kid(kid),
            None => key,
        })
    }

    fn bytes(&self, name: &str) -> Result<Vec<u8>, KeyError> {
        let text = self.text(name).ok_or_else(|| KeyError::new(format!("the JWK has no `{name}`")))?;
        token::decode(text).map_err(|_| KeyError::new(format!("`{name}` of the JWK is not base64url")))
    }

    /// Bytes of which there must be so many (RFC 7518 section 6.2.1.2).
    fn sized(&self, name: &str, count: usize) -> Result<Vec<u8>, KeyError> {
        let bytes = self.bytes(name)?;
        if bytes.len() == count {
            Ok(bytes)
        } else {
            Err(KeyError::new(format!("`{name}` of the JWK has not {count} bytes")))
        }
    }
}
