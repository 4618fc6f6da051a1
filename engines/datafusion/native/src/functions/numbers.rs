//! Floats with one zero and one NaN.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray};
use arrow::datatypes::{DataType, Float32Type, Float64Type};
use datafusion::common::plan_err;
use datafusion::error::Result;
use datafusion::logical_expr::{
    ColumnarValue, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility,
};

/// Returns the function that takes away a float's sign of zero and NaN: the engine compares floats
/// by their bits, for which `-0.0` is less than `0.0`, and half of the NaNs below all numbers.
pub(crate) fn plain_number() -> ScalarUDF {
    ScalarUDF::from(PlainNumber {
        signature: Signature::any(1, Volatility::Immutable),
    })
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct PlainNumber {
    signature: Signature,
}

impl ScalarUDFImpl for PlainNumber {
    fn name(&self) -> &str {
        "lanekeeper_plain_number"
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, operands: &[DataType]) -> Result<DataType> {
        match operands {
            [DataType::Float32] => Ok(DataType::Float32),
            [DataType::Float64] => Ok(DataType::Float64),
            _ => plan_err!("{} of {operands:?}", self.name()),
        }
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let values = ColumnarValue::values_to_arrays(&args.args)?;
        let result = plain(&values[0]);
        match &args.args[0] {
            ColumnarValue::Scalar(_) => Ok(ColumnarValue::Scalar(
                datafusion::common::ScalarValue::try_from_array(&result, 0)?,
            )),
            ColumnarValue::Array(_) => Ok(ColumnarValue::Array(result)),
        }
    }
}

fn plain(values: &ArrayRef) -> ArrayRef {
    match values.data_type() {
        DataType::Float32 => Arc::new(
            values
                .as_primitive::<Float32Type>()
                .unary::<_, Float32Type>(|v| if v.is_nan() { f32::NAN } else { v + 0.0 }),
        ),
        _ => Arc::new(
            values
                .as_primitive::<Float64Type>()
                .unary::<_, Float64Type>(|v| if v.is_nan() { f64::NAN } else { v + 0.0 }),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use arrow::array::Float64Array;

    #[test]
    fn signs_of_zero_and_nan_are_taken_away() {
        let values: ArrayRef = Arc::new(Float64Array::from(vec![-0.0, -f64::NAN, -1.5]));
        let plain = plain(&values);
        let bits: Vec<u64> = plain
            .as_primitive::<Float64Type>()
            .values()
            .iter()
            .map(|v| v.to_bits())
            .collect();
        assert_eq!(
            bits,
            [0.0_f64.to_bits(), f64::NAN.to_bits(), (-1.5_f64).to_bits()]
        );
    }
}
