import { message } from "../../../model/message.ts";
import type { Database } from "../../database.ts";
import type { SeedValues, Unfilled } from "../../proof_tools.ts";
import { readCatalog } from "../catalog.ts";
import { home } from "../names.ts";
import { withoutTriggers } from "../proof/without_triggers.ts";
import { quote } from "../quote.ts";
import { deleteOrphans } from "./orphans.ts";
import { inOrder, insertRow } from "./rows.ts";

/** Rows that every table gets. */
export const seededRows = 12;

/** Rows in place of which a later call puts others: the tables that held none before. */
const seeded = new WeakMap<Database, ReadonlySet<string>>();

/** Puts rows into every table; those of the schema's own file stay. */
export async function seed(db: Database, values: SeedValues): Promise<readonly Unfilled[]> {
  const catalog = await readCatalog(db);
  return withoutTriggers(db, async () => {
    const emptied = seeded.get(db);
    for (const name of emptied ?? []) await db.run(`DELETE FROM ${quote(name)}`);
    const unfilled: Unfilled[] = [];
    const filled = new Set<string>();
    for (const table of inOrder(catalog)) {
      const [own] = await db.query<{ n: number }>(`SELECT count(*) AS n FROM ${quote(table.name)}`);
      if (own?.n === 0) filled.add(table.name);
      let taken = own?.n ?? 0;
      let code = "";
      for (let n = 0; n < (values === "single" ? 1 : seededRows); n += 1) {
        const refused = await insertRow({ db, catalog, table, n, edges: values === "all" });
        if (refused === undefined) taken += 1;
        else code = refused.code ?? "";
      }
      if (taken === 0) unfilled.push({ path: [home, table.name], reason: message("unfilled", "refused", { code }) });
    }
    seeded.set(db, filled);
    await deleteOrphans(db, catalog);
    return unfilled;
  });
}
