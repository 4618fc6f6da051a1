//! Values as texts: what CSV files hold, and what conversions from and to text mean. Texts must be
//! exactly one value of a type; nothing is rounded, cut or guessed.

mod days;
mod format;
mod parse;
mod times;

pub(crate) use format::{format_column, has_texts};
pub(crate) use parse::{TextKind, parse_column};
