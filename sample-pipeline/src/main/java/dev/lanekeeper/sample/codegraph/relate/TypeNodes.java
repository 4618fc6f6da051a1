package dev.lanekeeper.sample.codegraph.relate;

import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.annotation.Tag;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.sample.codegraph.inputs.JavaLangType;
import dev.lanekeeper.sample.codegraph.normalize.NamedType;
import dev.lanekeeper.sample.codegraph.normalize.TypeIndex;
import dev.lanekeeper.sample.codegraph.normalize.TypeMention;
import dev.lanekeeper.sample.codegraph.normalize.TypeName;
import dev.lanekeeper.sample.codegraph.normalize.VisibleType;
import dev.lanekeeper.sample.codegraph.row.ImportDeclaration;
import dev.lanekeeper.sample.codegraph.row.NameUse;
import dev.lanekeeper.sample.codegraph.row.SourceRow;

/** What types' names mean, and who extends whom. */
@NodeLibrary
public interface TypeNodes {

  /**
   * What names of types mean, found in the language's order: members of the types around and of
   * their supertypes, imports, the same package, imports on demand, {@code java.lang}. Supertypes
   * are looked up before inheritance is known.
   */
  @Node
  @Tag(layer = "relate", artifact = "supertype_targets", kind = "table")
  @Sql(
      """
      with heads as (
        select distinct file_no, type_id, head from supertypeNames
      ),
      candidates as (
        select h.file_no, h.type_id, h.head, t.qualified_name, 'member' as rule, 1000 * s.depth + s.distance as place
        from heads h
        join enclosingTypes s on s.type_id = h.type_id
        join types t on t.outer_id = s.holder_id and t.name = h.head and t.nesting = 'MEMBER'
        union all
        select h.file_no, h.type_id, h.head, t.qualified_name, 'enclosing', 1000 * s.depth + 999
        from heads h
        join enclosingTypes s on s.type_id = h.type_id and s.distance = 0
        join types t on t.id = s.holder_id and t.name = h.head and t.nesting in ('TOP_LEVEL', 'MEMBER')
        union all
        select h.file_no, h.type_id, h.head, i.qualified_name, 'import', 1000000
        from heads h
        join imports i on i.file_no = h.file_no and i.simple_name = h.head and not i.on_demand
        union all
        select h.file_no, h.type_id, h.head, t.qualified_name, 'same_package', 2000000
        from heads h
        join sourceFiles f on f.file_no = h.file_no
        join types t on t.package_name = f.package_name and t.name = h.head and t.nesting = 'TOP_LEVEL'
        union all
        select h.file_no, h.type_id, h.head, t.qualified_name, 'import_on_demand', 3000000
        from heads h
        join imports i on i.file_no = h.file_no and i.on_demand
        join typeIndex t on t.qualified_name = i.qualified_name || '.' || h.head
        union all
        select h.file_no, h.type_id, h.head, 'java.lang.' || h.head, 'java_lang', 4000000
        from heads h
        join javaLang j on j.name = h.head
      ),
      best as (
        select
          file_no,
          type_id,
          head,
          qualified_name,
          rule,
          row_number() over (partition by file_no, type_id, head order by place, qualified_name) as choice
        from candidates
      ),
      named as (
        select
          n.file_no,
          n.type_id,
          n.name,
          coalesce(b.qualified_name || n.tail, n.name) as qualified_name,
          coalesce(b.rule, 'qualified_name') as rule,
          b.rule is not null or n.tail <> '' as is_told
        from supertypeNames n
        left join best b
          on b.file_no = n.file_no and b.type_id = n.type_id and b.head = n.head and b.choice = 1
      )
      select
        n.file_no,
        n.type_id,
        n.name,
        coalesce(t.id, 0) as target_id,
        case when n.is_told or t.id is not null then n.qualified_name else '' end as qualified_name,
        n.rule
      from named n
      left join typeIndex t on t.qualified_name = n.qualified_name
      """)
  Plan<ResolvedType> supertypeTargets(
      Plan<TypeName> supertypeNames,
      Plan<VisibleType> enclosingTypes,
      Plan<NamedType> types,
      Plan<TypeIndex> typeIndex,
      Plan<ImportDeclaration> imports,
      Plan<SourceRow> sourceFiles,
      Plan<JavaLangType> javaLang);

  /** Each type's direct supertypes; those outside of the sources by name only. */
  @Node
  @Tag(layer = "relate", artifact = "supertypes", kind = "table")
  @Sql(
      """
      select m.owner_id as type_id, m.role, coalesce(l.id, r.target_id) as super_id, r.qualified_name
      from typeMentions m
      join supertypeTargets r on r.file_no = m.file_no and r.type_id = m.type_id and r.name = m.name
      left join types l
        on l.nesting = 'LOCAL'
        and l.body_id = m.body_id
        and l.name = m.name
        and m.start_offset > l.scope_start
        and m.start_offset < l.scope_end
      where m.role in ('EXTENDS', 'IMPLEMENTS', 'ANONYMOUS_SUPER')
      """)
  Plan<Supertype> supertypes(
      Plan<TypeMention> typeMentions, Plan<ResolvedType> supertypeTargets, Plan<NamedType> types);

  /**
   * Each type's direct and indirect supertypes. The limit ends circles, which broken sources may
   * have.
   */
  @Node
  @Tag(layer = "relate", artifact = "ancestors", kind = "table")
  @Sql(
      """
      with recursive above (type_id, ancestor_id, distance) as (
        select type_id, super_id, 1 from supertypes where super_id <> 0
        union
        select a.type_id, s.super_id, a.distance + 1
        from above a
        join supertypes s on s.type_id = a.ancestor_id
        where s.super_id <> 0 and a.distance < 50
      )
      select type_id, ancestor_id, min(distance) as distance
      from above
      where ancestor_id <> type_id
      group by type_id, ancestor_id
      """)
  Plan<Ancestor> ancestors(Plan<Supertype> supertypes);

  /**
   * The types whose members can be named without a qualifier: those around, and all their
   * supertypes.
   */
  @Node(materialize = true)
  @Tag(layer = "relate", artifact = "visible_types", kind = "table")
  @Sql(
      """
      select type_id, holder_id, depth, distance, scope_start from enclosingTypes
      union all
      select e.type_id, a.ancestor_id, e.depth, a.distance, e.scope_start
      from enclosingTypes e
      join ancestors a on a.type_id = e.holder_id
      """)
  Plan<VisibleType> visibleTypes(Plan<VisibleType> enclosingTypes, Plan<Ancestor> ancestors);

  /**
   * All names that may be types': of mentions, and in expressions where no variable has the name.
   */
  @Node
  @Tag(layer = "relate", artifact = "type_names", kind = "table")
  @Sql(
      """
      select file_no, type_id, name, head, tail from typeMentions
      union
      select
        u.file_no,
        u.type_id,
        case when u.qualifier = '' then u.name else u.qualifier || '.' || u.name end as name,
        case when u.qualifier = '' then u.name else u.qualifier_head end as head,
        case
          when u.qualifier = '' then ''
          else substring(u.qualifier || '.' || u.name, length(u.qualifier_head) + 1)
        end as tail
      from nameUses u
      left join simpleNames s on s.file_no = u.file_no and s.start_offset = u.start_offset
      where s.file_no is null and u.qualifier_head not in ('*', 'this')
      """)
  Plan<TypeName> typeNames(
      Plan<TypeMention> typeMentions, Plan<NameUse> nameUses, Plan<VariableReference> simpleNames);

  /** What all names of types mean, now with members that are inherited. */
  @Node(materialize = true)
  @Tag(layer = "relate", artifact = "type_targets", kind = "table")
  static Plan<ResolvedType> typeTargets(
      Plan<TypeName> typeNames,
      Plan<VisibleType> visibleTypes,
      Plan<NamedType> types,
      Plan<TypeIndex> typeIndex,
      Plan<ImportDeclaration> imports,
      Plan<SourceRow> sourceFiles,
      Plan<JavaLangType> javaLang) {
    return TypeNodesQueries.supertypeTargets(
        typeNames, visibleTypes, types, typeIndex, imports, sourceFiles, javaLang);
  }

  /** All uses of types, with the type; a local class comes before all others. */
  @Node(materialize = true)
  @Tag(layer = "relate", artifact = "type_references", kind = "table")
  @Sql(
      """
      with found as (
        select
          m.file_no,
          m.owner_id,
          m.role,
          coalesce(l.id, r.target_id) as target_id,
          coalesce(l.qualified_name, r.qualified_name) as qualified_name,
          case when l.id is null then r.rule else 'local' end as rule,
          m.start_offset,
          m.end_offset,
          row_number() over (
            partition by m.owner_id, m.role, m.start_offset order by l.scope_start desc
          ) as choice
        from typeMentions m
        join typeTargets r on r.file_no = m.file_no and r.type_id = m.type_id and r.name = m.name
        left join types l
          on l.nesting = 'LOCAL'
          and l.body_id = m.body_id
          and l.name = m.name
          and m.start_offset > l.scope_start
          and m.start_offset < l.scope_end
      )
      select file_no, owner_id, role, target_id, qualified_name, rule, start_offset, end_offset
      from found
      where choice = 1
      """)
  Plan<TypeReference> typeReferences(
      Plan<TypeMention> typeMentions, Plan<ResolvedType> typeTargets, Plan<NamedType> types);
}
