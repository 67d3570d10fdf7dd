import type { SchemaSource } from "../../../model/schema.ts";
import type { CreatedName } from "../../workbench.ts";
import { home } from "../names.ts";
import { createdTable } from "./created_table.ts";
import { keywordOf } from "./lexer.ts";
import { renameComments } from "./rename_comments.ts";
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
    renames: source.files.flatMap(renameComments),
    ...(shaping === undefined ? {} : { shaping: { path: shaping.file.path, line: shaping.line } }),
    rowStatements,
    notes: [],
  };
}

function createdBy({ tokens }: Statement): readonly CreatedName[] {
  const name = createdTable(tokens);
  return name === undefined ? [] : [{ class: "relation", path: [home, name] }];
}
