use sweet::Schema;

mod module {
    use sweet::json::{Failed, Reader};

    pub fn decode(_: &mut Reader<'_>) -> Result<u16, Failed> {
        Ok(1)
    }
}

#[derive(Schema)]
struct User {
    #[schema(with = "module")]
    id: u8,
}

fn main() {}
