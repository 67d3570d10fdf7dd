import type { ExaminedExpression } from "../dialect.ts";
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
 * that it ends where it seems to end. Queries inside of it are refused unless allowed; they never change anything.
 */
export async function examineExpression(
  text: string,
  { queries }: { readonly queries: boolean },
): Promise<ExaminedExpression> {
  await loadParser();
  const refused = (refusal: ExaminedExpression["refusal"]): ExaminedExpression => ({ refusal, tables: [] });
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
    let isRow = false;
    let acts = false;
    const tables: string[][] = [];
    walk(targets, (node) => {
      hasQuery ||= "SubLink" in node;
      isRow ||= "RowExpr" in node;
      acts ||= acting.some((name) => name in node);
      const table = node["RangeVar"] as { readonly schemaname?: string; readonly relname?: string } | undefined;
      if (table !== undefined) tables.push([table.schemaname ?? "public", table.relname ?? ""]);
    });
    if (acts || (hasQuery && !queries)) return refused("query");
    return isRow && !hasQuery ? refused("several") : { refusal: undefined, tables };
  } catch {
    return refused("syntax");
  }
}
