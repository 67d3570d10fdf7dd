import type { Dialect } from "../dialects/dialect.ts";
import type { Archive } from "../model/archive.ts";
import type { ArrivedRows, ArrivingRows } from "../model/arriving_rows.ts";
import type { DealtWith } from "../model/quarantine.ts";

/** Rows that come into tables which were there before, by table. */
export function arrivalsBeside(arrivals: readonly ArrivingRows[]): ReadonlyMap<string, readonly ArrivingRows[]> {
  const tables = new Map<string, readonly ArrivingRows[]>();
  for (const rows of arrivals)
    if (rows.beside !== undefined) tables.set(rows.table.key, [...(tables.get(rows.table.key) ?? []), rows]);
  return tables;
}

/** What the archive remembers of them. */
export function arrivedRows(arrivals: readonly ArrivingRows[]): ReadonlyMap<string, ArrivedRows> {
  return new Map(
    arrivals.flatMap(({ table, beside }) =>
      beside === undefined ? [] : [[table.key, { table, key: beside.key, sequences: beside.sequences }] as const],
    ),
  );
}

/** On the way back these rows leave, before anything else is asked or changed. */
export function leaving({ arrived, ...archive }: Archive, dialect: Dialect): readonly DealtWith[] {
  return [...arrived.values()].map((rows) => {
    const table = rows.table.id.path.join(".");
    return {
      fact: rows.table.key,
      ...dialect.rows.arrived(rows, { ...archive, arrived }),
      answer: { rule: table, policy: "quarantine", cleared: [] },
    };
  });
}
