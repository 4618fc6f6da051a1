package dev.lanekeeper.sample.codegraph.normalize;

import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.annotation.Tag;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.sample.codegraph.row.TypeUse;
import dev.lanekeeper.sample.codegraph.row.TypeVariable;

/** Which types are around which, and which names mean types at all. */
@NodeLibrary
public interface ScopeNodes {

  /** Each type with itself and all types around it. */
  @Node(materialize = true)
  @Tag(layer = "normalize", artifact = "enclosing_types", kind = "table")
  @Sql(
      """
      with recursive around (type_id, holder_id, depth) as (
        select id, id, 0 from types
        union all
        select a.type_id, t.outer_id, a.depth + 1
        from around a
        join types t on t.id = a.holder_id
        where t.outer_id <> 0
      )
      select a.type_id, a.holder_id, a.depth, 0 as distance, t.scope_start
      from around a
      join types t on t.id = a.holder_id
      """)
  Plan<VisibleType> enclosingTypes(Plan<NamedType> types);

  /** The uses of types' names that are not names of type parameters. */
  @Node(materialize = true)
  @Tag(layer = "normalize", artifact = "type_mentions", kind = "table")
  @Sql(
      """
      select
        u.file_no, u.owner_id, u.role, u.name, u.head, u.tail, u.type_id, u.body_id, u.start_offset, u.end_offset
      from typeUses u
      left join typeVariables v
        on v.file_no = u.file_no
        and v.name = u.head
        and u.start_offset >= v.scope_start
        and u.start_offset < v.scope_end
      where v.name is null
      """)
  Plan<TypeMention> typeMentions(Plan<TypeUse> typeUses, Plan<TypeVariable> typeVariables);

  /** The names under which types look for their supertypes. */
  @Node
  @Tag(layer = "normalize", artifact = "supertype_names", kind = "table")
  @Sql(
      """
      select distinct file_no, type_id, name, head, tail
      from typeMentions
      where role in ('EXTENDS', 'IMPLEMENTS', 'ANONYMOUS_SUPER')
      """)
  Plan<TypeName> supertypeNames(Plan<TypeMention> typeMentions);
}
