// Written by generate.py. Change that, not this.

use sweet::prelude::*;

#[get("/user", operation_id = "users/get-authenticated")]
async fn get_authenticated() -> &'static str {
    "users/get-authenticated"
}

#[patch("/user", operation_id = "users/update-authenticated")]
async fn update_authenticated() -> &'static str {
    "users/update-authenticated"
}

#[get("/user/blocks", operation_id = "users/list-blocked-by-authenticated-user")]
async fn list_blocked_by_authenticated_user() -> &'static str {
    "users/list-blocked-by-authenticated-user"
}

#[get("/user/blocks/{username}", operation_id = "users/check-blocked")]
async fn check_blocked(Path(username): Path<&str>) -> String {
    format!("users/check-blocked\n{}", username)
}

#[put("/user/blocks/{username}", operation_id = "users/block")]
async fn block(Path(username): Path<&str>) -> String {
    format!("users/block\n{}", username)
}

#[delete("/user/blocks/{username}", operation_id = "users/unblock")]
async fn unblock(Path(username): Path<&str>) -> String {
    format!("users/unblock\n{}", username)
}

#[patch("/user/email/visibility", operation_id = "users/set-primary-email-visibility-for-authenticated-user")]
async fn set_primary_email_visibility_for_authenticated_user() -> &'static str {
    "users/set-primary-email-visibility-for-authenticated-user"
}

#[get("/user/emails", operation_id = "users/list-emails-for-authenticated-user")]
async fn list_emails_for_authenticated_user() -> &'static str {
    "users/list-emails-for-authenticated-user"
}

#[post("/user/emails", operation_id = "users/add-email-for-authenticated-user")]
async fn add_email_for_authenticated_user() -> &'static str {
    "users/add-email-for-authenticated-user"
}

#[delete("/user/emails", operation_id = "users/delete-email-for-authenticated-user")]
async fn delete_email_for_authenticated_user() -> &'static str {
    "users/delete-email-for-authenticated-user"
}

#[get("/user/followers", operation_id = "users/list-followers-for-authenticated-user")]
async fn list_followers_for_authenticated_user() -> &'static str {
    "users/list-followers-for-authenticated-user"
}

#[get("/user/following", operation_id = "users/list-followed-by-authenticated-user")]
async fn list_followed_by_authenticated_user() -> &'static str {
    "users/list-followed-by-authenticated-user"
}

#[get("/user/following/{username}", operation_id = "users/check-person-is-followed-by-authenticated")]
async fn check_person_is_followed_by_authenticated(Path(username): Path<&str>) -> String {
    format!("users/check-person-is-followed-by-authenticated\n{}", username)
}

#[put("/user/following/{username}", operation_id = "users/follow")]
async fn follow(Path(username): Path<&str>) -> String {
    format!("users/follow\n{}", username)
}

#[delete("/user/following/{username}", operation_id = "users/unfollow")]
async fn unfollow(Path(username): Path<&str>) -> String {
    format!("users/unfollow\n{}", username)
}

#[get("/user/gpg_keys", operation_id = "users/list-gpg-keys-for-authenticated-user")]
async fn list_gpg_keys_for_authenticated_user() -> &'static str {
    "users/list-gpg-keys-for-authenticated-user"
}

#[post("/user/gpg_keys", operation_id = "users/create-gpg-key-for-authenticated-user")]
async fn create_gpg_key_for_authenticated_user() -> &'static str {
    "users/create-gpg-key-for-authenticated-user"
}

#[get("/user/gpg_keys/{gpg_key_id}", operation_id = "users/get-gpg-key-for-authenticated-user")]
async fn get_gpg_key_for_authenticated_user(Path(gpg_key_id): Path<&str>) -> String {
    format!("users/get-gpg-key-for-authenticated-user\n{}", gpg_key_id)
}

#[delete("/user/gpg_keys/{gpg_key_id}", operation_id = "users/delete-gpg-key-for-authenticated-user")]
async fn delete_gpg_key_for_authenticated_user(Path(gpg_key_id): Path<&str>) -> String {
    format!("users/delete-gpg-key-for-authenticated-user\n{}", gpg_key_id)
}

#[get("/user/keys", operation_id = "users/list-public-ssh-keys-for-authenticated-user")]
async fn list_public_ssh_keys_for_authenticated_user() -> &'static str {
    "users/list-public-ssh-keys-for-authenticated-user"
}

#[post("/user/keys", operation_id = "users/create-public-ssh-key-for-authenticated-user")]
async fn create_public_ssh_key_for_authenticated_user() -> &'static str {
    "users/create-public-ssh-key-for-authenticated-user"
}

#[get("/user/keys/{key_id}", operation_id = "users/get-public-ssh-key-for-authenticated-user")]
async fn get_public_ssh_key_for_authenticated_user(Path(key_id): Path<&str>) -> String {
    format!("users/get-public-ssh-key-for-authenticated-user\n{}", key_id)
}

#[delete("/user/keys/{key_id}", operation_id = "users/delete-public-ssh-key-for-authenticated-user")]
async fn delete_public_ssh_key_for_authenticated_user(Path(key_id): Path<&str>) -> String {
    format!("users/delete-public-ssh-key-for-authenticated-user\n{}", key_id)
}

#[get("/user/public_emails", operation_id = "users/list-public-emails-for-authenticated-user")]
async fn list_public_emails_for_authenticated_user() -> &'static str {
    "users/list-public-emails-for-authenticated-user"
}

#[get("/user/social_accounts", operation_id = "users/list-social-accounts-for-authenticated-user")]
async fn list_social_accounts_for_authenticated_user() -> &'static str {
    "users/list-social-accounts-for-authenticated-user"
}

#[post("/user/social_accounts", operation_id = "users/add-social-account-for-authenticated-user")]
async fn add_social_account_for_authenticated_user() -> &'static str {
    "users/add-social-account-for-authenticated-user"
}

#[delete("/user/social_accounts", operation_id = "users/delete-social-account-for-authenticated-user")]
async fn delete_social_account_for_authenticated_user() -> &'static str {
    "users/delete-social-account-for-authenticated-user"
}

#[get("/user/ssh_signing_keys", operation_id = "users/list-ssh-signing-keys-for-authenticated-user")]
async fn list_ssh_signing_keys_for_authenticated_user() -> &'static str {
    "users/list-ssh-signing-keys-for-authenticated-user"
}

#[post("/user/ssh_signing_keys", operation_id = "users/create-ssh-signing-key-for-authenticated-user")]
async fn create_ssh_signing_key_for_authenticated_user() -> &'static str {
    "users/create-ssh-signing-key-for-authenticated-user"
}

#[get("/user/ssh_signing_keys/{ssh_signing_key_id}", operation_id = "users/get-ssh-signing-key-for-authenticated-user")]
async fn get_ssh_signing_key_for_authenticated_user(Path(ssh_signing_key_id): Path<&str>) -> String {
    format!("users/get-ssh-signing-key-for-authenticated-user\n{}", ssh_signing_key_id)
}

#[delete(
    "/user/ssh_signing_keys/{ssh_signing_key_id}",
    operation_id = "users/delete-ssh-signing-key-for-authenticated-user"
)]
async fn delete_ssh_signing_key_for_authenticated_user(Path(ssh_signing_key_id): Path<&str>) -> String {
    format!("users/delete-ssh-signing-key-for-authenticated-user\n{}", ssh_signing_key_id)
}

#[get("/user/{account_id}", operation_id = "users/get-by-id")]
async fn get_by_id(Path(account_id): Path<&str>) -> String {
    format!("users/get-by-id\n{}", account_id)
}

#[get("/users", operation_id = "users/list")]
async fn list() -> &'static str {
    "users/list"
}

#[get("/users/{username}", operation_id = "users/get-by-username")]
async fn get_by_username(Path(username): Path<&str>) -> String {
    format!("users/get-by-username\n{}", username)
}

#[post("/users/{username}/attestations/bulk-list", operation_id = "users/list-attestations-bulk")]
async fn list_attestations_bulk(Path(username): Path<&str>) -> String {
    format!("users/list-attestations-bulk\n{}", username)
}

#[post("/users/{username}/attestations/delete-request", operation_id = "users/delete-attestations-bulk")]
async fn delete_attestations_bulk(Path(username): Path<&str>) -> String {
    format!("users/delete-attestations-bulk\n{}", username)
}

#[delete(
    "/users/{username}/attestations/digest/{subject_digest}",
    operation_id = "users/delete-attestations-by-subject-digest"
)]
async fn delete_attestations_by_subject_digest(Path((username, subject_digest)): Path<(&str, &str)>) -> String {
    format!("users/delete-attestations-by-subject-digest\n{}\n{}", username, subject_digest)
}

#[delete("/users/{username}/attestations/{attestation_id}", operation_id = "users/delete-attestations-by-id")]
async fn delete_attestations_by_id(Path((username, attestation_id)): Path<(&str, &str)>) -> String {
    format!("users/delete-attestations-by-id\n{}\n{}", username, attestation_id)
}

#[get("/users/{username}/attestations/{subject_digest}", operation_id = "users/list-attestations")]
async fn list_attestations(Path((username, subject_digest)): Path<(&str, &str)>) -> String {
    format!("users/list-attestations\n{}\n{}", username, subject_digest)
}

#[get("/users/{username}/followers", operation_id = "users/list-followers-for-user")]
async fn list_followers_for_user(Path(username): Path<&str>) -> String {
    format!("users/list-followers-for-user\n{}", username)
}

#[get("/users/{username}/following", operation_id = "users/list-following-for-user")]
async fn list_following_for_user(Path(username): Path<&str>) -> String {
    format!("users/list-following-for-user\n{}", username)
}

#[get("/users/{username}/following/{target_user}", operation_id = "users/check-following-for-user")]
async fn check_following_for_user(Path((username, target_user)): Path<(&str, &str)>) -> String {
    format!("users/check-following-for-user\n{}\n{}", username, target_user)
}

#[get("/users/{username}/gpg_keys", operation_id = "users/list-gpg-keys-for-user")]
async fn list_gpg_keys_for_user(Path(username): Path<&str>) -> String {
    format!("users/list-gpg-keys-for-user\n{}", username)
}

#[get("/users/{username}/hovercard", operation_id = "users/get-context-for-user")]
async fn get_context_for_user(Path(username): Path<&str>) -> String {
    format!("users/get-context-for-user\n{}", username)
}

#[get("/users/{username}/keys", operation_id = "users/list-public-keys-for-user")]
async fn list_public_keys_for_user(Path(username): Path<&str>) -> String {
    format!("users/list-public-keys-for-user\n{}", username)
}

#[get("/users/{username}/social_accounts", operation_id = "users/list-social-accounts-for-user")]
async fn list_social_accounts_for_user(Path(username): Path<&str>) -> String {
    format!("users/list-social-accounts-for-user\n{}", username)
}

#[get("/users/{username}/ssh_signing_keys", operation_id = "users/list-ssh-signing-keys-for-user")]
async fn list_ssh_signing_keys_for_user(Path(username): Path<&str>) -> String {
    format!("users/list-ssh-signing-keys-for-user\n{}", username)
}

/// The operations of this tag.
#[derive(Api)]
#[api(routes(
    get_authenticated,
    update_authenticated,
    list_blocked_by_authenticated_user,
    check_blocked,
    block,
    unblock,
    set_primary_email_visibility_for_authenticated_user,
    list_emails_for_authenticated_user,
    add_email_for_authenticated_user,
    delete_email_for_authenticated_user,
    list_followers_for_authenticated_user,
    list_followed_by_authenticated_user,
    check_person_is_followed_by_authenticated,
    follow,
    unfollow,
    list_gpg_keys_for_authenticated_user,
    create_gpg_key_for_authenticated_user,
    get_gpg_key_for_authenticated_user,
    delete_gpg_key_for_authenticated_user,
    list_public_ssh_keys_for_authenticated_user,
    create_public_ssh_key_for_authenticated_user,
    get_public_ssh_key_for_authenticated_user,
    delete_public_ssh_key_for_authenticated_user,
    list_public_emails_for_authenticated_user,
    list_social_accounts_for_authenticated_user,
    add_social_account_for_authenticated_user,
    delete_social_account_for_authenticated_user,
    list_ssh_signing_keys_for_authenticated_user,
    create_ssh_signing_key_for_authenticated_user,
    get_ssh_signing_key_for_authenticated_user,
    delete_ssh_signing_key_for_authenticated_user,
    get_by_id,
    list,
    get_by_username,
    list_attestations_bulk,
    delete_attestations_bulk,
    delete_attestations_by_subject_digest,
    delete_attestations_by_id,
    list_attestations,
    list_followers_for_user,
    list_following_for_user,
    check_following_for_user,
    list_gpg_keys_for_user,
    get_context_for_user,
    list_public_keys_for_user,
    list_social_accounts_for_user,
    list_ssh_signing_keys_for_user,
))]
pub(crate) struct Users {}
