//! Aggregates whose results would wrap around, over groups and windows.

use std::sync::Arc;

use arrow::datatypes::DataType;
use datafusion::common::tree_node::Transformed;
use datafusion::common::{Column, DFSchema, ExprSchema};
use datafusion::config::ConfigOptions;
use datafusion::error::Result;
use datafusion::logical_expr::expr::{AggregateFunction, WindowFunction};
use datafusion::logical_expr::expr_fn::cast;
use datafusion::logical_expr::utils::merge_schema;
use datafusion::logical_expr::{
    Aggregate, Expr, ExprSchemable, LogicalPlan, Projection, Window, WindowFunctionDefinition,
};
use datafusion::optimizer::AnalyzerRule;

/// Sums integers as decimals, of which no sum of integers leaves the range, and different decimals
/// as larger ones; a cast back fails where the engine's own sum wraps around. All other sums of
/// decimals fail by themselves.
#[derive(Debug)]
pub(super) struct ExactResults;

impl AnalyzerRule for ExactResults {
    fn name(&self) -> &str {
        "lanekeeper_exact_results"
    }

    fn analyze(&self, plan: LogicalPlan, _config: &ConfigOptions) -> Result<LogicalPlan> {
        let mut changed = false;
        let exact = plan.transform_up_with_subqueries(|part| {
            // What is above a change may have to tell other columns than before.
            let part = if changed {
                part.recompute_schema()?
            } else {
                part
            };
            let part = match part {
                LogicalPlan::Aggregate(aggregate) => aggregated(aggregate)?,
                LogicalPlan::Window(window) => windowed(window)?,
                other => Transformed::no(other),
            };
            changed |= part.transformed;
            Ok(Transformed::new_transformed(part.data, changed))
        })?;
        Ok(exact.data)
    }
}

/// A call as the engine is to compute it, and what its result is cast to.
struct Exact {
    call: Expr,
    result: DataType,
}

fn aggregated(aggregate: Aggregate) -> Result<Transformed<LogicalPlan>> {
    let schema = merge_schema(&[&aggregate.input]);
    let (calls, results) = exact_calls(&aggregate.aggr_expr, &schema)?;
    if results.iter().all(Option::is_none) {
        return Ok(Transformed::no(LogicalPlan::Aggregate(aggregate)));
    }
    let exact = Aggregate::try_new(aggregate.input, aggregate.group_expr, calls)?;
    cast_back(LogicalPlan::Aggregate(exact), &aggregate.schema, results)
}

fn windowed(window: Window) -> Result<Transformed<LogicalPlan>> {
    let schema = merge_schema(&[&window.input]);
    let (calls, results) = exact_calls(&window.window_expr, &schema)?;
    if results.iter().all(Option::is_none) {
        return Ok(Transformed::no(LogicalPlan::Window(window)));
    }
    let exact = Window::try_new(calls, window.input)?;
    cast_back(LogicalPlan::Window(exact), &window.schema, results)
}

fn exact_calls(calls: &[Expr], schema: &DFSchema) -> Result<(Vec<Expr>, Vec<Option<DataType>>)> {
    let mut exact_calls = Vec::with_capacity(calls.len());
    let mut results = Vec::with_capacity(calls.len());
    for (i, call) in calls.iter().enumerate() {
        match exact_call(call, schema)? {
            Some(exact) => {
                // The engine names calls without their casts, and so may name two alike.
                exact_calls.push(exact.call.alias(format!("lanekeeper exact {i}")));
                results.push(Some(exact.result));
            }
            None => {
                exact_calls.push(call.clone());
                results.push(None);
            }
        }
    }
    Ok((exact_calls, results))
}

/// Puts the casts on top, under the names that the calls had. They are the last columns.
fn cast_back(
    plan: LogicalPlan,
    named: &DFSchema,
    results: Vec<Option<DataType>>,
) -> Result<Transformed<LogicalPlan>> {
    let schema = Arc::clone(plan.schema());
    let before = schema.fields().len() - results.len();
    let results = std::iter::repeat_n(None, before).chain(results);
    let columns = results
        .enumerate()
        .map(|(i, result)| {
            let column = Expr::Column(Column::from(schema.qualified_field(i)));
            let (qualifier, field) = named.qualified_field(i);
            match result {
                None if schema.field(i).name() == field.name() => column,
                None => column.alias_qualified(qualifier.cloned(), field.name()),
                Some(result) => {
                    cast(column, result).alias_qualified(qualifier.cloned(), field.name())
                }
            }
        })
        .collect();
    let projection = Projection::try_new(columns, Arc::new(plan))?;
    Ok(Transformed::yes(LogicalPlan::Projection(projection)))
}

fn exact_call(call: &Expr, schema: &dyn ExprSchema) -> Result<Option<Exact>> {
    match call {
        Expr::Alias(alias) => exact_call(&alias.expr, schema),
        Expr::AggregateFunction(function) if function.func.name() == "sum" => {
            let sum = exact_sum(&function.params.args, function.params.distinct, schema)?;
            Ok(sum.map(|(args, result)| {
                let mut exact: AggregateFunction = function.clone();
                exact.params.args = args;
                Exact {
                    call: Expr::AggregateFunction(exact),
                    result,
                }
            }))
        }
        Expr::WindowFunction(function) => exact_window(function, schema),
        _ => Ok(None),
    }
}

fn exact_window(function: &WindowFunction, schema: &dyn ExprSchema) -> Result<Option<Exact>> {
    match &function.fun {
        WindowFunctionDefinition::AggregateUDF(aggregate) if aggregate.name() == "sum" => {
            let sum = exact_sum(&function.params.args, function.params.distinct, schema)?;
            Ok(sum.map(|(args, result)| {
                let mut exact = function.clone();
                exact.params.args = args;
                Exact {
                    call: Expr::from(exact),
                    result,
                }
            }))
        }
        _ => Ok(None),
    }
}

fn exact_sum(
    args: &[Expr],
    distinct: bool,
    schema: &dyn ExprSchema,
) -> Result<Option<(Vec<Expr>, DataType)>> {
    let [operand] = args else {
        return Ok(None);
    };
    let (wide, result) = match operand.get_type(schema)? {
        operand if operand.is_signed_integer() => (DataType::Decimal128(19, 0), DataType::Int64),
        DataType::Decimal128(digits, scale) if distinct => (
            DataType::Decimal256(digits, scale),
            DataType::Decimal128(38, scale),
        ),
        _ => return Ok(None),
    };
    Ok(Some((vec![cast(operand.clone(), wide)], result)))
}
