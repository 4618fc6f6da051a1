package dev.lanekeeper.sample.codegraph.cpg;

import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.annotation.Tag;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.sample.codegraph.normalize.NamedType;
import dev.lanekeeper.sample.codegraph.normalize.QualifiedName;
import dev.lanekeeper.sample.codegraph.relate.Supertype;
import dev.lanekeeper.sample.codegraph.row.CallSite;
import dev.lanekeeper.sample.codegraph.row.Difference;
import dev.lanekeeper.sample.codegraph.row.ImportDeclaration;
import dev.lanekeeper.sample.codegraph.row.MethodDeclaration;
import dev.lanekeeper.sample.codegraph.row.PackageRow;
import dev.lanekeeper.sample.codegraph.row.Problem;
import dev.lanekeeper.sample.codegraph.row.SourceRow;
import dev.lanekeeper.sample.codegraph.row.SyntaxNode;
import dev.lanekeeper.sample.codegraph.row.VariableDeclaration;

/** The graph's tables. */
@NodeLibrary
public interface CpgNodes {

  /** The nodes. */
  @Node
  @Tag(layer = "cpg", artifact = "cpg_nodes", kind = "table")
  @Sql(
      """
      select
        n.node_id,
        n.kind,
        n.name,
        case when n.kind = 'FILE' then f.file else q.qualified_name end as qualified_name,
        f.file,
        n.start_offset,
        n.end_offset,
        n.start_line,
        n.start_column,
        n.end_line,
        n.end_column
      from syntaxNodes n
      join sourceFiles f on f.file_no = n.file_no
      left join qualifiedNames q on q.id = n.id
      union all
      select
        node_id,
        'PACKAGE',
        name,
        name,
        cast(null as varchar),
        cast(null as integer),
        cast(null as integer),
        cast(null as integer),
        cast(null as integer),
        cast(null as integer),
        cast(null as integer)
      from packages
      """)
  Plan<CpgNode> cpgNodes(
      Plan<SyntaxNode> syntaxNodes,
      Plan<SourceRow> sourceFiles,
      Plan<QualifiedName> qualifiedNames,
      Plan<PackageRow> packages);

  /** The edges. */
  @Node
  @Tag(layer = "cpg", artifact = "cpg_edges", kind = "table")
  @Sql(
      """
      with node_ids as (
        select id, node_id from syntaxNodes
        union all
        select id, node_id from packages
      )
      select
        md5(concat_ws(
          '|',
          l.kind,
          s.node_id,
          t.node_id,
          cast(l.start_offset as varchar),
          cast(l.end_offset as varchar),
          l.rule
        )) as edge_id,
        l.kind,
        s.node_id as source_id,
        t.node_id as target_id,
        f.file,
        l.start_offset,
        l.end_offset,
        l.rule,
        l.confidence
      from links l
      join node_ids s on s.id = l.source_id
      join node_ids t on t.id = l.target_id
      join sourceFiles f on f.file_no = l.file_no
      """)
  Plan<CpgEdge> cpgEdges(
      Plan<Link> links,
      Plan<SyntaxNode> syntaxNodes,
      Plan<PackageRow> packages,
      Plan<SourceRow> sourceFiles);

  /** The nodes' properties. */
  @Node
  @Tag(layer = "cpg", artifact = "cpg_props", kind = "table")
  @Sql(
      """
      with properties as (
        select id, 'bytes' as name, cast(bytes as varchar) as value, 'integer' as value_type from sourceFiles
        union all
        select id, 'lines', cast(lines as varchar), 'integer' from sourceFiles
        union all
        select id, 'sha256', digest, 'text' from sourceFiles
        union all
        select id, 'reader', reader, 'text' from sourceFiles
        union all
        select id, 'form', form, 'text' from types
        union all
        select id, 'nesting', nesting, 'text' from types
        union all
        select id, 'modifiers', modifiers, 'text' from types where modifiers <> ''
        union all
        select type_id, lower(role), qualified_name, 'text'
        from supertypes
        where super_id = 0 and qualified_name <> '' and role <> 'ANONYMOUS_SUPER'
        union all
        select id, 'signature', signature, 'text' from methodDeclarations
        union all
        select id, 'arity', cast(arity as varchar), 'integer' from methodDeclarations
        union all
        select id, 'return_type', return_type, 'text' from methodDeclarations where return_type <> ''
        union all
        select id, 'varargs', 'true', 'boolean' from methodDeclarations where varargs
        union all
        select id, 'modifiers', modifiers, 'text' from methodDeclarations where modifiers <> ''
        union all
        select id, 'type', declared_type, 'text' from variableDeclarations where declared_type <> ''
        union all
        select id, 'modifiers', modifiers, 'text' from variableDeclarations where modifiers <> ''
        union all
        select id, 'position', cast(position as varchar), 'integer' from variableDeclarations where position > 0
        union all
        select id, 'arity', cast(arity as varchar), 'integer' from callSites
        union all
        select id, 'form', form, 'text' from callSites
        union all
        select id, 'static', 'true', 'boolean' from imports where is_static
        union all
        select id, 'on_demand', 'true', 'boolean' from imports where on_demand
      )
      select n.node_id as owner_id, p.name, p.value, p.value_type
      from properties p
      join syntaxNodes n on n.id = p.id
      """)
  Plan<CpgProp> cpgProps(
      Plan<SyntaxNode> syntaxNodes,
      Plan<SourceRow> sourceFiles,
      Plan<NamedType> types,
      Plan<Supertype> supertypes,
      Plan<MethodDeclaration> methodDeclarations,
      Plan<VariableDeclaration> variableDeclarations,
      Plan<CallSite> callSites,
      Plan<ImportDeclaration> imports);

  /** What could not be read, and where the two parsers differ. */
  @Node
  @Tag(layer = "cpg", artifact = "cpg_diagnostics", kind = "table")
  @Sql(
      """
      select
        f.file,
        case when p.reader = 'JAVAC' then 'error' else 'warning' end as severity,
        p.reader,
        p.code,
        p.message,
        p.start_line,
        p.start_column
      from problems p
      join sourceFiles f on f.file_no = p.file_no
      union all
      select
        f.file,
        'warning',
        d.reader,
        'only-here',
        'only this parser sees ' || d.kind || ' ' || d.name,
        d.start_line,
        d.start_column
      from differences d
      join sourceFiles f on f.file_no = d.file_no
      """)
  Plan<CpgDiagnostic> cpgDiagnostics(
      Plan<Problem> problems, Plan<Difference> differences, Plan<SourceRow> sourceFiles);
}
