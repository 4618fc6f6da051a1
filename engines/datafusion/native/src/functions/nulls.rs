//! Values that must not be null.

use arrow::array::Array;
use arrow::datatypes::{DataType, Field, FieldRef};
use datafusion::common::{ScalarValue, plan_err};
use datafusion::error::Result;
use datafusion::logical_expr::{
    ColumnarValue, ReturnFieldArgs, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature,
    Volatility,
};

use crate::failure::{Code, Failure};

/// Returns the function that gives its first operand, and fails with its second one, a text, where
/// that is null.
pub(crate) fn not_null() -> ScalarUDF {
    ScalarUDF::from(NotNull {
        signature: Signature::any(2, Volatility::Immutable),
    })
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct NotNull {
    signature: Signature,
}

impl ScalarUDFImpl for NotNull {
    fn name(&self) -> &str {
        "lanekeeper_not_null"
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, operands: &[DataType]) -> Result<DataType> {
        match operands {
            [value, _] => Ok(value.clone()),
            _ => plan_err!("{} of {operands:?}", self.name()),
        }
    }

    fn return_field_from_args(&self, args: ReturnFieldArgs) -> Result<FieldRef> {
        match args.arg_fields {
            [value, _] => Ok(FieldRef::new(Field::new(
                self.name(),
                value.data_type().clone(),
                false,
            ))),
            other => plan_err!("{} of {other:?}", self.name()),
        }
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let mut operands = args.args.into_iter();
        let (Some(value), Some(message)) = (operands.next(), operands.next()) else {
            return plan_err!("a value and a message are expected");
        };
        let nulls = match &value {
            ColumnarValue::Array(values) => values.logical_null_count() > 0,
            ColumnarValue::Scalar(value) => value.is_null(),
        };
        if nulls {
            return Err(Failure::new(Code::Null, text(&message)).into());
        }
        Ok(value)
    }
}

fn text(message: &ColumnarValue) -> String {
    match message {
        ColumnarValue::Scalar(
            ScalarValue::Utf8(Some(text)) | ScalarValue::Utf8View(Some(text)),
        ) => text.clone(),
        _ => "a value that must not be null is null".into(),
    }
}
