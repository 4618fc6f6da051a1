//! Steps of a statement whose rows are computed once and kept for all readers.

use std::fmt;
use std::sync::Arc;

use arrow::array::RecordBatch;
use arrow::datatypes::SchemaRef;
use datafusion::catalog::TableProvider;
use datafusion::catalog::streaming::StreamingTable;
use datafusion::common::runtime::SpawnedTask;
use datafusion::error::{DataFusionError, Result};
use datafusion::execution::memory_pool::{MemoryConsumer, MemoryReservation};
use datafusion::execution::session_state::SessionState;
use datafusion::execution::{SendableRecordBatchStream, TaskContext};
use datafusion::logical_expr::LogicalPlan;
use datafusion::physical_plan::execute_stream;
use datafusion::physical_plan::stream::RecordBatchStreamAdapter;
use datafusion::physical_plan::streaming::PartitionStream;
use futures::{StreamExt, TryStreamExt, stream};
use tokio::sync::OnceCell;

/// A step that runs when the first of its readers asks for rows. Which rows a limit takes, and
/// which place a tie gets, is then the same for every reader.
pub(crate) struct Kept {
    plan: LogicalPlan,
    state: SessionState,
    schema: SchemaRef,
    rows: OnceCell<Rows>,
}

/// The rows, counted in the session's memory as long as they are kept.
struct Rows {
    batches: Vec<RecordBatch>,
    _memory: MemoryReservation,
}

impl Kept {
    /// Returns a step as a table.
    pub(crate) fn table(plan: LogicalPlan, state: &SessionState) -> Result<Arc<dyn TableProvider>> {
        // What rows will have: some types are made right only then.
        let options = state.config_options();
        let plan = state
            .analyzer()
            .execute_and_check(plan, options, |_, _| {})?;
        let schema: SchemaRef = Arc::new(plan.schema().as_arrow().clone());
        let kept = Arc::new(Kept {
            plan,
            state: state.clone(),
            schema: Arc::clone(&schema),
            rows: OnceCell::new(),
        });
        let parts = state.config().target_partitions();
        let partitions = (0..parts)
            .map(|number| -> Arc<dyn PartitionStream> {
                Arc::new(Part {
                    kept: Arc::clone(&kept),
                    number,
                    parts,
                })
            })
            .collect();
        Ok(Arc::new(StreamingTable::try_new(schema, partitions)?))
    }

    async fn rows(self: Arc<Self>, context: Arc<TaskContext>) -> Result<Arc<Self>> {
        self.rows
            .get_or_try_init(|| {
                let kept = Arc::clone(&self);
                async move {
                    // A task of its own begins with an empty stack, however many steps wait for it.
                    SpawnedTask::spawn(async move { kept.compute(context).await })
                        .await
                        .map_err(|e| DataFusionError::ExecutionJoin(Box::new(e)))?
                }
            })
            .await?;
        Ok(self)
    }

    async fn compute(&self, context: Arc<TaskContext>) -> Result<Rows> {
        let plan = self.state.create_physical_plan(&self.plan).await?;
        let memory = MemoryConsumer::new("kept rows").register(context.memory_pool());
        let mut rows = execute_stream(plan, context)?;
        let mut batches = Vec::new();
        while let Some(batch) = rows.next().await {
            let batch = batch?;
            memory.try_grow(batch.get_array_memory_size())?;
            batches.push(RecordBatch::try_new(
                Arc::clone(&self.schema),
                batch.columns().to_vec(),
            )?);
        }
        Ok(Rows {
            batches,
            _memory: memory,
        })
    }
}

impl fmt::Debug for Kept {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Kept")
    }
}

/// Every so many-th batch of the rows.
#[derive(Debug)]
struct Part {
    kept: Arc<Kept>,
    number: usize,
    parts: usize,
}

impl PartitionStream for Part {
    fn schema(&self) -> &SchemaRef {
        &self.kept.schema
    }

    fn execute(&self, context: Arc<TaskContext>) -> SendableRecordBatchStream {
        let (number, parts) = (self.number, self.parts);
        let rows = Arc::clone(&self.kept).rows(context);
        let batches = stream::once(rows)
            .map_ok(move |kept| {
                let own: Vec<RecordBatch> = kept.rows.get().map_or_else(Vec::new, |rows| {
                    rows.batches
                        .iter()
                        .skip(number)
                        .step_by(parts)
                        .cloned()
                        .collect()
                });
                stream::iter(own.into_iter().map(Ok))
            })
            .try_flatten();
        Box::pin(RecordBatchStreamAdapter::new(
            Arc::clone(&self.kept.schema),
            batches,
        ))
    }
}
