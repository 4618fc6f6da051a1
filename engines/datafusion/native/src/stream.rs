//! Rows on their way to Java.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use arrow::array::{RecordBatch, RecordBatchReader};
use arrow::compute::BatchCoalescer;
use arrow::datatypes::SchemaRef;
use arrow::error::ArrowError;
use futures::FutureExt;
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::task::AbortHandle;

use crate::execution::Execution;
use crate::failure::{Failure, Outcome};

/// How many batches are computed ahead of the reader.
const AHEAD: usize = 2;

/// The rows of a running statement, pulled by one thread at a time. Dropping it ends the statement.
pub(crate) struct Rows {
    execution: Arc<Execution>,
    schema: SchemaRef,
    batches: Receiver<Outcome<RecordBatch>>,
    complete: Arc<AtomicBool>,
    task: AbortHandle,
    /// Makes batches as large as they are asked for; none leaves it to the engine.
    sized: Option<BatchCoalescer>,
    failure: Option<Failure>,
}

impl Rows {
    /// Starts a statement.
    ///
    /// `batch_rows` is how many rows a batch has, but the last one; 0 leaves it to the engine.
    pub(crate) fn start(execution: Arc<Execution>, batch_rows: usize) -> Outcome<Rows> {
        let (sender, batches) = mpsc::channel(AHEAD);
        let complete = Arc::new(AtomicBool::new(false));
        let (running, done) = (Arc::clone(&execution), Arc::clone(&complete));
        let runtime = execution.session.runtime()?;
        let task = runtime.spawn(async move {
            let handed_over = AssertUnwindSafe(hand_over(&running, &sender))
                .catch_unwind()
                .await;
            match handed_over.unwrap_or_else(|panic| Err(Failure::panicked(panic.as_ref()))) {
                Ok(()) => done.store(true, Ordering::Release),
                Err(failure) => {
                    // Nobody is told if nobody reads any more.
                    let _ = sender.send(Err(failure)).await;
                }
            }
        });
        let schema = execution.schema();
        Ok(Rows {
            sized: (batch_rows > 0).then(|| BatchCoalescer::new(Arc::clone(&schema), batch_rows)),
            schema,
            task: task.abort_handle(),
            execution,
            batches,
            complete,
            failure: None,
        })
    }

    fn pull(&mut self) -> Outcome<Option<RecordBatch>> {
        self.execution.stop.check()?;
        let Some(mut sized) = self.sized.take() else {
            return self.receive();
        };
        while !sized.has_completed_batch() {
            match self.receive()? {
                Some(batch) => sized.push_batch(batch)?,
                None => {
                    sized.finish_buffered_batch()?;
                    break;
                }
            }
        }
        let batch = sized.next_completed_batch();
        self.sized = Some(sized);
        Ok(batch)
    }

    fn receive(&mut self) -> Outcome<Option<RecordBatch>> {
        match self.batches.blocking_recv() {
            Some(batch) => batch.map(Some),
            None if self.complete.load(Ordering::Acquire) => Ok(None),
            None => Err(Failure::cancelled()),
        }
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
