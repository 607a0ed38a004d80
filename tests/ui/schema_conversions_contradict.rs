use sweet::Schema;

#[derive(Schema, Clone)]
#[serde(from = "String", into = "Vec<u8>")]
struct Two {
    text: String,
}

#[derive(Schema, Clone)]
#[serde(from = "String", try_from = "String", into = "String")]
struct Twice {
    text: String,
}

#[derive(Schema)]
#[serde(from = "Option<String>", rename_all = "camelCase", deny_unknown_fields)]
struct Forgotten {
    #[serde(rename = "other")]
    #[validate(length(min = 1))]
    text: String,
}

#[derive(Schema)]
#[serde(try_from = "String")]
#[schema(encode_only)]
struct OnlyWritten {
    text: String,
}

#[derive(Schema)]
#[serde(into = "String")]
#[schema(decode_only)]
struct OnlyRead {
    text: String,
}

#[derive(Schema)]
#[schema(encode_only, decode_only)]
struct Neither {
    text: String,
}

#[derive(Schema)]
#[serde(from = "no type")]
struct Malformed {
    text: String,
}

fn main() {}
