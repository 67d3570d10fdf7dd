import type { Dialect } from "../dialects/dialect.ts";
import type { Archive } from "../model/archive.ts";
import type { ArrivedRows, ArrivingRows, LeavingRows } from "../model/arriving_rows.ts";
import type { DealtWith } from "../model/quarantine.ts";
import { spokenName } from "../model/written_name.ts";

interface Read {
  readonly rows: ArrivingRows;
  /** Among those for one table. */
  readonly number: number;
}

/** Rows that wait until their table takes them, because they are read before anything changes. */
export function waitingArrivals(arrivals: readonly ArrivingRows[]): readonly Read[] {
  return arrivals.flatMap((rows, at) => {
    if (rows.beside === undefined && !rows.isReadFirst) return [];
    const number = arrivals.slice(0, at).filter(({ table }) => table.key === rows.table.key).length;
    return [{ rows, number }];
  });
}

/** Rows that leave with the migration because the spec moved them elsewhere. */
export function leavingWithMove(leaves: readonly LeavingRows[], dialect: Dialect): readonly DealtWith[] {
  return leaves.map((rows) => ({
    fact: rows.table.key,
    ...dialect.rows.leaving(rows),
    answer: { rule: `${spokenName(rows.table.id.path)} move`, policy: "quarantine", cleared: [] },
  }));
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
    const table = spokenName(rows.table.id.path);
    return {
      fact: rows.table.key,
      ...dialect.rows.arrived(rows, { ...archive, arrived }),
      answer: { rule: table, policy: "quarantine", cleared: [] },
    };
  });
}
