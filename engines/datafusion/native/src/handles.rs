//! What Java knows by number: a number that is not known, or no longer, is told and harmless.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, RwLock};

use crate::execution::Execution;
use crate::failure::{Failure, Outcome};
use crate::session::Session;

static NEXT: AtomicU64 = AtomicU64::new(1);

pub(crate) static SESSIONS: LazyLock<Handles<Session>> = LazyLock::new(Handles::default);
pub(crate) static EXECUTIONS: LazyLock<Handles<Execution>> = LazyLock::new(Handles::default);

/// Things of one kind by their numbers.
pub(crate) struct Handles<T> {
    by_number: RwLock<HashMap<u64, Arc<T>>>,
}

impl<T> Default for Handles<T> {
    fn default() -> Self {
        Handles {
            by_number: RwLock::default(),
        }
    }
}

impl<T> Handles<T> {
    pub(crate) fn add(&self, thing: Arc<T>) -> u64 {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let mut all = self
            .by_number
            .write()
            .unwrap_or_else(|broken| broken.into_inner());
        all.insert(number, thing);
        number
    }

    pub(crate) fn get(&self, number: u64) -> Outcome<Arc<T>> {
        let all = self
            .by_number
            .read()
            .unwrap_or_else(|broken| broken.into_inner());
        all.get(&number).cloned().ok_or_else(Failure::cancelled)
    }

    pub(crate) fn remove(&self, number: u64) -> Option<Arc<T>> {
        let mut all = self
            .by_number
            .write()
            .unwrap_or_else(|broken| broken.into_inner());
        all.remove(&number)
    }

    pub(crate) fn all(&self) -> Vec<Arc<T>> {
        let all = self
            .by_number
            .read()
            .unwrap_or_else(|broken| broken.into_inner());
        all.values().cloned().collect()
    }
}

/// Ends a session; its statements are cancelled.
pub(crate) fn close_session(number: u64) {
    if let Some(session) = SESSIONS.remove(number) {
        session.close();
        for execution in EXECUTIONS.all() {
            if Arc::ptr_eq(&execution.session, &session) {
                execution.stop.now();
            }
        }
    }
}

/// Ends a statement.
pub(crate) fn close_execution(number: u64) {
    if let Some(execution) = EXECUTIONS.remove(number) {
        execution.stop.now();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_known_until_they_are_removed() {
        let handles: Handles<u8> = Handles::default();
        let number = handles.add(Arc::new(7));
        assert_eq!(*handles.get(number).expect("known"), 7);
        assert!(handles.remove(number).is_some());
        assert!(handles.remove(number).is_none());
        assert!(handles.get(number).is_err());
    }
}
