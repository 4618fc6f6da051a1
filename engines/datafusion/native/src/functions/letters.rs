//! Upper and lower case, letter by letter: what a letter becomes does not depend on its place, and
//! no text gets longer.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use arrow::array::{ArrayRef, AsArray, StringArray};
use arrow::compute::cast;
use arrow::datatypes::DataType;
use datafusion::common::{ScalarValue, plan_err};
use datafusion::error::Result;
use datafusion::logical_expr::{
    ColumnarValue, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility,
};

/// Returns the function that takes the place of the engine's `lower`.
pub(crate) fn lower() -> ScalarUDF {
    letters("lower", |letter| only(letter.to_lowercase(), letter))
}

/// Returns the function that takes the place of the engine's `upper`.
pub(crate) fn upper() -> ScalarUDF {
    letters("upper", |letter| only(letter.to_uppercase(), letter))
}

/// Returns the only letter of some, or else what there was.
fn only(mut letters: impl ExactSizeIterator<Item = char>, before: char) -> char {
    match (letters.len(), letters.next()) {
        (1, Some(letter)) => letter,
        _ => before,
    }
}

fn letters(name: &'static str, change: fn(char) -> char) -> ScalarUDF {
    ScalarUDF::from(Letters {
        name,
        change,
        signature: Signature::string(1, Volatility::Immutable),
    })
}

#[derive(Debug)]
struct Letters {
    name: &'static str,
    change: fn(char) -> char,
    signature: Signature,
}

impl PartialEq for Letters {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Letters {}

impl Hash for Letters {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}

impl ScalarUDFImpl for Letters {
    fn name(&self) -> &str {
        self.name
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, operands: &[DataType]) -> Result<DataType> {
        match operands {
            [_] => Ok(DataType::Utf8),
            _ => plan_err!("{} of {operands:?}", self.name),
        }
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        match &args.args[0] {
            ColumnarValue::Scalar(text) => {
                let changed = self.changed(&text.to_array()?)?;
                let value = ScalarValue::try_from_array(&changed, 0)?;
                Ok(ColumnarValue::Scalar(value))
            }
            ColumnarValue::Array(texts) => Ok(ColumnarValue::Array(self.changed(texts)?)),
        }
    }
}

impl Letters {
    fn changed(&self, texts: &ArrayRef) -> Result<ArrayRef> {
        let texts = cast(texts, &DataType::Utf8)?;
        let changed: StringArray = texts
            .as_string::<i32>()
            .iter()
            .map(|text| text.map(|text| text.chars().map(self.change).collect::<String>()))
            .collect();
        Ok(Arc::new(changed))
    }
}
