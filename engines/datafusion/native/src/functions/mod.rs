//! The functions that statements may call.

mod checked;
mod letters;
mod membership;
mod nulls;
mod numbers;
mod rankings;
mod sums;
mod texts;

use datafusion::execution::FunctionRegistry;
use datafusion::execution::session_state::SessionState;
use datafusion::logical_expr::{ScalarUDF, Volatility};

pub(crate) use checked::{CheckedOperator, checked};
pub(crate) use membership::{element_of, elements_of_literal};
pub(crate) use numbers::plain_number;

/// Functions that say the same each time, and yet of the machine.
const OF_THE_MACHINE: [&str; 1] = ["version"];

/// Leaves functions in a state whose results follow from their operands alone, and adds our own.
pub(crate) fn only_those_of_values(mut state: SessionState) -> SessionState {
    let others: Vec<String> = state
        .scalar_functions()
        .iter()
        .filter(|(name, function)| {
            function.signature().volatility != Volatility::Immutable
                || OF_THE_MACHINE.contains(&name.as_str())
        })
        .map(|(name, _)| name.clone())
        .collect();
    for name in others {
        // Only a name that is not there fails, and all were there a moment ago.
        let _ = state.deregister_udf(&name);
    }
    for function in own() {
        let _ = state.register_udf(function.into());
    }
    let _ = state.register_udaf(sums::sum().into());
    for name in rankings::RANKINGS {
        if let Some(ranking) = state.window_functions().get(name).cloned() {
            let _ = state.register_udwf(rankings::signed(ranking).into());
        }
    }
    state
}

fn own() -> Vec<ScalarUDF> {
    vec![
        letters::lower(),
        letters::upper(),
        element_of(),
        nulls::not_null(),
        texts::from_text(),
        plain_number(),
        texts::to_text(),
        texts::uuid(),
    ]
}
