//! The Arrow form in which rows leave: one layout for each type, and every array from its start.

use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, AsArray, MutableArrayData, RecordBatch, RecordBatchOptions, make_array,
};
use arrow::compute::cast;
use arrow::datatypes::{DataType, Decimal128Type, Field, FieldRef, Schema, SchemaRef, TimeUnit};
use arrow::error::ArrowError;

/// Returns the schema that rows of a schema leave with.
pub(crate) fn plain_schema(schema: &Schema) -> SchemaRef {
    let fields: Vec<FieldRef> = schema.fields().iter().map(plain_field).collect();
    Arc::new(Schema::new(fields))
}

fn plain_field(field: &FieldRef) -> FieldRef {
    Arc::new(Field::new(
        field.name(),
        plain_type(field.data_type()),
        field.is_nullable(),
    ))
}

fn plain_type(found: &DataType) -> DataType {
    match found {
        DataType::Utf8View | DataType::LargeUtf8 => DataType::Utf8,
        DataType::BinaryView | DataType::LargeBinary | DataType::FixedSizeBinary(_) => {
            DataType::Binary
        }
        DataType::Dictionary(_, value) => plain_type(value),
        DataType::List(element)
        | DataType::LargeList(element)
        | DataType::FixedSizeList(element, _) => {
            // One name for all elements: for the engine it is part of the type.
            DataType::new_list(plain_type(element.data_type()), true)
        }
        DataType::Struct(fields) => DataType::Struct(fields.iter().map(plain_field).collect()),
        // Nanoseconds stay: they would have to be cut.
        DataType::Timestamp(unit, zone) if *unit != TimeUnit::Nanosecond => {
            DataType::Timestamp(TimeUnit::Microsecond, zone.as_ref().map(|_| "UTC".into()))
        }
        other => other.clone(),
    }
}

/// Returns rows in the form that [`plain_schema`] says.
pub(crate) fn plain_batch(
    batch: &RecordBatch,
    schema: &SchemaRef,
) -> Result<RecordBatch, ArrowError> {
    let columns = batch
        .columns()
        .iter()
        .zip(schema.fields())
        .map(|(column, field)| {
            let column = if column.data_type() == field.data_type() {
                Arc::clone(column)
            } else {
                cast(column, field.data_type())?
            };
            check_digits(&column)?;
            from_its_start(column)
        })
        .collect::<Result<Vec<ArrayRef>, ArrowError>>()?;
    let options = RecordBatchOptions::new().with_row_count(Some(batch.num_rows()));
    RecordBatch::try_new_with_options(Arc::clone(schema), columns, &options)
}

/// Finds values that have more digits than their type: the engine computes on with them.
fn check_digits(column: &ArrayRef) -> Result<(), ArrowError> {
    match column.data_type() {
        DataType::Decimal128(digits, _) => column
            .as_primitive::<Decimal128Type>()
            .validate_decimal_precision(*digits),
        _ => Ok(()),
    }
}

/// Copies an array that is a part of another one: readers in Java take arrays from their start.
fn from_its_start(array: ArrayRef) -> Result<ArrayRef, ArrowError> {
    if starts_late(&array.to_data()) {
        copied(&array)
    } else {
        Ok(array)
    }
}

fn starts_late(data: &arrow::array::ArrayData) -> bool {
    data.offset() != 0 || data.child_data().iter().any(starts_late)
}

/// Returns a copy that shares no memory.
pub(crate) fn copied(array: &ArrayRef) -> Result<ArrayRef, ArrowError> {
    let data = array.to_data();
    let mut copy = MutableArrayData::new(vec![&data], false, data.len());
    copy.try_extend(0, 0, data.len())?;
    Ok(make_array(copy.freeze()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use arrow::array::{BooleanArray, StringViewArray};

    #[test]
    fn parts_of_arrays_begin_anew() {
        let whole: ArrayRef = Arc::new(BooleanArray::from(vec![Some(true), None, Some(false)]));
        let part = from_its_start(whole.slice(1, 2)).expect("a copy");
        assert_eq!(part.to_data().offset(), 0);
        assert_eq!(&part, &whole.slice(1, 2));
    }

    #[test]
    fn texts_have_one_layout() {
        let views: ArrayRef = Arc::new(StringViewArray::from(vec!["a", "a text beyond a view"]));
        let schema = Schema::new(vec![Field::new("t", DataType::Utf8View, false)]);
        let plain = plain_schema(&schema);
        let batch = RecordBatch::try_new(Arc::new(schema), vec![views]).expect("a batch");
        let batch = plain_batch(&batch, &plain).expect("plain");
        assert_eq!(batch.column(0).data_type(), &DataType::Utf8);
    }
}
