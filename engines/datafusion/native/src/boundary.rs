//! The C interface. Every function returns null, or a text with code and message that the caller
//! frees with [`lanekeeper_free`]; none unwinds into its caller. Texts come in as UTF-8 with their
//! length. Arrow structures follow the C Data Interface: what is passed in is moved, what is given
//! out belongs to the caller.

use std::ffi::{CString, c_char};
use std::path::PathBuf;
use std::sync::Arc;

use arrow::datatypes::Schema;
use arrow::ffi::{FFI_ArrowArray, FFI_ArrowSchema};
use arrow::ffi_stream::{ArrowArrayStreamReader, FFI_ArrowArrayStream};

use crate::crossing::{
    Answer, Bytes, answer, delimiter, give, given, parameters, paths, slice, text, texts,
};
use crate::csv;
use crate::execution::{Execution, Form};
use crate::export::{CsvFormat, Format, Target};
use crate::handles::{EXECUTIONS, SESSIONS, close_execution, close_session};
use crate::parquet;
use crate::registration;
use crate::session::{Limits, Session};

/// Opens a session; 0 leaves a limit to the engine, and no spill folder means that nothing spills.
///
/// # Safety
/// `spill_folder` is a text as [`text`] wants it, `session` as [`give`] wants it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lanekeeper_session_open(
    threads: u32,
    memory_bytes: u64,
    spill_folder: Bytes,
    spill_folder_length: u64,
    batch_rows: u32,
    session: *mut u64,
) -> Answer {
    answer(|| {
        // SAFETY: the caller's promise.
        let folder = unsafe { text(spill_folder, spill_folder_length) }?;
        let opened = Session::open(&Limits {
            threads: threads as usize,
            memory_bytes: usize::try_from(memory_bytes).unwrap_or(usize::MAX),
            spill_folder: (!folder.is_empty()).then(|| PathBuf::from(folder)),
            batch_rows: batch_rows as usize,
        })?;
        // SAFETY: the caller's promise.
        unsafe { give(session, SESSIONS.add(Arc::new(opened))) }
    })
}

/// Ends a session. Numbers that are not known are ignored.
#[unsafe(no_mangle)]
pub extern "C" fn lanekeeper_session_close(session: u64) -> Answer {
    answer(|| {
        close_session(session);
        Ok(())
    })
}

/// Gives the columns of a Parquet file, with what statistics prove of their nulls.
///
/// # Safety
/// `path` is a text as [`text`] wants it, `schema` as [`give`] wants it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lanekeeper_parquet_describe(
    path: Bytes,
    path_length: u64,
    schema: *mut FFI_ArrowSchema,
) -> Answer {
    answer(|| {
        // SAFETY: the caller's promise.
        let path = PathBuf::from(unsafe { text(path, path_length) }?);
        let described = FFI_ArrowSchema::try_from(parquet::describe(&path)?)?;
        // SAFETY: the caller's promise.
        unsafe { give(schema, described) }
    })
}

/// Makes Parquet files with the same columns a table.
///
/// # Safety
/// `name` is a text as [`text`] wants it, `files` absolute paths as [`texts`] wants them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lanekeeper_parquet_register(
    session: u64,
    name: Bytes,
    name_length: u64,
    files: Bytes,
    files_length: u64,
) -> Answer {
    answer(|| {
        // SAFETY: the caller's promise.
        let (name, files) = unsafe { (text(name, name_length)?, texts(files, files_length)?) };
        registration::parquet_files(&SESSIONS.get(session)?, name, paths(files))
    })
}

/// Gives the values of a CSV file's first line as the names of columns.
///
/// # Safety
/// `path` is a text as [`text`] wants it, `schema` as [`give`] wants it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lanekeeper_csv_describe(
    path: Bytes,
    path_length: u64,
    delimiter_character: u32,
    schema: *mut FFI_ArrowSchema,
) -> Answer {
    answer(|| {
        // SAFETY: the caller's promise.
        let path = PathBuf::from(unsafe { text(path, path_length) }?);
        let described = csv::describe(&path, delimiter(delimiter_character)?)?;
        // SAFETY: the caller's promise.
        unsafe { give(schema, FFI_ArrowSchema::try_from(described)?) }
    })
}

/// Makes CSV files with the same columns a table of those that a schema asks for.
///
/// # Safety
/// `name` and `null_text` are texts as [`text`] wants them, `files` as [`texts`] wants them;
/// `schema` is a structure of the C Data Interface, which is moved from.
#[unsafe(no_mangle)]
#[allow(clippy::too_many_arguments, reason = "C has no better way")]
pub unsafe extern "C" fn lanekeeper_csv_register(
    session: u64,
    name: Bytes,
    name_length: u64,
    files: Bytes,
    files_length: u64,
    header: i32,
    delimiter_character: u32,
    null_text: Bytes,
    null_text_length: u64,
    width: u32,
    schema: *mut FFI_ArrowSchema,
) -> Answer {
    answer(|| {
        // SAFETY: the caller's promise.
        let schema = unsafe { FFI_ArrowSchema::from_raw(schema) };
        // SAFETY: the caller's promise.
        let (name, files) = unsafe { (text(name, name_length)?, texts(files, files_length)?) };
        // SAFETY: the caller's promise.
        let null_text = unsafe { text(null_text, null_text_length) }?;
        let options = csv::CsvOptions {
            header: header != 0,
            delimiter: delimiter(delimiter_character)?,
            null_text: null_text.to_owned(),
            width: width as usize,
        };
        let wanted = Schema::try_from(&schema)?;
        let session = SESSIONS.get(session)?;
        registration::csv_files(&session, name, paths(files), &options, &wanted)
    })
}

/// Makes a query a table: what is read under its name is what the query reads then.
///
/// # Safety
/// `name` and `sql` are texts as [`text`] wants them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lanekeeper_query_register(
    session: u64,
    name: Bytes,
    name_length: u64,
    sql: Bytes,
    sql_length: u64,
) -> Answer {
    answer(|| {
        // SAFETY: the caller's promise.
        let (name, sql) = unsafe { (text(name, name_length)?, text(sql, sql_length)?) };
        registration::query(&SESSIONS.get(session)?, name, sql.to_owned())
    })
}

/// Copies a stream into a table of a schema. The stream is pulled by the calling thread and released.
///
/// # Safety
/// `name` is a text as [`text`] wants it; `schema` and `stream` are structures of the C Data and
/// Stream Interfaces, which are moved from.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lanekeeper_stream_register(
    session: u64,
    name: Bytes,
    name_length: u64,
    schema: *mut FFI_ArrowSchema,
    stream: *mut FFI_ArrowArrayStream,
) -> Answer {
    answer(|| {
        // SAFETY: the caller's promise.
        let schema = unsafe { FFI_ArrowSchema::from_raw(schema) };
        // SAFETY: the caller's promise.
        let rows = unsafe { ArrowArrayStreamReader::from_raw(stream) }?;
        // SAFETY: the caller's promise.
        let name = unsafe { text(name, name_length) }?;
        let schema = Schema::try_from(&schema)?;
        registration::stream(&*SESSIONS.get(session)?, name, &schema, rows)
    })
}

/// Forgets a table. Names that are not known are ignored, and so are sessions.
///
/// # Safety
/// `name` is a text as [`text`] wants it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lanekeeper_drop(session: u64, name: Bytes, name_length: u64) -> Answer {
    answer(|| {
        // SAFETY: the caller's promise.
        let name = unsafe { text(name, name_length) }?;
        if let Ok(session) = SESSIONS.get(session) {
            session.tables.remove(name);
        }
        Ok(())
    })
}

/// Makes a statement ready: SQL, or a Substrait plan. `array` and `schema` are one row whose
/// columns are the parameters, in order; both are null if there are none.
///
/// # Safety
/// `statement` is as [`slice`] wants it; `array` and `schema` are null or structures of the C Data
/// Interface, which are moved from; `execution` is as [`give`] wants it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lanekeeper_prepare(
    session: u64,
    substrait: i32,
    statement: Bytes,
    statement_length: u64,
    array: *mut FFI_ArrowArray,
    schema: *mut FFI_ArrowSchema,
    execution: *mut u64,
) -> Answer {
    answer(|| {
        // SAFETY: the caller's promise.
        let parameters = unsafe { parameters(array, schema) }?;
        let form = if substrait == 0 {
            // SAFETY: the caller's promise.
            Form::Sql(unsafe { text(statement, statement_length) }?.to_owned())
        } else {
            // SAFETY: the caller's promise.
            Form::Substrait(unsafe { slice(statement, statement_length) }?.to_vec())
        };
        let prepared = Execution::prepare(&SESSIONS.get(session)?, form, parameters)?;
        // SAFETY: the caller's promise.
        unsafe { give(execution, EXECUTIONS.add(Arc::new(prepared))) }
    })
}

/// Starts a statement and gives its rows as a stream, which ends the statement when it is released.
///
/// # Safety
/// `stream` is as [`give`] wants it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lanekeeper_stream(
    execution: u64,
    batch_rows: u32,
    stream: *mut FFI_ArrowArrayStream,
) -> Answer {
    answer(|| {
        let rows = EXECUTIONS.get(execution)?.stream(batch_rows as usize)?;
        // SAFETY: the caller's promise.
        unsafe { give(stream, FFI_ArrowArrayStream::new(Box::new(rows))) }
    })
}

/// Runs a statement and keeps its rows as a table; gives their number.
///
/// # Safety
/// `name` is a text as [`text`] wants it, `rows` as [`give`] wants it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lanekeeper_create(
    execution: u64,
    name: Bytes,
    name_length: u64,
    rows: *mut u64,
) -> Answer {
    answer(|| {
        // SAFETY: the caller's promise.
        let name = unsafe { text(name, name_length) }?;
        let count = EXECUTIONS.get(execution)?.create(name)?;
        // SAFETY: the caller's promise.
        unsafe { give(rows, count) }
    })
}

/// Runs a statement and writes its rows to a Parquet file, or to CSV, or to folders of such files;
/// gives their number.
///
/// # Safety
/// `path` and `null_text` are texts as [`text`] wants them, `partition_by` as [`texts`] wants them,
/// `rows` is as [`give`] wants it.
#[unsafe(no_mangle)]
#[allow(clippy::too_many_arguments, reason = "C has no better way")]
pub unsafe extern "C" fn lanekeeper_export(
    execution: u64,
    path: Bytes,
    path_length: u64,
    csv: i32,
    header: i32,
    delimiter_character: u32,
    null_text: Bytes,
    null_text_length: u64,
    partition_by: Bytes,
    partition_by_length: u64,
    rows: *mut u64,
) -> Answer {
    answer(|| {
        // SAFETY: the caller's promise.
        let (path, null_text) =
            unsafe { (text(path, path_length)?, text(null_text, null_text_length)?) };
        // SAFETY: the caller's promise.
        let partition_by = unsafe { texts(partition_by, partition_by_length) }?;
        let format = if csv == 0 {
            Format::Parquet
        } else {
            Format::Csv(CsvFormat {
                header: header != 0,
                delimiter: delimiter(delimiter_character)?,
                null_text: null_text.to_owned(),
            })
        };
        let count = EXECUTIONS.get(execution)?.export(Target {
            path: PathBuf::from(path),
            format,
            partition_by: partition_by.into_iter().map(str::to_owned).collect(),
        })?;
        // SAFETY: the caller's promise.
        unsafe { give(rows, count) }
    })
}

/// Gives the engine's plan as a text that the caller frees; after a run, if it is to be analyzed,
/// with what each operator counted.
///
/// # Safety
/// `plan` is as [`give`] wants it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lanekeeper_explain(
    execution: u64,
    analyze: i32,
    plan: *mut *mut c_char,
) -> Answer {
    answer(|| {
        let explained = EXECUTIONS.get(execution)?.explain(analyze != 0)?;
        // SAFETY: the caller's promise.
        unsafe { give(plan, given(explained)) }
    })
}

/// Stops a statement, from any thread. Numbers that are not known are ignored.
#[unsafe(no_mangle)]
pub extern "C" fn lanekeeper_cancel(execution: u64) -> Answer {
    answer(|| {
        if let Ok(execution) = EXECUTIONS.get(execution) {
            execution.stop.now();
        }
        Ok(())
    })
}

/// Ends a statement. Numbers that are not known are ignored.
#[unsafe(no_mangle)]
pub extern "C" fn lanekeeper_close(execution: u64) -> Answer {
    answer(|| {
        close_execution(execution);
        Ok(())
    })
}

/// Frees a text that one of these functions gave.
///
/// # Safety
/// `text` is null, or comes from one of these functions and was not freed before.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lanekeeper_free(text: *mut c_char) {
    if !text.is_null() {
        // SAFETY: the caller's promise: it was made by `CString::into_raw`.
        drop(unsafe { CString::from_raw(text) });
    }
}
