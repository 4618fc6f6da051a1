//! Rows written to files.

mod csv_file;
mod folders;
mod parquet_file;

use std::io;
use std::path::{Path, PathBuf};

use arrow::array::RecordBatch;
use arrow::datatypes::SchemaRef;
use datafusion::parquet::errors::ParquetError;

use crate::failure::{Code, Failure, Outcome};
use csv_file::CsvFile;
use folders::Folders;
use parquet_file::ParquetFile;

/// Where rows go: one file, or a folder for each value of some columns.
#[derive(Debug, Clone)]
pub(crate) struct Target {
    pub(crate) path: PathBuf,
    pub(crate) format: Format,
    pub(crate) partition_by: Vec<String>,
}

/// How rows are written.
#[derive(Debug, Clone)]
pub(crate) enum Format {
    Parquet,
    Csv(CsvFormat),
}

/// How CSV is written.
#[derive(Debug, Clone)]
pub(crate) struct CsvFormat {
    pub(crate) header: bool,
    pub(crate) delimiter: char,
    pub(crate) null_text: String,
}

impl Format {
    fn extension(&self) -> &'static str {
        match self {
            Format::Parquet => "parquet",
            Format::Csv(_) => "csv",
        }
    }
}

/// Files that are being written.
pub(crate) struct Writing {
    to: Destination,
    rows: u64,
}

enum Destination {
    File(Box<File>),
    Folders(Folders),
}

enum File {
    Parquet(Box<ParquetFile>),
    Csv(CsvFile),
}

impl Writing {
    pub(crate) fn start(target: Target, schema: SchemaRef) -> Outcome<Writing> {
        if let Format::Csv(_) = target.format {
            csv_file::check(&schema)?;
        }
        let to = if target.partition_by.is_empty() {
            Destination::File(Box::new(File::create(
                &target.path,
                &target.format,
                &schema,
            )?))
        } else {
            Destination::Folders(Folders::new(target, schema)?)
        };
        Ok(Writing { to, rows: 0 })
    }

    pub(crate) fn add(&mut self, batch: &RecordBatch) -> Outcome<()> {
        self.rows += batch.num_rows() as u64;
        match &mut self.to {
            Destination::File(file) => file.add(batch),
            Destination::Folders(folders) => folders.add(batch),
        }
    }

    /// Ends the files; returns the number of rows in them.
    pub(crate) fn finish(self) -> Outcome<u64> {
        match self.to {
            Destination::File(file) => file.finish()?,
            Destination::Folders(folders) => folders.finish()?,
        }
        Ok(self.rows)
    }
}

impl File {
    fn create(path: &Path, format: &Format, schema: &SchemaRef) -> Outcome<File> {
        let file = std::fs::File::create_new(path).map_err(|e| unwritten(path, &e))?;
        match format {
            Format::Parquet => Ok(File::Parquet(Box::new(ParquetFile::start(
                path, file, schema,
            )?))),
            Format::Csv(csv) => Ok(File::Csv(CsvFile::start(path, file, csv.clone(), schema)?)),
        }
    }

    fn add(&mut self, batch: &RecordBatch) -> Outcome<()> {
        match self {
            File::Parquet(file) => file.add(batch),
            File::Csv(file) => file.add(batch),
        }
    }

    fn finish(self) -> Outcome<()> {
        match self {
            File::Parquet(file) => file.finish(),
            File::Csv(file) => file.finish(),
        }
    }
}

fn unwritten(path: &Path, error: &io::Error) -> Failure {
    Failure::new(
        Code::Output,
        format!("{} cannot be written: {error}", path.display()),
    )
}

fn unwritten_parquet(path: &Path, error: &ParquetError) -> Failure {
    Failure::new(
        Code::Output,
        format!("{} cannot be written: {error}", path.display()),
    )
}
