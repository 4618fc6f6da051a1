//! The columns that are wanted of CSV files.

use std::path::Path;

use arrow::array::{Array, ArrayRef, StringBuilder};
use arrow::datatypes::{Field, FieldRef, Schema, SchemaRef};

use crate::failure::{Code, Failure, Outcome};
use crate::text::{TextKind, parse_column};

/// The keys under which a column says where it is in a record, and what its type is called.
const POSITION: &str = "lanekeeper.position";
const TYPE: &str = "lanekeeper.type";

/// A column of the table.
#[derive(Debug)]
pub(super) struct Wanted {
    pub(super) position: usize,
    field: FieldRef,
    type_name: String,
}

/// Returns what is wanted, and the schema that the table has.
pub(super) fn wanted(schema: &Schema) -> Outcome<(Vec<Wanted>, SchemaRef)> {
    let mut columns = Vec::new();
    let mut fields = Vec::new();
    for field in schema.fields() {
        let metadata = field.metadata();
        let position = metadata.get(POSITION).and_then(|text| text.parse().ok());
        let (Some(position), Some(type_name)) = (position, metadata.get(TYPE)) else {
            return Err(Failure::fault(format!(
                "column {} is nowhere",
                field.name()
            )));
        };
        let plain = FieldRef::new(Field::clone(field).with_metadata(Default::default()));
        columns.push(Wanted {
            position,
            field: FieldRef::clone(&plain),
            type_name: type_name.clone(),
        });
        fields.push(plain);
    }
    Ok((columns, SchemaRef::new(Schema::new(fields))))
}

impl Wanted {
    /// Returns the values of texts.
    pub(super) fn values(&self, texts: &mut StringBuilder, path: &Path) -> Outcome<ArrayRef> {
        let texts = texts.finish();
        let name = self.field.name();
        if !self.field.is_nullable() && texts.null_count() > 0 {
            return Err(Failure::new(
                Code::Null,
                format!(
                    "column '{name}' of {} holds nulls, but the record's component cannot",
                    path.display()
                ),
            ));
        }
        let kind = if self.type_name == "uuid" {
            TextKind::Uuid
        } else {
            TextKind::Plain
        };
        parse_column(&texts, self.field.data_type(), kind).map_err(|row| match row {
            Some(row) => Failure::new(
                Code::Source,
                format!(
                    "column '{name}' of {}: \"{}\" is no {}",
                    path.display(),
                    texts.value(row),
                    self.type_name
                ),
            ),
            None => Failure::fault(format!("texts hold no {}", self.type_name)),
        })
    }
}
