//! CSV files as tables. Nothing is guessed: every value is read as text and must be one of its
//! column's type. The engine's own reader cannot tell an empty text from nothing.

mod columns;
mod records;
mod table;

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::sync::Arc;

use arrow::datatypes::{DataType, Field, Schema};
use flate2::read::MultiGzDecoder;

use crate::failure::{Code, Failure, Outcome};
use records::Records;
pub(crate) use table::{CsvOptions, table};

const BUFFER_BYTES: usize = 1 << 16;

/// Returns the values of a file's first line as the names of columns; an empty file has none.
pub(crate) fn describe(path: &Path, delimiter: char) -> Outcome<Schema> {
    let mut records = Records::new(path, open(path)?, delimiter)?;
    let mut fields = Vec::new();
    if records.next()? {
        for i in 0..records.len() {
            fields.push(Arc::new(Field::new(records.text(i)?, DataType::Utf8, true)));
        }
    }
    Ok(Schema::new(fields))
}

fn open(path: &Path) -> Outcome<Box<dyn BufRead + Send>> {
    let file = File::open(path).map_err(|e| unreadable(path, &e))?;
    let bytes: Box<dyn Read + Send> = if path.extension().is_some_and(|end| end == "gz") {
        Box::new(MultiGzDecoder::new(BufReader::new(file)))
    } else {
        Box::new(file)
    };
    Ok(Box::new(BufReader::with_capacity(BUFFER_BYTES, bytes)))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        Code::Source,
        format!("{} cannot be read: {error}", path.display()),
    )
}
