//! Sums of decimals that fail instead of wrapping around.

use std::mem::size_of_val;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use arrow::array::{Array, ArrayRef, AsArray, BooleanArray};
use arrow::datatypes::{DataType, Decimal128Type, FieldRef};
use datafusion::common::{ScalarValue, exec_err};
use datafusion::error::Result;
use datafusion::functions_aggregate::sum::Sum;
use datafusion::logical_expr::function::{AccumulatorArgs, StateFieldsArgs};
use datafusion::logical_expr::utils::AggregateOrderSensitivity;
use datafusion::logical_expr::{
    Accumulator, AggregateUDF, AggregateUDFImpl, EmitTo, GroupsAccumulator, ReversedUDAF, Signature,
};
use datafusion_functions_aggregate_common::aggregate::groups_accumulator::prim_op::PrimitiveGroupsAccumulator;

/// Returns the sum that takes the place of the engine's: it differs for decimals only, and is as
/// fast. Integers are summed as decimals.
pub(crate) fn sum() -> AggregateUDF {
    AggregateUDF::from(CheckedSum { inner: Sum::new() })
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct CheckedSum {
    inner: Sum,
}

fn is_checked(args: &AccumulatorArgs) -> bool {
    !args.is_distinct && matches!(args.return_field.data_type(), DataType::Decimal128(_, _))
}

impl AggregateUDFImpl for CheckedSum {
    fn name(&self) -> &str {
        self.inner.name()
    }

    fn signature(&self) -> &Signature {
        self.inner.signature()
    }

    fn return_type(&self, operands: &[DataType]) -> Result<DataType> {
        self.inner.return_type(operands)
    }

    fn state_fields(&self, args: StateFieldsArgs) -> Result<Vec<FieldRef>> {
        self.inner.state_fields(args)
    }

    fn accumulator(&self, args: AccumulatorArgs) -> Result<Box<dyn Accumulator>> {
        if is_checked(&args) {
            return Ok(Box::new(DecimalSum::new(args.return_field.data_type())));
        }
        self.inner.accumulator(args)
    }

    fn create_sliding_accumulator(&self, args: AccumulatorArgs) -> Result<Box<dyn Accumulator>> {
        if is_checked(&args) {
            return Ok(Box::new(DecimalSum::new(args.return_field.data_type())));
        }
        self.inner.create_sliding_accumulator(args)
    }

    fn groups_accumulator_supported(&self, args: AccumulatorArgs) -> bool {
        self.inner.groups_accumulator_supported(args)
    }

    fn create_groups_accumulator(
        &self,
        args: AccumulatorArgs,
    ) -> Result<Box<dyn GroupsAccumulator>> {
        if is_checked(&args) {
            return Ok(DecimalSums::boxed(args.return_field.data_type()));
        }
        self.inner.create_groups_accumulator(args)
    }

    fn reverse_expr(&self) -> ReversedUDAF {
        ReversedUDAF::Identical
    }

    fn order_sensitivity(&self) -> AggregateOrderSensitivity {
        AggregateOrderSensitivity::Insensitive
    }
}

fn overflow<T>() -> Result<T> {
    exec_err!("a sum of decimals has more digits than there are")
}

/// The sum of one group, from which rows can be taken again.
#[derive(Debug)]
struct DecimalSum {
    total: i128,
    count: u64,
    result: DataType,
}

impl DecimalSum {
    fn new(result: &DataType) -> Self {
        DecimalSum {
            total: 0,
            count: 0,
            result: result.clone(),
        }
    }

    fn change(&mut self, values: &ArrayRef, change: fn(i128, i128) -> Option<i128>) -> Result<()> {
        for value in values.as_primitive::<Decimal128Type>().iter().flatten() {
            match change(self.total, value) {
                Some(total) => self.total = total,
                None => return overflow(),
            }
        }
        Ok(())
    }
}

impl Accumulator for DecimalSum {
    fn update_batch(&mut self, values: &[ArrayRef]) -> Result<()> {
        self.count += (values[0].len() - values[0].null_count()) as u64;
        self.change(&values[0], i128::checked_add)
    }

    fn retract_batch(&mut self, values: &[ArrayRef]) -> Result<()> {
        self.count -= (values[0].len() - values[0].null_count()) as u64;
        self.change(&values[0], i128::checked_sub)
    }

    fn supports_retract_batch(&self) -> bool {
        true
    }

    fn merge_batch(&mut self, states: &[ArrayRef]) -> Result<()> {
        self.update_batch(states)
    }

    fn evaluate(&mut self) -> Result<ScalarValue> {
        let total = (self.count > 0).then_some(self.total);
        match self.result {
            DataType::Decimal128(digits, scale) => {
                Ok(ScalarValue::Decimal128(total, digits, scale))
            }
            _ => overflow(),
        }
    }

    fn state(&mut self) -> Result<Vec<ScalarValue>> {
        Ok(vec![self.evaluate()?])
    }

    fn size(&self) -> usize {
        size_of_val(self)
    }
}

/// The sums of many groups.
struct DecimalSums<S> {
    sums: S,
    overflown: Arc<AtomicBool>,
}

impl DecimalSums<()> {
    fn boxed(result: &DataType) -> Box<dyn GroupsAccumulator> {
        let overflown = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&overflown);
        let sums = PrimitiveGroupsAccumulator::<Decimal128Type, _>::new(
            result,
            move |total: &mut i128, value: i128| match total.checked_add(value) {
                Some(sum) => *total = sum,
                None => seen.store(true, Ordering::Relaxed),
            },
        );
        Box::new(DecimalSums { sums, overflown })
    }
}

impl<S> DecimalSums<S> {
    fn checked(&self, outcome: Result<()>) -> Result<()> {
        outcome?;
        if self.overflown.load(Ordering::Relaxed) {
            return overflow();
        }
        Ok(())
    }
}

impl<S: GroupsAccumulator> GroupsAccumulator for DecimalSums<S> {
    fn update_batch(
        &mut self,
        values: &[ArrayRef],
        groups: &[usize],
        filter: Option<&BooleanArray>,
        total_groups: usize,
    ) -> Result<()> {
        let outcome = self.sums.update_batch(values, groups, filter, total_groups);
        self.checked(outcome)
    }

    fn merge_batch(
        &mut self,
        values: &[ArrayRef],
        groups: &[usize],
        total_groups: usize,
    ) -> Result<()> {
        let outcome = self.sums.merge_batch(values, groups, total_groups);
        self.checked(outcome)
    }

    fn evaluate(&mut self, emit: EmitTo) -> Result<ArrayRef> {
        self.sums.evaluate(emit)
    }

    fn state(&mut self, emit: EmitTo) -> Result<Vec<ArrayRef>> {
        self.sums.state(emit)
    }

    fn convert_to_state(
        &self,
        values: &[ArrayRef],
        filter: Option<&BooleanArray>,
    ) -> Result<Vec<ArrayRef>> {
        self.sums.convert_to_state(values, filter)
    }

    fn size(&self) -> usize {
        self.sums.size()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use arrow::array::Decimal128Array;

    const MOST: i128 = 99_999_999_999_999_999_999_999_999_999_999_999_999;

    fn values(values: Vec<i128>) -> ArrayRef {
        let values = Decimal128Array::from(values).with_precision_and_scale(38, 0);
        Arc::new(values.expect("fit"))
    }

    #[test]
    fn one_sum_fails_where_it_would_wrap() {
        let mut sum = DecimalSum::new(&DataType::Decimal128(38, 0));
        sum.update_batch(&[values(vec![MOST, -MOST, 7])])
            .expect("fits");
        let total = sum.evaluate().expect("a sum");
        assert_eq!(total, ScalarValue::Decimal128(Some(7), 38, 0));
        assert!(sum.update_batch(&[values(vec![MOST, MOST])]).is_err());
    }

    #[test]
    fn many_sums_fail_where_one_would_wrap() {
        let mut sums = DecimalSums::boxed(&DataType::Decimal128(38, 0));
        sums.update_batch(&[values(vec![MOST, 1])], &[0, 1], None, 2)
            .expect("fits");
        let batch = [values(vec![MOST, 1])];
        assert!(sums.update_batch(&batch, &[0, 1], None, 2).is_err());
    }
}
