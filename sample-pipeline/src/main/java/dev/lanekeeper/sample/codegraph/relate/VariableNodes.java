package dev.lanekeeper.sample.codegraph.relate;

import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.annotation.Tag;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.sample.codegraph.normalize.NamedField;
import dev.lanekeeper.sample.codegraph.normalize.TypeIndex;
import dev.lanekeeper.sample.codegraph.normalize.VisibleType;
import dev.lanekeeper.sample.codegraph.row.ImportDeclaration;
import dev.lanekeeper.sample.codegraph.row.NameUse;
import dev.lanekeeper.sample.codegraph.row.VariableDeclaration;

/** Which variables names in expressions mean, and of which types expressions are. */
@NodeLibrary
public interface VariableNodes {

  /**
   * Names without a qualifier, or after {@code this}, and the variables that they mean: of all
   * whose scope the name is in the one whose scope starts last.
   */
  @Node(materialize = true)
  @Tag(layer = "relate", artifact = "simple_names", kind = "table")
  @Sql(
      """
      with candidates as (
        select u.file_no, u.owner_id, u.start_offset, u.end_offset, v.id, v.scope_start, 0 as distance, 'local' as rule
        from nameUses u
        join variableDeclarations v
          on v.body_id = u.body_id
          and v.name = u.name
          and u.start_offset >= v.scope_start
          and u.start_offset < v.scope_end
        where u.qualifier = '' and u.body_id <> 0 and v.kind <> 'FIELD'
        union all
        select
          u.file_no,
          u.owner_id,
          u.start_offset,
          u.end_offset,
          f.id,
          s.scope_start,
          s.distance,
          case when s.distance = 0 then 'field' else 'inherited_field' end
        from nameUses u
        join visibleTypes s on s.type_id = u.type_id
        join fields f on f.type_id = s.holder_id and f.name = u.name
        where u.qualifier = '' or (u.qualifier = 'this' and s.depth = 0)
      ),
      ranked as (
        select
          file_no,
          owner_id,
          start_offset,
          end_offset,
          id,
          rule,
          row_number() over (
            partition by file_no, start_offset, end_offset order by scope_start desc, distance, id
          ) as choice
        from candidates
      )
      select file_no, owner_id, id as target_id, rule, start_offset, end_offset
      from ranked
      where choice = 1
      """)
  Plan<VariableReference> simpleNames(
      Plan<NameUse> nameUses,
      Plan<VariableDeclaration> variableDeclarations,
      Plan<VisibleType> visibleTypes,
      Plan<NamedField> fields);

  /** Names of static fields that an import makes known. */
  @Node
  @Tag(layer = "relate", artifact = "imported_names", kind = "table")
  @Sql(
      """
      with candidates as (
        select
          u.file_no,
          u.owner_id,
          u.start_offset,
          u.end_offset,
          f.id,
          row_number() over (
            partition by u.file_no, u.start_offset, u.end_offset order by i.on_demand, s.distance, f.id
          ) as choice
        from nameUses u
        join imports i on i.file_no = u.file_no and (i.on_demand or i.simple_name = u.name)
        join typeIndex t
          on t.qualified_name = case when i.on_demand then i.qualified_name else i.qualifier end
        join visibleTypes s on s.type_id = t.id and s.depth = 0
        join fields f on f.type_id = s.holder_id and f.name = u.name
        left join simpleNames k
          on k.file_no = u.file_no and k.start_offset = u.start_offset and k.end_offset = u.end_offset
        where i.is_static and u.qualifier = '' and k.file_no is null
      )
      select file_no, owner_id, id as target_id, 'static_import' as rule, start_offset, end_offset
      from candidates
      where choice = 1
      """)
  Plan<VariableReference> importedNames(
      Plan<NameUse> nameUses,
      Plan<ImportDeclaration> imports,
      Plan<TypeIndex> typeIndex,
      Plan<VisibleType> visibleTypes,
      Plan<NamedField> fields,
      Plan<VariableReference> simpleNames);

  /**
   * Of which declared type each variable is; arrays are left out, they have no members of their
   * own.
   */
  @Node
  @Tag(layer = "relate", artifact = "variable_types", kind = "table")
  @Sql(
      """
      select v.id as variable_id, min(r.target_id) as type_id
      from typeReferences r
      join variableDeclarations v on v.id = r.owner_id
      where r.role in ('HAS_TYPE', 'INFERRED_TYPE')
        and v.declared_type not like '%[]'
        and r.qualified_name <> ''
      group by v.id
      """)
  Plan<VariableType> variableTypes(
      Plan<TypeReference> typeReferences, Plan<VariableDeclaration> variableDeclarations);

  /** Fields named after a variable or a type and a dot. */
  @Node
  @Tag(layer = "relate", artifact = "member_names", kind = "table")
  @Sql(
      """
      with qualifiers as (
        select u.file_no, u.owner_id, u.name, u.start_offset, u.end_offset, v.type_id, 'variable_type' as rule
        from nameUses u
        join simpleNames q
          on q.file_no = u.file_no and q.start_offset = u.start_offset and q.end_offset = u.qualifier_end
        join variableTypes v on v.variable_id = q.target_id
        where u.qualifier <> '' and v.type_id <> 0
        union all
        select u.file_no, u.owner_id, u.name, u.start_offset, u.end_offset, r.target_id, 'static_field'
        from nameUses u
        join typeTargets r on r.file_no = u.file_no and r.type_id = u.type_id and r.name = u.qualifier
        left join simpleNames k on k.file_no = u.file_no and k.start_offset = u.start_offset
        where r.target_id <> 0 and k.file_no is null
      ),
      candidates as (
        select
          q.file_no,
          q.owner_id,
          q.start_offset,
          q.end_offset,
          f.id,
          q.rule,
          row_number() over (
            partition by q.file_no, q.start_offset, q.end_offset order by q.rule desc, s.distance, f.id
          ) as choice
        from qualifiers q
        join visibleTypes s on s.type_id = q.type_id and s.depth = 0
        join fields f on f.type_id = s.holder_id and f.name = q.name
      )
      select file_no, owner_id, id as target_id, rule, start_offset, end_offset
      from candidates
      where choice = 1
      """)
  Plan<VariableReference> memberNames(
      Plan<NameUse> nameUses,
      Plan<VariableReference> simpleNames,
      Plan<VariableType> variableTypes,
      Plan<ResolvedType> typeTargets,
      Plan<VisibleType> visibleTypes,
      Plan<NamedField> fields);

  /** All names of variables, whichever way they were found. */
  @Node(materialize = true)
  @Tag(layer = "relate", artifact = "variable_references", kind = "table")
  static Plan<VariableReference> variableReferences(
      Plan<VariableReference> simpleNames,
      Plan<VariableReference> importedNames,
      Plan<VariableReference> memberNames) {
    return simpleNames.unionAll(importedNames).unionAll(memberNames);
  }

  /** Names in expressions that are types, such as in front of a static method. */
  @Node
  @Tag(layer = "relate", artifact = "type_expressions", kind = "table")
  @Sql(
      """
      select u.file_no, u.owner_id, 'OTHER' as role, r.target_id, r.qualified_name, r.rule, u.start_offset, u.end_offset
      from nameUses u
      join typeTargets r
        on r.file_no = u.file_no
        and r.type_id = u.type_id
        and r.name = case when u.qualifier = '' then u.name else u.qualifier || '.' || u.name end
      left join variableReferences v
        on v.file_no = u.file_no and v.start_offset = u.start_offset and v.end_offset = u.end_offset
      where v.file_no is null and r.qualified_name <> '' and (r.target_id <> 0 or r.rule <> 'qualified_name')
      """)
  Plan<TypeReference> typeExpressions(
      Plan<NameUse> nameUses,
      Plan<ResolvedType> typeTargets,
      Plan<VariableReference> variableReferences);

  /** The types of what methods are called on: names, casts, new objects. */
  @Node
  @Tag(layer = "relate", artifact = "expression_types", kind = "table")
  @Sql(
      """
      select r.file_no, r.start_offset, r.end_offset, v.type_id
      from variableReferences r
      join variableTypes v on v.variable_id = r.target_id
      union
      select file_no, start_offset, end_offset, target_id from typeExpressions
      union
      select file_no, start_offset, end_offset, target_id
      from typeReferences
      where role in ('CREATES', 'CASTS', 'OTHER', 'HAS_TYPE') and qualified_name <> ''
      """)
  Plan<ExpressionType> expressionTypes(
      Plan<VariableReference> variableReferences,
      Plan<VariableType> variableTypes,
      Plan<TypeReference> typeExpressions,
      Plan<TypeReference> typeReferences);
}
