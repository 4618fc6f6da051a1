package dev.lanekeeper.sample.codegraph.normalize;

import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.annotation.Tag;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.sample.codegraph.row.ImportDeclaration;
import dev.lanekeeper.sample.codegraph.row.MethodDeclaration;
import dev.lanekeeper.sample.codegraph.row.SourceRow;
import dev.lanekeeper.sample.codegraph.row.TypeDeclaration;
import dev.lanekeeper.sample.codegraph.row.VariableDeclaration;

/** Qualified names. */
@NodeLibrary
public interface NameNodes {

  /** Types with their qualified names. */
  @Node(materialize = true)
  @Tag(layer = "normalize", artifact = "types", kind = "table")
  @Sql(
      """
      select
        t.id,
        t.file_no,
        t.name,
        case when f.package_name = '' then t.path else f.package_name || '.' || t.path end
          as qualified_name,
        f.package_name,
        t.form,
        t.nesting,
        t.outer_id,
        t.body_id,
        t.scope_start,
        t.scope_end,
        t.modifiers
      from typeDeclarations t
      join sourceFiles f on f.file_no = t.file_no
      """)
  Plan<NamedType> types(Plan<TypeDeclaration> typeDeclarations, Plan<SourceRow> sourceFiles);

  /**
   * Types that others can name, each name once: a type that is there twice is taken where it comes
   * first.
   */
  @Node
  @Tag(layer = "normalize", artifact = "type_index", kind = "table")
  @Sql(
      """
      select qualified_name, min(id) as id
      from types
      where nesting in ('TOP_LEVEL', 'MEMBER')
      group by qualified_name
      """)
  Plan<TypeIndex> typeIndex(Plan<NamedType> types);

  /** Methods and constructors with their qualified names. */
  @Node(materialize = true)
  @Tag(layer = "normalize", artifact = "methods", kind = "table")
  @Sql(
      """
      select
        m.id,
        m.type_id,
        m.name,
        t.qualified_name || '.' || m.name || '(' || m.signature || ')' as qualified_name,
        m.is_constructor,
        m.arity,
        m.varargs,
        m.signature,
        m.is_static,
        m.is_private
      from methodDeclarations m
      join types t on t.id = m.type_id
      """)
  Plan<NamedMethod> methods(Plan<MethodDeclaration> methodDeclarations, Plan<NamedType> types);

  /** Fields with their qualified names. */
  @Node
  @Tag(layer = "normalize", artifact = "fields", kind = "table")
  @Sql(
      """
      select v.id, v.type_id, v.name, t.qualified_name || '.' || v.name as qualified_name
      from variableDeclarations v
      join types t on t.id = v.type_id
      where v.kind = 'FIELD'
      """)
  Plan<NamedField> fields(Plan<VariableDeclaration> variableDeclarations, Plan<NamedType> types);

  /** The qualified names of all nodes that have one. */
  @Node
  @Tag(layer = "normalize", artifact = "qualified_names", kind = "table")
  @Sql(
      """
      select id, qualified_name from types
      union all
      select id, qualified_name from methods
      union all
      select id, qualified_name from fields
      union all
      select id, qualified_name from imports
      """)
  Plan<QualifiedName> qualifiedNames(
      Plan<NamedType> types,
      Plan<NamedMethod> methods,
      Plan<NamedField> fields,
      Plan<ImportDeclaration> imports);
}
