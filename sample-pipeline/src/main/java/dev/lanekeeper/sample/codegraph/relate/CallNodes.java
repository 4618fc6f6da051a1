package dev.lanekeeper.sample.codegraph.relate;

import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.annotation.Tag;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.sample.codegraph.normalize.NamedMethod;
import dev.lanekeeper.sample.codegraph.normalize.TypeIndex;
import dev.lanekeeper.sample.codegraph.normalize.VisibleType;
import dev.lanekeeper.sample.codegraph.row.CallSite;
import dev.lanekeeper.sample.codegraph.row.ImportDeclaration;
import dev.lanekeeper.sample.codegraph.row.MethodReference;

/** Which methods calls mean: by the receiver's type where it is known, else by name and arity. */
@NodeLibrary
public interface CallNodes {

  /** The types in which each call's method is looked for, nearest first. */
  @Node
  @Tag(layer = "relate", artifact = "call_lookups", kind = "table")
  @Sql(
      """
      select c.id as call_id, s.holder_id as type_id, s.depth as priority
      from callSites c
      join visibleTypes s on s.type_id = c.type_id and s.distance = 0
      where c.form = 'METHOD' and (c.receiver = 'NONE' or (c.receiver = 'THIS' and s.depth = 0))
      union all
      select c.id, t.id, 1000
      from callSites c
      join imports i on i.file_no = c.file_no and (i.on_demand or i.simple_name = c.name)
      join typeIndex t on t.qualified_name = case when i.on_demand then i.qualified_name else i.qualifier end
      where c.form = 'METHOD' and c.receiver = 'NONE' and i.is_static
      union all
      select c.id, s.super_id, case when s.role = 'IMPLEMENTS' then 1 else 0 end
      from callSites c
      join supertypes s on s.type_id = c.type_id
      where s.super_id <> 0
        and ((c.form = 'METHOD' and c.receiver = 'SUPER') or (c.form = 'SUPER' and s.role = 'EXTENDS'))
      union all
      select c.id, c.type_id, 0 from callSites c where c.form = 'THIS'
      union all
      select c.id, e.type_id, 0
      from callSites c
      join expressionTypes e
        on e.file_no = c.file_no and e.start_offset = c.receiver_start and e.end_offset = c.receiver_end
      where e.type_id <> 0
        and (c.form = 'NEW' or (c.form = 'METHOD' and c.receiver in ('NAME', 'TYPE')))
      """)
  Plan<CallLookup> callLookups(
      Plan<CallSite> callSites,
      Plan<VisibleType> visibleTypes,
      Plan<ImportDeclaration> imports,
      Plan<TypeIndex> typeIndex,
      Plan<Supertype> supertypes,
      Plan<ExpressionType> expressionTypes);

  /** Calls whose receiver's type is known: certain where one method fits. */
  @Node(materialize = true)
  @Tag(layer = "relate", artifact = "typed_calls", kind = "table")
  @Sql(
      """
      with matches as (
        select c.id as call_id, m.method_id, m.return_type_id, l.priority, m.varargs, m.distance
        from callSites c
        join callLookups l on l.call_id = c.id
        join inheritedMethods m on m.type_id = l.type_id and m.name = c.name
        where c.form = 'METHOD' and (m.arity = c.arity or (m.varargs and c.arity >= m.arity - 1))
        union all
        select c.id, m.id, 0, l.priority, m.varargs, 0
        from callSites c
        join callLookups l on l.call_id = c.id
        join methods m on m.type_id = l.type_id and m.is_constructor
        where c.form <> 'METHOD' and (m.arity = c.arity or (m.varargs and c.arity >= m.arity - 1))
      ),
      ranked as (
        select
          call_id,
          method_id,
          return_type_id,
          rank() over (partition by call_id order by priority, varargs, distance) as choice,
          dense_rank() over (partition by call_id order by priority, varargs) as step
        from matches
      ),
      counted as (
        select
          call_id,
          method_id,
          return_type_id,
          choice,
          count(*) over (partition by call_id, step) as candidates,
          count(*) over (partition by call_id, choice) as nearest
        from ranked
        where step = 1
      )
      select
        call_id,
        method_id,
        return_type_id,
        case
          when candidates = 1 then 'receiver_type'
          when nearest = 1 then 'receiver_type_nearest'
          else 'receiver_type_overloads'
        end as rule,
        case when candidates = 1 then 1.00 when nearest = 1 then 0.90 else 0.50 end as confidence
      from counted
      where choice = 1
      """)
  Plan<CallTarget> typedCalls(
      Plan<CallSite> callSites,
      Plan<CallLookup> callLookups,
      Plan<InheritedMethod> inheritedMethods,
      Plan<NamedMethod> methods);

  /** Calls on the results of other calls. */
  @Node(materialize = true)
  @Tag(layer = "relate", artifact = "chained_calls", kind = "table")
  @Sql(
      """
      select c.id as call_id, i.id as inner_id, c.name, c.arity
      from callSites c
      join callSites i
        on i.file_no = c.file_no and i.start_offset = c.receiver_start and i.end_offset = c.receiver_end
      where c.receiver = 'CALL' and i.form = 'METHOD'
      """)
  Plan<ChainedCall> chainedCalls(Plan<CallSite> callSites);

  /** Follows chains of calls from one whose result's type is known. */
  @Node(materialize = true)
  @Tag(layer = "relate", artifact = "chain_targets", kind = "table")
  @Sql(
      """
      with recursive found (call_id, method_id, return_type_id, candidates) as (
        select call_id, min(method_id), min(return_type_id), 0
        from typedCalls
        group by call_id
        having min(return_type_id) = max(return_type_id) and min(return_type_id) <> 0
        union all
        select c.call_id, m.method_id, m.return_type_id, m.candidates
        from found f
        join chainedCalls c on c.inner_id = f.call_id
        join methodLookups m on m.type_id = f.return_type_id and m.name = c.name and m.arity = c.arity
      )
      select
        call_id,
        method_id,
        return_type_id,
        case when candidates = 1 then 'result_type' else 'result_type_nearest' end as rule,
        case when candidates = 1 then 1.00 else 0.50 end as confidence
      from found
      where candidates > 0
      """)
  Plan<CallTarget> chainTargets(
      Plan<CallTarget> typedCalls,
      Plan<ChainedCall> chainedCalls,
      Plan<MethodLookup> methodLookups);

  /**
   * Calls on something of unknown type: by name and arity, if no more than three methods have
   * these.
   */
  @Node
  @Tag(layer = "relate", artifact = "named_calls", kind = "table")
  @Sql(
      """
      with counted as (
        select id, name, arity, count(*) over (partition by name, arity) as candidates
        from methods
        where not is_constructor
      )
      select
        c.id as call_id,
        m.id as method_id,
        cast(0 as bigint) as return_type_id,
        'name_and_arity' as rule,
        case when m.candidates = 1 then 0.60 else 0.30 end as confidence
      from callSites c
      join counted m on m.name = c.name and m.arity = c.arity
      left join typedCalls t on t.call_id = c.id
      left join chainTargets h on h.call_id = c.id
      left join expressionTypes e
        on e.file_no = c.file_no and e.start_offset = c.receiver_start and e.end_offset = c.receiver_end
      where c.form = 'METHOD'
        and c.receiver in ('NAME', 'CALL', 'OTHER')
        and m.candidates <= 3
        and t.call_id is null
        and h.call_id is null
        and e.file_no is null
      """)
  Plan<CallTarget> namedCalls(
      Plan<CallSite> callSites,
      Plan<NamedMethod> methods,
      Plan<CallTarget> typedCalls,
      Plan<CallTarget> chainTargets,
      Plan<ExpressionType> expressionTypes);

  /** All calls whose method was found. */
  @Node(materialize = true)
  @Tag(layer = "relate", artifact = "call_targets", kind = "table")
  static Plan<CallTarget> callTargets(
      Plan<CallTarget> typedCalls, Plan<CallTarget> chainTargets, Plan<CallTarget> namedCalls) {
    return typedCalls.unionAll(chainTargets).unionAll(namedCalls);
  }

  /** Method references whose receiver's type is known. */
  @Node
  @Tag(layer = "relate", artifact = "method_reference_targets", kind = "table")
  @Sql(
      """
      with receivers as (
        select r.file_no, r.owner_id, r.name, e.type_id, r.start_offset, r.end_offset
        from methodReferences r
        join expressionTypes e
          on e.file_no = r.file_no and e.start_offset = r.receiver_start and e.end_offset = r.receiver_end
        where e.type_id <> 0
        union all
        select file_no, owner_id, name, type_id, start_offset, end_offset
        from methodReferences
        where receiver = 'THIS'
      ),
      matches as (
        select r.file_no, r.owner_id, r.start_offset, r.end_offset, m.method_id
        from receivers r
        join inheritedMethods m on m.type_id = r.type_id and m.name = r.name
        union all
        select r.file_no, r.owner_id, r.start_offset, r.end_offset, m.id
        from receivers r
        join methods m on m.type_id = r.type_id and m.is_constructor
        where r.name = 'new'
      ),
      counted as (
        select
          file_no,
          owner_id,
          start_offset,
          end_offset,
          method_id,
          count(*) over (partition by file_no, start_offset, end_offset) as candidates
        from matches
      )
      select
        file_no,
        owner_id,
        method_id as target_id,
        case when candidates = 1 then 1.00 else 0.50 end as confidence,
        start_offset,
        end_offset
      from counted
      where candidates <= 3
      """)
  Plan<MethodReferenceTarget> methodReferenceTargets(
      Plan<MethodReference> methodReferences,
      Plan<ExpressionType> expressionTypes,
      Plan<InheritedMethod> inheritedMethods,
      Plan<NamedMethod> methods);
}
