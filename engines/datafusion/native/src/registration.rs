//! How tables come into a session.

use std::path::PathBuf;
use std::sync::Arc;

use arrow::datatypes::Schema;
use arrow::ffi_stream::ArrowArrayStreamReader;
use datafusion::catalog::TableProvider;
use datafusion::datasource::{ViewTable, source_as_provider};
use datafusion::logical_expr::{Expr, LogicalPlan};

use crate::csv;
use crate::execution::view;
use crate::failure::{Code, Failure, Outcome};
use crate::parquet;
use crate::plain::{copied, plain_batch, plain_schema};
use crate::session::Session;
use crate::stored::Storing;

pub(crate) fn parquet_files(
    session: &Arc<Session>,
    name: &str,
    paths: Vec<PathBuf>,
) -> Outcome<()> {
    let reading = Arc::clone(session);
    let table = session.run(async move { parquet::table(&paths, &reading.state).await })?;
    session.tables.put(name, table);
    Ok(())
}

pub(crate) fn csv_files(
    session: &Session,
    name: &str,
    paths: Vec<PathBuf>,
    options: &csv::CsvOptions,
    schema: &Schema,
) -> Outcome<()> {
    session
        .tables
        .put(name, csv::table(paths, options, schema)?);
    Ok(())
}

/// Gives a query a name.
pub(crate) fn query(session: &Arc<Session>, name: &str, sql: String) -> Outcome<()> {
    let plan = view(session, sql.clone())?;
    let table = match whole_table(&plan) {
        Some(table) => table,
        None => Arc::new(ViewTable::new(plan, Some(sql))),
    };
    session.tables.put(name, table);
    Ok(())
}

/// Returns the table that a query gives as it is: each statement would plan the query again.
fn whole_table(query: &LogicalPlan) -> Option<Arc<dyn TableProvider>> {
    let LogicalPlan::Projection(projection) = query else {
        return None;
    };
    let mut input = projection.input.as_ref();
    while let LogicalPlan::SubqueryAlias(alias) = input {
        input = alias.input.as_ref();
    }
    let LogicalPlan::TableScan(scan) = input else {
        return None;
    };
    let schema = scan.source.schema();
    let whole = scan.filters.is_empty()
        && scan.fetch.is_none()
        && projection.expr.len() == schema.fields().len()
        && projection
            .expr
            .iter()
            .zip(schema.fields())
            .all(|(column, field)| {
                matches!(column, Expr::Column(column) if column.name == *field.name())
            });
    whole
        .then(|| source_as_provider(&scan.source).ok())
        .flatten()
}

/// Copies a stream into a table of a schema, on the caller's thread. The stream is released before this
/// returns, whether it failed or not.
pub(crate) fn stream(
    session: &Session,
    name: &str,
    schema: &Schema,
    rows: ArrowArrayStreamReader,
) -> Outcome<()> {
    let state = &session.state;
    let schema = plain_schema(schema);
    let mut storing = Storing::new(
        state.config().target_partitions(),
        &state.runtime_env().memory_pool,
    );
    for batch in rows {
        session.runtime()?;
        let batch = batch.map_err(|e| Failure::new(Code::Source, e.to_string()))?;
        let columns = batch
            .columns()
            .iter()
            .map(copied)
            .collect::<Result<Vec<_>, _>>()?;
        let batch = arrow::array::RecordBatch::try_new(batch.schema(), columns)?;
        storing.add(plain_batch(&batch, &schema)?)?;
    }
    session.tables.put(name, Arc::new(storing.finish(schema)?));
    Ok(())
}
