//! Tables in memory: copies of what was registered, and results that were kept.

use std::sync::Arc;

use arrow::array::RecordBatch;
use arrow::datatypes::SchemaRef;
use async_trait::async_trait;
use datafusion::catalog::{Session as PlanningSession, TableProvider};
use datafusion::datasource::MemTable;
use datafusion::error::Result;
use datafusion::execution::memory_pool::{MemoryConsumer, MemoryPool, MemoryReservation};
use datafusion::logical_expr::{Expr, TableType};
use datafusion::physical_plan::ExecutionPlan;

/// Rows on their way into a table. What they take counts as the session's memory.
pub(crate) struct Storing {
    partitions: Vec<Vec<RecordBatch>>,
    next: usize,
    rows: u64,
    memory: MemoryReservation,
}

impl Storing {
    pub(crate) fn new(partitions: usize, pool: &Arc<dyn MemoryPool>) -> Storing {
        Storing {
            partitions: vec![Vec::new(); partitions.max(1)],
            next: 0,
            rows: 0,
            memory: MemoryConsumer::new("tables in memory").register(pool),
        }
    }

    pub(crate) fn add(&mut self, batch: RecordBatch) -> Result<()> {
        self.memory.try_grow(batch.get_array_memory_size())?;
        self.rows += batch.num_rows() as u64;
        self.partitions[self.next].push(batch);
        self.next = (self.next + 1) % self.partitions.len();
        Ok(())
    }

    pub(crate) fn rows(&self) -> u64 {
        self.rows
    }

    pub(crate) fn finish(self, schema: SchemaRef) -> Result<Stored> {
        Ok(Stored {
            table: MemTable::try_new(schema, self.partitions)?,
            _memory: self.memory,
        })
    }
}

/// A table in memory.
#[derive(Debug)]
pub(crate) struct Stored {
    table: MemTable,
    _memory: MemoryReservation,
}

#[async_trait]
impl TableProvider for Stored {
    fn schema(&self) -> SchemaRef {
        self.table.schema()
    }

    fn table_type(&self) -> TableType {
        TableType::Base
    }

    async fn scan(
        &self,
        session: &dyn PlanningSession,
        projection: Option<&Vec<usize>>,
        filters: &[Expr],
        limit: Option<usize>,
    ) -> Result<Arc<dyn ExecutionPlan>> {
        self.table.scan(session, projection, filters, limit).await
    }
}
