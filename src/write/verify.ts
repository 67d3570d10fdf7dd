import type { Change } from "../model/change.ts";

/** Statements that read each new table and column, and fail where it is missing: for tools that verify a migration. */
export function renderVerify(changes: readonly Change[]): string {
  const lines = new Set<string>();
  for (const change of changes) {
    const id = change.type === "create" ? change.fact.id : change.type === "rename" ? change.to : undefined;
    if (id?.kind !== "table" && id?.kind !== "column") continue;
    const [schema = "", table = "", column] = id.path.map((name) => `"${name.replaceAll('"', '""')}"`);
    lines.add(`SELECT ${column ?? "1"} FROM ${schema}.${table} WHERE false;\n`);
  }
  return [...lines].sort().join("");
}
