//! The bound values of a statement: one row, whose columns have the values' types.

use std::sync::Arc;

use arrow::array::{Array, StructArray};
use arrow::datatypes::FieldRef;
use datafusion::common::ScalarValue;

use crate::failure::{Failure, Outcome};
use crate::plain::copied;

/// Values in the order of their places.
#[derive(Debug, Default)]
pub(crate) struct Parameters {
    fields: Vec<Option<FieldRef>>,
    values: Vec<ScalarValue>,
}

impl Parameters {
    /// Takes values from a row.
    pub(crate) fn of(row: &StructArray) -> Outcome<Parameters> {
        if row.len() != 1 {
            return Err(Failure::fault(format!(
                "parameters are one row, not {}",
                row.len()
            )));
        }
        let mut parameters = Parameters::default();
        for (field, column) in row.fields().iter().zip(row.columns()) {
            // A copy: the row itself is Java's memory, which goes with the call.
            let value = ScalarValue::try_from_array(&copied(column)?, 0)?;
            parameters.values.push(value);
            parameters.fields.push(Some(Arc::clone(field)));
        }
        Ok(parameters)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    pub(crate) fn fields(&self) -> &[Option<FieldRef>] {
        &self.fields
    }

    pub(crate) fn values(&self) -> &[ScalarValue] {
        &self.values
    }
}
