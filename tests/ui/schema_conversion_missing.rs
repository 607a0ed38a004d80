use sweet::Schema;

#[derive(Schema)]
#[serde(from = "String", into = "String")]
struct Name {
    text: String,
}

struct NoWords;

#[derive(Schema)]
#[serde(try_from = "u8")]
struct Small(u8);

impl TryFrom<u8> for Small {
    type Error = NoWords;

    fn try_from(number: u8) -> Result<Self, NoWords> {
        Ok(Small(number))
    }
}

fn main() {}
