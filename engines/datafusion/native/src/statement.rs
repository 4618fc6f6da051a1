//! SQL statements: parsed, checked and planned against the tables of a session.

use std::collections::HashSet;
use std::sync::Arc;

use arrow::datatypes::{DataType, FieldRef};
use datafusion::catalog::TableProvider;
use datafusion::common::{ParamValues, TableReference, plan_err};
use datafusion::config::ConfigOptions;
use datafusion::datasource::provider_as_source;
use datafusion::error::{DataFusionError, Result};
use datafusion::execution::session_state::SessionState;
use datafusion::logical_expr::planner::{ContextProvider, ExprPlanner};
use datafusion::logical_expr::{
    AggregateUDF, HigherOrderUDF, LogicalPlan, LogicalPlanBuilder, ScalarUDF, TableSource,
    WindowUDF,
};
use datafusion::sql::planner::{ParserOptions, PlannerContext, SqlToRel};
use datafusion::sql::sqlparser::ast::{Cte, Query, Statement};
use datafusion::sql::sqlparser::dialect::GenericDialect;
use datafusion::sql::sqlparser::keywords::Keyword;
use datafusion::sql::sqlparser::parser::Parser;
use datafusion::sql::sqlparser::tokenizer::{Token, TokenWithSpan, Tokenizer};

use crate::columns::name_columns;
use crate::kept::Kept;
use crate::parameters::Parameters;
use crate::tables::Tables;

/// How deep expressions and queries may nest: the stack is large enough for it.
const MOST_NESTED: usize = 20_000;

/// Plans one query. Nothing else is taken: no settings, no definitions, no files by name.
pub(crate) fn plan(
    sql: &str,
    parameters: &Parameters,
    state: &SessionState,
    tables: &Tables,
) -> Result<LogicalPlan> {
    let (query, kept) = parse(sql)?;
    let names = Names { state, tables };
    let mut context =
        PlannerContext::new().with_prepare_param_data_types(parameters.fields().to_vec());
    let options = ParserOptions::from(&state.config_options().sql_parser);
    let planner = SqlToRel::new_with_options(&names, options);
    let plan = Planning {
        planner,
        parameters,
        state,
        kept,
    }
    .query(query, &mut context)?;
    bind(plan, parameters)
}

fn bind(plan: LogicalPlan, parameters: &Parameters) -> Result<LogicalPlan> {
    if parameters.is_empty() {
        return Ok(plan);
    }
    plan.with_param_values(ParamValues::from(parameters.values().to_vec()))
}

/// Parses a statement, with its question marks numbered in the order of the text; returns it with
/// the names of the steps that it marks as `MATERIALIZED`, a word that the parser knows in other
/// dialects only.
fn parse(sql: &str) -> Result<(Query, HashSet<String>)> {
    let dialect = GenericDialect {};
    let mut tokens = Tokenizer::new(&dialect, sql)
        .tokenize_with_location()
        .map_err(|e| DataFusionError::Plan(format!("the statement does not parse: {e}")))?;
    let kept = take_marks(&mut tokens);
    let mut count = 0;
    for token in &mut tokens {
        match &token.token {
            Token::Placeholder(name) if name == "?" => {
                count += 1;
                token.token = Token::Placeholder(format!("${count}"));
            }
            Token::Placeholder(name) => return plan_err!("unknown parameter {name}"),
            _ => {}
        }
    }
    let mut parser = Parser::new(&dialect)
        .with_recursion_limit(MOST_NESTED)
        .with_tokens_with_locations(tokens);
    let mut statements = parser.parse_statements()?;
    statements.iter_mut().for_each(name_columns);
    match (statements.pop(), statements.is_empty()) {
        (Some(Statement::Query(query)), true) => Ok((*query, kept)),
        _ => plan_err!("not one query"),
    }
}

/// Removes the marks of steps that are to be kept; returns the steps' names.
fn take_marks(tokens: &mut Vec<TokenWithSpan>) -> HashSet<String> {
    let words: Vec<(usize, Token)> = tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| !matches!(token.token, Token::Whitespace(_)))
        .map(|(at, token)| (at, token.token.clone()))
        .collect();
    let mut names = HashSet::new();
    let mut marks = HashSet::new();
    for window in words.windows(4) {
        if let [
            (_, Token::Word(name)),
            (_, Token::Word(link)),
            (at, Token::Word(mark)),
            (_, Token::LParen),
        ] = window
            && link.keyword == Keyword::AS
            && mark.keyword == Keyword::MATERIALIZED
        {
            names.insert(name.value.clone());
            marks.insert(*at);
        }
    }
    let mut at = 0;
    tokens.retain(|_| {
        at += 1;
        !marks.contains(&(at - 1))
    });
    names
}

struct Planning<'a> {
    planner: SqlToRel<'a, Names<'a>>,
    parameters: &'a Parameters,
    state: &'a SessionState,
    kept: HashSet<String>,
}

impl Planning<'_> {
    /// Plans a query whose own steps are planned one after the other, so that those that are to be
    /// kept are computed once: the engine itself would compute a step again for each reader.
    fn query(&self, mut query: Query, context: &mut PlannerContext) -> Result<LogicalPlan> {
        match query.with.take() {
            Some(with)
                if !with.recursive && with.cte_tables.iter().any(|step| self.is_kept(step)) =>
            {
                for step in with.cte_tables {
                    self.step(step, context)?;
                }
            }
            with => query.with = with,
        }
        self.planner
            .sql_statement_to_plan_with_context(Statement::Query(Box::new(query)), context)
    }

    fn step(&self, step: Cte, context: &mut PlannerContext) -> Result<()> {
        let kept = self.is_kept(&step);
        let name = step.alias.name.value.clone();
        if !step.alias.columns.is_empty() || context.contains_cte(&name) {
            return plan_err!("step '{name}' has columns of its own, or is there twice");
        }
        let mut own = context.clone();
        let mut plan = self.query(*step.query, &mut own)?;
        if kept {
            plan = bind(plan, self.parameters)?;
            let table: Arc<dyn TableProvider> = Kept::table(plan, self.state)?;
            let reference = TableReference::bare(name.as_str());
            plan = LogicalPlanBuilder::scan(reference, provider_as_source(table), None)?.build()?;
        }
        let plan = LogicalPlanBuilder::from(plan)
            .alias(TableReference::bare(name.as_str()))?
            .build()?;
        context.insert_cte(name, plan);
        Ok(())
    }

    fn is_kept(&self, step: &Cte) -> bool {
        self.kept.contains(&step.alias.name.value)
    }
}

/// What a statement can name.
struct Names<'a> {
    state: &'a SessionState,
    tables: &'a Tables,
}

impl ContextProvider for Names<'_> {
    fn get_table_source(&self, name: TableReference) -> Result<Arc<dyn TableSource>> {
        match (&name, self.tables.get(name.table())) {
            (TableReference::Bare { .. }, Some(table)) => Ok(provider_as_source(table)),
            _ => plan_err!("there is no table '{name}'"),
        }
    }

    fn create_cte_work_table(
        &self,
        name: &str,
        schema: arrow::datatypes::SchemaRef,
    ) -> Result<Arc<dyn TableSource>> {
        let table = datafusion::datasource::cte_worktable::CteWorkTable::new(name, schema);
        Ok(provider_as_source(Arc::new(table)))
    }

    fn get_expr_planners(&self) -> &[Arc<dyn ExprPlanner>] {
        self.state.expr_planners()
    }

    fn get_function_meta(&self, name: &str) -> Option<Arc<ScalarUDF>> {
        self.state.scalar_functions().get(name).cloned()
    }

    fn get_higher_order_meta(&self, name: &str) -> Option<Arc<HigherOrderUDF>> {
        self.state.higher_order_functions().get(name).cloned()
    }

    fn get_aggregate_meta(&self, name: &str) -> Option<Arc<AggregateUDF>> {
        self.state.aggregate_functions().get(name).cloned()
    }

    fn get_window_meta(&self, name: &str) -> Option<Arc<WindowUDF>> {
        self.state.window_functions().get(name).cloned()
    }

    fn get_variable_type(&self, _names: &[String]) -> Option<DataType> {
        None
    }

    fn get_variable_field(&self, _names: &[String]) -> Option<FieldRef> {
        None
    }

    fn options(&self) -> &ConfigOptions {
        self.state.config_options()
    }

    fn udf_names(&self) -> Vec<String> {
        self.state.scalar_functions().keys().cloned().collect()
    }

    fn higher_order_function_names(&self) -> Vec<String> {
        self.state
            .higher_order_functions()
            .keys()
            .cloned()
            .collect()
    }

    fn udaf_names(&self) -> Vec<String> {
        self.state.aggregate_functions().keys().cloned().collect()
    }

    fn udwf_names(&self) -> Vec<String> {
        self.state.window_functions().keys().cloned().collect()
    }
}
