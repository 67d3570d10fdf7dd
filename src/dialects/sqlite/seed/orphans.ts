import { type Database, DatabaseError } from "../../database.ts";
import type { Catalog, TableRow } from "../catalog.ts";
import type { ConstraintText } from "../load/written_parts.ts";
import { folded } from "../names.ts";
import { quote } from "../quote.ts";

/** A foreign key with what it points to, as the schema has it. */
export interface Reference {
  readonly columns: readonly string[];
  /** Undefined where the table is not there. */
  readonly table: TableRow | undefined;
  readonly target: readonly string[];
}

export function referencesOf({ text }: TableRow, { tables }: Catalog): readonly Reference[] {
  return text.constraints.flatMap(({ columns, references }: ConstraintText): readonly Reference[] => {
    if (references === undefined) return [];
    const table = tables.find(({ name }) => folded(name) === folded(references.table));
    const key = [...(table?.columns ?? [])].filter(({ key: at }) => at > 0).sort((a, b) => a.key - b.key);
    return [{ columns, table, target: references.columns ?? key.map(({ name }) => name) }];
  });
}

/** Deletes rows that point to rows that are not there, until none is left. */
export async function deleteOrphans(db: Database, catalog: Catalog): Promise<void> {
  const deletions = catalog.tables.flatMap((child) =>
    referencesOf(child, catalog).map(({ columns, table, target }) => {
      const filled = columns.map((name) => `t.${quote(name)} IS NOT NULL`).join(" AND ");
      // A key is compared by the type that it points to.
      const same = columns.map((name, at) => `p.${quote(target[at] ?? "")} = +t.${quote(name)}`).join(" AND ");
      const found = table === undefined ? "" : ` AND NOT EXISTS (SELECT 1 FROM ${quote(table.name)} p WHERE ${same})`;
      return `DELETE FROM ${quote(child.name)} AS t WHERE ${filled}${found}`;
    }),
  );
  for (let before = -1, now = 0; before !== now; ) {
    before = now;
    for (const sql of deletions) {
      try {
        await db.run(sql);
      } catch (error) {
        // A key may point to what was never there: the engine says so only when rows are written.
        if (!(error instanceof DatabaseError)) throw error;
      }
    }
    const [row] = await db.query<{ n: number }>("SELECT total_changes() AS n");
    now = Number(row?.n ?? 0);
  }
}
