//! Dates and times of RFC 3339 section 5.6.
//!
//! In:    text.
//! Out:   whether it is a `full-date`, a `full-time` or a `date-time` that a clock can have shown.
//! Never: takes a space for the `T`; knows which leap seconds there were, but only where there can be one.

/// A day of the Gregorian calendar.
#[derive(Clone, Copy)]
struct Date {
    year: u32,
    month: u32,
    day: u32,
}

/// A time of day, as Coordinated Universal Time has it.
#[derive(Clone, Copy)]
struct Time {
    /// By how many days the date there is another one than here: -1, 0 or 1.
    day_shift: i32,
    minute_of_day: i32,
    second: u32,
}

const MINUTES_OF_DAY: i32 = 24 * 60;

/// `1985-04-12`.
pub(in crate::rules) fn is_date(text: &str) -> bool {
    date(text.as_bytes()).is_some()
}

/// `23:20:50.52Z`, `16:39:57-08:00`. A leap second stands at the end of a day of UTC.
pub(in crate::rules) fn is_time(text: &str) -> bool {
    time(text.as_bytes()).is_some_and(|time| time.second < 60 || time.minute_of_day == MINUTES_OF_DAY - 1)
}

/// `1985-04-12T23:20:50.52Z`. A leap second stands at the end of a month of UTC (section 5.7).
pub(in crate::rules) fn is_date_time(text: &str) -> bool {
    let Some((day, [b'T' | b't', clock @ ..])) = text.as_bytes().split_first_chunk::<10>() else { return false };
    let (Some(date), Some(time)) = (date(day), time(clock)) else { return false };
    time.second < 60 || (time.minute_of_day == MINUTES_OF_DAY - 1 && date.ends_a_month(time.day_shift))
}

fn date(text: &[u8]) -> Option<Date> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else { return None };
    let year = number([y1, y2])? * 100 + number([y3, y4])?;
    let date = Date { year, month: number([m1, m2])?, day: number([d1, d2])? };
    ((1..=12).contains(&date.month) && (1..=date.days_of_month()).contains(&date.day)).then_some(date)
}

impl Date {
    fn days_of_month(self) -> u32 {
        let leap = self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    /// Whether the day that stands so many days behind this one is the last of its month.
    fn ends_a_month(self, shift: i32) -> bool {
        match shift {
            -1 => self.day == 1,
            0 => self.day == self.days_of_month(),
            _ => self.day + 1 == self.days_of_month(),
        }
    }
}

fn time(text: &[u8]) -> Option<Time> {
    let (&[h1, h2, b':', m1, m2, b':', s1, s2], rest) = text.split_first_chunk::<8>()? else { return None };
    let (hour, minute, second) = (number([h1, h2])?, number([m1, m2])?, number([s1, s2])?);
    if hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let minutes = (hour * 60 + minute) as i32 - offset(behind_fraction(rest)?)?;
    let (day_shift, minute_of_day) = (minutes.div_euclid(MINUTES_OF_DAY), minutes.rem_euclid(MINUTES_OF_DAY));
    Some(Time { day_shift, minute_of_day, second })
}

/// What stands behind the fraction of a second; `None` where that is a dot without digits.
fn behind_fraction(text: &[u8]) -> Option<&[u8]> {
    let Some(fraction) = text.strip_prefix(b".") else { return Some(text) };
    let digits = fraction.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if digits == 0 { None } else { Some(&fraction[digits..]) }
}

/// `time-offset`, in minutes.
fn offset(text: &[u8]) -> Option<i32> {
    let (sign, h1, h2, m1, m2) = match *text {
        [b'Z' | b'z'] => return Some(0),
        [b'+', h1, h2, b':', m1, m2] => (1, h1, h2, m1, m2),
        [b'-', h1, h2, b':', m1, m2] => (-1, h1, h2, m1, m2),
        _ => return None,
    };
    let (hour, minute) = (number([h1, h2])?, number([m1, m2])?);
    (hour <= 23 && minute <= 59).then_some(sign * (hour * 60 + minute) as i32)
}

/// Two digits.
fn number([tens, ones]: [u8; 2]) -> Option<u32> {
    (tens.is_ascii_digit() && ones.is_ascii_digit()).then(|| u32::from(tens - b'0') * 10 + u32::from(ones - b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(is_valid: fn(&str) -> bool, valid: &[&str], invalid: &[&str]) {
        for text in valid {
            assert!(is_valid(text), "{text:?}");
        }
        for text in invalid {
            assert!(!is_valid(text), "{text:?}");
        }
    }

    #[test]
    fn dates() {
        check(
            is_date,
            &["1985-04-12", "0000-01-01", "9999-12-31", "2024-02-29", "2000-02-29", "2023-04-30"],
            &["", "85-04-12", "1985-4-12", "1985-04-12 ", "1985-00-12", "1985-13-12", "1985-04-00", "1985-04-31"],
        );
        check(is_date, &[], &["2023-02-29", "1900-02-29", "1985/04/12", "19850412", "+1985-04-12", "１985-04-1"]);
    }

    #[test]
    fn times() {
        check(
            is_time,
            &["23:20:50.52Z", "16:39:57-08:00", "00:00:00z", "23:59:60Z", "15:59:60-08:00", "00:29:60+00:30"],
            &["", "23:20:50", "23:20Z", "24:00:00Z", "23:60:00Z", "23:59:61Z", "22:59:60Z", "23:59:60+00:30"],
        );
        check(
            is_time,
            &["12:00:00.123456789012Z", "12:00:00+23:59", "12:00:00-00:00"],
            &[
                "12:00:00.Z",
                "12:00:00,5Z",
                "12:00:00+24:00",
                "12:00:00+00:60",
                "12:00:00+0100",
                "1:00:00Z",
                "12:00:00Zz",
            ],
        );
    }

    #[test]
    fn date_times() {
        check(
            is_date_time,
            &[
                "1985-04-12T23:20:50.52Z",
                "1996-12-19T16:39:57-08:00",
                "1990-12-31T23:59:60Z",
                "1990-12-31T15:59:60-08:00",
                "1937-01-01T12:00:27.87+00:20",
                "1963-06-19t08:30:06.283185z",
                "2017-01-01T08:59:60+09:00",
                "2016-12-30T00:00:00Z",
            ],
            &[
                "",
                "1985-04-12",
                "1985-04-12T",
                "1985-04-12 23:20:50Z",
                "1985-04-12T23:20:50",
                "1985-04-31T23:20:50Z",
                "1990-12-30T23:59:60Z",
                "1990-12-31T22:59:60Z",
                "2017-01-02T08:59:60+09:00",
                "1990-12-31T15:58:60-08:00",
                "1985-04-12T23:20:50Z\n",
                "1985-04-12T٢3:20:50Z",
            ],
        );
        // The day there is one further than the one here.
        check(
            is_date_time,
            &["2016-12-30T23:59:00-00:30"],
            &["2016-12-30T23:29:60-00:30", "2016-12-29T23:29:60-00:30"],
        );
        check(is_date_time, &["1998-12-31T15:59:60.123-08:00", "2015-06-30T23:59:60Z"], &["1998-12-31T23:58:60Z"]);
    }
}
