//! Values that the engine compares or computes otherwise than plans mean.

use std::collections::HashSet;
use std::sync::Arc;

use arrow::datatypes::DataType;
use datafusion::common::tree_node::{Transformed, TreeNode};
use datafusion::common::{Column, DFSchema, ScalarValue};
use datafusion::config::ConfigOptions;
use datafusion::error::Result;
use datafusion::logical_expr::expr_rewriter::NamePreserver;
use datafusion::logical_expr::utils::merge_schema;
use datafusion::logical_expr::{
    BinaryExpr, Distinct, Expr, ExprSchemable, LogicalPlan, Operator, Projection, lit,
};
use datafusion::optimizer::AnalyzerRule;

use crate::functions::{CheckedOperator, checked, elements_of_literal, plain_number};

/// Lets integers fail instead of wrapping around, and floats have one zero and one NaN wherever
/// they are compared: in conditions, groups, joins, orders and sets.
#[derive(Debug)]
pub(super) struct ExactValues;

impl AnalyzerRule for ExactValues {
    fn name(&self) -> &str {
        "lanekeeper_exact_values"
    }

    fn analyze(&self, plan: LogicalPlan, _config: &ConfigOptions) -> Result<LogicalPlan> {
        let mut changed = false;
        let exact = plan.transform_up_with_subqueries(|part| {
            let part = exact_plan(part)?;
            changed |= part.transformed;
            // What is above a change may have to tell other columns than before.
            if changed {
                Ok(Transformed::yes(part.data.recompute_schema()?))
            } else {
                Ok(part)
            }
        })?;
        Ok(exact.data)
    }
}

fn exact_plan(plan: LogicalPlan) -> Result<Transformed<LogicalPlan>> {
    if matches!(plan, LogicalPlan::SubqueryAlias(_) | LogicalPlan::Union(_)) {
        return Ok(Transformed::no(plan));
    }
    let schema = schema_of_inputs(&plan)?;
    let names = NamePreserver::new(&plan);
    let is_sort = matches!(plan, LogicalPlan::Sort(_));
    let is_groups = matches!(plan, LogicalPlan::Aggregate(_));
    let compares = matches!(
        plan,
        LogicalPlan::Aggregate(_) | LogicalPlan::Join(_) | LogicalPlan::Sort(_)
    );
    plan.map_expressions(|expression| {
        let name = names.save(&expression);
        let exact = expression.transform_up(|part| exact_expression(part, &schema))?;
        // A grouping key that is a column is made plain below the groups, under its own name.
        let is_key =
            compares && !is_aggregate(&exact.data) && !(is_groups && is_column(&exact.data));
        let exact = if is_key && is_float(&exact.data, &schema) {
            Transformed::yes(plain(exact.data))
        } else {
            exact
        };
        // What rows are sorted by is no column, and so has no name.
        Ok(exact.update_data(|expression| {
            if is_sort {
                expression
            } else {
                name.restore(expression)
            }
        }))
    })?
    .transform_data(exact_inputs)
}

/// Makes the columns plain that a step compares without naming them in an expression of its own.
fn exact_inputs(plan: LogicalPlan) -> Result<Transformed<LogicalPlan>> {
    Ok(match plan {
        LogicalPlan::Distinct(Distinct::All(input)) => plain_columns(input, |_| true)?
            .update_data(|input| LogicalPlan::Distinct(Distinct::All(input))),
        LogicalPlan::Aggregate(mut aggregate) => {
            let keys: HashSet<Column> = aggregate
                .group_expr
                .iter()
                .flat_map(Expr::column_refs)
                .cloned()
                .collect();
            plain_columns(Arc::clone(&aggregate.input), |column| keys.contains(column))?
                .update_data(|input| {
                    aggregate.input = input;
                    LogicalPlan::Aggregate(aggregate)
                })
        }
        other => Transformed::no(other),
    })
}

fn schema_of_inputs(plan: &LogicalPlan) -> Result<DFSchema> {
    let mut schema = merge_schema(&plan.inputs());
    if let LogicalPlan::TableScan(scan) = plan {
        schema.merge(&DFSchema::try_from_qualified_schema(
            scan.table_name.clone(),
            &scan.source.schema(),
        )?);
    }
    Ok(schema)
}

fn is_column(expression: &Expr) -> bool {
    matches!(expression, Expr::Column(_))
}

fn is_aggregate(expression: &Expr) -> bool {
    match expression {
        Expr::Alias(alias) => is_aggregate(&alias.expr),
        Expr::AggregateFunction(_) => true,
        _ => false,
    }
}

fn exact_expression(expression: Expr, schema: &DFSchema) -> Result<Transformed<Expr>> {
    match expression {
        // Substrait plans say the type of each column; a cast that changes nothing is in the way of
        // filters and limits.
        Expr::Cast(cast) if cast.expr.get_type(schema)? == *cast.field.data_type() => {
            Ok(Transformed::yes(*cast.expr))
        }
        Expr::BinaryExpr(binary) => Ok(exact_binary(binary, schema)),
        Expr::Negative(operand) => {
            let operand_type = operand.get_type(schema)?;
            if operand_type.is_signed_integer() {
                let zero = lit(ScalarValue::new_zero(&operand_type)?);
                return Ok(Transformed::yes(
                    checked(CheckedOperator::Subtract).call(vec![zero, *operand]),
                ));
            }
            Ok(Transformed::no(Expr::Negative(operand)))
        }
        Expr::InList(mut list) if is_float(&list.expr, schema) => {
            *list.expr = plain(*list.expr);
            list.list = list.list.into_iter().map(plain).collect();
            Ok(Transformed::yes(Expr::InList(list)))
        }
        Expr::Between(mut between) if is_float(&between.expr, schema) => {
            *between.expr = plain(*between.expr);
            *between.low = plain(*between.low);
            *between.high = plain(*between.high);
            Ok(Transformed::yes(Expr::Between(between)))
        }
        Expr::AggregateFunction(mut function) => {
            let compares = function.params.distinct
                || matches!(function.func.name(), "min" | "max" | "approx_distinct");
            if compares {
                function.params.args = all_plain(function.params.args, schema);
            }
            Ok(Transformed::new_transformed(
                Expr::AggregateFunction(function),
                compares,
            ))
        }
        Expr::WindowFunction(mut function) => {
            let params = &mut function.params;
            params.partition_by = all_plain(std::mem::take(&mut params.partition_by), schema);
            for key in &mut params.order_by {
                if is_float(&key.expr, schema) {
                    key.expr = plain(key.expr.clone());
                }
            }
            Ok(Transformed::yes(Expr::WindowFunction(function)))
        }
        Expr::ScalarFunction(_) => match elements_of_literal(&expression) {
            Some(list) => exact_expression(list, schema).map(|exact| Transformed::yes(exact.data)),
            None => Ok(Transformed::no(expression)),
        },
        other => Ok(Transformed::no(other)),
    }
}

fn exact_binary(binary: BinaryExpr, schema: &DFSchema) -> Transformed<Expr> {
    let BinaryExpr { left, op, right } = binary;
    if compares(op) && is_float(&left, schema) {
        return Transformed::yes(Expr::BinaryExpr(BinaryExpr::new(
            Box::new(plain(*left)),
            op,
            Box::new(plain(*right)),
        )));
    }
    match CheckedOperator::of(op) {
        Some(operator) if is_integer(&left, schema) && is_integer(&right, schema) => {
            Transformed::yes(checked(operator).call(vec![*left, *right]))
        }
        _ => Transformed::no(Expr::BinaryExpr(BinaryExpr::new(left, op, right))),
    }
}

fn compares(operator: Operator) -> bool {
    matches!(
        operator,
        Operator::Eq
            | Operator::NotEq
            | Operator::Lt
            | Operator::LtEq
            | Operator::Gt
            | Operator::GtEq
            | Operator::IsDistinctFrom
            | Operator::IsNotDistinctFrom
    )
}

fn is_integer(expression: &Expr, schema: &DFSchema) -> bool {
    expression
        .get_type(schema)
        .is_ok_and(|found| found.is_integer())
}

fn is_float(expression: &Expr, schema: &DFSchema) -> bool {
    expression
        .get_type(schema)
        .is_ok_and(|found| matches!(found, DataType::Float32 | DataType::Float64))
}

fn plain(expression: Expr) -> Expr {
    plain_number().call(vec![expression])
}

fn all_plain(expressions: Vec<Expr>, schema: &DFSchema) -> Vec<Expr> {
    expressions
        .into_iter()
        .map(|expression| {
            if is_float(&expression, schema) {
                plain(expression)
            } else {
                expression
            }
        })
        .collect()
}

/// Returns an input whose columns are compared, with those of them that are floats made plain.
fn plain_columns(
    input: Arc<LogicalPlan>,
    is_compared: impl Fn(&Column) -> bool,
) -> Result<Transformed<Arc<LogicalPlan>>> {
    let schema = Arc::clone(input.schema());
    let mut changed = false;
    let columns: Vec<Expr> = schema
        .iter()
        .map(|(qualifier, field)| {
            let column = Column::from((qualifier, field));
            let is_float = field.data_type().is_floating() && is_compared(&column);
            let column = Expr::Column(column);
            if is_float {
                changed = true;
                plain(column).alias_qualified(qualifier.cloned(), field.name())
            } else {
                column
            }
        })
        .collect();
    if !changed {
        return Ok(Transformed::no(input));
    }
    let projection = Projection::try_new(columns, input)?;
    Ok(Transformed::yes(Arc::new(LogicalPlan::Projection(
        projection,
    ))))
}
