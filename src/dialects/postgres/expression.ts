import type { ExaminedExpression, ExaminedQuery } from "../dialect.ts";
import { loadParser, parseStatements, tokensOf, walk } from "./load/parser.ts";

const comments: ReadonlySet<string> = new Set(["SQL_COMMENT", "C_COMMENT"]);
/** Parts of a query that change or lock rows. */
const acting: readonly string[] = [
  "InsertStmt",
  "UpdateStmt",
  "DeleteStmt",
  "MergeStmt",
  "LockingClause",
  "IntoClause",
];

/**
 * Looks through an expression of a spec with PostgreSQL's own parser: it must be one expression without a comment, so
 * that it ends where it seems to end. Queries inside of it are refused unless allowed; they never change anything. Without
 * them columns stand alone: the row has no other name.
 */
export async function examineExpression(
  text: string,
  { queries }: { readonly queries: boolean },
): Promise<ExaminedExpression> {
  await loadParser();
  const refused = (refusal: ExaminedExpression["refusal"]): ExaminedExpression => ({ refusal, tables: [], calls: [] });
  try {
    const statements = parseStatements(`SELECT (\n${text}\n)`);
    if (tokensOf(text).some((token) => comments.has(token.tokenName))) return refused("comment");
    const [select] = statements;
    const targets = select?.node["targetList"];
    const clauses = Object.keys(select?.node ?? {}).filter(
      (name) => !["targetList", "limitOption", "op"].includes(name),
    );
    if (statements.length !== 1 || select?.kind !== "SelectStmt" || clauses.length > 0) return refused("several");
    if (!Array.isArray(targets) || targets.length !== 1) return refused("several");
    let hasQuery = false;
    let acts = false;
    let isQualified = false;
    const tables: string[][] = [];
    const calls: string[] = [];
    walk(targets, (node) => {
      const call = node["FuncCall"] as { readonly funcname?: readonly Node[] } | undefined;
      const called = call?.funcname?.at(-1)?.["String"] as { readonly sval?: string } | undefined;
      if (called?.sval !== undefined) calls.push(called.sval);
      hasQuery ||= "SubLink" in node;
      const column = node["ColumnRef"] as { readonly fields?: readonly Node[] } | undefined;
      isQualified ||= (column?.fields?.length ?? 0) > 1;
      acts ||= acting.some((name) => name in node);
      const table = node["RangeVar"] as { readonly schemaname?: string; readonly relname?: string } | undefined;
      if (table !== undefined) tables.push([table.schemaname ?? "public", table.relname ?? ""]);
    });
    if (acts || (hasQuery && !queries)) return refused("query");
    if (isQualified && !queries) return refused("qualified");
    return isList(targets[0]) ? refused("several") : { refusal: undefined, tables, calls };
  } catch {
    return refused("syntax");
  }
}

/** Whether what stands between the brackets are several expressions, which the parser takes for a row. */
function isList(target: Node): boolean {
  const value = (target["ResTarget"] as Node | undefined)?.["val"] as Node | undefined;
  const row = value?.["RowExpr"] as { readonly row_format?: string } | undefined;
  return row !== undefined && row.row_format !== "COERCE_EXPLICIT_CALL";
}

/**
 * Looks through a query of a spec: it must be one, without a comment, that changes and locks nothing. Every output must
 * have a name where they are `named`.
 */
export async function examineQuery(text: string, { named }: { readonly named: boolean }): Promise<ExaminedQuery> {
  await loadParser();
  const refused = (refusal: ExaminedQuery["refusal"]): ExaminedQuery => ({ refusal, tables: [], columns: [] });
  try {
    const statements = parseStatements(text);
    if (tokensOf(text).some((token) => comments.has(token.tokenName))) return refused("comment");
    const [select] = statements;
    if (statements.length !== 1 || select?.kind !== "SelectStmt") return refused("several");
    let acts = acting.some((name) => lowerFirst(name) in select.node);
    const tables: string[][] = [];
    walk(select.node, (node) => {
      acts ||= acting.some((name) => name in node);
      const table = node["RangeVar"] as { readonly schemaname?: string; readonly relname?: string } | undefined;
      if (table !== undefined) tables.push([table.schemaname ?? "public", table.relname ?? ""]);
    });
    if (acts) return refused("query");
    const columns = named ? outputs(select.node) : [];
    return columns === undefined ? refused("unnamed") : { refusal: undefined, tables, columns };
  } catch {
    return refused("syntax");
  }
}

function lowerFirst(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

type Node = Readonly<Record<string, unknown>>;

/** Names of what a query gives; undefined where one has none, or a star hides them. The first of several united ones names them. */
function outputs(select: Node): readonly string[] | undefined {
  const left = select["larg"] as Node | undefined;
  if (left !== undefined) return outputs(left);
  const names = ((select["targetList"] ?? []) as readonly Node[]).map((target) => {
    const { name, val } = (target["ResTarget"] ?? {}) as { readonly name?: string; readonly val?: Node };
    if (name !== undefined) return name;
    const fields = ((val?.["ColumnRef"] as Node | undefined)?.["fields"] ?? []) as readonly Node[];
    return (fields.at(-1)?.["String"] as { readonly sval?: string } | undefined)?.sval;
  });
  const known = names.flatMap((name) => name ?? []);
  return known.length === names.length && known.length > 0 ? known : undefined;
}
