//! The time of a worker: ticks for deadlines, and the Date field of its responses.
//!
//! In:    a tick, now and then, with the time of day.
//! Out:   the number of ticks, and the field as bytes; both cost a load.
//! Never: asks the system for the time while a request is answered.
//!
//! A worker counts its own ticks. One that was held up, by a handler that blocks or by the machine, has ticked less than
//! the world, and does not blame its peers for it.

use std::cell::Cell;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::limits::Limits;

/// The length of `date: Sun, 06 Nov 1994 08:49:37 GMT` and its line end.
const DATE_BYTES: usize = 37;

/// The time of a worker.
#[derive(Debug)]
pub(crate) struct Clock {
    ticks: Cell<u32>,
    tick: Duration,
    /// Invariant: the field as it was at the last tick.
    date: Cell<[u8; DATE_BYTES]>,
}

impl Clock {
    /// A clock that will be told of a tick every `tick`.
    pub(crate) fn new(tick: Duration, now: SystemTime) -> Self {
        Self { ticks: Cell::new(0), tick, date: Cell::new(date_field(now)) }
    }

    /// The ticks so far. They wrap around after 136 years of seconds.
    pub(crate) fn now(&self) -> u32 {
        self.ticks.get()
    }

    /// The tick after which a timeout of `ticks` is over for certain, if it begins now.
    pub(crate) fn deadline(&self, ticks: u32) -> u32 {
        self.now().saturating_add(ticks).saturating_add(1)
    }

    /// How long `ticks` are.
    pub(crate) fn length(&self, ticks: u32) -> Duration {
        self.tick * ticks
    }

    /// The field Date (RFC 9110 section 6.6.1) with its line end.
    pub(crate) fn date(&self) -> [u8; DATE_BYTES] {
        self.date.get()
    }

    /// Counts a tick, at the time of day `now`.
    pub(crate) fn advance(&self, now: SystemTime) {
        self.ticks.set(self.now().saturating_add(1));
        self.date.set(date_field(now));
    }

    /// How long to wait for the next tick. Ticks fall on whole multiples of their length in the time of day, so that
    /// Date is right from the first moment of a second.
    pub(crate) fn until_next(&self, now: SystemTime) -> Duration {
        let tick = self.tick.as_nanos().max(1);
        let past = now.duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos() % tick;
        Duration::from_nanos(u64::try_from(tick - past).unwrap_or(u64::MAX))
    }
}

/// The timeouts of a connection in ticks, so that no request divides.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Timeouts {
    pub(crate) idle: u32,
    pub(crate) head: u32,
    pub(crate) body: u32,
    pub(crate) write: u32,
    pub(crate) linger: u32,
    pub(crate) handler: u32,
    pub(crate) grace: u32,
    pub(crate) age: u32,
    /// The length of a tick.
    tick: Duration,
}

impl Timeouts {
    /// Those of `limits`.
    pub(crate) fn new(limits: &Limits) -> Self {
        let tick = limits.tick();
        let ticks = |timeout| in_ticks(timeout, tick);
        Self {
            idle: ticks(limits.idle_timeout),
            head: ticks(limits.head_timeout),
            body: ticks(limits.body_timeout),
            write: ticks(limits.write_timeout),
            linger: ticks(limits.linger_timeout),
            handler: ticks(limits.handler_timeout),
            grace: ticks(limits.handler_grace),
            age: ticks(limits.connection_age_max),
            tick,
        }
    }

    /// A timeout that is no limit of the server, in ticks.
    pub(crate) fn ticks(&self, timeout: Duration) -> u32 {
        in_ticks(timeout, self.tick)
    }
}

fn in_ticks(timeout: Duration, tick: Duration) -> u32 {
    u32::try_from(timeout.as_nanos().div_ceil(tick.as_nanos().max(1))).unwrap_or(u32::MAX)
}

/// Writes an IMF-fixdate (RFC 9110 section 5.6.7). A clock before 1970 reads as 1970.
fn date_field(now: SystemTime) -> [u8; DATE_BYTES] {
    const DAYS: &[u8] = b"ThuFriSatSunMonTueWed";
    const MONTHS: &[u8] = b"JanFebMarAprMayJunJulAugSepOctNovDec";
    let seconds = now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    let (year, month, day) = civil(days);
    let mut field = *b"date: Thu, 01 Jan 1970 00:00:00 GMT\r\n";
    field[6..9].copy_from_slice(three(DAYS, days % 7));
    two_digits(&mut field, 11, day);
    field[14..17].copy_from_slice(three(MONTHS, month - 1));
    two_digits(&mut field, 18, year / 100 % 100);
    two_digits(&mut field, 20, year % 100);
    two_digits(&mut field, 23, second / 3600);
    two_digits(&mut field, 26, second / 60 % 60);
    two_digits(&mut field, 29, second % 60);
    field
}

/// The name at `index` in names of three letters.
fn three(names: &[u8], index: u64) -> &[u8] {
    let start = index as usize * 3;
    &names[start..start + 3]
}

fn two_digits(field: &mut [u8; DATE_BYTES], at: usize, number: u64) {
    field[at] = b'0' + (number / 10) as u8;
    field[at + 1] = b'0' + (number % 10) as u8;
}

/// Year, month and day of a day since 1970. Years are counted from March, so that the leap day is the last of its year,
/// in eras of 400 years, which are all alike.
fn civil(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    (era * 400 + year_of_era + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(seconds: u64, expected: &str) {
        let field = date_field(UNIX_EPOCH + Duration::from_secs(seconds));
        assert_eq!(str::from_utf8(&field), Ok(format!("date: {expected}\r\n").as_str()));
    }

    #[test]
    fn dates() {
        check(0, "Thu, 01 Jan 1970 00:00:00 GMT");
        check(784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT");
        check(951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT");
        check(951_868_799, "Tue, 29 Feb 2000 23:59:59 GMT");
        check(1_709_251_199, "Thu, 29 Feb 2024 23:59:59 GMT");
        check(1_735_689_599, "Tue, 31 Dec 2024 23:59:59 GMT");
        check(4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT");
        check(253_402_300_799, "Fri, 31 Dec 9999 23:59:59 GMT");
    }

    #[test]
    fn every_day_follows_the_one_before() {
        let (mut before, lengths) = (civil(0), [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
        // Four years are enough to look for what no date changes.
        for day in 1..if cfg!(miri) { 1_500 } else { 200_000 } {
            let (year, month, day) = civil(day);
            let leap = before.0 % 4 == 0 && (before.0 % 100 != 0 || before.0 % 400 == 0) && before.1 == 2;
            let last = before.2 == lengths[before.1 as usize - 1] + u64::from(leap);
            let expected = match (last, before.1) {
                (false, _) => (before.0, before.1, before.2 + 1),
                (true, 12) => (before.0 + 1, 1, 1),
                (true, _) => (before.0, before.1 + 1, 1),
            };
            assert_eq!((year, month, day), expected);
            before = expected;
        }
    }

    #[test]
    fn deadlines_are_never_early() {
        let clock = Clock::new(Duration::from_secs(1), UNIX_EPOCH);
        clock.advance(UNIX_EPOCH + Duration::from_secs(784_111_777));
        assert_eq!(&clock.date(), b"date: Sun, 06 Nov 1994 08:49:37 GMT\r\n");
        assert_eq!((clock.now(), clock.length(3)), (1, Duration::from_secs(3)));
        // The tick in which it begins may be nearly over.
        let mut limits = Limits::default();
        (limits.write_timeout, limits.idle_timeout) = (Duration::from_millis(10_001), Duration::MAX);
        let timeouts = Timeouts::new(&limits);
        assert_eq!((timeouts.head, timeouts.write, timeouts.idle), (10, 11, u32::MAX));
        assert_eq!((clock.deadline(timeouts.head), clock.deadline(timeouts.idle)), (12, u32::MAX));
    }

    #[test]
    fn ticks_fall_on_whole_seconds() {
        let clock = Clock::new(Duration::from_secs(1), UNIX_EPOCH);
        assert_eq!(clock.until_next(UNIX_EPOCH + Duration::from_millis(5_300)), Duration::from_millis(700));
        assert_eq!(clock.until_next(UNIX_EPOCH), Duration::from_secs(1));
    }
}
