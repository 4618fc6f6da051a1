//! A session: an engine set up as a profile says, with the tables registered in it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use datafusion::catalog::{CatalogProvider, MemoryCatalogProvider};
use datafusion::execution::disk_manager::{DiskManagerBuilder, DiskManagerMode};
use datafusion::execution::memory_pool::FairSpillPool;
use datafusion::execution::runtime_env::RuntimeEnvBuilder;
use datafusion::execution::session_state::{SessionState, SessionStateBuilder};
use datafusion::prelude::SessionConfig;
use tokio::runtime::{Builder, Runtime};

use crate::exact;
use crate::failure::{Code, Failure, Outcome};
use crate::functions;
use crate::tables::Tables;

/// Plans nest: planning and execution recurse by their depth. The space is reserved, not used.
const STACK_BYTES: usize = 256 << 20;

const MOST_MERGE_BYTES: usize = 64 << 20;

const CATALOG: &str = "lanekeeper";
const SCHEMA: &str = "run";

/// What a session may use; zero and none leave it to the engine.
#[derive(Debug, Default)]
pub(crate) struct Limits {
    pub(crate) threads: usize,
    pub(crate) memory_bytes: usize,
    pub(crate) spill_folder: Option<PathBuf>,
    pub(crate) batch_rows: usize,
}

pub(crate) struct Session {
    pub(crate) state: SessionState,
    pub(crate) tables: Arc<Tables>,
    runtime: Option<Runtime>,
    closed: AtomicBool,
}

impl Session {
    pub(crate) fn open(limits: &Limits) -> Outcome<Session> {
        let tables = Arc::new(Tables::default());
        let threads = match limits.threads {
            0 => std::thread::available_parallelism().map_or(1, usize::from),
            given => given,
        };
        let runtime = Builder::new_multi_thread()
            .worker_threads(threads)
            .thread_stack_size(STACK_BYTES)
            .thread_name("lanekeeper-datafusion")
            .build()
            .map_err(|e| Failure::new(Code::Resource, format!("no threads: {e}")))?;
        Ok(Session {
            state: state(limits, threads, &tables)?,
            tables,
            runtime: Some(runtime),
            closed: AtomicBool::new(false),
        })
    }

    /// Runs something on the session's own threads, which have the stack that it may need, and
    /// waits for it.
    pub(crate) fn run<T, F>(&self, work: F) -> Outcome<T>
    where
        T: Send + 'static,
        F: Future<Output = Outcome<T>> + Send + 'static,
    {
        let runtime = self.runtime()?;
        match runtime.block_on(runtime.spawn(work)) {
            Ok(outcome) => outcome,
            Err(failed) if failed.is_panic() => {
                Err(Failure::panicked(failed.into_panic().as_ref()))
            }
            Err(_) => Err(Failure::cancelled()),
        }
    }

    pub(crate) fn runtime(&self) -> Outcome<&Runtime> {
        match &self.runtime {
            Some(runtime) if !self.closed.load(Ordering::Acquire) => Ok(runtime),
            _ => Err(Failure::cancelled()),
        }
    }

    /// Lets nothing start any more.
    pub(crate) fn close(&self) {
        self.closed.store(true, Ordering::Release);
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

fn state(limits: &Limits, threads: usize, tables: &Arc<Tables>) -> Outcome<SessionState> {
    let mut config = SessionConfig::new()
        .with_target_partitions(threads)
        .with_create_default_catalog_and_schema(false)
        .with_default_catalog_and_schema(CATALOG, SCHEMA)
        .with_information_schema(false);
    if limits.batch_rows > 0 {
        config = config.with_batch_size(limits.batch_rows);
    }
    let options = config.options_mut();
    if limits.memory_bytes > 0 {
        // What a sort keeps free for merging; as much as it may have sorted, if that is little.
        let share = limits.memory_bytes / threads / 2;
        options.execution.sort_spill_reservation_bytes = share.min(MOST_MERGE_BYTES);
    }
    options.execution.time_zone = Some("UTC".into());
    let state = SessionStateBuilder::new()
        .with_config(config)
        .with_runtime_env(environment(limits)?)
        .with_default_features()
        .with_table_function_list(vec![])
        .with_analyzer_rules(exact::rules())
        .build();
    let state = functions::only_those_of_values(state);
    let catalog = MemoryCatalogProvider::new();
    catalog.register_schema(SCHEMA, tables.clone())?;
    state
        .catalog_list()
        .register_catalog(CATALOG.into(), Arc::new(catalog));
    Ok(state)
}

fn environment(limits: &Limits) -> Outcome<Arc<datafusion::execution::runtime_env::RuntimeEnv>> {
    let spilling = match &limits.spill_folder {
        Some(folder) => DiskManagerMode::Directories(vec![folder.clone()]),
        None => DiskManagerMode::Disabled,
    };
    let mut environment = RuntimeEnvBuilder::new()
        .with_disk_manager_builder(DiskManagerBuilder::default().with_mode(spilling));
    if limits.memory_bytes > 0 {
        environment =
            environment.with_memory_pool(Arc::new(FairSpillPool::new(limits.memory_bytes)));
    }
    Ok(environment.build_arc()?)
}
