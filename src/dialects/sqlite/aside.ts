import { ownPrefix } from "./names.ts";

/** The name under which a table stands aside until its rows are copied. */
export function asideName(table: string): string {
  return `${ownPrefix}_aside_${table}`;
}

/** Statements that change a table and nothing that speaks of it: foreign keys, views and triggers keep its name. */
export function leavingReferences(statements: readonly string[]): readonly string[] {
  return ["PRAGMA legacy_alter_table = ON;", ...statements, "PRAGMA legacy_alter_table = OFF;"];
}
