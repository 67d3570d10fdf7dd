import { DatabaseError } from "../dialects/database.ts";
import type { Dialect } from "../dialects/dialect.ts";
import type { Prepared, Workbench } from "../dialects/workbench.ts";
import type { Renaming } from "../diff/rename.ts";
import { keyOf } from "../model/fact.ts";
import { Failure } from "../model/failure.ts";
import type { Intent } from "../model/intent.ts";
import type { Schema } from "../model/schema.ts";
import { spokenName } from "../model/written_name.ts";
import { columnPath } from "./check_fills.ts";
import type { DeclaredConversion } from "./declared_conversion.ts";
import type { DeclaredMoves } from "./declared_moves.ts";
import { underNewNames } from "./under_new_names.ts";

interface Declared<P extends Prepared> {
  readonly renamings: readonly Renaming[];
  readonly present: Schema;
  readonly renamedFrom: Schema;
  readonly conversions: readonly DeclaredConversion[];
  readonly moves: Pick<DeclaredMoves, "arrivals" | "leaves">;
  readonly fill: Intent["fill"];
  readonly bench: Workbench<P>;
  readonly dialect: Dialect<P>;
}

/** PostgreSQL's for a column that is not there. */
const unknownColumn = "42703";

/**
 * Has the engine look at what the spec computes from rows as they are, under their new names; all of it is undone. What
 * an expression calls may come with the migration, its columns may not. @throws Failure `columnUnknown`.
 */
export async function checkColumns<P extends Prepared>(declared: Declared<P>): Promise<void> {
  const asked = [...ofConversions(declared), ...ofFills(declared), ...ofMoves(declared)];
  if (asked.length === 0) return;
  const { db } = declared.bench;
  await underNewNames(db, declared, async () => {
    for (const { place, ask } of asked) {
      await db.run("SAVEPOINT smartspec_asked");
      try {
        await ask();
      } catch (error) {
        if (!(error instanceof DatabaseError)) throw error;
        if (error.code === unknownColumn) throw Failure.work("columnUnknown", { place, reason: error.message });
      }
      await db.run("ROLLBACK TO smartspec_asked");
    }
  });
}

interface Asked {
  readonly place: string;
  readonly ask: () => Promise<unknown>;
}

function ofConversions<P extends Prepared>({ conversions, renamedFrom, bench, dialect }: Declared<P>): Asked[] {
  return conversions.flatMap(({ table, up, upReads }) => {
    const path = renamedFrom.facts.get(table)?.id.path;
    // Of other tables columns may be read that come with the migration.
    if (path === undefined || upReads.length > 0) return [];
    return [...up].map(([column, expression]) => overRow([...path, column], path, expression, { bench, dialect }));
  });
}

/** Values for columns of tables that are there. */
function ofFills<P extends Prepared>({ fill, renamedFrom, bench, dialect }: Declared<P>): Asked[] {
  return Object.entries(fill).flatMap(([name, expression]) => {
    const path = columnPath(name, dialect);
    const table = path.slice(0, 2);
    const isThere = renamedFrom.facts.has(keyOf({ kind: "table", path: table }));
    return isThere ? [overRow(path, table, expression, { bench, dialect })] : [];
  });
}

/** Queries that read no table which comes with the migration, and conditions for rows that leave one. */
function ofMoves<P extends Prepared>({ moves, renamedFrom, bench, dialect }: Declared<P>): Asked[] {
  const coming = moves.arrivals.flatMap(({ table, select, reads }) =>
    reads.every((read) => renamedFrom.facts.has(read))
      ? [{ place: spokenName(table.id.path), ask: () => bench.db.query(`SELECT * FROM (${select}) q WHERE 1 = 0`) }]
      : [],
  );
  const leaving = moves.leaves.map(({ table: { id }, condition }) =>
    overRow(id.path, id.path, condition, { bench, dialect }),
  );
  return [...coming, ...leaving];
}

function overRow<P extends Prepared>(
  place: readonly string[],
  path: readonly string[],
  expression: string,
  { bench, dialect }: Pick<Declared<P>, "bench" | "dialect">,
): Asked {
  const values = [{ expression, type: undefined }];
  return { place: spokenName(place), ask: () => dialect.proof.evaluate(bench.db, { path, columns: [], values }) };
}
