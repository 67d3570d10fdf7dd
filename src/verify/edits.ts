import type { Dialect } from "../dialects/dialect.ts";
import type { ReadAs, Snapshot, TableRows } from "../dialects/proof_tools.ts";
import type { Archive } from "../model/archive.ts";
import { message } from "../model/message.ts";
import { arrivedRows, leftWith, withoutArrived } from "./arrived.ts";
import { askedAfter } from "./asked_after.ts";
import { compareRows } from "./compare.ts";
import { everyTable, readWhenBack } from "./correspondence.ts";
import { compareDescribed, type Described } from "./described.ts";
import { differences, emptyViews } from "./differences.ts";
import { compareEdited } from "./edited_rows.ts";
import { execute } from "./execution.ts";
import type { LawOutcome } from "./law_outcome.ts";
import { compareArchived } from "./put_away.ts";
import { type Evictions, evictions, keptAs } from "./quarantined.ts";
import type { ProofRequest } from "./request.ts";
import { compareReturned, readGiven, returnedTables } from "./returned.ts";
import { reversalsOf } from "./reversals.ts";
import type { SharedTable } from "./shared_tables.ts";

export interface EditsRequest extends ProofRequest {
  readonly shared: readonly SharedTable[];
  /** How rows of the wanted schema are read as those of the present one. */
  readonly asBefore: ReadAs;
  /** What the engine says of the present schema. */
  readonly described: Described;
  /** Rows before the migration, and after it. */
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/**
 * Edits rows as people would, rolls back, ends the migration, and compares: edits are there, what nobody edited has its
 * old values, and nothing of ours is left. The database must hold the wanted schema with the rows of `after`.
 */
export async function provesEdits(request: EditsRequest): Promise<LawOutcome> {
  const { db, dialect, from, plan, scripts, shared, before, after } = request;
  const tools = dialect.proof;
  const { archive: forward } = plan.forward;
  const asKept = (archive: Archive): ReadAs => keptAs(request, archive, request.asBefore, shared);
  const evictedNow = async (): Promise<Evictions> =>
    evictions(plan, dialect, await tools.snapshot(db, asKept(forward), dialect.archive.places(forward)));
  const evictedFirst = forward.quarantine === undefined ? undefined : await evictedNow();
  const first = await readGiven(request);
  const edits = await tools.edit(db, { first: plan.back.first.flatMap(({ sql }) => sql), guards: plan.back.guards });
  const refused = await tools.removeRefused(db, askedAfter(plan.back.first, plan.back.guards));
  const edited = await tools.snapshot(db, request.asBefore);
  const backAs = readWhenBack(request.asBefore);
  const back = backAs.columns.size > request.asBefore.columns.size ? await tools.snapshot(db, backAs) : edited;
  const evicted = await evictedNow();
  const now = await readGiven(request);
  const reversals = await reversalsOf(request);
  const behind = new Set(await tools.sequencesBehind(db));
  const sum = (of: "inserted" | "updated" | "deleted"): number => edits.reduce((n, table) => n + table[of], 0);
  const isEdited = (table: (typeof edits)[number]): boolean => table.inserted + table.updated + table.deleted > 0;
  const figures = {
    tables: edits.filter(isEdited).length,
    tables_not_edited: edits.filter((table) => !isEdited(table)).length,
    inserted: sum("inserted"),
    updated: sum("updated"),
    deleted: sum("deleted"),
    refused,
  };
  const failure = await execute(db, scripts.rollback, "rollback.sql");
  if (failure !== undefined) return { figures, violations: [message("violations", "failsAfterEdits", failure.told)] };
  const { archive: undone } = plan.back;
  const archived = await tools.snapshot(db, asKept(undone), dialect.archive.places(undone));
  // What is put away holds nothing that stays.
  const words = compareDescribed(lastingWords(await tools.describe(db)), lastingWords(request.described), {
    owners: true,
  });
  // It removes everything that was kept, by this rollback and by an earlier one, and nothing else.
  const unfinished = await execute(db, scripts.finalize, "finalize.sql");
  if (unfinished !== undefined) return { figures, violations: [unfinished.violation] };

  let forNewRowsOnly = 0;
  const empty = emptyViews(await tools.unfillableViews(db));
  const schema = await dialect.introspect(db);
  const catalog = differences(schema, from, (changes) => {
    const lenient = tools.forNewRowsOnly(changes, from);
    forNewRowsOnly = lenient.size;
    return new Set([...lenient, ...empty(changes)]);
  });
  const returned = await tools.snapshot(db);
  const left = await tools.ownPlaces(db);
  const tables = returnedTables(request);
  const known = new Set(
    [...shared.flatMap((table) => table.before), ...tables.flatMap(({ parts }) => parts)].map((path) =>
      JSON.stringify(path),
    ),
  );
  const onlyBefore = everyTable(before).filter(({ head }) => !known.has(JSON.stringify(head)));
  const arrived = arrivedRows(request.arrivals, shared, before, after);
  const gone = leftWith(quarantinedBack(plan, dialect, archived), keysOf(shared));
  const [stayed, staying] = [after, edited].map((rows) => withoutArrived(withoutArrived(rows, arrived), gone)) as [
    Snapshot,
    Snapshot,
  ];
  const states = { before, after: stayed, edited: staying, returned, archived, evicted, evictedFirst };
  const rows = compareEdited(states, shared, reversals, from);
  const carried = compareReturned(tables, { before, returned, first, now });
  const putAway = compareArchived([edited, back], archived, shared);
  const overtaken = (await tools.sequencesBehind(db)).filter((name) => !behind.has(name));
  return {
    figures: {
      ...figures,
      unedited: rows.unedited,
      carried_back: carried.carried,
      put_away: putAway.rows,
      for_new_rows_only: forNewRowsOnly,
    },
    violations: [
      ...catalog,
      ...words,
      ...rows.violations,
      ...carried.violations,
      ...compareRows(before, returned, onlyBefore),
      ...putAway.violations,
      ...overtaken.map((sequence) => message("violations", "sequenceBehind", { sequence })),
      ...left.map((object) => message("violations", "leftOver", { object })),
    ],
  };
}

/** Without what may say after edits that a rule holds for new rows only. */
function lastingWords(described: Described): Described {
  const mayBeLenient = ["constraint ", "not null ", "column "];
  return new Map([...described].filter(([object]) => !mayBeLenient.some((kind) => object.startsWith(kind))));
}

/** By path as JSON: rows of tables of both schemas that the way back put away whole. */
function quarantinedBack(
  { back }: ProofRequest["plan"],
  dialect: Dialect,
  archived: Snapshot,
): ReadonlyMap<string, TableRows> {
  return new Map(
    dialect.archive.quarantined(back.archive).flatMap(({ table, rows }) => {
      const held = rows === undefined ? undefined : archived.tables.get(JSON.stringify(rows));
      return held === undefined ? [] : [[JSON.stringify(table), held] as const];
    }),
  );
}

function keysOf(shared: readonly SharedTable[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    shared.flatMap(({ after, key }) =>
      key === undefined ? [] : after.map((path) => [JSON.stringify(path), key.map((column) => column.after)] as const),
    ),
  );
}
