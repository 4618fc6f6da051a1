//! How values cross to C and back.

use std::any::Any;
use std::ffi::{CString, c_char};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Once;

use arrow::array::{StructArray, make_array};
use arrow::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi};

use crate::failure::{Failure, Outcome};
use crate::parameters::Parameters;

/// Null, or what went wrong.
pub(crate) type Answer = *mut c_char;

/// A text or bytes of the caller's, which outlive the call.
pub(crate) type Bytes = *const u8;

static QUIET: Once = Once::new();

/// Runs a function; a panic becomes a failure.
pub(crate) fn answer(work: impl FnOnce() -> Outcome<()>) -> Answer {
    // What a panic says crosses as a failure, and need not be on the process's standard error too.
    QUIET.call_once(|| std::panic::set_hook(Box::new(|_| {})));
    let outcome = catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|panic| Err(Failure::fault(panic_text(panic.as_ref()))));
    match outcome {
        Ok(()) => std::ptr::null_mut(),
        Err(failure) => given(failure.to_string()),
    }
}

/// Returns what a panic says.
pub(crate) fn panic_text(panic: &(dyn Any + Send)) -> String {
    panic
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_else(|| "a panic without a text".into())
}

pub(crate) fn given(text: String) -> *mut c_char {
    CString::new(text.replace('\0', "\u{fffd}"))
        .unwrap_or_default()
        .into_raw()
}

/// Returns the caller's bytes.
///
/// # Safety
/// `bytes` points to `length` bytes that nobody changes during the call, or `length` is 0.
pub(crate) unsafe fn slice<'a>(bytes: Bytes, length: u64) -> Outcome<&'a [u8]> {
    let length = usize::try_from(length).map_err(|_| Failure::fault("a text without end"))?;
    if length == 0 {
        return Ok(&[]);
    } else if bytes.is_null() {
        return Err(Failure::fault("a text that is null"));
    }
    // SAFETY: the caller says that so many bytes are there, and stay.
    Ok(unsafe { std::slice::from_raw_parts(bytes, length) })
}

/// Returns the caller's text.
///
/// # Safety
/// As for [`slice`].
pub(crate) unsafe fn text<'a>(bytes: Bytes, length: u64) -> Outcome<&'a str> {
    // SAFETY: the caller says the same.
    let bytes = unsafe { slice(bytes, length) }?;
    std::str::from_utf8(bytes).map_err(|_| Failure::fault("a text that is not UTF-8"))
}

/// Returns the caller's texts, each but the last one followed by a zero.
///
/// # Safety
/// As for [`slice`].
pub(crate) unsafe fn texts<'a>(bytes: Bytes, length: u64) -> Outcome<Vec<&'a str>> {
    // SAFETY: the caller says the same.
    let all = unsafe { text(bytes, length) }?;
    Ok(if all.is_empty() {
        Vec::new()
    } else {
        all.split('\0').collect()
    })
}

pub(crate) fn paths(texts: Vec<&str>) -> Vec<PathBuf> {
    texts.into_iter().map(PathBuf::from).collect()
}

pub(crate) fn delimiter(code_point: u32) -> Outcome<char> {
    char::from_u32(code_point).ok_or_else(|| Failure::fault("a delimiter that is no character"))
}

/// Gives a value out.
///
/// # Safety
/// `place` is null, or points to memory for a `T`, whose old content needs no end.
pub(crate) unsafe fn give<T>(place: *mut T, value: T) -> Outcome<()> {
    if place.is_null() {
        return Err(Failure::fault("no place for what is given"));
    }
    // SAFETY: the place is there, and what it holds has no end of its own.
    unsafe { place.write(value) };
    Ok(())
}

/// Takes parameters over.
///
/// # Safety
/// Both are null, or structures of the C Data Interface, which are moved from.
pub(crate) unsafe fn parameters(
    array: *mut FFI_ArrowArray,
    schema: *mut FFI_ArrowSchema,
) -> Outcome<Parameters> {
    if array.is_null() || schema.is_null() {
        return Ok(Parameters::default());
    }
    // SAFETY: the caller's promise; what they hold is released when these two are dropped.
    let (array, schema) = unsafe {
        (
            FFI_ArrowArray::from_raw(array),
            FFI_ArrowSchema::from_raw(schema),
        )
    };
    // SAFETY: array and schema come from one export.
    let data = unsafe { from_ffi(array, &schema) }?;
    let row = make_array(data);
    match row.as_any().downcast_ref::<StructArray>() {
        Some(row) => Parameters::of(row),
        None => Err(Failure::fault("parameters are not a row")),
    }
}
