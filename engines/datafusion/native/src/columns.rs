//! Names of columns. The engine refuses a SELECT with two columns of one name, also where their
//! names come from elsewhere: from the step that it is, or from what it is united with.

use std::collections::HashSet;
use std::ops::ControlFlow;

use datafusion::sql::sqlparser::ast::{
    Expr, Ident, Query, SelectItem, SetExpr, Statement, VisitMut, VisitorMut,
};

/// Writes names of columns as aliases into SELECT statements that get them from elsewhere.
pub(crate) fn name_columns(statement: &mut Statement) {
    // It never breaks off.
    let _ = statement.visit(&mut Naming);
}

struct Naming;

impl VisitorMut for Naming {
    type Break = ();

    fn pre_visit_query(&mut self, query: &mut Query) -> ControlFlow<()> {
        for step in query.with.iter_mut().flat_map(|with| &mut with.cte_tables) {
            let names: Vec<Ident> = step
                .alias
                .columns
                .iter()
                .map(|column| column.name.clone())
                .collect();
            if !names.is_empty() {
                name(&mut step.query.body, &names);
            }
        }
        if let SetExpr::SetOperation { .. } = query.body.as_ref() {
            name_apart(&mut query.body);
        }
        ControlFlow::Continue(())
    }
}

/// Tells columns of parts of a set operation apart, which are read by their places.
fn name_apart(body: &mut SetExpr) {
    match body {
        SetExpr::SetOperation { left, right, .. } => {
            name_apart(left);
            name_apart(right);
        }
        SetExpr::Select(select) => {
            let mut known = HashSet::new();
            for (i, item) in select.projection.iter_mut().enumerate() {
                if let SelectItem::UnnamedExpr(value) = item
                    && !known.insert(value.to_string())
                {
                    let alias = Ident::with_quote('"', format!("lanekeeper_{i}"));
                    let value = std::mem::replace(value, Expr::Identifier(alias.clone()));
                    *item = SelectItem::ExprWithAlias { expr: value, alias };
                }
            }
        }
        _ => {}
    }
}

fn name(body: &mut SetExpr, names: &[Ident]) {
    match body {
        SetExpr::SetOperation { left, right, .. } => {
            name(left, names);
            name(right, names);
        }
        SetExpr::Select(select) if select.projection.len() == names.len() => {
            for (item, name) in select.projection.iter_mut().zip(names) {
                if let SelectItem::UnnamedExpr(value) = item {
                    let value = std::mem::replace(value, Expr::Identifier(name.clone()));
                    *item = SelectItem::ExprWithAlias {
                        expr: value,
                        alias: name.clone(),
                    };
                }
            }
        }
        _ => {}
    }
}
