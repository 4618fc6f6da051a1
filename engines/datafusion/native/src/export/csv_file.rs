//! A CSV file: UTF-8, line feeds, values quoted where needed.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use arrow::array::{Array, RecordBatch, StringArray};
use arrow::datatypes::{Schema, SchemaRef};

use super::{CsvFormat, unwritten};
use crate::failure::{Code, Failure, Outcome};
use crate::text::{format_column, has_texts};

pub(super) struct CsvFile {
    path: PathBuf,
    out: BufWriter<File>,
    format: CsvFormat,
}

/// Checks that every column can be written as text.
pub(super) fn check(schema: &Schema) -> Outcome<()> {
    for field in schema.fields() {
        if !has_texts(field.data_type()) {
            return Err(Failure::new(
                Code::Statement,
                format!(
                    "CSV cannot hold column '{}' of type {}",
                    field.name(),
                    field.data_type()
                ),
            ));
        }
    }
    Ok(())
}

impl CsvFile {
    pub(super) fn start(
        path: &Path,
        file: File,
        format: CsvFormat,
        schema: &SchemaRef,
    ) -> Outcome<CsvFile> {
        let mut csv = CsvFile {
            path: path.to_owned(),
            out: BufWriter::new(file),
            format,
        };
        if csv.format.header {
            let names: Vec<Option<&str>> = schema
                .fields()
                .iter()
                .map(|field| Some(field.name().as_str()))
                .collect();
            let line = csv.line(&names);
            csv.write(&line)?;
        }
        Ok(csv)
    }

    pub(super) fn add(&mut self, batch: &RecordBatch) -> Outcome<()> {
        let columns: Vec<StringArray> = batch.columns().iter().filter_map(format_column).collect();
        for row in 0..batch.num_rows() {
            let values: Vec<Option<&str>> = columns
                .iter()
                .map(|column| column.is_valid(row).then(|| column.value(row)))
                .collect();
            let line = self.line(&values);
            self.write(&line)?;
        }
        Ok(())
    }

    fn line(&self, values: &[Option<&str>]) -> String {
        let mut line = String::new();
        for (i, value) in values.iter().enumerate() {
            if i > 0 {
                line.push(self.format.delimiter);
            }
            match value {
                None => line.push_str(&self.format.null_text),
                Some(text) if self.needs_quotes(text) => {
                    line.push('"');
                    line.push_str(&text.replace('"', "\"\""));
                    line.push('"');
                }
                Some(text) => line.push_str(text),
            }
        }
        line.push('\n');
        line
    }

    /// An empty text unquoted reads as null, and so does what stands for null.
    fn needs_quotes(&self, text: &str) -> bool {
        text.is_empty()
            || text == self.format.null_text
            || text.starts_with(char::is_whitespace)
            || text.ends_with(char::is_whitespace)
            || text.contains([self.format.delimiter, '"', '\n', '\r'])
    }

    fn write(&mut self, line: &str) -> Outcome<()> {
        self.out
            .write_all(line.as_bytes())
            .map_err(|e| unwritten(&self.path, &e))
    }

    pub(super) fn finish(mut self) -> Outcome<()> {
        self.out.flush().map_err(|e| unwritten(&self.path, &e))
    }
}
