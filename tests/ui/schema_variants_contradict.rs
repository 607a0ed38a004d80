use sweet::Schema;

#[derive(Schema)]
enum Kind {
    #[serde(other)]
    First,
    #[serde(other, alias = "x")]
    WithContent(u8),
    #[serde(skip)]
    Hidden,
    #[serde(skip_serializing)]
    OnlyRead,
    #[serde(untagged)]
    Content(u8),
    #[serde(untagged, rename = "x")]
    Named { id: u8 },
    Last,
    #[serde(other, skip_deserializing)]
    NeverRead,
}

#[derive(Schema)]
#[serde(untagged)]
enum Untagged {
    #[serde(untagged)]
    Number(u8),
    #[serde(other)]
    Other,
}

#[derive(Schema)]
#[schema(decode_only)]
enum Read {
    #[serde(skip_serializing, skip_deserializing)]
    Neither,
    One {
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<u8>,
    },
}

#[derive(Schema)]
enum Written {
    #[serde(skip_deserializing)]
    Only,
}

fn main() {}
