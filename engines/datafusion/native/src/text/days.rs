//! Days of the proleptic Gregorian calendar, as numbers since 1970-01-01 and as texts.

/// Returns the day's number; none if there is no such day, or no such number.
pub(super) fn day_number(year: i64, month: u32, day: u32) -> Option<i32> {
    if !(1..=12).contains(&month) || day < 1 || day > length(year, month) {
        return None;
    }
    // Years begin in March, so that the leap day is a year's last: see "chrono-Compatible
    // Low-Level Date Algorithms" by Howard Hinnant.
    let shifted = if month <= 2 { year - 1 } else { year };
    let era = shifted.div_euclid(400);
    let year_of_era = shifted.rem_euclid(400);
    let month_from_march = i64::from((month + 9) % 12);
    let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    i32::try_from(era * 146_097 + day_of_era - 719_468).ok()
}

/// Returns year, month and day of a number.
pub(super) fn date_of(number: i32) -> (i64, u32, u32) {
    let days = i64::from(number) + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month as u32, day as u32)
}

fn length(year: i64, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Writes a day: years before the first are told from those after it by `(BC)`.
pub(super) fn format_day(number: i32) -> String {
    let (year, month, day) = date_of(number);
    if year > 0 {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{:04}-{month:02}-{day:02} (BC)", 1 - year)
    }
}

/// Reads a day from the start of a text; returns it with what follows it.
pub(super) fn parse_day(text: &str) -> Option<(i32, &str)> {
    let (year, rest) = digits(text, usize::MAX)?;
    let (month, rest) = digits(rest.strip_prefix('-')?, 2)?;
    let (day, rest) = digits(rest.strip_prefix('-')?, 2)?;
    let (year, rest) = match rest.strip_prefix(" (BC)") {
        Some(after) => (1 - year, after),
        None => (year, rest),
    };
    let number = day_number(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)?;
    Some((number, rest))
}

/// Reads one digit or more, at most so many; returns their number with what follows them.
pub(super) fn digits(text: &str, most: usize) -> Option<(i64, &str)> {
    let count = text
        .bytes()
        .take_while(u8::is_ascii_digit)
        .count()
        .min(most);
    let number = text[..count].parse().ok()?;
    Some((number, &text[count..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_dates_are_each_others_inverse() {
        for number in (i32::MIN..i32::MAX)
            .step_by(999_983)
            .chain([-1, 0, i32::MAX])
        {
            let (year, month, day) = date_of(number);
            assert_eq!(day_number(year, month, day), Some(number));
            let text = format_day(number);
            assert_eq!(parse_day(&text), Some((number, "")), "{text}");
        }
    }

    #[test]
    fn days_that_do_not_exist_are_none() {
        assert_eq!(day_number(1970, 1, 1), Some(0));
        assert_eq!(day_number(2000, 2, 29), Some(11_016));
        assert_eq!(day_number(1900, 2, 29), None);
        assert_eq!(day_number(2026, 13, 1), None);
        assert_eq!(day_number(2026, 4, 31), None);
        assert_eq!(day_number(i64::from(i32::MAX), 1, 1), None);
        assert_eq!(format_day(-719_528), "0001-01-01 (BC)");
        assert_eq!(format_day(-719_529), "0002-12-31 (BC)");
    }
}
