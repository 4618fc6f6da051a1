//! Apache DataFusion behind a small C interface, for the JVM's process. Rows cross as Arrow, over
//! the C Data Interface; failures as a code and a text; sessions and statements as numbers. The
//! functions are in [`boundary`]; nothing else is visible from outside.

#![deny(clippy::all)]
#![deny(clippy::undocumented_unsafe_blocks)]
#![deny(unsafe_op_in_unsafe_fn)]

mod boundary;
mod columns;
mod crossing;
mod csv;
mod exact;
mod execution;
mod export;
mod failure;
mod functions;
mod handles;
mod kept;
mod parameters;
mod parquet;
mod plain;
mod registration;
mod session;
mod statement;
#[cfg(test)]
mod statement_tests;
mod stored;
mod stream;
mod substrait;
mod tables;
mod text;

/// The engine allocates and frees many small parts from many threads.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;
