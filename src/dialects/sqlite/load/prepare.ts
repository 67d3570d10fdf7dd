import type { SchemaSource } from "../../../model/schema.ts";
import type { CreatedName } from "../../workbench.ts";
import { home } from "../names.ts";
import { keywordOf, nameOf, type Token } from "./lexer.ts";
import { type PreparedSource, type Statement, statementsOf } from "./statement.ts";

/** What settles a session or opens a transaction is the program's own business; what ANALYZE counts is no part of a schema. */
const setAside: ReadonlySet<string> = new Set([
  ...["PRAGMA", "BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE", "ANALYZE", "VACUUM", "REINDEX"],
  ...["ATTACH", "DETACH", "EXPLAIN", "SELECT", "VALUES"],
]);

export async function prepare(source: SchemaSource): Promise<PreparedSource> {
  const all = source.files.flatMap(statementsOf);
  const statements = all.filter(({ tokens }) => !setAside.has(keywordOf(tokens[0]) ?? ""));
  const shaping = statements.find(({ rows }) => !rows);
  const rowStatements = new Map<string, number>();
  for (const { file, rows } of statements)
    if (rows) rowStatements.set(file.path, (rowStatements.get(file.path) ?? 0) + 1);
  return {
    source,
    statements,
    creates: statements.flatMap(createdBy),
    renames: [],
    ...(shaping === undefined ? {} : { shaping: { path: shaping.file.path, line: shaping.line } }),
    rowStatements,
    notes: [],
  };
}

function createdBy({ tokens }: Statement): readonly CreatedName[] {
  const name = createdTable(tokens);
  return name === undefined ? [] : [{ class: "relation", path: [home, name] }];
}

/** The name of the table or view that a statement makes. */
function createdTable(tokens: readonly Token[]): string | undefined {
  if (keywordOf(tokens[0]) !== "CREATE") return undefined;
  let at = 1;
  if (["TEMP", "TEMPORARY"].includes(keywordOf(tokens[at]) ?? "")) return undefined;
  if (keywordOf(tokens[at]) === "VIRTUAL") at += 1;
  if (!["TABLE", "VIEW"].includes(keywordOf(tokens[at]) ?? "")) return undefined;
  at += 1;
  if (keywordOf(tokens[at]) === "IF") at += 3;
  if (tokens[at + 1]?.text === ".") at += 2;
  const token = tokens[at];
  return token === undefined ? undefined : nameOf(token);
}
