//! Row numbers and ranks as signed integers, like all others.

use std::ops::Range;
use std::sync::Arc;

use arrow::array::ArrayRef;
use arrow::compute::cast;
use arrow::datatypes::{DataType, Field, FieldRef};
use datafusion::common::ScalarValue;
use datafusion::error::Result;
use datafusion::logical_expr::function::{
    ExpressionArgs, PartitionEvaluatorArgs, WindowUDFFieldArgs,
};
use datafusion::logical_expr::window_state::WindowAggState;
use datafusion::logical_expr::{
    LimitEffect, PartitionEvaluator, ReversedUDWF, Signature, WindowUDF, WindowUDFImpl,
};
use datafusion::physical_plan::PhysicalExpr;

/// The functions that the engine gives an unsigned result.
pub(crate) const RANKINGS: [&str; 4] = ["row_number", "rank", "dense_rank", "ntile"];

/// Returns the function that takes the place of one of the engine's.
pub(crate) fn signed(ranking: Arc<WindowUDF>) -> WindowUDF {
    WindowUDF::from(Signed { ranking })
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct Signed {
    ranking: Arc<WindowUDF>,
}

impl WindowUDFImpl for Signed {
    fn name(&self) -> &str {
        self.ranking.name()
    }

    fn signature(&self) -> &Signature {
        self.ranking.signature()
    }

    fn expressions(&self, args: ExpressionArgs) -> Vec<Arc<dyn PhysicalExpr>> {
        self.ranking.inner().expressions(args)
    }

    fn partition_evaluator(
        &self,
        args: PartitionEvaluatorArgs,
    ) -> Result<Box<dyn PartitionEvaluator>> {
        let ranking = self.ranking.inner().partition_evaluator(args)?;
        Ok(Box::new(SignedEvaluator { ranking }))
    }

    fn field(&self, args: WindowUDFFieldArgs) -> Result<FieldRef> {
        let field = self.ranking.inner().field(args)?;
        let signed = Field::clone(&field).with_data_type(DataType::Int64);
        Ok(FieldRef::new(signed))
    }

    fn coerce_types(&self, operands: &[DataType]) -> Result<Vec<DataType>> {
        self.ranking.inner().coerce_types(operands)
    }

    fn reverse_expr(&self) -> ReversedUDWF {
        match self.ranking.inner().reverse_expr() {
            ReversedUDWF::Identical => ReversedUDWF::Identical,
            _ => ReversedUDWF::NotSupported,
        }
    }

    fn limit_effect(&self, args: &[Arc<dyn PhysicalExpr>]) -> LimitEffect {
        self.ranking.inner().limit_effect(args)
    }
}

#[derive(Debug)]
struct SignedEvaluator {
    ranking: Box<dyn PartitionEvaluator>,
}

impl PartitionEvaluator for SignedEvaluator {
    fn memoize(&mut self, state: &mut WindowAggState) -> Result<()> {
        self.ranking.memoize(state)
    }

    fn get_range(&self, row: usize, rows: usize) -> Result<Range<usize>> {
        self.ranking.get_range(row, rows)
    }

    fn is_causal(&self) -> bool {
        self.ranking.is_causal()
    }

    fn evaluate_all(&mut self, values: &[ArrayRef], rows: usize) -> Result<ArrayRef> {
        let ranks = self.ranking.evaluate_all(values, rows)?;
        Ok(cast(&ranks, &DataType::Int64)?)
    }

    fn evaluate(&mut self, values: &[ArrayRef], range: &Range<usize>) -> Result<ScalarValue> {
        self.ranking
            .evaluate(values, range)?
            .cast_to(&DataType::Int64)
    }

    fn evaluate_all_with_rank(
        &self,
        rows: usize,
        ranks_in_partition: &[Range<usize>],
    ) -> Result<ArrayRef> {
        let ranks = self
            .ranking
            .evaluate_all_with_rank(rows, ranks_in_partition)?;
        Ok(cast(&ranks, &DataType::Int64)?)
    }

    fn supports_bounded_execution(&self) -> bool {
        self.ranking.supports_bounded_execution()
    }

    fn uses_window_frame(&self) -> bool {
        self.ranking.uses_window_frame()
    }

    fn include_rank(&self) -> bool {
        self.ranking.include_rank()
    }
}
