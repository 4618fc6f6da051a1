//! Conversions between texts and values: see [`crate::text`].

use std::sync::Arc;

use arrow::array::{ArrayRef, AsArray, FixedSizeBinaryArray, StringArray};
use arrow::compute::cast;
use arrow::datatypes::DataType;
use datafusion::common::{ScalarValue, exec_err, plan_err};
use datafusion::error::Result;
use datafusion::logical_expr::{
    ColumnarValue, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility,
};

use crate::text::{TextKind, format_column, parse_column};

/// Returns the function that reads its first operand, a text, as a value of its second one's type.
pub(crate) fn from_text() -> ScalarUDF {
    ScalarUDF::from(Conversion::new(Direction::FromText))
}

/// Returns the function that reads a text as a UUID.
pub(crate) fn uuid() -> ScalarUDF {
    ScalarUDF::from(Conversion::new(Direction::ToUuid))
}

/// Returns the function that writes a value as text.
pub(crate) fn to_text() -> ScalarUDF {
    ScalarUDF::from(Conversion::new(Direction::ToText))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Direction {
    FromText,
    ToUuid,
    ToText,
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct Conversion {
    direction: Direction,
    signature: Signature,
}

impl Conversion {
    fn new(direction: Direction) -> Self {
        let operands = if direction == Direction::FromText {
            2
        } else {
            1
        };
        Conversion {
            direction,
            signature: Signature::any(operands, Volatility::Immutable),
        }
    }

    fn convert(&self, values: &ArrayRef, wanted: &DataType) -> Result<ArrayRef> {
        if self.direction == Direction::ToText {
            return match format_column(values) {
                Some(texts) => Ok(Arc::new(texts)),
                None => plan_err!("{} has no texts", values.data_type()),
            };
        }
        let kind = match self.direction {
            Direction::ToUuid => TextKind::Uuid,
            Direction::FromText | Direction::ToText => TextKind::Plain,
        };
        let texts = match values.data_type() {
            DataType::FixedSizeBinary(16) => uuid_texts(values.as_fixed_size_binary()),
            _ => cast(values, &DataType::Utf8)?,
        };
        let texts: &StringArray = texts.as_string();
        match parse_column(texts, wanted, kind) {
            Ok(values) => Ok(values),
            Err(Some(row)) => exec_err!(
                "Could not convert text '{}' to {}",
                texts.value(row),
                if kind == TextKind::Uuid {
                    "UUID".to_owned()
                } else {
                    wanted.to_string()
                }
            ),
            Err(None) => plan_err!("texts hold no {wanted}"),
        }
    }
}

/// Returns UUIDs that are kept as their bytes.
fn uuid_texts(values: &FixedSizeBinaryArray) -> ArrayRef {
    let texts: StringArray = values
        .iter()
        .map(|bytes| {
            let digits: String = bytes?.iter().map(|byte| format!("{byte:02x}")).collect();
            let parts = [0..8, 8..12, 12..16, 16..20, 20..32].map(|part| &digits[part]);
            Some(parts.join("-"))
        })
        .collect();
    Arc::new(texts)
}

impl ScalarUDFImpl for Conversion {
    fn name(&self) -> &str {
        match self.direction {
            Direction::FromText => "lanekeeper_from_text",
            Direction::ToUuid => "lanekeeper_uuid",
            Direction::ToText => "lanekeeper_to_text",
        }
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, operands: &[DataType]) -> Result<DataType> {
        match (self.direction, operands) {
            (Direction::FromText, [_, wanted]) => Ok(wanted.clone()),
            (Direction::ToUuid | Direction::ToText, [_]) => Ok(DataType::Utf8),
            _ => plan_err!("{} of {operands:?}", self.name()),
        }
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let wanted = args.return_field.data_type();
        match &args.args[0] {
            ColumnarValue::Scalar(value) => {
                let converted = self.convert(&value.to_array()?, wanted)?;
                Ok(ColumnarValue::Scalar(ScalarValue::try_from_array(
                    &converted, 0,
                )?))
            }
            ColumnarValue::Array(values) => Ok(ColumnarValue::Array(self.convert(values, wanted)?)),
        }
    }
}
