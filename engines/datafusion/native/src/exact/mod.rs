//! What the engine computes otherwise than plans mean, made right in its own plans: so it holds for
//! every form in which a plan comes.

mod results;
mod values;

use std::sync::Arc;

use datafusion::optimizer::AnalyzerRule;
use datafusion::optimizer::analyzer::resolve_grouping_function::ResolveGroupingFunction;
use datafusion::optimizer::analyzer::type_coercion::TypeCoercion;

use results::ExactResults;
use values::ExactValues;

/// Returns all rules that a plan goes through before it is optimized.
pub(crate) fn rules() -> Vec<Arc<dyn AnalyzerRule + Send + Sync>> {
    vec![
        Arc::new(ResolveGroupingFunction::new()),
        Arc::new(ExactResults),
        Arc::new(TypeCoercion::new()),
        Arc::new(ExactValues),
    ]
}
