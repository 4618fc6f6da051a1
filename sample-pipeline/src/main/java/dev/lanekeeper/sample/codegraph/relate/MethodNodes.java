package dev.lanekeeper.sample.codegraph.relate;

import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.annotation.Tag;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.sample.codegraph.normalize.NamedMethod;
import dev.lanekeeper.sample.codegraph.normalize.VisibleType;

/** Which methods types have, and which of them override others. */
@NodeLibrary
public interface MethodNodes {

  /**
   * The methods that each type has, its own and inherited ones; of equal signatures the nearest.
   */
  @Node(materialize = true)
  @Tag(layer = "relate", artifact = "inherited_methods", kind = "table")
  @Sql(
      """
      with returned as (
        select owner_id, min(target_id) as type_id
        from typeReferences
        where role = 'RETURNS'
        group by owner_id
      ),
      ranked as (
        select
          s.type_id,
          m.id,
          m.name,
          m.arity,
          m.varargs,
          s.distance,
          row_number() over (
            partition by s.type_id, m.name, m.signature order by s.distance, m.id
          ) as choice
        from visibleTypes s
        join methods m on m.type_id = s.holder_id
        where s.depth = 0 and not m.is_constructor and (s.distance = 0 or not m.is_private)
      )
      select
        k.type_id,
        k.id as method_id,
        k.name,
        k.arity,
        k.varargs,
        k.distance,
        coalesce(r.type_id, 0) as return_type_id
      from ranked k
      left join returned r on r.owner_id = k.id
      where k.choice = 1
      """)
  Plan<InheritedMethod> inheritedMethods(
      Plan<VisibleType> visibleTypes,
      Plan<NamedMethod> methods,
      Plan<TypeReference> typeReferences);

  /**
   * Methods and the nearest ones that they override: with equal parameter types for certain, else
   * by name and arity, since a type parameter of the supertype may stand for the type written here.
   */
  @Node
  @Tag(layer = "relate", artifact = "overridden_methods", kind = "table")
  @Sql(
      """
      with candidates as (
        select
          m.id as method_id,
          o.id as overridden_id,
          m.signature = o.signature as is_same,
          rank() over (
            partition by m.id
            order by case when m.signature = o.signature then 0 else 1 end, a.distance
          ) as choice
        from methods m
        join ancestors a on a.type_id = m.type_id
        join methods o on o.type_id = a.ancestor_id and o.name = m.name and o.arity = m.arity
        where not m.is_static
          and not m.is_private
          and not m.is_constructor
          and not o.is_static
          and not o.is_private
          and not o.is_constructor
      )
      select
        method_id,
        overridden_id,
        case when is_same then 'same_signature' else 'name_and_arity' end as rule,
        case when is_same then 1.00 else 0.80 end as confidence
      from candidates
      where choice = 1
      """)
  Plan<OverriddenMethod> overriddenMethods(Plan<NamedMethod> methods, Plan<Ancestor> ancestors);

  /** What a name and arity mean on each type. */
  @Node(materialize = true)
  @Tag(layer = "relate", artifact = "method_lookups", kind = "table")
  @Sql(
      """
      with ranked as (
        select
          type_id,
          name,
          arity,
          method_id,
          return_type_id,
          row_number() over (partition by type_id, name, arity order by distance, method_id) as choice,
          count(*) over (partition by type_id, name, arity) as candidates
        from inheritedMethods
      )
      select type_id, name, arity, method_id, cast(candidates as integer) as candidates, return_type_id
      from ranked
      where choice = 1
      """)
  Plan<MethodLookup> methodLookups(Plan<InheritedMethod> inheritedMethods);
}
