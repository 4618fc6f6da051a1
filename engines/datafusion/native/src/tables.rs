//! The tables of a session, by name.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use async_trait::async_trait;
use datafusion::catalog::{SchemaProvider, TableProvider};
use datafusion::error::Result;

/// All that statements of a session can read: nothing else is there for them.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    by_name: RwLock<HashMap<String, Arc<dyn TableProvider>>>,
}

impl Tables {
    pub(crate) fn get(&self, name: &str) -> Option<Arc<dyn TableProvider>> {
        let tables = self
            .by_name
            .read()
            .unwrap_or_else(|broken| broken.into_inner());
        tables.get(name).cloned()
    }

    /// Adds a table, in the place of one that had its name.
    pub(crate) fn put(&self, name: &str, table: Arc<dyn TableProvider>) {
        let mut tables = self
            .by_name
            .write()
            .unwrap_or_else(|broken| broken.into_inner());
        tables.insert(name.to_owned(), table);
    }

    pub(crate) fn remove(&self, name: &str) -> Option<Arc<dyn TableProvider>> {
        let mut tables = self
            .by_name
            .write()
            .unwrap_or_else(|broken| broken.into_inner());
        tables.remove(name)
    }
}

/// For Substrait plans, which look tables up in a catalog.
#[async_trait]
impl SchemaProvider for Tables {
    fn table_names(&self) -> Vec<String> {
        let tables = self
            .by_name
            .read()
            .unwrap_or_else(|broken| broken.into_inner());
        tables.keys().cloned().collect()
    }

    async fn table(&self, name: &str) -> Result<Option<Arc<dyn TableProvider>>> {
        Ok(self.get(name))
    }

    fn table_exist(&self, name: &str) -> bool {
        self.get(name).is_some()
    }
}
