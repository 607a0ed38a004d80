//! Types of other crates.

use serde::{Deserialize, Serialize};
use sweet::Schema;
use sweet::foreign::Foreign;
use sweet::json::{Decode, Encode, Failed, Reader, Writer};
use sweet::schema::Shape;

macro_rules! types {
    ($($item:item)*) => {$(
        #[derive(Schema, Serialize, Deserialize, Debug)]
        $item
    )*};
}

types! {
    pub(crate) struct Instants {
        chrono: Option<chrono::DateTime<chrono::Utc>>,
        date: Option<chrono::NaiveDate>,
        time: Option<chrono::NaiveTime>,
        both: Option<chrono::NaiveDateTime>,
        timestamp: Option<jiff::Timestamp>,
        civil: Option<jiff::civil::Date>,
        civil_time: Option<jiff::civil::Time>,
        civil_both: Option<jiff::civil::DateTime>,
        span: Option<jiff::SignedDuration>,
    }

    pub(crate) struct Identifiers { uuid: uuid::Uuid, url: Option<url::Url>, #[serde(default)] all: Vec<uuid::Uuid> }

    pub(crate) struct Anything { value: serde_json::Value, map: Option<serde_json::Map<String, serde_json::Value>> }

    pub(crate) struct Adapted { foreign: Held, list: Vec<Held> }
}

/// What has the derives of serde and utoipa, by its adapter, which itself is nothing to serde.
#[derive(Serialize, Deserialize, Debug)]
#[serde(transparent)]
pub(crate) struct Held(Theirs);

#[derive(Serialize, Deserialize, Debug, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Theirs {
    first_name: String,
    flag: Option<bool>,
    kind: Kind,
}

#[derive(Serialize, Deserialize, Debug, utoipa::ToSchema)]
#[serde(tag = "kind")]
pub(crate) enum Kind {
    One { text: String },
    Two { list: Vec<String> },
}

impl Schema for Held {
    const SHAPE: Shape = <Foreign<Theirs> as Schema>::SHAPE;
}

impl<'de> Decode<'de> for Held {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        Foreign::decode(reader).map(|Foreign(held)| Held(held))
    }
}

impl Encode for Held {
    fn encode(&self, writer: &mut Writer<'_>) {
        Foreign(&self.0).encode(writer);
    }
}

/// What is written in another form than serde's: only its schema is asked about.
#[derive(Schema, Debug)]
pub(crate) struct OwnForms {
    bytes: Option<bytes::Bytes>,
    decimal: Option<rust_decimal::Decimal>,
    date: Option<time::Date>,
    instant: Option<time::OffsetDateTime>,
}
