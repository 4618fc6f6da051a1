//! Failures as they cross to Java: a code and a text.

use std::any::Any;
use std::error::Error;
use std::fmt;

use arrow::error::ArrowError;
use datafusion::error::DataFusionError;
use datafusion::parquet::errors::ParquetError;

use crate::crossing::panic_text;

/// What kind of failure it is. The Java half knows the same names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Code {
    /// The statement is wrong, or fails on its values.
    Statement,
    /// Nulls where none may be.
    Null,
    /// Memory is out, or the spill folder cannot be used.
    Resource,
    /// The statement was cancelled.
    Cancelled,
    /// A source is missing, unreadable, or has other values than it should.
    Source,
    /// Output cannot be written.
    Output,
    /// The plan cannot run in this form; another one may do.
    Refused,
    /// A fault of this library.
    Fault,
}

impl Code {
    /// The name by which Java knows it.
    fn name(self) -> &'static str {
        match self {
            Code::Statement => "LK402",
            Code::Null => "LK404",
            Code::Resource => "LK406",
            Code::Cancelled => "CANCELLED",
            Code::Source => "LK407",
            Code::Output => "LK410",
            Code::Refused => "REFUSED",
            Code::Fault => "LK900",
        }
    }
}

/// A failure with its code.
#[derive(Debug, Clone)]
pub(crate) struct Failure {
    pub(crate) code: Code,
    pub(crate) text: String,
}

/// What the system says where a disk takes no more.
const DISK_IS_FULL: &str = "No space left on device";

pub(crate) type Outcome<T> = Result<T, Failure>;

impl Failure {
    pub(crate) fn new(code: Code, text: impl Into<String>) -> Self {
        Failure {
            code,
            text: text.into(),
        }
    }

    pub(crate) fn fault(text: impl Into<String>) -> Self {
        Failure::new(Code::Fault, text)
    }

    pub(crate) fn panicked(panic: &(dyn Any + Send)) -> Self {
        Failure::fault(format!("DataFusion panicked: {}", panic_text(panic)))
    }

    pub(crate) fn cancelled() -> Self {
        Failure::new(Code::Cancelled, "the statement was cancelled")
    }

    /// Returns the failure of preparing a statement: what the engine has not, another form of the
    /// same plan may not need.
    pub(crate) fn of_preparing(error: &DataFusionError) -> Self {
        let failure = Failure::from(error);
        let root = error.find_root();
        match root {
            DataFusionError::NotImplemented(_)
            | DataFusionError::Internal(_)
            | DataFusionError::Substrait(_) => Failure::new(Code::Refused, failure.text),
            _ => failure,
        }
    }
}

impl fmt::Display for Failure {
    /// The form in which it crosses: the code in brackets, then the text.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "[{}] {}", self.code.name(), self.text)
    }
}

impl Error for Failure {}

impl From<Failure> for DataFusionError {
    fn from(failure: Failure) -> Self {
        DataFusionError::External(Box::new(failure))
    }
}

impl From<DataFusionError> for Failure {
    fn from(error: DataFusionError) -> Self {
        Failure::from(&error)
    }
}

impl From<&DataFusionError> for Failure {
    fn from(error: &DataFusionError) -> Self {
        if let Some(own) = own_failure(error) {
            return own;
        }
        let root = error.find_root();
        let text = root.strip_backtrace();
        let code = if text.contains(DISK_IS_FULL) {
            // Only what spills writes here: files that are output have a code of their own.
            Code::Resource
        } else {
            code_of(root)
        };
        Failure::new(code, text)
    }
}

impl From<ArrowError> for Failure {
    fn from(error: ArrowError) -> Self {
        Failure::from(&DataFusionError::from(error))
    }
}

fn code_of(root: &DataFusionError) -> Code {
    match root {
        DataFusionError::ResourcesExhausted(_) => Code::Resource,
        DataFusionError::ParquetError(_)
        | DataFusionError::ObjectStore(_)
        | DataFusionError::IoError(_) => Code::Source,
        DataFusionError::ArrowError(error, _) => code_of_arrow(error),
        _ => Code::Statement,
    }
}

fn code_of_arrow(error: &ArrowError) -> Code {
    match error {
        ArrowError::IoError(_, _) | ArrowError::ParquetError(_) => Code::Source,
        ArrowError::MemoryError(_) => Code::Resource,
        _ => Code::Statement,
    }
}

/// Returns the failure that was raised here, however deep the engine has wrapped it.
fn own_failure(error: &DataFusionError) -> Option<Failure> {
    let mut next: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(current) = next {
        if let Some(own) = current.downcast_ref::<Failure>() {
            return Some(own.clone());
        }
        next = match current.downcast_ref::<ArrowError>() {
            Some(ArrowError::ExternalError(inner)) => Some(inner.as_ref()),
            _ => match current.downcast_ref::<DataFusionError>() {
                Some(DataFusionError::External(inner)) => Some(inner.as_ref()),
                Some(DataFusionError::ParquetError(inner)) => match inner.as_ref() {
                    ParquetError::External(inner) => Some(inner.as_ref()),
                    _ => None,
                },
                _ => current.source(),
            },
        };
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_failures_come_through_all_wrapping() {
        let own = Failure::new(Code::Source, "line 7");
        let wrapped = DataFusionError::Context(
            "reading".into(),
            Box::new(DataFusionError::from(ArrowError::ExternalError(Box::new(
                DataFusionError::from(own),
            )))),
        );
        let failure = Failure::from(&wrapped);
        assert_eq!(failure.to_string(), "[LK407] line 7");
    }

    #[test]
    fn codes_follow_the_kind_of_error() {
        let memory = DataFusionError::ResourcesExhausted("out".into());
        assert_eq!(Failure::from(&memory).code, Code::Resource);
        let missing = DataFusionError::NotImplemented("x".into());
        assert_eq!(Failure::from(&missing).code, Code::Statement);
        assert_eq!(Failure::of_preparing(&missing).code, Code::Refused);
    }
}
