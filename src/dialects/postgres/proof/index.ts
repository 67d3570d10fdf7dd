import { message } from "../../../model/message.ts";
import type { Database } from "../../database.ts";
import type { ProofTools, Unfilled } from "../../proof_tools.ts";
import { hasRowsElsewhere } from "../rows_elsewhere.ts";
import { seed } from "../seed/seed.ts";
import { ask } from "./ask.ts";
import { breakRules, mendRules } from "./break_rules.ts";
import { catalogMark } from "./catalog_mark.ts";
import { describe } from "./describe.ts";
import { edit } from "./edit.ts";
import { evaluate } from "./evaluate.ts";
import { forNewRowsOnly } from "./for_new_rows_only.ts";
import { holds } from "./holds.ts";
import { ownPlaces } from "./own_places.ts";
import { unpublished } from "./publications.ts";
import { removeRefused } from "./remove_refused.ts";
import { sequencesBehind, snapshot } from "./snapshot.ts";
import { stops } from "./stops.ts";
import { unfillableViews } from "./unfillable_views.ts";

/** Local partitions and heirs of tables that are partly elsewhere get no rows either. */
async function unreachable(db: Database): Promise<readonly Unfilled[]> {
  const tables = await db.query<{ schema: string; name: string }>(`
    WITH RECURSIVE family(oid) AS (
      SELECT c.oid FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.oid >= 16384 AND ${hasRowsElsewhere("c.oid")}
      UNION SELECT i.inhrelid FROM pg_inherits i JOIN family f ON f.oid = i.inhparent JOIN pg_class c ON c.oid = i.inhrelid WHERE c.relispartition)
    SELECT n.nspname AS schema, c.relname AS name FROM family f JOIN pg_class c ON c.oid = f.oid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r'`);
  return tables.map(({ schema, name }) => ({ path: [schema, name], reason: message("unfilled", "elsewhere", {}) }));
}

export const proof: ProofTools = {
  async seed(db, values) {
    const report = await unpublished(db, () => seed(db, values));
    const refused = report.tables
      .filter((table) => table.rows === 0)
      .map(({ schema, name, refusal }) => ({
        path: [schema, name],
        reason:
          refusal?.constraint === undefined
            ? message("unfilled", "refused", { code: refusal?.code ?? "" })
            : message("unfilled", "refusedBy", { code: refusal.code, constraint: refusal.constraint }),
      }));
    return [...refused, ...(await unreachable(db))];
  },
  removeRefused: (db, guards) => unpublished(db, () => removeRefused(db, guards)),
  breakRules: (db, guards) => unpublished(db, () => breakRules(db, guards)),
  mendRules: (db) => unpublished(db, () => mendRules(db)),
  describe,
  catalogMark,
  ownPlaces,
  stops,
  snapshot,
  evaluate,
  ask,
  holds,
  sequencesBehind,
  edit: (db, limits) => unpublished(db, () => edit(db, limits)),
  forNewRowsOnly,
  unfillableViews,
};
