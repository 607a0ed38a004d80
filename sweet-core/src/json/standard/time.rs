//! `Duration`: an object of seconds and nanoseconds. As in serde, a field that is neither is refused.

use std::time::Duration;

use crate::json::{Decode, Encode, Failed, Flatten, Reader, Slot, Writer};

const NAMES: &[&str] = &["secs", "nanos"];
const NANOS_PER_SEC: u32 = 1_000_000_000;

impl<'de> Decode<'de> for Duration {
    fn decode(reader: &mut Reader<'de>) -> Result<Self, Failed> {
        let (mut secs, mut nanos) = (Slot::new(), Slot::new());
        let mut object = reader.object()?;
        while let Some(key) = object.key()? {
            match &*key {
                "secs" => object.field(&key, &mut secs)?,
                "nanos" => object.field(&key, &mut nanos)?,
                _ => object.refuse(&key, NAMES)?,
            }
        }
        let (secs, nanos) = (object.required::<u64>("secs", secs), object.required::<u32>("nanos", nanos));
        object.end()?;
        let (secs, nanos) = (secs.ok_or(Failed)?, nanos.ok_or(Failed)?);
        // A nanosecond beyond the second counts for the seconds, as in serde; `Duration::new` would panic at the last one.
        let secs = secs.checked_add(u64::from(nanos / NANOS_PER_SEC));
        let secs = secs.ok_or_else(|| reader.fail("range", "is longer than can be told"))?;
        Ok(Duration::new(secs, nanos % NANOS_PER_SEC))
    }

    fn takes(key: &str) -> bool {
        NAMES.contains(&key)
    }
}

impl Encode for Duration {
    fn encode(&self, writer: &mut Writer<'_>) {
        let mut object = writer.object();
        object.field(b",\"secs\":", &self.as_secs());
        object.field(b",\"nanos\":", &self.subsec_nanos());
        object.end();
    }
}

impl Flatten for Duration {}
