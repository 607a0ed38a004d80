//! Dependencies: a database as a field, who asks as a value computed for the request, a transaction that is tidied up, and an
//! e-mail behind the answer.
//!
//! `cargo run --example dependencies`, then
//! `curl -i -X POST -H 'X-API-Key: 8f4e' http://127.0.0.1:8000/transfers -H 'Content-Type: application/json' -d '{"to":"bob","amount":5}'`.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use sweet::auth::{ApiKey, ApiKeys, SecretHash};
use sweet::prelude::*;

/// A handle of the database. Each worker has its own; a real one would be a pool of connections.
#[derive(Clone, Default)]
struct Database(Rc<RefCell<BTreeMap<String, i64>>>);

impl Database {
    async fn begin(&self) -> Transaction {
        Transaction {
            changed: RefCell::new(self.0.borrow().clone()),
            database: self.clone(),
            is_done: Default::default(),
        }
    }
}

/// A copy of the accounts, which takes their place where it is committed.
struct Transaction {
    changed: RefCell<BTreeMap<String, i64>>,
    database: Database,
    is_done: std::cell::Cell<bool>,
}

impl Transaction {
    fn add(&self, account: &str, amount: i64) -> i64 {
        let mut changed = self.changed.borrow_mut();
        let balance = changed.entry(account.to_owned()).or_default();
        *balance += amount;
        *balance
    }

    async fn commit(&self) {
        self.database.0.replace(self.changed.borrow().clone());
        self.is_done.set(true);
    }
}

/// Sends e-mails. A trait, so that a test can have another.
pub(crate) trait Mailer {
    fn send(&self, to: &str, text: &str);
}

/// Prints them.
pub(crate) struct Printed;

impl Mailer for Printed {
    #[expect(clippy::print_stdout, reason = "it is an example")]
    fn send(&self, to: &str, text: &str) {
        println!("to {to}: {text}");
    }
}

/// Who has which key.
type Keys = ApiKeys<&'static str>;

/// Who asks.
struct Session {
    user: String,
}

/// Computed once, though both the handler and the transaction ask for it.
#[dependency]
async fn session(user: ApiKey<Keys>) -> Session {
    Session { user: user.to_string() }
}

/// Begun for those only who are known.
#[dependency(cleanup = roll_back)]
async fn transaction(_session: Depends<'_, session>, database: State<'_, Database>) -> Transaction {
    database.begin().await
}

/// Runs in every ending, whether the handler has answered, failed, panicked or was dropped.
#[expect(clippy::print_stdout, reason = "it is an example")]
async fn roll_back(transaction: Transaction) {
    if !transaction.is_done.get() {
        println!("rolled back");
    }
}

/// How much goes to whom.
#[derive(Schema)]
struct Transfer {
    to: String,
    #[validate(range(min = 1))]
    amount: u32,
}

/// There is not enough.
#[derive(ApiError, Debug)]
#[status(409)]
struct Short;

/// Transfer.
#[post("/transfers", status = 204)]
async fn transfer(
    session: Depends<'_, session>,
    transaction: Depends<'_, transaction>,
    Json(Transfer { to, amount }): Json<Transfer>,
    mailer: State<'_, Rc<dyn Mailer>>,
    background: Background<'_>,
) -> Result<NoContent, Short> {
    let amount = i64::from(amount);
    transaction.add(&to, amount);
    if transaction.add(&session.user, -amount) < 0 {
        return Err(Short);
    }
    // Before the answer: who was told that it is done, counts on it.
    transaction.commit().await;
    let mailer = Rc::clone(&mailer);
    background.run(async move { mailer.send(&to, &format!("you have got {amount}")) });
    Ok(NoContent)
}

/// The app.
#[derive(Api)]
#[api(title = "Accounts", version = "1.0.0", docs = "/docs", routes(transfer))]
pub(crate) struct App {
    database: Database,
    keys: Keys,
    mailer: Rc<dyn Mailer>,
}

impl App {
    pub(crate) fn new(mailer: Rc<dyn Mailer>) -> Self {
        let accounts = BTreeMap::from([("ada".to_owned(), 10)]);
        let keys = ApiKeys::new([(SecretHash::of("8f4e"), "ada")]);
        Self { database: Database(Rc::new(RefCell::new(accounts))), keys, mailer }
    }
}

fn main() -> sweet::Result {
    sweet::Server::bind("127.0.0.1:8000").run(|| App::new(Rc::new(Printed)))
}

#[cfg(test)]
mod tests {
    use sweet::TestClient;

    use super::*;

    /// Keeps what it is told to send.
    #[derive(Default)]
    struct Kept(RefCell<Vec<String>>);

    impl Mailer for Kept {
        fn send(&self, to: &str, text: &str) {
            self.0.borrow_mut().push(format!("{to}: {text}"));
        }
    }

    #[track_caller]
    fn check(client: &TestClient<App>, key: &str, amount: u32, status: u16) {
        let transfer = Transfer { to: "bob".to_owned(), amount };
        assert_eq!(client.post("/transfers").header("x-api-key", key).json(&transfer).send().status(), status);
    }

    #[test]
    fn a_transfer_is_whole_or_nothing() {
        let kept = Rc::new(Kept::default());
        let client = TestClient::new(App::new(kept.clone()));
        let balances = || client.service().database.0.borrow().clone();
        check(&client, "8f4e", 7, 204);
        check(&client, "8f4e", 7, 409);
        check(&client, "8f4e", 0, 422);
        check(&client, "0000", 1, 401);
        assert_eq!(balances(), BTreeMap::from([("ada".to_owned(), 3), ("bob".to_owned(), 7)]));
        assert_eq!(kept.0.take(), ["bob: you have got 7"]);
    }

    #[test]
    fn another_may_ask_in_a_test() {
        let client = TestClient::new(App::new(Rc::new(Kept::default())));
        let client = client.provide::<session>(|| Session { user: "eve".to_owned() });
        check(&client, "whatever", 1, 409);
    }
}
