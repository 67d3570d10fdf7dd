import type { Snapshot, TableRows } from "../dialects/proof_tools.ts";
import type { Schema } from "../model/schema.ts";
import { tablesOf } from "./compare.ts";
import { headOf } from "./family.ts";
import type { SharedTable } from "./shared_tables.ts";

/** Over these columns: how often each row is missing. */
export interface MissingRows {
  readonly names: readonly string[];
  readonly rows: ReadonlyMap<string, number>;
}

type Path = readonly string[];
const same = (a: Path, b: Path): boolean => a.join("\0") === b.join("\0");

/**
 * Rows after the way back, where those that a partition got as it joined its table again stand with the others of that
 * table: it may have got them while the partition was a table of its own. `missing` tells which rows the table lacks,
 * over columns of the present schema.
 */
export function withRejoined(
  returned: Snapshot,
  tables: readonly SharedTable[],
  from: Schema,
  missing: (table: SharedTable) => MissingRows,
): Snapshot {
  const rows = new Map(returned.tables);
  for (const table of tables) {
    const apart = tables.flatMap(({ head, before }) => {
      const top = headOf(head, from);
      return !same(top, head) && same(top, table.head) && !table.before.some((path) => same(path, head)) ? before : [];
    });
    const [into] = tablesOf(returned, table.before);
    if (apart.length === 0 || into === undefined) continue;
    const lacking = missing(table);
    const left = new Map(lacking.rows);
    const moved: (readonly (string | null)[])[] = [];
    for (const part of tablesOf(returned, apart)) {
      const stay = part.rows.filter((row) => {
        const id = JSON.stringify(lacking.names.map((name) => row[part.columns.indexOf(name)]));
        const wanted = left.get(id) ?? 0;
        if (wanted === 0) return true;
        left.set(id, wanted - 1);
        moved.push(into.columns.map((name) => row[part.columns.indexOf(name)] ?? null));
        return false;
      });
      rows.set(JSON.stringify(part.path), { ...part, rows: stay });
    }
    const together: TableRows = { ...into, rows: [...into.rows, ...moved] };
    rows.set(JSON.stringify(into.path), together);
  }
  return { ...returned, tables: rows };
}
