//! Parquet files as tables.

use std::collections::HashMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use arrow::datatypes::{DataType, Field, FieldRef, Schema};
use datafusion::catalog::TableProvider;
use datafusion::datasource::file_format::FileFormat;
use datafusion::datasource::file_format::parquet::ParquetFormat;
use datafusion::datasource::listing::{
    ListingOptions, ListingTable, ListingTableConfig, ListingTableUrl,
};
use datafusion::execution::session_state::SessionState;
use datafusion::parquet::arrow::arrow_reader::{ArrowReaderMetadata, ArrowReaderOptions};
use datafusion::parquet::basic::LogicalType;
use datafusion::parquet::errors::ParquetError;
use url::Url;

use crate::failure::{Code, Failure, Outcome};

/// The key under which a column says what statistics prove of its nulls: `none`, `some`, or nothing.
const NULLS: &str = "lanekeeper.nulls";

/// The key under which a column says that it holds UUIDs, which the engine reads as 16 bytes.
const UUID: &str = "lanekeeper.uuid";

/// Returns the columns of a file, and what its statistics prove of their nulls.
pub(crate) fn describe(path: &Path) -> Outcome<Schema> {
    let unreadable = |e: &dyn std::fmt::Display| {
        Failure::new(
            Code::Source,
            format!("{} cannot be read as Parquet: {e}", path.display()),
        )
    };
    let file = File::open(path).map_err(|e| unreadable(&e))?;
    // As the engine reads it: whatever Arrow types its writer had.
    let options = ArrowReaderOptions::new().with_skip_arrow_metadata(true);
    let footer =
        ArrowReaderMetadata::load(&file, options).map_err(|e: ParquetError| unreadable(&e))?;
    let fields: Vec<FieldRef> = footer
        .schema()
        .fields()
        .iter()
        .map(|field| described(field, &footer))
        .collect();
    Ok(Schema::new(fields))
}

fn described(field: &FieldRef, footer: &ArrowReaderMetadata) -> FieldRef {
    let mut metadata = HashMap::new();
    let mut field = Field::clone(field);
    if let Some(leaf) = leaf(footer, field.name()) {
        if let Some(proven) = nulls(footer, leaf) {
            metadata.insert(NULLS.to_owned(), proven.to_owned());
        }
        let schema = footer.metadata().file_metadata().schema_descr();
        if schema.column(leaf).logical_type_ref() == Some(&LogicalType::Uuid) {
            metadata.insert(UUID.to_owned(), "true".to_owned());
            field = field.with_data_type(DataType::Utf8);
        }
    }
    Arc::new(field.with_metadata(metadata))
}

/// Returns where a column that is not nested is among the file's.
fn leaf(footer: &ArrowReaderMetadata, column: &str) -> Option<usize> {
    let schema = footer.metadata().file_metadata().schema_descr();
    schema
        .columns()
        .iter()
        .position(|leaf| leaf.path().parts() == [column])
}

fn nulls(footer: &ArrowReaderMetadata, leaf: usize) -> Option<&'static str> {
    let mut proven = Some("none");
    for group in footer.metadata().row_groups() {
        match group.column(leaf).statistics()?.null_count_opt() {
            Some(0) => {}
            Some(_) => return Some("some"),
            None => proven = None,
        }
    }
    proven
}

/// Returns files with the same columns as a table.
pub(crate) async fn table(
    paths: &[PathBuf],
    state: &SessionState,
) -> Outcome<Arc<dyn TableProvider>> {
    let urls = paths
        .iter()
        .map(|path| {
            let url = Url::from_file_path(path)
                .map_err(|()| Failure::fault(format!("{} is not absolute", path.display())))?;
            // As a URL without a pattern a path means itself, whatever is in its name.
            Ok(ListingTableUrl::try_new(url, None)?)
        })
        .collect::<Outcome<Vec<_>>>()?;
    let format: Arc<dyn FileFormat> =
        Arc::new(ParquetFormat::default().with_options(state.table_options().parquet.clone()));
    let options = ListingOptions::new(format).with_file_extension("");
    let schema = options.infer_schema(state, &urls[0]).await?;
    let config = ListingTableConfig::new_with_multi_paths(urls)
        .with_listing_options(options)
        .with_schema(schema);
    let cache = state.runtime_env().cache_manager.get_file_statistic_cache();
    Ok(Arc::new(ListingTable::try_new(config)?.with_cache(cache)))
}
