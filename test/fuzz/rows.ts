import type { Draft } from "./draft.ts";
import type { Row, Sql, Thing } from "./model.ts";

/** Rows that a schema takes, but for what its rules refuse: keys do not repeat, and foreign keys point somewhere. */
export function rowsOf(draft: Draft): Row[] {
  const rows: Row[] = [];
  const tables = draft.of("table").filter(({ knows }) => knows.parent === undefined || knows.heir === "yes");
  for (const table of parentsFirst(draft, tables)) {
    const count = draft.maybe(20) ? 0 : 1 + draft.chance.below(4);
    for (let at = 0; at < count; at += 1) {
      const row = rowOf(draft, table, at, rows);
      if (row !== undefined && !repeats(draft, row, rows)) rows.push(row);
    }
  }
  return rows;
}

function rowOf(draft: Draft, table: Thing, at: number, rows: readonly Row[]): Row | undefined {
  const pointing = pointers(draft, table, rows);
  const inKeys = keysOf(draft, table).flat();
  const values: (readonly [number, Sql])[] = [];
  for (const column of draft.columns(table)) {
    if (draft.dialect.isComputed(column)) continue;
    const given = pointing.get(column.id);
    const isSerial = draft.dialect.isNumbered(column);
    const mayBeNull = column.parts.notNull === undefined && !inKeys.includes(column.id) && !isSerial;
    if (given === null || (given === undefined && mayBeNull && draft.maybe(20))) {
      if (!mayBeNull) return undefined;
      values.push([column.id, ["NULL"]]);
    } else if (given !== undefined) values.push([column.id, given]);
    else if (!(isSerial || column.parts.value !== undefined) || draft.maybe(60))
      values.push([column.id, draft.dialect.valueOf(draft, column.knows, at)]);
  }
  return { table: table.id, values };
}

/** Values of the columns of foreign keys: those of some row that is there, or null where there is none. */
function pointers(draft: Draft, table: Thing, rows: readonly Row[]): Map<number, Sql | null> {
  const given = new Map<number, Sql | null>();
  for (const { knows } of draft.of("foreign key").filter(({ within }) => within === table.id)) {
    const parent = draft.any(rows.filter((row) => String(row.table) === knows.parent));
    const keys = (knows.keys ?? "").split(",").map(Number);
    (knows.columns ?? "").split(",").forEach((id, at) => {
      const value = parent?.values.find(([column]) => column === keys[at])?.[1];
      given.set(Number(id), value === undefined || value[0] === "NULL" ? null : value);
    });
  }
  return given;
}

function keysOf(draft: Draft, table: Thing): number[][] {
  return draft
    .of("key")
    .filter(({ within }) => within === table.id || String(within) === table.knows.parent)
    .map(({ knows }) => (knows.columns ?? "").split(",").map(Number));
}

function repeats(draft: Draft, row: Row, rows: readonly Row[]): boolean {
  const table = draft.get(row.table);
  if (table === undefined) return true;
  const value = (of: Row, id: number): string => JSON.stringify(of.values.find(([column]) => column === id)?.[1]);
  return keysOf(draft, table).some((key) =>
    rows.some((other) => other.table === row.table && key.every((id) => value(other, id) === value(row, id))),
  );
}

function parentsFirst(draft: Draft, tables: readonly Thing[]): Thing[] {
  const placed: Thing[] = [];
  const visit = (table: Thing, above: readonly Thing[]): void => {
    if (placed.includes(table) || above.includes(table)) return;
    for (const { knows } of draft.of("foreign key").filter(({ within }) => within === table.id)) {
      const parent = tables.find(({ id }) => String(id) === knows.parent);
      if (parent !== undefined) visit(parent, [...above, table]);
    }
    placed.push(table);
  };
  for (const table of tables) visit(table, []);
  return placed;
}
