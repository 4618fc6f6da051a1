package dev.lanekeeper.sample.codegraph.cpg;

import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.annotation.Tag;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.sample.codegraph.normalize.TypeIndex;
import dev.lanekeeper.sample.codegraph.relate.CallTarget;
import dev.lanekeeper.sample.codegraph.relate.MethodReferenceTarget;
import dev.lanekeeper.sample.codegraph.relate.OverriddenMethod;
import dev.lanekeeper.sample.codegraph.relate.TypeReference;
import dev.lanekeeper.sample.codegraph.relate.VariableReference;
import dev.lanekeeper.sample.codegraph.row.AnnotationUse;
import dev.lanekeeper.sample.codegraph.row.ImportDeclaration;
import dev.lanekeeper.sample.codegraph.row.PackageRow;
import dev.lanekeeper.sample.codegraph.row.SourceRow;
import dev.lanekeeper.sample.codegraph.row.SyntaxNode;

/** The graph's edges, a node each for the kinds that are made alike. */
@NodeLibrary
public interface LinkNodes {

  /** What is part of what: packages of files, files of types, and on inwards. */
  @Node
  @Tag(layer = "cpg", artifact = "contains", kind = "edges")
  @Sql(
      """
      select
        'CONTAINS' as kind,
        owner_id as source_id,
        id as target_id,
        file_no,
        start_offset,
        end_offset,
        'syntax' as rule,
        1.00 as confidence
      from syntaxNodes
      where owner_id <> 0
      union all
      select 'CONTAINS', p.id, f.id, f.file_no, 0, 0, 'package_declaration', 1.00
      from sourceFiles f
      join packages p on p.name = f.package_name
      """)
  Plan<Link> containsLinks(
      Plan<SyntaxNode> syntaxNodes, Plan<SourceRow> sourceFiles, Plan<PackageRow> packages);

  /**
   * Edges to types that the sources have: supertypes, results, variables' types, and all other
   * mentions.
   */
  @Node
  @Tag(layer = "cpg", artifact = "types", kind = "edges")
  @Sql(
      """
      select
        case role
          when 'EXTENDS' then 'EXTENDS'
          when 'IMPLEMENTS' then 'IMPLEMENTS'
          when 'RETURNS' then 'RETURNS'
          when 'HAS_TYPE' then 'HAS_TYPE'
          when 'INFERRED_TYPE' then 'HAS_TYPE'
          else 'REFERENCES'
        end as kind,
        owner_id as source_id,
        target_id,
        file_no,
        start_offset,
        end_offset,
        'type_' || rule as rule,
        1.00 as confidence
      from typeReferences
      where target_id <> 0 and role <> 'ANONYMOUS_SUPER'
      union all
      select 'REFERENCES', owner_id, target_id, file_no, start_offset, end_offset, 'type_' || rule, 1.00
      from typeExpressions
      where target_id <> 0
      """)
  Plan<Link> typeLinks(Plan<TypeReference> typeReferences, Plan<TypeReference> typeExpressions);

  /** Edges to variables. */
  @Node
  @Tag(layer = "cpg", artifact = "variables", kind = "edges")
  @Sql(
      """
      select
        'REFERENCES' as kind,
        owner_id as source_id,
        target_id,
        file_no,
        start_offset,
        end_offset,
        rule,
        1.00 as confidence
      from variableReferences
      """)
  Plan<Link> variableLinks(Plan<VariableReference> variableReferences);

  /** Edges to methods: calls, method references, overridden methods. */
  @Node
  @Tag(layer = "cpg", artifact = "methods", kind = "edges")
  @Sql(
      """
      select
        'CALLS' as kind,
        t.call_id as source_id,
        t.method_id as target_id,
        n.file_no,
        n.start_offset,
        n.end_offset,
        t.rule,
        t.confidence
      from callTargets t
      join syntaxNodes n on n.id = t.call_id
      union all
      select 'REFERENCES', owner_id, target_id, file_no, start_offset, end_offset, 'method_reference', confidence
      from methodReferenceTargets
      union all
      select 'OVERRIDES', o.method_id, o.overridden_id, n.file_no, n.start_offset, n.end_offset, o.rule, o.confidence
      from overriddenMethods o
      join syntaxNodes n on n.id = o.method_id
      """)
  Plan<Link> methodLinks(
      Plan<CallTarget> callTargets,
      Plan<MethodReferenceTarget> methodReferenceTargets,
      Plan<OverriddenMethod> overriddenMethods,
      Plan<SyntaxNode> syntaxNodes);

  /** Edges of imports, to types and packages that the sources have. */
  @Node
  @Tag(layer = "cpg", artifact = "imports", kind = "edges")
  @Sql(
      """
      select
        'IMPORTS' as kind,
        i.id as source_id,
        coalesce(t.id, m.id, p.id, 0) as target_id,
        n.file_no,
        n.start_offset,
        n.end_offset,
        case
          when t.id is not null then 'import_type'
          when m.id is not null then 'import_member'
          else 'import_package'
        end as rule,
        1.00 as confidence
      from imports i
      join syntaxNodes n on n.id = i.id
      left join typeIndex t on t.qualified_name = i.qualified_name
      left join typeIndex m on m.qualified_name = i.qualifier and i.is_static
      left join packages p on p.name = i.qualified_name and i.on_demand
      where coalesce(t.id, m.id, p.id) is not null
      """)
  Plan<Link> importLinks(
      Plan<ImportDeclaration> imports,
      Plan<SyntaxNode> syntaxNodes,
      Plan<TypeIndex> typeIndex,
      Plan<PackageRow> packages);

  /** Edges from declarations to the annotations on them. */
  @Node
  @Tag(layer = "cpg", artifact = "annotations", kind = "edges")
  @Sql(
      """
      select
        'ANNOTATED_BY' as kind,
        a.target_id as source_id,
        a.id as target_id,
        n.file_no,
        n.start_offset,
        n.end_offset,
        'syntax' as rule,
        1.00 as confidence
      from annotationUses a
      join syntaxNodes n on n.id = a.id
      """)
  Plan<Link> annotationLinks(Plan<AnnotationUse> annotationUses, Plan<SyntaxNode> syntaxNodes);

  /** All edges. */
  @Node
  @Tag(layer = "cpg", artifact = "links", kind = "edges")
  static Plan<Link> links(
      Plan<Link> containsLinks,
      Plan<Link> typeLinks,
      Plan<Link> variableLinks,
      Plan<Link> methodLinks,
      Plan<Link> importLinks,
      Plan<Link> annotationLinks) {
    return containsLinks
        .unionAll(typeLinks)
        .unionAll(variableLinks)
        .unionAll(methodLinks)
        .unionAll(importLinks)
        .unionAll(annotationLinks);
  }
}
