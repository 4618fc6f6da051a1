//! Whether a value is an element of a list, as `IN` says it.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, BooleanBuilder, Scalar};
use arrow::compute::kernels::cmp::eq;
use arrow::datatypes::DataType;
use datafusion::common::{ScalarValue, exec_err, plan_err};
use datafusion::error::Result;
use datafusion::logical_expr::{
    ColumnarValue, Expr, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility, lit,
};

const NAME: &str = "lanekeeper_in";

/// Returns the function that says whether its first operand is an element of its second one, a
/// list: null where it is not, but null itself or beside nulls.
pub(crate) fn element_of() -> ScalarUDF {
    ScalarUDF::from(ElementOf {
        signature: Signature::any(2, Volatility::Immutable),
    })
}

/// Returns a call of that function with a list that is known as the engine's own `IN`, which it has
/// statistics and filters for.
pub(crate) fn elements_of_literal(call: &Expr) -> Option<Expr> {
    let Expr::ScalarFunction(function) = call else {
        return None;
    };
    let [value, Expr::Literal(ScalarValue::List(list), _)] = function.args.as_slice() else {
        return None;
    };
    if function.func.name() != NAME || list.is_null(0) {
        return None;
    }
    let elements = list.value(0);
    if elements.is_empty() {
        return Some(lit(false));
    }
    let elements: Vec<Expr> = (0..elements.len())
        .map(|i| ScalarValue::try_from_array(&elements, i).map(lit))
        .collect::<Result<_>>()
        .ok()?;
    Some(value.clone().in_list(elements, false))
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct ElementOf {
    signature: Signature,
}

impl ScalarUDFImpl for ElementOf {
    fn name(&self) -> &str {
        NAME
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, operands: &[DataType]) -> Result<DataType> {
        match operands {
            [_, DataType::List(_)] => Ok(DataType::Boolean),
            _ => plan_err!("IN of {operands:?}"),
        }
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let operands = ColumnarValue::values_to_arrays(&args.args)?;
        let [values, lists] = operands.as_slice() else {
            return exec_err!("IN has two operands, not {}", operands.len());
        };
        let lists: &arrow::array::ListArray = arrow::array::AsArray::as_list(lists);
        let mut result = BooleanBuilder::with_capacity(values.len());
        for row in 0..values.len() {
            let elements = (!lists.is_null(row)).then(|| lists.value(row));
            result.append_option(element(values, row, elements)?);
        }
        Ok(ColumnarValue::Array(Arc::new(result.finish())))
    }
}

fn element(values: &ArrayRef, row: usize, elements: Option<ArrayRef>) -> Result<Option<bool>> {
    let Some(elements) = elements else {
        return Ok(None);
    };
    if elements.is_empty() {
        return Ok(Some(false));
    } else if values.is_null(row) {
        return Ok(None);
    }
    let equal = eq(&elements, &Scalar::new(values.slice(row, 1)))?;
    Ok(if equal.true_count() > 0 {
        Some(true)
    } else if equal.null_count() > 0 {
        None
    } else {
        Some(false)
    })
}
