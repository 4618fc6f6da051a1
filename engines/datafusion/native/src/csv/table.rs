//! CSV files with the same columns as a table: each file is a part that is read as it streams.

use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use arrow::array::{RecordBatch, StringBuilder};
use arrow::datatypes::{Schema, SchemaRef};
use datafusion::catalog::TableProvider;
use datafusion::catalog::streaming::StreamingTable;
use datafusion::error::DataFusionError;
use datafusion::execution::{SendableRecordBatchStream, TaskContext};
use datafusion::physical_plan::stream::RecordBatchStreamAdapter;
use datafusion::physical_plan::streaming::PartitionStream;
use futures::stream;

use super::columns::{Wanted, wanted};
use super::open;
use super::records::Records;
use crate::failure::Outcome;

/// How files are read.
#[derive(Debug, Clone)]
pub(crate) struct CsvOptions {
    pub(crate) header: bool,
    pub(crate) delimiter: char,
    pub(crate) null_text: String,
    /// How many values each line has.
    pub(crate) width: usize,
}

/// Returns a table of the columns of a schema, each of which says where it is in a line.
pub(crate) fn table(
    paths: Vec<PathBuf>,
    options: &CsvOptions,
    schema: &Schema,
) -> Outcome<Arc<dyn TableProvider>> {
    let (columns, schema) = wanted(schema)?;
    let columns = Arc::new(columns);
    let partitions = paths
        .into_iter()
        .map(|path| -> Arc<dyn PartitionStream> {
            Arc::new(CsvPart {
                path,
                options: options.clone(),
                columns: Arc::clone(&columns),
                schema: Arc::clone(&schema),
            })
        })
        .collect();
    Ok(Arc::new(StreamingTable::try_new(schema, partitions)?))
}

/// One file.
#[derive(Debug)]
struct CsvPart {
    path: PathBuf,
    options: CsvOptions,
    columns: Arc<Vec<Wanted>>,
    schema: SchemaRef,
}

impl PartitionStream for CsvPart {
    fn schema(&self) -> &SchemaRef {
        &self.schema
    }

    fn execute(&self, context: Arc<TaskContext>) -> SendableRecordBatchStream {
        let reading = Reading {
            path: self.path.clone(),
            options: self.options.clone(),
            columns: Arc::clone(&self.columns),
            schema: Arc::clone(&self.schema),
            batch_rows: context.session_config().batch_size(),
            records: None,
            ended: false,
        };
        Box::pin(RecordBatchStreamAdapter::new(
            Arc::clone(&self.schema),
            stream::iter(reading),
        ))
    }
}

/// A file that is being read.
struct Reading {
    path: PathBuf,
    options: CsvOptions,
    columns: Arc<Vec<Wanted>>,
    schema: SchemaRef,
    batch_rows: usize,
    records: Option<Records<Box<dyn BufRead + Send>>>,
    ended: bool,
}

impl Iterator for Reading {
    type Item = Result<RecordBatch, DataFusionError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let batch = self.batch();
        self.ended = !matches!(batch, Ok(Some(_)));
        batch.map_err(DataFusionError::from).transpose()
    }
}

impl Reading {
    fn batch(&mut self) -> Outcome<Option<RecordBatch>> {
        let records = match &mut self.records {
            Some(records) => records,
            None => self.records.insert(started(&self.path, &self.options)?),
        };
        let mut texts: Vec<StringBuilder> =
            self.columns.iter().map(|_| StringBuilder::new()).collect();
        let mut rows = 0;
        while rows < self.batch_rows && records.next()? {
            if records.is_blank() && self.options.width > 1 {
                continue;
            }
            if records.len() != self.options.width {
                return Err(records.wrong_record(&format!(
                    "it has {} values, expected {}",
                    records.len(),
                    self.options.width
                )));
            }
            for (column, texts) in self.columns.iter().zip(&mut texts) {
                let text = records.text(column.position)?;
                let nothing = !records.is_quoted(column.position)
                    && (text.is_empty() || text == self.options.null_text);
                texts.append_option((!nothing).then_some(text));
            }
            rows += 1;
        }
        if rows == 0 {
            return Ok(None);
        }
        let values = self
            .columns
            .iter()
            .zip(&mut texts)
            .map(|(column, texts)| column.values(texts, &self.path))
            .collect::<Outcome<Vec<_>>>()?;
        Ok(Some(RecordBatch::try_new(
            Arc::clone(&self.schema),
            values,
        )?))
    }
}

fn started(path: &Path, options: &CsvOptions) -> Outcome<Records<Box<dyn BufRead + Send>>> {
    let mut records = Records::new(path, open(path)?, options.delimiter)?;
    if options.header {
        records.next()?;
    }
    Ok(records)
}
