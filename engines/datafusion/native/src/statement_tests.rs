//! Statements as Java sends them, from their text to their rows.

use std::sync::Arc;

use arrow::array::{
    Array, AsArray, Float64Array, Int64Array, RecordBatch, StringArray, StructArray,
};
use arrow::datatypes::{DataType, Field, Int64Type, Schema, SchemaRef};
use arrow::util::pretty::pretty_format_batches;
use datafusion::catalog::streaming::StreamingTable;
use datafusion::execution::{SendableRecordBatchStream, TaskContext};
use datafusion::physical_plan::stream::RecordBatchStreamAdapter;
use datafusion::physical_plan::streaming::PartitionStream;
use datafusion_substrait::logical_plan::producer::to_substrait_plan;
use datafusion_substrait::serializer::deserialize_bytes;
use futures::stream;

use crate::execution::{Execution, Form};
use crate::failure::{Code, Failure, Outcome};
use crate::parameters::Parameters;
use crate::registration;
use crate::session::{Limits, Session};
use crate::statement;
use crate::stored::Storing;

fn session() -> Arc<Session> {
    open(&Limits {
        threads: 2,
        ..Limits::default()
    })
}

fn open(limits: &Limits) -> Arc<Session> {
    Arc::new(Session::open(limits).expect("opens"))
}

fn put(session: &Session, name: &str, batch: RecordBatch) {
    let pool = &session.state.runtime_env().memory_pool;
    let mut storing = Storing::new(2, pool);
    let schema = batch.schema();
    storing.add(batch).expect("fits");
    let table = storing.finish(schema).expect("a table");
    session.tables.put(name, Arc::new(table));
}

fn numbers(count: i64) -> RecordBatch {
    let values = Int64Array::from_iter_values(0..count);
    let schema = Schema::new(vec![Field::new("n", DataType::Int64, false)]);
    RecordBatch::try_new(Arc::new(schema), vec![Arc::new(values)]).expect("a batch")
}

fn prepare(session: &Arc<Session>, sql: &str) -> Outcome<Arc<Execution>> {
    prepare_with(session, sql, Parameters::default())
}

fn prepare_with(
    session: &Arc<Session>,
    sql: &str,
    parameters: Parameters,
) -> Outcome<Arc<Execution>> {
    Execution::prepare(session, Form::Sql(sql.into()), parameters).map(Arc::new)
}

fn rows(execution: &Arc<Execution>) -> Outcome<String> {
    let batches: Result<Vec<RecordBatch>, _> = execution.stream(0)?.collect();
    let batches = batches.map_err(Failure::from)?;
    Ok(pretty_format_batches(&batches)
        .expect("has a text")
        .to_string()
        .lines()
        .skip(3)
        .filter(|line| line.starts_with('|'))
        .map(|line| {
            line.replace('|', " ")
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect::<Vec<_>>()
        .join("; "))
}

fn run(session: &Arc<Session>, sql: &str) -> Outcome<String> {
    rows(&prepare(session, sql)?)
}

fn code(outcome: Outcome<String>) -> Code {
    outcome.expect_err("fails").code
}

#[test]
fn parameters_are_values_in_the_order_of_their_places() {
    let session = session();
    let row = StructArray::from(vec![
        (
            Arc::new(Field::new("p1", DataType::Utf8, true)),
            Arc::new(StringArray::from(vec!["' or ? --"])) as Arc<dyn Array>,
        ),
        (
            Arc::new(Field::new("p2", DataType::Int64, true)),
            Arc::new(Int64Array::from(vec![7])),
        ),
    ]);
    let parameters = Parameters::of(&row).expect("one row");
    let sql = "WITH s AS MATERIALIZED (SELECT ? AS a) SELECT a, '?' AS b, ? + 1 AS c FROM s";
    let execution = prepare_with(&session, sql, parameters).expect("is right");
    assert_eq!(rows(&execution).expect("runs"), "' or ? -- ? 8");
}

#[test]
fn integers_fail_instead_of_wrapping() {
    let session = session();
    put(&session, "t", numbers(3));
    let most = i64::MAX;
    for sql in [
        format!("SELECT n + {most} AS x FROM t"),
        format!("SELECT n - {most} - 3 AS x FROM t"),
        format!("SELECT n * {most} AS x FROM t"),
        format!("SELECT sum({most} + n * 0) AS x FROM t"),
        format!("SELECT sum({most} - n) OVER () AS x FROM t"),
        "SELECT -(CAST(-128 AS TINYINT) + CAST(n * 0 AS TINYINT)) AS x FROM t".into(),
    ] {
        assert_eq!(code(run(&session, &sql)), Code::Statement, "{sql}");
    }
    let sum = "SELECT sum(n) AS s, sum(DISTINCT n) AS d, row_number() OVER () - 2 AS r \
               FROM t GROUP BY n ORDER BY s";
    let result = run(&session, sum).expect("fits");
    assert!(result.starts_with("0 0 "), "{result}");
}

#[test]
fn floats_have_one_zero_and_one_nan() {
    let session = session();
    let values = Float64Array::from(vec![0.0, -0.0, f64::NAN, -f64::NAN, 1.0]);
    let schema = Schema::new(vec![Field::new("v", DataType::Float64, false)]);
    let batch = RecordBatch::try_new(Arc::new(schema), vec![Arc::new(values)]);
    put(&session, "t", batch.expect("a batch"));
    for (sql, expected) in [
        ("SELECT count(*) AS n FROM t WHERE v = -0.0", "2"),
        ("SELECT count(*) AS n FROM t WHERE v > 0.0", "3"),
        ("SELECT count(*) AS n FROM t WHERE v IN (-0.0, 1.0)", "3"),
        ("SELECT count(DISTINCT v) AS n FROM t", "3"),
        (
            "SELECT count(*) AS n FROM (SELECT DISTINCT v FROM t) AS d",
            "3",
        ),
        (
            "SELECT count(*) AS n FROM (SELECT v FROM t GROUP BY v) AS d",
            "3",
        ),
        ("SELECT count(*) AS n FROM t JOIN t AS u ON t.v = u.v", "9"),
        ("SELECT max(v) AS m FROM t", "NaN"),
        (
            "SELECT count(*) AS n FROM (SELECT v, max(v) AS m, count(DISTINCT v) AS c FROM t \
             GROUP BY v ORDER BY v LIMIT 9) AS d",
            "3",
        ),
        (
            "SELECT count(*) AS n FROM (SELECT row_number() OVER (PARTITION BY v ORDER BY v, v) AS r \
             FROM t) AS d WHERE r = 2",
            "2",
        ),
        ("SELECT v FROM t ORDER BY v DESC LIMIT 2", "NaN; NaN"),
    ] {
        let result = run(&session, sql).map(|rows| rows.replace("-NaN", "NaN"));
        assert_eq!(result.expect(sql), expected, "{sql}");
    }
}

#[test]
fn what_is_kept_is_the_same_for_all_readers() {
    let session = session();
    put(&session, "t", numbers(100_000));
    let sql = "WITH some AS MATERIALIZED (SELECT n FROM t LIMIT 7), \
               other AS (SELECT n FROM some WHERE n >= 0) \
               SELECT count(*) AS c FROM some JOIN other ON some.n = other.n";
    assert_eq!(run(&session, sql).expect("runs"), "7");
}

#[test]
fn a_query_that_gives_a_table_as_it_is_becomes_the_table() {
    let session = session();
    put(&session, "t", numbers(3));
    let view = |name: &str, sql: &str| registration::query(&session, name, sql.into());
    view("same", "SELECT n FROM t").expect("plans");
    view("again", "SELECT n FROM same AS s").expect("plans");
    view("renamed", "SELECT n AS m FROM t").expect("plans");
    view("some", "SELECT n FROM t WHERE n > 0").expect("plans");
    let table = |name: &str| session.tables.get(name).expect("is there");
    for (name, is_table) in [
        ("same", true),
        ("again", true),
        ("renamed", false),
        ("some", false),
    ] {
        assert_eq!(Arc::ptr_eq(&table(name), &table("t")), is_table, "{name}");
    }
    assert_eq!(
        run(&session, "SELECT m FROM renamed WHERE m > 1").expect("runs"),
        "2"
    );
    assert_eq!(
        run(&session, "SELECT count(*) AS c FROM some").expect("runs"),
        "2"
    );
}

#[test]
fn columns_of_steps_have_the_names_that_these_give_them() {
    let session = session();
    put(&session, "t", numbers(3));
    let sql = "WITH RECURSIVE up(a, b) AS (SELECT n, n FROM t WHERE n = 0 \
               UNION ALL SELECT b, b + 1 FROM up WHERE b < 3) SELECT sum(a) AS a, sum(b) AS b FROM up";
    assert_eq!(run(&session, sql).expect("runs"), "3 6");
    let union = "SELECT n AS a, n + 1 AS b FROM t WHERE n > 1 UNION ALL SELECT n, n FROM t WHERE n = 1 ORDER BY a";
    assert_eq!(run(&session, union).expect("runs"), "1 1; 2 3");
}

#[test]
fn nothing_but_queries_of_registered_tables_is_taken() {
    let session = session();
    put(&session, "t", numbers(1));
    for sql in [
        "SET datafusion.execution.batch_size = 1",
        "CREATE TABLE u AS SELECT 1 AS x",
        "COPY t TO '/tmp/x.parquet'",
        "DROP TABLE t",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM information_schema.tables",
        "SELECT n FROM t; SELECT n FROM t",
        "SELECT now()",
        "SELECT random()",
        "SELECT version()",
        "SELECT @@version",
        "SELECT n FROM u",
        "SELECT n FROM t WHERE",
    ] {
        assert_eq!(code(run(&session, sql)), Code::Statement, "{sql}");
    }
}

#[test]
fn substrait_plans_run_like_their_sql() {
    let session = session();
    put(&session, "t", numbers(10));
    let sql = "SELECT sum(n) AS s FROM t WHERE n > 3";
    let bytes = substrait(&session, sql);
    let plan = Execution::prepare(
        &session,
        Form::Substrait(bytes.clone()),
        Parameters::default(),
    );
    let execution = Arc::new(plan.expect("is read"));
    assert_eq!(rows(&execution).expect("runs"), "39");
    // Every cut of the bytes is refused, or is a plan still; none of them panics through.
    for length in (0..bytes.len()).step_by(7) {
        let form = Form::Substrait(bytes[..length].to_vec());
        if let Err(failure) = Execution::prepare(&session, form, Parameters::default()) {
            assert!(
                matches!(failure.code, Code::Refused | Code::Statement),
                "{failure}"
            );
        }
    }
    let mut other = deserialize_bytes(&bytes).expect("reads");
    if let Some(version) = &mut other.version {
        version.major_number = 7;
    }
    let form = Form::Substrait(encoded(&other));
    let failure = Execution::prepare(&session, form, Parameters::default());
    let failure = failure.err().expect("another version is refused");
    assert_eq!(failure.code, Code::Refused);
    assert!(failure.text.contains("version 7."), "{failure}");
}

fn substrait(session: &Arc<Session>, sql: &str) -> Vec<u8> {
    let plan = statement::plan(sql, &Parameters::default(), &session.state, &session.tables)
        .expect("is right");
    let plan = session.state.optimize(&plan).expect("optimizes");
    encoded(&to_substrait_plan(&plan, &session.state).expect("is written"))
}

fn encoded(plan: &datafusion_substrait::substrait::proto::Plan) -> Vec<u8> {
    use prost::Message;
    plan.encode_to_vec()
}

#[test]
fn memory_has_its_limit_and_spilling_its_folder() {
    let sql = "SELECT n, count(*) AS c FROM t GROUP BY n ORDER BY c, n";
    let small = open(&Limits {
        threads: 1,
        memory_bytes: 4 << 20,
        ..Limits::default()
    });
    put(&small, "t", numbers(200_000));
    assert_eq!(code(run(&small, sql)), Code::Resource);
    let folder = std::env::temp_dir().join(format!("lanekeeper-spill-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let spilling = open(&Limits {
        threads: 1,
        memory_bytes: 8 << 20,
        spill_folder: Some(folder.clone()),
        ..Limits::default()
    });
    put(&spilling, "t", numbers(200_000));
    let execution = prepare(&spilling, sql).expect("is right");
    let count: usize = execution
        .stream(0)
        .expect("starts")
        .map(|batch| batch.expect("spills").num_rows())
        .sum();
    assert_eq!(count, 200_000);
    drop((execution, spilling));
    std::fs::remove_dir_all(folder).expect("goes");
}

#[test]
fn a_statement_stops_when_it_is_told() {
    let session = session();
    put(&session, "t", numbers(60_000));
    let sql =
        "SELECT count(*) AS n FROM t AS a JOIN t AS b ON a.n <> b.n JOIN t AS c ON c.n <> a.n";
    let execution = prepare(&session, sql).expect("is right");
    let reader = Arc::clone(&execution);
    let running = std::thread::spawn(move || rows(&reader));
    execution.stop.now();
    let stopped = running.join().expect("ends");
    assert_eq!(code(stopped), Code::Cancelled);
    assert_eq!(code(rows(&execution)), Code::Cancelled);
}

/// A table that panics when it is read.
#[derive(Debug)]
struct Panicking(SchemaRef);

impl PartitionStream for Panicking {
    fn schema(&self) -> &SchemaRef {
        &self.0
    }

    fn execute(&self, _context: Arc<TaskContext>) -> SendableRecordBatchStream {
        let rows = stream::once(async { panic!("no rows today") });
        Box::pin(RecordBatchStreamAdapter::new(Arc::clone(&self.0), rows))
    }
}

#[test]
fn a_panic_among_rows_is_a_failure() {
    let session = session();
    let schema = numbers(0).schema();
    let part: Arc<dyn PartitionStream> = Arc::new(Panicking(Arc::clone(&schema)));
    let table = StreamingTable::try_new(schema, vec![part]).expect("a table");
    session.tables.put("t", Arc::new(table));
    let failure = run(&session, "SELECT n FROM t").expect_err("panics");
    assert_eq!(failure.code, Code::Fault);
    assert!(failure.text.ends_with("no rows today"), "{}", failure.text);
}

#[test]
fn batches_are_as_large_as_they_may_be() {
    let session = session();
    put(&session, "t", numbers(2_500));
    let execution = prepare(&session, "SELECT n FROM t").expect("is right");
    let mut sizes = Vec::new();
    let mut total = 0;
    for batch in execution.stream(1_000).expect("starts") {
        let batch = batch.expect("a batch");
        sizes.push(batch.num_rows());
        total += batch.column(0).as_primitive::<Int64Type>().len();
    }
    assert_eq!(total, 2_500);
    assert_eq!(sizes.iter().max(), Some(&1_000));
}

#[test]
fn results_become_tables() {
    let session = session();
    put(&session, "t", numbers(5));
    let execution = prepare(&session, "SELECT n * 2 AS m FROM t").expect("is right");
    assert_eq!(execution.create("u").expect("runs"), 5);
    assert_eq!(
        run(&session, "SELECT sum(m) AS s FROM u").expect("is there"),
        "20"
    );
    let plan = execution.explain(false).expect("has a plan");
    assert!(plan.contains("ProjectionExec"), "{plan}");
    let counted = prepare(&session, "SELECT m FROM u WHERE m > 3").and_then(|e| e.explain(true));
    let counted = counted.expect("runs");
    assert!(counted.contains("output_rows=3"), "{counted}");
}
