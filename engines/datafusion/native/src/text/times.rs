//! Points in time as numbers of microseconds, and as texts.

use super::days::{digits, format_day, parse_day};

const MICROS_OF_DAY: i64 = 86_400_000_000;

/// Reads a date with or without a time of day.
pub(super) fn parse_timestamp(text: &str) -> Option<i64> {
    match local(text)? {
        (micros, "") => Some(micros),
        _ => None,
    }
}

/// Reads a date, a time of day and an offset.
pub(super) fn parse_instant(text: &str) -> Option<i64> {
    let (micros, rest) = local(text)?;
    let rest = rest.strip_prefix(' ').unwrap_or(rest);
    if rest == "Z" {
        return Some(micros);
    }
    let (sign, rest) = match rest.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, rest) = two_digits(rest)?;
    let minutes = match rest.strip_prefix(':').unwrap_or(rest) {
        "" if rest.is_empty() => 0,
        rest => match two_digits(rest)? {
            (minutes, "") => minutes,
            _ => return None,
        },
    };
    if minutes > 59 {
        return None;
    }
    micros.checked_sub(sign * (hours * 60 + minutes) * 60_000_000)
}

fn local(text: &str) -> Option<(i64, &str)> {
    let (day, rest) = parse_day(text)?;
    let start = i64::from(day).checked_mul(MICROS_OF_DAY);
    let Some(time) = rest.strip_prefix('T').or_else(|| {
        // A blank may also come before an offset.
        rest.strip_prefix(' ')
            .filter(|time| time.starts_with(|c: char| c.is_ascii_digit()))
    }) else {
        return Some((start?, rest));
    };
    let (hour, rest) = digits(time, 2)?;
    let (minute, rest) = two_digits(rest.strip_prefix(':')?)?;
    let (second, micros, rest) = match rest.strip_prefix(':') {
        Some(seconds) => {
            let (second, rest) = two_digits(seconds)?;
            let (micros, rest) = fraction(rest)?;
            (second, micros, rest)
        }
        None => (0, 0, rest),
    };
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let of_day = ((hour * 60 + minute) * 60 + second) * 1_000_000 + micros;
    // The first day that has a number begins before the first microsecond that has one.
    let micros = i128::from(day) * i128::from(MICROS_OF_DAY) + i128::from(of_day);
    Some((i64::try_from(micros).ok()?, rest))
}

fn two_digits(text: &str) -> Option<(i64, &str)> {
    let (number, rest) = digits(text, 2)?;
    (text.len() - rest.len() == 2).then_some((number, rest))
}

/// Reads microseconds; further digits must be zeros.
fn fraction(text: &str) -> Option<(i64, &str)> {
    let Some(after) = text.strip_prefix('.') else {
        return Some((0, text));
    };
    let count = after.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = after.split_at(count);
    let (kept, cut) = digits.split_at(count.min(6));
    if kept.is_empty() || cut.bytes().any(|digit| digit != b'0') {
        return None;
    }
    Some((format!("{kept:0<6}").parse().ok()?, rest))
}

/// Writes a date and a time of day.
pub(super) fn format_timestamp(micros: i64) -> String {
    let day = micros.div_euclid(MICROS_OF_DAY);
    let of_day = micros.rem_euclid(MICROS_OF_DAY);
    let seconds = of_day / 1_000_000;
    let date = format_day(i32::try_from(day).unwrap_or_default());
    let time = format!(
        "{date} {:02}:{:02}:{:02}",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    );
    match of_day % 1_000_000 {
        0 => time,
        fraction => format!("{time}.{fraction:06}")
            .trim_end_matches('0')
            .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_numbers_are_each_others_inverse() {
        for micros in [
            0,
            1,
            -1,
            250_000,
            i64::MAX,
            i64::MIN,
            -62_135_596_800_000_001,
        ] {
            let text = format_timestamp(micros);
            assert_eq!(parse_timestamp(&text), Some(micros), "{text}");
            assert_eq!(parse_instant(&format!("{text}+00")), Some(micros), "{text}");
        }
    }

    #[test]
    fn usual_forms_are_read() {
        let nine = parse_timestamp("2026-01-31 09:00");
        assert_eq!(parse_instant("2026-01-31T10:00:00+01:00"), nine);
        assert_eq!(parse_instant("2026-01-31 09:00:00 Z"), nine);
        assert_eq!(parse_instant("2026-01-31 03:30:00.000-0530"), nine);
        assert_eq!(
            parse_timestamp("2026-1-3").map(format_timestamp),
            Some("2026-01-03 00:00:00".into())
        );
    }

    #[test]
    fn what_would_be_guessed_or_cut_is_none() {
        for wrong in [
            "2026-01-31 09:00:00.0000001",
            "2026-01-31 25:00",
            "2026-01-31 9",
            "2026-01-31 09:60:00",
            "2026-01-31 09:00:00x",
            "2026-02-30",
            "",
        ] {
            assert_eq!(parse_timestamp(wrong), None, "{wrong}");
        }
        for wrong in [
            "2026-01-31 09:00:00",
            "2026-01-31 09:00+1",
            "2026-01-31 09:00+01:",
        ] {
            assert_eq!(parse_instant(wrong), None, "{wrong}");
        }
    }
}
