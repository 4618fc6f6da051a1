//! From texts to values.

use std::str::FromStr;
use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, ArrowPrimitiveType, BinaryBuilder, BooleanBuilder, PrimitiveBuilder,
    StringArray, StringBuilder,
};
use arrow::datatypes::{
    DataType, Date32Type, Decimal128Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type,
    Int64Type, TimeUnit, TimestampMicrosecondType,
};

use super::days::parse_day;
use super::times::{parse_instant, parse_timestamp};

/// Whether texts mean themselves, where they are read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum TextKind {
    /// Any text.
    Plain,
    /// A UUID, which the engine keeps as its text.
    Uuid,
}

/// Reads a column of texts; nulls stay. The failure is the row of the first text that is no value,
/// or none if there are no values of the type in texts at all.
pub(crate) fn parse_column(
    texts: &StringArray,
    wanted: &DataType,
    kind: TextKind,
) -> Result<ArrayRef, Option<usize>> {
    match wanted {
        DataType::Boolean => booleans(texts),
        DataType::Int8 => primitive::<Int8Type>(texts, number),
        DataType::Int16 => primitive::<Int16Type>(texts, number),
        DataType::Int32 => primitive::<Int32Type>(texts, number),
        DataType::Int64 => primitive::<Int64Type>(texts, number),
        DataType::Float32 => primitive::<Float32Type>(texts, |text| {
            number(text).filter(|value: &f32| value.is_finite() || is_infinite(text))
        }),
        DataType::Float64 => primitive::<Float64Type>(texts, |text| {
            number(text).filter(|value: &f64| value.is_finite() || is_infinite(text))
        }),
        DataType::Decimal128(precision, scale) => {
            let (precision, scale) = (usize::from(*precision), usize::try_from(*scale));
            let scale = scale.map_err(|_| None)?;
            primitive::<Decimal128Type>(texts, |text| decimal(text, precision, scale))
        }
        DataType::Date32 => primitive::<Date32Type>(texts, |text| match parse_day(text)? {
            (day, "") => Some(day),
            _ => None,
        }),
        DataType::Timestamp(TimeUnit::Microsecond, None) => {
            primitive::<TimestampMicrosecondType>(texts, parse_timestamp)
        }
        DataType::Timestamp(TimeUnit::Microsecond, Some(_)) => {
            primitive::<TimestampMicrosecondType>(texts, parse_instant)
        }
        DataType::Binary => binaries(texts),
        DataType::Utf8 if kind == TextKind::Uuid => uuids(texts),
        DataType::Utf8 => Ok(Arc::new(texts.clone()) as ArrayRef),
        _ => Err(None),
    }
    .and_then(|array| retyped(array, wanted))
}

/// Gives values the very type: digits of decimals, and the zone of instants.
fn retyped(array: ArrayRef, wanted: &DataType) -> Result<ArrayRef, Option<usize>> {
    if array.data_type() == wanted {
        return Ok(array);
    }
    let data = array.to_data().into_builder().data_type(wanted.clone());
    data.build().map(arrow::array::make_array).map_err(|_| None)
}

fn primitive<T: ArrowPrimitiveType>(
    texts: &StringArray,
    parse: impl Fn(&str) -> Option<T::Native>,
) -> Result<ArrayRef, Option<usize>> {
    let mut values = PrimitiveBuilder::<T>::with_capacity(texts.len());
    for (row, text) in texts.iter().enumerate() {
        match text {
            Some(text) => values.append_value(parse(text).ok_or(Some(row))?),
            None => values.append_null(),
        }
    }
    Ok(Arc::new(values.finish()))
}

fn number<N: FromStr>(text: &str) -> Option<N> {
    text.parse().ok()
}

fn is_infinite(text: &str) -> bool {
    !text.bytes().any(|byte| byte.is_ascii_digit())
}

fn decimal(text: &str, precision: usize, scale: usize) -> Option<i128> {
    let (negative, digits) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let (kept, cut) = fraction.split_at(fraction.len().min(scale));
    if cut.bytes().any(|digit| digit != b'0') {
        return None;
    }
    let mut value: i128 = 0;
    let filling = std::iter::repeat_n(b'0', scale - kept.len());
    for digit in whole.bytes().chain(kept.bytes()).chain(filling) {
        if !digit.is_ascii_digit() {
            return None;
        }
        value = value
            .checked_mul(10)?
            .checked_add(i128::from(digit - b'0'))?;
    }
    let most = 10_i128.checked_pow(u32::try_from(precision).ok()?)?;
    (value < most).then_some(if negative { -value } else { value })
}

fn booleans(texts: &StringArray) -> Result<ArrayRef, Option<usize>> {
    let mut values = BooleanBuilder::with_capacity(texts.len());
    for (row, text) in texts.iter().enumerate() {
        match text.map(str::to_ascii_lowercase).as_deref() {
            None => values.append_null(),
            Some("true" | "t" | "yes" | "y" | "1") => values.append_value(true),
            Some("false" | "f" | "no" | "n" | "0") => values.append_value(false),
            Some(_) => return Err(Some(row)),
        }
    }
    Ok(Arc::new(values.finish()))
}

fn uuids(texts: &StringArray) -> Result<ArrayRef, Option<usize>> {
    let mut values = StringBuilder::with_capacity(texts.len(), texts.len() * 36);
    for (row, text) in texts.iter().enumerate() {
        match text {
            Some(text) => values.append_value(uuid(text).ok_or(Some(row))?),
            None => values.append_null(),
        }
    }
    Ok(Arc::new(values.finish()))
}

fn uuid(text: &str) -> Option<String> {
    let fits = text.len() == 36
        && text.bytes().enumerate().all(|(i, byte)| match i {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        });
    fits.then(|| text.to_ascii_lowercase())
}

/// Reads bytes as they are written: printable ones as themselves, all others as `\x` and two hex
/// digits.
fn binaries(texts: &StringArray) -> Result<ArrayRef, Option<usize>> {
    let mut values = BinaryBuilder::with_capacity(texts.len(), texts.value_data().len());
    for (row, text) in texts.iter().enumerate() {
        match text {
            Some(text) => values.append_value(bytes(text).ok_or(Some(row))?),
            None => values.append_null(),
        }
    }
    Ok(Arc::new(values.finish()))
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    let mut result = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.bytes().next() {
        if first == b'\\' {
            let hex = rest.get(1..4)?.strip_prefix('x')?;
            if !hex.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                return None;
            }
            result.push(u8::from_str_radix(hex, 16).ok()?);
            rest = &rest[4..];
        } else if first.is_ascii() {
            result.push(first);
            rest = &rest[1..];
        } else {
            return None;
        }
    }
    Some(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(text: &str, wanted: DataType) -> bool {
        parse_column(&StringArray::from(vec![text]), &wanted, TextKind::Plain).is_ok()
    }

    #[test]
    fn nothing_is_rounded() {
        assert_eq!(decimal("1.5000", 9, 2), Some(150));
        assert_eq!(decimal("-.5", 9, 2), Some(-50));
        assert_eq!(decimal("+7", 9, 2), Some(700));
        assert_eq!(decimal("1.555", 9, 2), None);
        assert_eq!(decimal("100", 4, 2), None);
        for wrong in ["", ".", "-", "1e3", "1.2.3", "- 1"] {
            assert_eq!(decimal(wrong, 9, 2), None, "{wrong}");
        }
        assert!(!fits("1.7", DataType::Int64));
        assert!(!fits("128", DataType::Int8));
        assert!(fits("+7", DataType::Int8));
        assert!(!fits("1e39", DataType::Float32));
        assert!(fits("Infinity", DataType::Float32));
    }

    #[test]
    fn bytes_and_uuids_have_one_form() {
        assert_eq!(bytes("a\\x00\\xFFz"), Some(vec![b'a', 0, 255, b'z']));
        assert_eq!(bytes("\\x0"), None);
        assert_eq!(bytes("ä"), None);
        let text = "F81D4FAE-7dec-11d0-a765-00a0c91e6bf6";
        assert_eq!(uuid(text), Some(text.to_ascii_lowercase()));
        assert_eq!(uuid(&text.replace('-', "")), None);
    }
}
