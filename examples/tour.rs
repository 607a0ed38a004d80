//! A tour: stations before every endpoint, a guard, a dependency that asks for it, and an error.
//!
//! `cargo run --example tour`, then `curl -i -X POST -H 'X-API-Key: 8f4e' http://127.0.0.1:8000/payments/70`.

use std::io;

use sweet::auth::{ApiKey, ApiKeys, SecretHash};
use sweet::middleware::{AccessLog, RequestId, SecurityHeaders};
use sweet::prelude::*;

/// Whose key it is.
type Customer = ApiKey<ApiKeys<&'static str>>;

/// Why nothing was paid.
#[derive(ApiError, Debug)]
enum PayError {
    /// The balance is too low.
    #[status(409)]
    #[detail("there is {balance}, and {price} was asked for")]
    Short {
        #[extension]
        balance: u64,
        price: u64,
    },
    /// The bank does not answer.
    #[status(502)]
    Bank(#[from] io::Error),
}

/// Computed once for each request, whoever asks for it. A test can put another in its place.
#[dependency]
async fn balance(customer: Customer, bank: State<'_, Bank>) -> Result<u64, PayError> {
    Ok(bank.balance(&customer)?)
}

/// Pay.
#[post("/payments/{price}", status = 201)]
async fn pay(Path(price): Path<u64>, balance: Depends<'_, balance>) -> Result<(), PayError> {
    if *balance < price { Err(PayError::Short { balance: *balance, price }) } else { Ok(()) }
}

/// Payments.
#[derive(Api)]
#[api(title = "Payments", version = "1.0.0", routes(pay))]
pub(crate) struct App {
    #[api(middleware)]
    id: RequestId,
    #[api(middleware)]
    log: AccessLog,
    #[api(middleware)]
    security: SecurityHeaders,
    keys: ApiKeys<&'static str>,
    bank: Bank,
}

/// Another service, as it were.
struct Bank;

impl Bank {
    fn balance(&self, of: &str) -> io::Result<u64> {
        if of == "ada" { Ok(100) } else { Err(io::Error::other("connection refused by 10.0.0.7")) }
    }
}

pub(crate) fn app() -> App {
    App {
        id: RequestId::new(),
        log: AccessLog::new(),
        security: SecurityHeaders::new(),
        keys: ApiKeys::new([(SecretHash::of("8f4e"), "ada"), (SecretHash::of("77c1"), "bob")]),
        bank: Bank,
    }
}

fn main() -> sweet::Result {
    sweet::Server::bind("127.0.0.1:8000").run(app)
}

#[cfg(test)]
mod tests {
    use sweet::{TestClient, TestResponse};

    use super::*;

    fn pay(client: &TestClient<App>, price: u64, key: &str) -> TestResponse {
        client.post(&format!("/payments/{price}")).header("X-API-Key", key).send()
    }

    #[test]
    fn each_ending_is_told() {
        let client = TestClient::new(app());
        assert_eq!(pay(&client, 70, "8f4e").status(), 201);
        assert_eq!(pay(&client, 70, "0000").status(), 401);
        let short = pay(&client, 101, "8f4e");
        assert_eq!(short.status(), 409);
        assert!(short.text().ends_with(r#""detail":"there is 100, and 101 was asked for","balance":100}"#));
        // Why is for the log.
        let failed = pay(&client, 70, "77c1");
        assert!(failed.text().ends_with(r#""status":502,"detail":"The bank does not answer."}"#));
        assert_eq!(failed.cause(), Some("The bank does not answer: connection refused by 10.0.0.7"));
    }

    #[test]
    fn every_answer_passes_the_stations() {
        let client = TestClient::new(app());
        for reply in [pay(&client, 70, "8f4e"), pay(&client, 70, "0000"), client.get("/nowhere").send()] {
            assert_eq!(reply.header("x-request-id").map(str::len), Some(32));
            assert_eq!(reply.header("x-content-type-options"), Some("nosniff"));
        }
    }

    #[test]
    fn a_test_puts_another_balance_in_its_place() {
        let client = TestClient::new(app()).provide::<balance>(|| 5);
        assert_eq!(pay(&client, 6, "8f4e").status(), 409);
        assert_eq!(pay(&client, 5, "8f4e").status(), 201);
    }

    #[test]
    fn the_document_follows() {
        let document = TestClient::new(app()).get("/openapi.json").send();
        let document: serde_json::Value = serde_json::from_slice(document.bytes()).unwrap();
        let pay = &document["paths"]["/payments/{price}"]["post"];
        let statuses: Vec<_> = pay["responses"].as_object().unwrap().keys().collect();
        assert_eq!(statuses, ["201", "400", "401", "403", "409", "422", "502"]);
        assert_eq!(pay["security"], serde_json::json!([{ "apiKey": [] }]));
    }
}
