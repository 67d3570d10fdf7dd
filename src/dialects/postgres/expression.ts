import { loadParser, parseStatements, tokensOf, walk } from "./load/parser.ts";

const comments: ReadonlySet<string> = new Set(["SQL_COMMENT", "C_COMMENT"]);

/** Why a text cannot stand as one expression over one row: a code of `failures.expressionRefused`. */
export type Refusal = "syntax" | "several" | "comment" | "query";

/**
 * Looks through an expression of a spec with PostgreSQL's own parser: it must be one expression, without a query inside
 * and without a comment, so that it ends where it seems to end. Undefined when nothing speaks against it.
 */
export async function refusalOfExpression(text: string): Promise<Refusal | undefined> {
  await loadParser();
  try {
    const statements = parseStatements(`SELECT (\n${text}\n)`);
    if (tokensOf(text).some((token) => comments.has(token.tokenName))) return "comment";
    const [select] = statements;
    const targets = select?.node["targetList"];
    const clauses = Object.keys(select?.node ?? {}).filter(
      (name) => !["targetList", "limitOption", "op"].includes(name),
    );
    if (statements.length !== 1 || select?.kind !== "SelectStmt" || clauses.length > 0) return "several";
    if (!Array.isArray(targets) || targets.length !== 1) return "several";
    let hasQuery = false;
    let isRow = false;
    walk(targets, (node) => {
      hasQuery ||= "SubLink" in node;
      isRow ||= "RowExpr" in node;
    });
    if (hasQuery) return "query";
    return isRow ? "several" : undefined;
  } catch {
    return "syntax";
  }
}
