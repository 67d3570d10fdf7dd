import type { Snapshot, TableRows } from "../dialects/proof_tools.ts";
import { type Message, message } from "../model/message.ts";
import type { Schema } from "../model/schema.ts";
import { type Correspondence, type Counts, countRows, tablesOf, unlike } from "./compare.ts";
import { archivedAs } from "./put_away.ts";
import { type Evictions, withdrawn } from "./quarantined.ts";
import { type MissingRows, withRejoined } from "./rejoined.ts";
import type { Reversal } from "./reversals.ts";
import { identify, identityOf, type RowIdentity } from "./row_identity.ts";
import type { SharedTable } from "./shared_tables.ts";

/** The rows before and after the migration, after the edits, and after the way back, with what that put away. */
export interface EditedStates {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly edited: Snapshot;
  readonly returned: Snapshot;
  readonly archived: Snapshot;
  /** What the migration put away because it broke a rule. */
  readonly evicted: Evictions;
  /** The same before rows were edited and rows that a guard refuses were taken out, there as well. */
  readonly evictedFirst: Evictions | undefined;
}

interface Outcome {
  /** Rows that nobody edited. */
  readonly unedited: number;
  readonly violations: readonly Message<"violations">[];
}

/** Rows of tables of both schemas: those that were edited as they were edited, all others as they were at first. */
export function compareEdited(
  found: EditedStates,
  tables: readonly SharedTable[],
  reversals: ReadonlyMap<string, readonly Reversal[]>,
  from: Schema,
): Outcome {
  const returned = withRejoined(found.returned, tables, from, (table) => missingRows(found, table));
  const states = { ...found, returned };
  let unedited = 0;
  const violations: Message<"violations">[] = [];
  for (const table of tables) {
    if (tablesOf(states.returned, table.before).length < table.before.length) {
      violations.push(message("violations", "tableLost", { table: table.name }));
      continue;
    }
    violations.push(...compareCarried(states, table));
    const rows = compareRowByRow(states, table, reversals.get(table.name) ?? []);
    unedited += rows.unedited;
    violations.push(...rows.violations);
  }
  return { unedited, violations };
}

const namesBefore = (columns: Correspondence["columns"]): readonly string[] => columns.map(({ before }) => before);
const namesAfter = (columns: Correspondence["columns"]): readonly string[] => columns.map(({ after }) => after);

/** As multisets, over the columns whose values the migration carries. */
function compareCarried(states: EditedStates, table: SharedTable): readonly Message<"violations">[] {
  const { wanted, found, mayLeave } = carriedRows(states, table);
  const { lost, extra } = unlike(wanted, found, mayLeave);
  return lost + extra === 0 ? [] : [message("violations", "editsLost", { table: table.name, lost, extra })];
}

/** Rows that should be there and are not, over the columns whose values the migration carries. */
function missingRows(states: EditedStates, table: SharedTable): MissingRows {
  const { names, wanted, found } = carriedRows(states, table);
  const missing = [...wanted].map(([row, count]) => [row, Math.max(0, count - (found.get(row) ?? 0))] as const);
  return { names, rows: new Map(missing) };
}

function carriedRows(
  states: EditedStates,
  table: SharedTable,
): { readonly names: readonly string[]; readonly wanted: Counts; readonly found: Counts; readonly mayLeave: Counts } {
  const { before, after, edited, returned, archived } = states;
  const cleared = new Set(states.evicted(table)?.nulls.flatMap((each) => each.cleared));
  const carried = table.carried.filter((column) => !cleared.has(column.after));
  const [names, later] = [namesBefore(carried), namesAfter(carried)];
  const wanted = new Map(countRows(tablesOf(edited, table.after), later));
  const add = (row: string, count: number): unknown => wanted.set(row, (wanted.get(row) ?? 0) + count);
  // Rows that left with their partition come back with it; nobody could edit them.
  if (table.leaving.length > 0) {
    const stayed = countRows(tablesOf(after, table.after), later);
    for (const [row, count] of countRows(tablesOf(before, table.before), names))
      add(row, Math.max(0, count - (stayed.get(row) ?? 0)));
    for (const [row, count] of countRows(takenOut(states, table), later)) add(row, -count);
  }
  // So do those that broke a rule.
  else for (const [row, count] of countRows(states.evicted(table)?.rows ?? [], later)) add(row, count);
  // A partition that only the wanted schema has goes with those of its rows that no other takes.
  const mayLeave = countRows(archivedAs(archived, table.arriving, later), later);
  const found = countRows(tablesOf(returned, table.before), names);
  return { names, wanted, found, mayLeave };
}

const takenOut = ({ evicted, evictedFirst }: EditedStates, table: SharedTable): readonly TableRows[] =>
  withdrawn(evictedFirst?.(table), evicted(table));

interface Row {
  readonly columns: readonly string[];
  readonly values: readonly (string | null)[];
}

/** Row by row: found again by the key, else by carried values that no other row has. */
function compareRowByRow(states: EditedStates, table: SharedTable, reversals: readonly Reversal[]): Outcome {
  const { before, after, edited, returned, evicted } = states;
  const cleared = new Set(evicted(table)?.nulls.flatMap((each) => each.cleared));
  const identity = identityOf(table, (column) => !cleared.has(column));
  if (identity === undefined) return { unedited: 0, violations: [] };
  const old = rowsBy(tablesOf(before, table.before), identity, "before");
  const then = rowsBy(tablesOf(after, table.after), identity, "after");
  const now = rowsBy(tablesOf(edited, table.after), identity, "after");
  const back = rowsBy(tablesOf(returned, table.before), identity, "before");
  const missing = rowsBy(takenOut(states, table), identity, "after");
  const waiting = rowsBy(evicted(table)?.rows ?? [], identity, "after");
  const kept = new Set(namesBefore(table.columns));
  const counts = { unedited: 0, changed: 0, unkept: 0, misread: 0, misreversed: 0 };
  const seen = [...namesAfter(table.columns), ...reversals.flatMap(({ made }) => made)];
  const reading = reversals.filter(({ reads }) => reads);
  const read = new Set(reading.flatMap((each) => each.left.map(({ name }) => name)));
  const left = new Set(reversals.flatMap((each) => each.left.map(({ name }) => name)));
  for (const [id, rows] of old) {
    const [row] = rows;
    const [migrated, present] = [then.get(id), now.get(id)];
    if (row === undefined || rows.length > 1) continue;
    const isAway = (table.leaving.length > 0 && !missing.has(id)) || waiting.has(id);
    const gone = migrated === undefined && isAway;
    if (!gone && (migrated?.length !== 1 || present?.length !== 1)) continue;
    const all = back.get(id) ?? [];
    // Meanwhile somebody may have written a row that nothing tells from one that had left.
    const restored = all.find((each) => gone && values(each, row.columns) === values(row, row.columns)) ?? all[0];
    if (gone || values(migrated?.[0], seen) === values(present?.[0], seen)) {
      counts.unedited += 1;
      const own = row.columns.filter((name) => !read.has(name));
      if (values(row, own) !== values(restored, own)) counts.changed += 1;
      counts.misreversed += reading.filter((reversal) => !isReversed(reversal, id, restored, row)).length;
    } else if (values(migrated?.[0], table.changedKey) === values(present?.[0], table.changedKey)) {
      const own = row.columns.filter((name) => !kept.has(name) && !left.has(name) && !table.computed.has(name));
      if (values(row, own) !== values(restored, own)) counts.unkept += 1;
      for (const reversal of reversals) {
        const isAsMade = values(migrated?.[0], reversal.made) === values(present?.[0], reversal.made);
        if (!isReversed(reversal, id, restored, isAsMade ? row : undefined)) counts.misreversed += 1;
      }
    }
  }
  const vanished = identity.key === undefined ? vanishedRows(old, then, now) : [];
  for (const [id, [row, another]] of now) {
    const [restored, ...others] = back.get(id) ?? [];
    if (old.has(id) || restored === undefined || another !== undefined || others.length > 0) continue;
    if (values(row, namesAfter(table.columns)) !== values(restored, namesBefore(table.columns))) counts.misread += 1;
    counts.misreversed += reversals.filter((reversal) => {
      const isKnown = (each: VanishedRow): boolean =>
        values(each.made, reversal.made) === values(row, reversal.made) &&
        values(each.made, table.changedKey) === values(row, table.changedKey);
      const [origin, ...others] = vanished.filter(isKnown);
      if (isReversed(reversal, id, restored, undefined)) return false;
      // It may as well be a row that was there, edited in all by which it was known.
      return others.length > 0 || origin?.old.some((before) => isReversed(reversal, id, restored, before)) !== true;
    }).length;
  }
  const { name } = table;
  return {
    unedited: counts.unedited,
    violations: [
      ...(counts.changed > 0 ? [message("violations", "uneditedDiffer", { table: name, rows: counts.changed })] : []),
      ...(counts.unkept > 0 ? [message("violations", "keptLost", { table: name, rows: counts.unkept })] : []),
      ...(counts.misreversed > 0
        ? [message("violations", "reverseDiffers", { table: name, rows: counts.misreversed })]
        : []),
      ...(counts.misread > 0 ? [message("violations", "insertedDiffer", { table: name, rows: counts.misread })] : []),
    ],
  };
}

interface VanishedRow {
  /** What it was made of: one of these, where several rows carry the same. */
  readonly old: readonly Row[];
  readonly made: Row;
}

/** Rows that are not there any more as they were made: one that was edited in all that it carries may be told by what was made of it. */
function vanishedRows(
  old: ReadonlyMap<string, readonly Row[]>,
  then: ReadonlyMap<string, readonly Row[]>,
  now: ReadonlyMap<string, readonly Row[]>,
): readonly VanishedRow[] {
  return [...old].flatMap(([id, rows]) => {
    const left = new Set(now.get(id)?.map((row) => values(row, row.columns)));
    return (then.get(id) ?? [])
      .filter((made) => !left.has(values(made, made.columns)))
      .map((made) => ({ old: rows, made }));
  });
}

/** A row as it was made has its old values; another has what the declared reverse gives, where there is one. */
function isReversed({ left, reads }: Reversal, id: string, restored: Row | undefined, old: Row | undefined): boolean {
  return left.every(({ name, expected }) => {
    if (old !== undefined && values(old, [name]) === values(restored, [name])) return true;
    if (old !== undefined && !reads) return false;
    return expected?.has(id) !== true || JSON.stringify([expected.get(id)]) === values(restored, [name]);
  });
}

function rowsBy(
  tables: ReturnType<typeof tablesOf>,
  identity: RowIdentity,
  side: "before" | "after",
): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row[]>();
  for (const table of tables) {
    for (const own of table.rows) {
      const row = { columns: table.columns, values: own };
      const id = identify(identity, side, (column) => own[table.columns.indexOf(column)]);
      const same = rows.get(id);
      if (same === undefined) rows.set(id, [row]);
      else same.push(row);
    }
  }
  return rows;
}

function values(row: Row | undefined, names: readonly string[]): string {
  return JSON.stringify(row === undefined ? "none" : names.map((name) => row.values[row.columns.indexOf(name)]));
}
