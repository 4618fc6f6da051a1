//! Sums, differences and products of integers that fail instead of wrapping around.

use arrow::compute::kernels::numeric::{add, mul, sub};
use arrow::datatypes::DataType;
use datafusion::common::plan_err;
use datafusion::error::Result;
use datafusion::logical_expr::{
    ColumnarValue, Operator, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility,
};
use datafusion::physical_expr_common::datum::apply;

/// An operator of integers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum CheckedOperator {
    Add,
    Subtract,
    Multiply,
}

impl CheckedOperator {
    pub(crate) fn of(operator: Operator) -> Option<CheckedOperator> {
        match operator {
            Operator::Plus => Some(CheckedOperator::Add),
            Operator::Minus => Some(CheckedOperator::Subtract),
            Operator::Multiply => Some(CheckedOperator::Multiply),
            _ => None,
        }
    }
}

/// Returns the function of an operator: of two integers of one type, it gives that type.
pub(crate) fn checked(operator: CheckedOperator) -> ScalarUDF {
    ScalarUDF::from(Checked {
        operator,
        signature: Signature::any(2, Volatility::Immutable),
    })
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct Checked {
    operator: CheckedOperator,
    signature: Signature,
}

impl ScalarUDFImpl for Checked {
    fn name(&self) -> &str {
        match self.operator {
            CheckedOperator::Add => "lanekeeper_add",
            CheckedOperator::Subtract => "lanekeeper_subtract",
            CheckedOperator::Multiply => "lanekeeper_multiply",
        }
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, operands: &[DataType]) -> Result<DataType> {
        match operands {
            [left, right] if left == right && left.is_integer() => Ok(left.clone()),
            _ => plan_err!("{} of {operands:?}", self.name()),
        }
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let [left, right] = args.args.as_slice() else {
            return plan_err!("{} of {} operands", self.name(), args.args.len());
        };
        match self.operator {
            CheckedOperator::Add => apply(left, right, add),
            CheckedOperator::Subtract => apply(left, right, sub),
            CheckedOperator::Multiply => apply(left, right, mul),
        }
    }
}
