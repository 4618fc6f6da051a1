//! One statement, from its plan to its end.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use arrow::array::RecordBatch;
use arrow::datatypes::SchemaRef;
use datafusion::execution::{SendableRecordBatchStream, TaskContext};
use datafusion::logical_expr::LogicalPlan;
use datafusion::physical_plan::display::DisplayableExecutionPlan;
use datafusion::physical_plan::{ExecutionPlan, displayable, execute_stream};
use futures::StreamExt;
use tokio::sync::Notify;

use crate::export::{Target, Writing};
use crate::failure::{Code, Failure, Outcome};
use crate::parameters::Parameters;
use crate::plain::{plain_batch, plain_schema};
use crate::session::Session;
use crate::statement;
use crate::stored::Storing;
use crate::stream::Rows;
use crate::substrait;

/// In what form a plan comes.
pub(crate) enum Form {
    Sql(String),
    Substrait(Vec<u8>),
}

/// A statement that is ready to run.
pub(crate) struct Execution {
    pub(crate) session: Arc<Session>,
    pub(crate) stop: Arc<Stop>,
    plan: Arc<dyn ExecutionPlan>,
    context: Arc<TaskContext>,
}

impl Execution {
    /// Plans a statement; nothing is computed yet.
    pub(crate) fn prepare(
        session: &Arc<Session>,
        form: Form,
        parameters: Parameters,
    ) -> Outcome<Execution> {
        let planned = Arc::clone(session);
        let is_sql = matches!(form, Form::Sql(_));
        let plan = session
            .run(async move {
                let state = &planned.state;
                let tables = &planned.tables;
                let logical = match form {
                    Form::Sql(sql) => statement::plan(&sql, &parameters, state, tables),
                    Form::Substrait(bytes) => substrait::plan(&bytes, &parameters, state).await,
                };
                let physical = match logical {
                    Ok(logical) => state.create_physical_plan(&logical).await,
                    Err(wrong) => Err(wrong),
                };
                physical.map_err(|e| Failure::of_preparing(&e))
            })
            .map_err(|failure| refused(failure, is_sql))?;
        Ok(Execution {
            session: Arc::clone(session),
            stop: Arc::new(Stop::default()),
            context: session.state.task_ctx(),
            plan,
        })
    }

    /// Starts the statement; its rows come as they are computed.
    pub(crate) fn stream(self: &Arc<Self>, batch_rows: usize) -> Outcome<Rows> {
        self.stop.check()?;
        Rows::start(Arc::clone(self), batch_rows)
    }

    pub(crate) fn schema(&self) -> SchemaRef {
        plain_schema(&self.plan.schema())
    }

    /// Starts the statement on the caller's task.
    pub(crate) fn batches(&self) -> Outcome<Batches> {
        Ok(Batches {
            rows: execute_stream(Arc::clone(&self.plan), Arc::clone(&self.context))?,
            schema: self.schema(),
            stop: Arc::clone(&self.stop),
        })
    }

    /// Runs the statement and keeps its rows as a table; returns their number.
    pub(crate) fn create(self: &Arc<Self>, name: &str) -> Outcome<u64> {
        let execution = Arc::clone(self);
        let name = name.to_owned();
        self.session.run(async move {
            let state = &execution.session.state;
            let mut storing = Storing::new(
                state.config().target_partitions(),
                &state.runtime_env().memory_pool,
            );
            let mut batches = execution.batches()?;
            while let Some(batch) = batches.next().await? {
                storing.add(batch)?;
            }
            let rows = storing.rows();
            let table = storing.finish(execution.schema())?;
            execution.session.tables.put(&name, Arc::new(table));
            Ok(rows)
        })
    }

    /// Runs the statement and writes its rows to files; returns their number.
    pub(crate) fn export(self: &Arc<Self>, target: Target) -> Outcome<u64> {
        let execution = Arc::clone(self);
        self.session.run(async move {
            let mut writing = Writing::start(target, execution.schema())?;
            let mut batches = execution.batches()?;
            while let Some(batch) = batches.next().await? {
                writing.add(&batch)?;
            }
            writing.finish()
        })
    }

    /// Returns the engine's plan as text, after a run with what each operator counted.
    pub(crate) fn explain(self: &Arc<Self>, analyze: bool) -> Outcome<String> {
        if !analyze {
            return Ok(displayable(self.plan.as_ref()).indent(true).to_string());
        }
        let execution = Arc::clone(self);
        self.session.run(async move {
            let mut batches = execution.batches()?;
            while batches.next().await?.is_some() {}
            Ok(
                DisplayableExecutionPlan::with_metrics(execution.plan.as_ref())
                    .indent(true)
                    .to_string(),
            )
        })
    }
}

/// The rows of a statement in the form in which they leave, until it is to stop.
pub(crate) struct Batches {
    rows: SendableRecordBatchStream,
    schema: SchemaRef,
    stop: Arc<Stop>,
}

impl Batches {
    pub(crate) async fn next(&mut self) -> Outcome<Option<RecordBatch>> {
        match self.stop.or(self.rows.next()).await? {
            Some(batch) => Ok(Some(plain_batch(&batch?, &self.schema)?)),
            None => Ok(None),
        }
    }
}

/// Another form of the same plan may avoid the engine's own faults while it plans, and whatever it
/// does not like of a plan that is no SQL.
fn refused(failure: Failure, is_sql: bool) -> Failure {
    match failure.code {
        Code::Fault => Failure::new(Code::Refused, failure.text),
        Code::Statement if !is_sql => Failure::new(Code::Refused, failure.text),
        _ => failure,
    }
}

/// Returns the plan of a view: what a statement reads under a name.
pub(crate) fn view(session: &Arc<Session>, sql: String) -> Outcome<LogicalPlan> {
    let planned = Arc::clone(session);
    session.run(async move {
        statement::plan(
            &sql,
            &Parameters::default(),
            &planned.state,
            &planned.tables,
        )
        .map_err(Failure::from)
    })
}

/// Stops a statement, wherever it is.
#[derive(Debug, Default)]
pub(crate) struct Stop {
    stopped: AtomicBool,
    woken: Notify,
}

impl Stop {
    pub(crate) fn now(&self) {
        self.stopped.store(true, Ordering::Release);
        self.woken.notify_waiters();
    }

    pub(crate) fn check(&self) -> Outcome<()> {
        if self.stopped.load(Ordering::Acquire) {
            return Err(Failure::cancelled());
        }
        Ok(())
    }

    /// Waits for something, unless it is time to stop.
    pub(crate) async fn or<T>(&self, work: impl Future<Output = T>) -> Outcome<T> {
        let woken = self.woken.notified();
        self.check()?;
        tokio::select! {
            biased;
            () = woken => Err(Failure::cancelled()),
            done = work => Ok(done),
        }
    }
}
