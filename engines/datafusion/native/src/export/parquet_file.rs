//! A Parquet file, compressed with Zstandard.

use std::fs::File;
use std::path::{Path, PathBuf};

use arrow::array::RecordBatch;
use arrow::datatypes::SchemaRef;
use datafusion::parquet::arrow::ArrowWriter;
use datafusion::parquet::basic::{Compression, ZstdLevel};
use datafusion::parquet::file::properties::WriterProperties;

use super::unwritten_parquet;
use crate::failure::Outcome;

pub(super) struct ParquetFile {
    path: PathBuf,
    writer: ArrowWriter<File>,
}

impl ParquetFile {
    pub(super) fn start(path: &Path, file: File, schema: &SchemaRef) -> Outcome<ParquetFile> {
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(ZstdLevel::default()))
            .build();
        let writer = ArrowWriter::try_new(file, schema.clone(), Some(properties))
            .map_err(|e| unwritten_parquet(path, &e))?;
        Ok(ParquetFile {
            path: path.to_owned(),
            writer,
        })
    }

    pub(super) fn add(&mut self, batch: &RecordBatch) -> Outcome<()> {
        self.writer
            .write(batch)
            .map_err(|e| unwritten_parquet(&self.path, &e))
    }

    pub(super) fn finish(self) -> Outcome<()> {
        match self.writer.close() {
            Ok(_) => Ok(()),
            Err(e) => Err(unwritten_parquet(&self.path, &e)),
        }
    }
}
