import type { KeptViolations } from "../dialects/archive_writer.ts";
import type { Dialect } from "../dialects/dialect.ts";
import type { EarlierType, ReadAs, Snapshot, TableRows } from "../dialects/proof_tools.ts";
import type { Archive } from "../model/archive.ts";
import type { Plan } from "../model/plan.ts";
import { type Correspondence, type Counts, countRows } from "./compare.ts";
import { follow } from "./correspondence.ts";

/** What the archive holds of the rows of one table that broke a rule. */
export interface Evicted {
  /** Rows that left, whole. */
  readonly rows: readonly TableRows[];
  /** Rows that lost values, as they were, and the columns that they lost by one rule. */
  readonly nulls: readonly { readonly rows: TableRows; readonly cleared: readonly string[] }[];
}

/** Finds what the archive holds of a table by what it is called in the present schema. */
export type Evictions = (table: Pick<Correspondence, "head">) => Evicted | undefined;

/** Reads from a snapshot of the archive. */
export function evictions(plan: Plan, dialect: Dialect, archived: Snapshot): Evictions {
  const kept = new Map(
    dialect.archive.quarantined(plan.forward.archive).map((each) => [JSON.stringify(each.table), each] as const),
  );
  return ({ head }) => {
    const own = kept.get(JSON.stringify(follow(plan, { kind: "table", path: head }).path));
    return own === undefined ? undefined : read(own, archived);
  };
}

/** Reads an archive with the labels that values had: rows left before anything but names changed. */
export function keptAs(
  { plan, dialect }: { readonly plan: Plan; readonly dialect: Dialect },
  archive: Archive,
  readAs: ReadAs,
  tables: readonly Correspondence[],
): ReadAs {
  const types = new Map<string, EarlierType>();
  const kept = new Map(dialect.archive.quarantined(archive).map((each) => [JSON.stringify(each.table), each] as const));
  for (const { head, after, columns } of tables) {
    const own = kept.get(JSON.stringify(follow(plan, { kind: "table", path: head }).path));
    for (const place of [own?.rows, own?.nulls]) {
      for (const column of place === undefined ? [] : columns) {
        const type = readAs.columns.get(JSON.stringify([...(after[0] ?? []), column.after]));
        if (place === undefined || type?.then === undefined) continue;
        const { then, wasStrict } = type;
        types.set(JSON.stringify([...place, column.after]), {
          now: then,
          then,
          isStrict: wasStrict,
          wasStrict,
          isRelabelled: true,
        });
      }
    }
  }
  return { ...readAs, columns: types };
}

function read({ rows, nulls, cleared }: KeptViolations, { tables }: Snapshot): Evicted {
  const at = (path: readonly string[] | undefined): TableRows | undefined =>
    path === undefined ? undefined : tables.get(JSON.stringify(path));
  const [left, emptied] = [at(rows), at(nulls)];
  const rule = emptied?.columns.indexOf("smartspec_rule") ?? -1;
  return {
    rows: left === undefined ? [] : [left],
    nulls:
      emptied === undefined
        ? []
        : [...cleared].map(([name, columns]) => ({
            rows: { ...emptied, rows: emptied.rows.filter((row) => row[rule] === name) },
            cleared: columns,
          })),
  };
}

/** What must be in a table after the migration: what was there, but for what the archive tells of. */
export function expectedAfter(counts: Counts, table: Correspondence, of: Evictions): Counts {
  const evicted = of(table);
  if (evicted === undefined) return counts;
  const names = table.columns.map(({ after }) => after);
  const wanted = new Map(counts);
  const add = (rows: Counts, sign: number): void => {
    for (const [row, count] of rows) wanted.set(row, (wanted.get(row) ?? 0) + sign * count);
  };
  for (const { rows, cleared } of evicted.nulls) {
    add(countRows([rows], names), -1);
    add(countRows([emptied(rows, cleared)], names), 1);
  }
  add(countRows(evicted.rows, names), -1);
  return wanted;
}

function emptied(table: TableRows, cleared: readonly string[]): TableRows {
  const gone = new Set(cleared.map((name) => table.columns.indexOf(name)));
  return { ...table, rows: table.rows.map((row) => row.map((value, at) => (gone.has(at) ? null : value))) };
}

/** Rows that were put away at first and are not any more. */
export function withdrawn(first: Evicted | undefined, now: Evicted | undefined): readonly TableRows[] {
  const left = new Map<string, number>();
  for (const { rows } of now?.rows ?? [])
    for (const row of rows) left.set(JSON.stringify(row), (left.get(JSON.stringify(row)) ?? 0) + 1);
  return (first?.rows ?? []).map((table) => ({
    ...table,
    rows: table.rows.filter((row) => {
      const count = left.get(JSON.stringify(row)) ?? 0;
      left.set(JSON.stringify(row), count - 1);
      return count <= 0;
    }),
  }));
}
