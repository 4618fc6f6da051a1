//! Rows on their way to Java.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use arrow::array::{RecordBatch, RecordBatchReader};
use arrow::datatypes::SchemaRef;
use arrow::error::ArrowError;
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::task::AbortHandle;

use crate::execution::Execution;
use crate::failure::{Failure, Outcome};
use crate::plain::plain_batch;

/// How many batches are computed ahead of the reader.
const AHEAD: usize = 2;

/// The rows of a running statement, pulled by one thread at a time. Dropping it ends the statement.
pub(crate) struct Rows {
    execution: Arc<Execution>,
    schema: SchemaRef,
    batches: Receiver<Outcome<RecordBatch>>,
    complete: Arc<AtomicBool>,
    task: AbortHandle,
    batch_rows: usize,
    rest: Option<RecordBatch>,
    failure: Option<Failure>,
}

impl Rows {
    /// Starts a statement.
    ///
    /// `batch_rows` is the most rows of a batch; 0 leaves it to the engine.
    pub(crate) fn start(execution: Arc<Execution>, batch_rows: usize) -> Outcome<Rows> {
        let (sender, batches) = mpsc::channel(AHEAD);
        let complete = Arc::new(AtomicBool::new(false));
        let (running, done) = (Arc::clone(&execution), Arc::clone(&complete));
        let runtime = execution.session.runtime()?;
        let task = runtime.spawn(async move {
            match hand_over(&running, &sender).await {
                Ok(()) => done.store(true, Ordering::Release),
                Err(failure) => {
                    // Nobody is told if nobody reads any more.
                    let _ = sender.send(Err(failure)).await;
                }
            }
        });
        Ok(Rows {
            schema: execution.schema(),
            task: task.abort_handle(),
            execution,
            batches,
            complete,
            batch_rows,
            rest: None,
            failure: None,
        })
    }

    fn pull(&mut self) -> Outcome<Option<RecordBatch>> {
        self.execution.stop.check()?;
        let batch = match self.rest.take() {
            Some(rest) => rest,
            None => match self.batches.blocking_recv() {
                Some(batch) => batch?,
                None if self.complete.load(Ordering::Acquire) => return Ok(None),
                None => return Err(Failure::cancelled()),
            },
        };
        let rows = batch.num_rows();
        if self.batch_rows == 0 || rows <= self.batch_rows {
            return Ok(Some(batch));
        }
        self.rest = Some(batch.slice(self.batch_rows, rows - self.batch_rows));
        Ok(Some(plain_batch(
            &batch.slice(0, self.batch_rows),
            &self.schema,
        )?))
    }
}

async fn hand_over(execution: &Execution, reader: &Sender<Outcome<RecordBatch>>) -> Outcome<()> {
    let mut batches = execution.batches()?;
    while let Some(batch) = batches.next().await? {
        let sent = reader.send(Ok(batch)).await;
        sent.map_err(|_closed| Failure::cancelled())?;
    }
    Ok(())
}

impl Iterator for Rows {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        // A stream that failed goes on failing: an end would say that these were all rows.
        let batch = match &self.failure {
            Some(failure) => Err(failure.clone()),
            None => self.pull(),
        };
        self.failure = batch.as_ref().err().cloned();
        batch
            .map_err(|failure| ArrowError::ExternalError(Box::new(failure)))
            .transpose()
    }
}

impl RecordBatchReader for Rows {
    fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }
}

impl Drop for Rows {
    fn drop(&mut self) {
        self.task.abort();
    }
}
