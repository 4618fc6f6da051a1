//! Plans that come as Substrait.

use datafusion::common::{ParamValues, substrait_err};
use datafusion::error::Result;
use datafusion::execution::session_state::SessionState;
use datafusion::logical_expr::LogicalPlan;
use datafusion_substrait::logical_plan::consumer::from_substrait_plan;
use datafusion_substrait::serializer::deserialize_bytes;

use crate::parameters::Parameters;

/// The major version of Substrait that is read: another one may mean other things by the same bytes.
const MAJOR_VERSION: u32 = 0;

/// Plans what the bytes of a Substrait plan say. Its tables are those of the session, its dynamic
/// parameters the values in their order.
pub(crate) async fn plan(
    bytes: &[u8],
    parameters: &Parameters,
    state: &SessionState,
) -> Result<LogicalPlan> {
    let proto = deserialize_bytes(bytes)?;
    match &proto.version {
        Some(version) if version.major_number == MAJOR_VERSION => {}
        Some(version) => {
            return substrait_err!(
                "the plan is of Substrait version {}.{}.{}, version {MAJOR_VERSION} is read",
                version.major_number,
                version.minor_number,
                version.patch_number
            );
        }
        None => return substrait_err!("the bytes are no Substrait plan: it has no version"),
    }
    let plan = from_substrait_plan(state, &proto).await?;
    if parameters.is_empty() {
        return Ok(plan);
    }
    plan.with_param_values(ParamValues::from(parameters.values().to_vec()))
}
