//! From values to texts.

use std::fmt::Write;

use arrow::array::{Array, ArrayRef, AsArray, StringArray};
use arrow::datatypes::{
    DataType, Date32Type, Decimal128Type, DecimalType, Float32Type, Float64Type, Int8Type,
    Int16Type, Int32Type, Int64Type, TimeUnit, TimestampMicrosecondType,
};

use super::days::format_day;
use super::times::format_timestamp;

/// Writes a column as texts that read as the same values; none if the type has no texts.
pub(crate) fn format_column(values: &ArrayRef) -> Option<StringArray> {
    let texts: StringArray = match values.data_type() {
        DataType::Boolean => values
            .as_boolean()
            .iter()
            .map(|value| value.map(|v| v.to_string()))
            .collect(),
        DataType::Int8 => each(values.as_primitive::<Int8Type>().iter(), |v| v.to_string()),
        DataType::Int16 => each(values.as_primitive::<Int16Type>().iter(), |v| v.to_string()),
        DataType::Int32 => each(values.as_primitive::<Int32Type>().iter(), |v| v.to_string()),
        DataType::Int64 => each(values.as_primitive::<Int64Type>().iter(), |v| v.to_string()),
        DataType::Float32 => each(values.as_primitive::<Float32Type>().iter(), |v| {
            format!("{v:?}")
        }),
        DataType::Float64 => each(values.as_primitive::<Float64Type>().iter(), |v| {
            format!("{v:?}")
        }),
        DataType::Decimal128(precision, scale) => {
            each(values.as_primitive::<Decimal128Type>().iter(), |v| {
                Decimal128Type::format_decimal(v, *precision, *scale)
            })
        }
        DataType::Date32 => each(values.as_primitive::<Date32Type>().iter(), format_day),
        DataType::Timestamp(TimeUnit::Microsecond, zone) => {
            let end = if zone.is_some() { "+00" } else { "" };
            each(
                values.as_primitive::<TimestampMicrosecondType>().iter(),
                |v| format_timestamp(v) + end,
            )
        }
        DataType::Binary => values
            .as_binary::<i32>()
            .iter()
            .map(|value| value.map(bytes))
            .collect(),
        DataType::Utf8 => values.as_string::<i32>().clone(),
        _ => return None,
    };
    Some(texts)
}

fn each<N>(values: impl Iterator<Item = Option<N>>, format: impl Fn(N) -> String) -> StringArray {
    values.map(|value| value.map(&format)).collect()
}

fn bytes(value: &[u8]) -> String {
    let mut text = String::with_capacity(value.len());
    for byte in value {
        match byte {
            b'\\' | b'\'' | b'"' | ..=31 | 127.. => {
                // Writing to a string cannot fail.
                let _ = write!(text, "\\x{byte:02X}");
            }
            _ => text.push(char::from(*byte)),
        }
    }
    text
}

/// Returns whether a type has texts.
pub(crate) fn has_texts(values: &DataType) -> bool {
    format_column(&arrow::array::new_empty_array(values)).is_some()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::text::{TextKind, parse_column};
    use arrow::array::{BinaryArray, Float64Array};

    #[test]
    fn texts_read_as_the_values_that_they_were() {
        let values: Vec<ArrayRef> = vec![
            Arc::new(Float64Array::from(vec![
                Some(0.1),
                Some(-0.0),
                Some(f64::MIN_POSITIVE / 8.0),
                Some(f64::MAX),
                Some(f64::NEG_INFINITY),
                None,
            ])),
            Arc::new(BinaryArray::from(vec![
                Some(&b"a\"\\\x00\xff"[..]),
                Some(b""),
                None,
            ])),
        ];
        for column in values {
            let texts = format_column(&column).expect("has texts");
            let back = parse_column(&texts, column.data_type(), TextKind::Plain).expect("reads");
            assert_eq!(&back, &column);
        }
    }

    #[test]
    fn lists_have_no_texts() {
        assert!(has_texts(&DataType::Utf8));
        assert!(!has_texts(&DataType::new_list(DataType::Utf8, true)));
    }
}
