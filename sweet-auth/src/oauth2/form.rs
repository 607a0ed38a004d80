//! What a client sends for a token by the password grant (RFC 6749 section 4.3.2).
//!
//! In:    a form.
//! Out:   who asks, with what password, for which scopes.
//! Never: shows the password or the secret of the client in `Debug`.

use sweet_core::meta::{Origin, PathParams};
use sweet_core::params::{FromParam, FromParams, Slot, Source, mismatch};
use sweet_core::rules::Failures;
use sweet_core::schema::{
    Content, Definition, Docs, Enum, Field, Name, Naming, Representation, Schema, Shape, Variant,
};

use super::shape::{TEXT, field, object};
use crate::{ScopeList, Secret};

/// The form of the password grant (RFC 6749 section 4.3.2), as an argument `Form<OAuth2PasswordForm>`: what a token endpoint takes,
/// and what the page of the documentation sends.
///
/// A program may give `client_id` and `client_secret` by `Authorization: Basic …` instead (RFC 6749 section 2.3.1): take
/// `Option<Basic<…>>` beside it.
///
/// ```
/// use sweet::auth::oauth2::OAuth2PasswordForm;
/// use sweet::prelude::*;
///
/// #[post("/token")]
/// async fn token(Form(asked): Form<OAuth2PasswordForm>) -> String {
///     format!("{asked:?}")
/// }
///
/// #[derive(Api)]
/// #[api(routes(token))]
/// struct App {}
///
/// let client = sweet::TestClient::new(App {});
/// let form = "grant_type=password&username=ada&password=s3cret&scope=users%3Aread";
/// let reply = client.post("/token").body("application/x-www-form-urlencoded", form).send();
/// assert!(reply.text().contains("ada") && !reply.text().contains("s3cret"));
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct OAuth2PasswordForm {
    /// Must be `password`.
    pub grant_type: PasswordGrant,
    /// Who asks.
    pub username: String,
    /// Their password.
    pub password: Secret,
    /// The scopes that are asked for; none where the field is missing or empty.
    pub scope: ScopeList,
    /// Through which client, where it says so.
    pub client_id: Option<String>,
    /// The secret of the client, where it has one.
    pub client_secret: Option<Secret>,
}

/// `password`, the only `grant_type` of an [`OAuth2PasswordForm`].
///
/// ```
/// assert_eq!(format!("{:?}", sweet_auth::oauth2::PasswordGrant), "PasswordGrant");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PasswordGrant;

const HERE: Origin = Origin { file: file!(), line: line!(), column: column!() };

impl Schema for PasswordGrant {
    const SHAPE: Shape = {
        fn define() -> &'static Definition {
            const PASSWORD: Variant = Variant {
                name: "password",
                docs: Docs::NONE,
                content: Content::Unit,
                naming: Naming::Own,
                read_only: false,
            };
            const {
                &Definition {
                    docs: Docs::of("The password grant of OAuth 2.0 (RFC 6749 section 4.3)."),
                    content: Content::Enum(Enum {
                        representation: Representation::External,
                        variants: &[PASSWORD],
                        closed: false,
                    }),
                    contexts: &[],
                }
            }
        }
        Shape::Named(Name { base: "PasswordGrant", arguments: &[], origin: HERE }, define)
    };
}

impl<'r> FromParam<'r> for PasswordGrant {
    fn from_param(text: &'r str, failures: &mut Failures) -> Option<Self> {
        if text == "password" { Some(PasswordGrant) } else { mismatch("must be `password`", failures) }
    }
}

/// What a page shows as dots.
const SECRET: Shape = Shape::String { format: Some("password") };

impl Schema for OAuth2PasswordForm {
    const SHAPE: Shape = {
        fn define() -> &'static Definition {
            const FIELDS: &[Field] = &[
                field("grant_type", PasswordGrant::SHAPE, true, ""),
                field("username", TEXT, true, "Who asks."),
                field("password", SECRET, true, "Their password."),
                field("scope", TEXT, false, "The scopes that are asked for, with spaces between them."),
                field("client_id", TEXT, false, "Through which client."),
                field("client_secret", SECRET, false, "The secret of the client."),
            ];
            const { &object("Asks for a token by a password (RFC 6749 section 4.3.2).", FIELDS) }
        }
        Shape::Named(Name { base: "OAuth2PasswordForm", arguments: &[], origin: HERE }, define)
    };
}

impl<'r> FromParams<'r> for OAuth2PasswordForm {
    const TAKES: PathParams = PathParams::Named {
        names: &["grant_type", "username", "password", "scope", "client_id", "client_secret"],
        shape: Self::SHAPE,
    };

    fn from_params(source: Source<'r>, failures: &mut Failures) -> Option<Self> {
        let grant_type = required(source, &["grant_type"], failures);
        let username = required(source, &["username"], failures);
        let password: Option<String> = required(source, &["password"], failures);
        let scope: Option<Option<ScopeList>> = required(source, &["scope"], failures);
        let client_id: Option<Option<String>> = required(source, &["client_id"], failures);
        let client_secret: Option<Option<String>> = required(source, &["client_secret"], failures);
        Some(Self {
            grant_type: grant_type?,
            username: username?,
            password: Secret::new(password?),
            scope: scope?.unwrap_or_default(),
            client_id: client_id?,
            client_secret: client_secret?.map(Secret::new),
        })
    }
}

/// A field; one that is an `Option` may be missing.
fn required<'r, T: FromParam<'r>>(source: Source<'r>, names: &[&'static str], failures: &mut Failures) -> Option<T> {
    let slot: Slot<T> = source.field(names, failures);
    source.required(names, slot, failures)
}
