import type { WrittenRenaming } from "../dialects/workbench.ts";
import { keyOf } from "../model/fact.ts";
import type { Finding } from "../model/finding.ts";
import type { Intent } from "../model/intent.ts";
import { message } from "../model/message.ts";
import type { Schema } from "../model/schema.ts";
import { partsOf, spokenName, writtenName } from "../model/written_name.ts";
import { pathOf } from "./declared_conversions.ts";

interface Sides {
  readonly from: Schema;
  readonly to: Schema;
  /** Tables that the text of the wanted schema makes. */
  readonly makes: readonly (readonly string[])[];
  /** The schema of names that stand without one. */
  readonly home: string;
}

/**
 * The intent with the renamings that comments of the wanted schema name, and what is to be said of them. What the spec
 * declares goes first; a comment about a name that the present schema does not have any more was right once.
 */
export function withCommentedRenames(
  intent: Intent,
  comments: readonly WrittenRenaming[],
  { from, to, makes, home }: Sides,
): { readonly intent: Intent; readonly findings: readonly Finding[] } {
  const has = (schema: Schema, kind: string, path: readonly string[]): boolean =>
    schema.facts.has(keyOf({ kind, path }));
  const same = (a: readonly string[], b: readonly string[]): boolean => JSON.stringify(a) === JSON.stringify(b);
  const tables = new Map(
    Object.entries(intent.rename.tables).map(([old, fresh]) => [
      JSON.stringify(pathOf(fresh, home)),
      pathOf(old, home),
    ]),
  );
  const oldTables = new Set([...tables.values()].map((path) => JSON.stringify(path)));
  const commented: { tables: Record<string, string>; columns: Record<string, string> } = { tables: {}, columns: {} };
  const findings: Finding[] = [];
  const tell = (severity: Finding["severity"], advice: Finding["advice"]): void => {
    findings.push({ severity, advice, facts: [] });
  };
  for (const { table, column, old, path, line } of comments) {
    if (table === undefined || (column !== undefined && old.length > 1)) {
      tell("warning", message("findings", "renameCommentLost", { path, line }));
      continue;
    }
    if (column !== undefined) continue;
    const before = old.length > 1 ? old : [table[0], old[0] ?? ""];
    const isFree = !makes.some((each) => same(each, before)) && !oldTables.has(JSON.stringify(before));
    const isWanted = !has(from, "table", table) && has(from, "table", before) && has(to, "table", table);
    if (!isFree || !isWanted || tables.has(JSON.stringify(table))) continue;
    tables.set(JSON.stringify(table), before);
    oldTables.add(JSON.stringify(before));
    commented.tables[writtenName(before)] = writtenName(table);
    tell(
      "info",
      message("findings", "renamedByComment", { path, line, from: spokenName(before), to: spokenName(table) }),
    );
  }
  const declared = Object.entries(intent.rename.columns).map(([name, fresh]) => {
    const parts = partsOf(name);
    return { table: pathOf(writtenName(parts.slice(0, -1)), home), old: parts.at(-1) ?? "", fresh };
  });
  for (const { table, column, old, path, line } of comments) {
    const [name = ""] = old;
    if (table === undefined || column === undefined || old.length > 1) continue;
    const before = tables.get(JSON.stringify(table)) ?? table;
    const isTaken = declared.some((each) => same(each.table, table) && (each.old === name || each.fresh === column));
    const isWanted =
      has(from, "column", [...before, name]) &&
      !has(from, "column", [...before, column]) &&
      has(to, "column", [...table, column]) &&
      !has(to, "column", [...table, name]);
    if (isTaken || !isWanted) continue;
    declared.push({ table, old: name, fresh: column });
    commented.columns[writtenName([...table, name])] = column;
    const [oldName, newName] = [name, column].map((each) => [...table, each].join("."));
    tell("info", message("findings", "renamedByComment", { path, line, from: oldName ?? "", to: newName ?? "" }));
  }
  const { rename } = intent;
  const merged = {
    ...rename,
    tables: { ...commented.tables, ...rename.tables },
    columns: { ...commented.columns, ...rename.columns },
  };
  return { intent: { ...intent, rename: merged }, findings };
}
