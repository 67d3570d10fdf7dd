import { type Database, DatabaseError } from "../dialects/database.ts";
import type { Dialect } from "../dialects/dialect.ts";
import type { AskedValue, ReadAs } from "../dialects/proof_tools.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Plan } from "../model/plan.ts";
import type { Schema } from "../model/schema.ts";
import type { DeclaredConversion } from "../plan/declared_conversion.ts";
import { follow, tablesAbove } from "./correspondence.ts";
import { identify, identityOf } from "./row_identity.ts";
import type { SharedTable } from "./shared_tables.ts";

/** What one declaration of the spec makes of the rows of a table, and what it gives on the way back. */
export interface Reversal {
  /** Its expressions read other tables: a row may change its values there without being edited itself. */
  readonly reads: boolean;
  /** Columns of the wanted schema that it gives values to. */
  readonly made: readonly string[];
  /** Columns of the present schema that it leaves behind. */
  readonly left: readonly {
    readonly name: string;
    /** By the identity of a row: the value that the declared reverse gives; undefined where none is declared. */
    readonly expected: ReadonlyMap<string, string | null> | undefined;
  }[];
}

interface ReversalRequest {
  readonly db: Database;
  readonly dialect: Dialect;
  readonly from: Schema;
  readonly to: Schema;
  readonly plan: Plan;
  readonly conversions: readonly DeclaredConversion[];
  readonly shared: readonly SharedTable[];
  /** How rows of the wanted schema are read as those of the present one. */
  readonly asBefore: ReadAs;
}

/** By table: what the way back must give for rows as they are now. */
export async function reversalsOf(request: ReversalRequest): Promise<ReadonlyMap<string, readonly Reversal[]>> {
  const { conversions, shared, to } = request;
  const reversals = new Map<string, readonly Reversal[]>();
  if (conversions.length === 0) return reversals;
  for (const table of shared) {
    const own = conversions.filter(({ table: key }) => isFor(key, table.after[0] ?? [], to));
    if (own.length === 0) continue;
    const names = oldNames(table, request);
    const found: Reversal[] = [];
    for (const { up, down, follows, downReads } of own) {
      const made = [...up.keys(), ...follows.keys()];
      const inPlace = made.filter((name) => names.has(name) && !down.has(name));
      const left: Reversal["left"][number][] = inPlace.map((name) => ({
        name: names.get(name)?.name ?? name,
        expected: undefined,
      }));
      for (const [name, reverse] of down) {
        const column = names.get(name);
        if (column !== undefined)
          left.push({ name: column.name, expected: await expectedOf(table, reverse, column.fact, request) });
      }
      found.push({ made, left, reads: downReads.length > 0 });
    }
    reversals.set(table.name, found);
  }
  return reversals;
}

function isFor(key: string, path: readonly string[], to: Schema): boolean {
  return keyOf({ kind: "table", path }) === key || tablesAbove(path, to).some((above) => isFor(key, above, to));
}

interface OldColumn {
  readonly name: string;
  readonly fact: Fact;
}

/** The columns of the present schema by the names that they have after the renamings. */
function oldNames(table: SharedTable, { from, plan }: ReversalRequest): ReadonlyMap<string, OldColumn> {
  const names = new Map<string, OldColumn>();
  for (const fact of from.facts.values()) {
    const isOwn = fact.id.kind === "column" && fact.id.path.slice(0, 2).join("\0") === table.head.join("\0");
    if (isOwn) names.set(follow(plan, fact.id, from).path[2] ?? "", { name: fact.id.path[2] ?? "", fact });
  }
  return names;
}

async function expectedOf(
  table: SharedTable,
  reverse: string,
  column: Fact,
  { db, dialect, asBefore }: ReversalRequest,
): Promise<ReadonlyMap<string, string | null> | undefined> {
  const identity = identityOf(table, () => true);
  if (identity === undefined) return undefined;
  const columns = [...new Set([...(identity.key ?? []), ...identity.rest].map(({ after }) => after))];
  const type = String(column.value["type"]);
  const value: AskedValue = {
    expression: reverse,
    type: type.includes(".") ? undefined : type,
    earlier: { now: type, isRelabelled: true },
  };
  const expected = new Map<string, string | null>();
  try {
    for (const path of table.after) {
      const { rows } = await dialect.proof.evaluate(db, { path, columns, values: [value], readAs: asBefore });
      // A column that takes no NULL keeps its default, or no rule.
      for (const row of rows.filter((each) => each.at(-1) !== null || column.value["notNull"] !== true))
        expected.set(
          identify(identity, "after", (name) => row[columns.indexOf(name)]),
          row.at(-1) ?? null,
        );
    }
    return expected;
  } catch (error) {
    // Rows whose originals the archive holds need no reverse, and may have none; and it may speak of types of the present schema.
    if (error instanceof DatabaseError && ["22", "42"].includes(error.code?.slice(0, 2) ?? "")) return undefined;
    throw error;
  }
}
