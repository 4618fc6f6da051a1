//! Rows parted into folders by the values of some columns.

use std::collections::HashMap;
use std::fs;

use arrow::array::{Array, RecordBatch, StringArray, UInt64Array};
use arrow::compute::take_record_batch;
use arrow::datatypes::SchemaRef;

use super::{File, Target, unwritten};
use crate::failure::{Code, Failure, Outcome};
use crate::text::format_column;

/// What a folder of nulls is called, as Hive does it.
const NULL_FOLDER: &str = "__HIVE_DEFAULT_PARTITION__";

type Key = Vec<Option<String>>;

pub(super) struct Folders {
    target: Target,
    schema: SchemaRef,
    columns: Vec<usize>,
    files: HashMap<Key, File>,
}

impl Folders {
    pub(super) fn new(target: Target, schema: SchemaRef) -> Outcome<Folders> {
        let columns = target
            .partition_by
            .iter()
            .map(|name| {
                schema
                    .index_of(name)
                    .map_err(|e| Failure::new(Code::Statement, e.to_string()))
            })
            .collect::<Outcome<_>>()?;
        Ok(Folders {
            target,
            schema,
            columns,
            files: HashMap::new(),
        })
    }

    pub(super) fn add(&mut self, batch: &RecordBatch) -> Outcome<()> {
        let mut rows: HashMap<Key, Vec<u64>> = HashMap::new();
        let keys: Vec<StringArray> = self
            .columns
            .iter()
            .map(|column| {
                format_column(batch.column(*column)).ok_or_else(|| {
                    Failure::new(Code::Statement, "lists and records are no folders' names")
                })
            })
            .collect::<Outcome<_>>()?;
        for row in 0..batch.num_rows() {
            let key: Key = keys
                .iter()
                .map(|column| column.is_valid(row).then(|| column.value(row).to_owned()))
                .collect();
            rows.entry(key).or_default().push(row as u64);
        }
        for (key, rows) in rows {
            let part = take_record_batch(batch, &UInt64Array::from(rows))?;
            self.file(key)?.add(&part)?;
        }
        Ok(())
    }

    fn file(&mut self, key: Key) -> Outcome<&mut File> {
        match self.files.entry(key) {
            std::collections::hash_map::Entry::Occupied(known) => Ok(known.into_mut()),
            std::collections::hash_map::Entry::Vacant(new) => {
                let mut folder = self.target.path.clone();
                for (name, value) in self.target.partition_by.iter().zip(new.key()) {
                    let value = value.as_deref().map_or(NULL_FOLDER.into(), encoded);
                    folder.push(format!("{}={value}", encoded(name)));
                }
                fs::create_dir_all(&folder).map_err(|e| unwritten(&folder, &e))?;
                let path = folder.join(format!("data_0.{}", self.target.format.extension()));
                Ok(new.insert(File::create(&path, &self.target.format, &self.schema)?))
            }
        }
    }

    pub(super) fn finish(self) -> Outcome<()> {
        self.files.into_values().try_for_each(File::finish)
    }
}

/// Returns a text as a part of a path: bytes that mean something there as `%` and two hex digits.
fn encoded(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.') {
            name.push(char::from(byte));
        } else {
            name.push_str(&format!("%{byte:02X}"));
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_one_part_of_a_path() {
        assert_eq!(encoded("2026-01-31"), "2026-01-31");
        assert_eq!(encoded("../a b=ü"), "..%2Fa%20b%3D%C3%BC");
    }
}
