import type { Database } from "../dialects/database.ts";
import type { Dialect } from "../dialects/dialect.ts";
import type { Snapshot, TableRows } from "../dialects/proof_tools.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import { type Message, message } from "../model/message.ts";
import type { Plan } from "../model/plan.ts";
import type { ReturningRows } from "../model/returning_rows.ts";
import type { Schema } from "../model/schema.ts";
import { spokenName } from "../model/written_name.ts";
import { tablesOf } from "./compare.ts";
import { follow } from "./correspondence.ts";

/** A table of the present schema alone, and the query by which edits find their way back into it. */
interface ReturnedTable {
  readonly rows: ReturningRows;
  /** By its names in the present schema. */
  readonly path: readonly string[];
  /** Paths of the tables that hold its rows: itself, or its partitions. */
  readonly parts: readonly (readonly string[])[];
  readonly names: readonly string[];
  readonly key: readonly string[];
}

interface ReturnedRequest {
  readonly db: Database;
  readonly dialect: Dialect;
  readonly from: Schema;
  readonly plan: Plan;
  readonly returns: readonly ReturningRows[];
}

/** What the queries give at one moment, by the path of the table as JSON. */
export type Given = ReadonlyMap<string, TableRows>;

/** Tables of the present schema that edits come back to. */
export function returnedTables({ from, plan, returns }: ReturnedRequest): readonly ReturnedTable[] {
  if (returns.length === 0) return [];
  const earlier = new Map<string, Fact>();
  for (const fact of from.facts.values()) earlier.set(keyOf(follow(plan, fact.id, from)), fact);
  const nameOf = (column: Fact): string => earlier.get(column.key)?.id.path[2] ?? "";
  return returns.map((rows) => ({
    rows,
    path: earlier.get(rows.table.key)?.id.path ?? [],
    parts: rows.parts.flatMap((part) => (earlier.has(part.key) ? [earlier.get(part.key)?.id.path ?? []] : [])),
    names: rows.columns.map(nameOf),
    key: rows.key.map(nameOf),
  }));
}

/** Reads what the queries give now. */
export async function readGiven(request: ReturnedRequest): Promise<Given> {
  const given = new Map<string, TableRows>();
  for (const { rows, path, names } of returnedTables(request)) {
    const columns = rows.columns.map(({ id, value }) => ({
      name: id.path[2] ?? "",
      type: String(value["type"]),
      isStrict: value["strict"] === true,
    }));
    const found = await request.dialect.proof.ask(request.db, rows.select, columns);
    given.set(JSON.stringify(path), { path, columns: names, rows: found });
  }
  return given;
}

type Values = readonly (string | null)[];

/** Rows that the query gives anew or otherwise than at first are so; those that it gives no more are gone; others are as they were. */
export function compareReturned(
  tables: readonly ReturnedTable[],
  states: { readonly before: Snapshot; readonly returned: Snapshot; readonly first: Given; readonly now: Given },
): { readonly carried: number; readonly violations: readonly Message<"violations">[] } {
  const violations: Message<"violations">[] = [];
  let carried = 0;
  for (const table of tables) {
    const place = JSON.stringify(table.path);
    const [first, now] = [states.first.get(place), states.now.get(place)];
    const [old, back] = [states.before, states.returned].map((snapshot) => whole(tablesOf(snapshot, table.parts)));
    if (first === undefined || now === undefined || old === undefined || back === undefined) {
      violations.push(message("violations", "tableLost", { table: spokenName(table.path) }));
      continue;
    }
    const expected = expectedRows(table, old, first, now);
    carried += expected.carried;
    const { lost, extra } = differ(expected, back);
    if (lost + extra > 0)
      violations.push(message("violations", "editsLost", { table: spokenName(table.path), lost, extra }));
  }
  return { carried, violations };
}

/** The rows of all partitions as those of one table: their columns stand in the order of their names. */
function whole(tables: readonly TableRows[]): TableRows | undefined {
  const [first] = tables;
  return first === undefined ? undefined : { ...first, rows: tables.flatMap(({ rows }) => rows) };
}

interface Expected {
  /** Whole rows, as the snapshot has its columns. */
  readonly whole: readonly Values[];
  /** Rows of which only these columns are known. */
  readonly part: readonly { readonly names: readonly string[]; readonly values: Values }[];
  readonly carried: number;
}

function expectedRows({ key, names }: ReturnedTable, old: TableRows, first: TableRows, now: TableRows): Expected {
  const keyOfRow = ({ columns }: TableRows, row: Values): string =>
    JSON.stringify(key.map((name) => row[columns.indexOf(name)]));
  const isKeyed = (row: Values, { columns }: TableRows): boolean =>
    key.every((name) => row[columns.indexOf(name)] !== null);
  const byKey = (table: TableRows): ReadonlyMap<string, Values> =>
    new Map(table.rows.filter((row) => isKeyed(row, table)).map((row) => [keyOfRow(table, row), row]));
  const [then, present, held] = [byKey(first), byKey(now), byKey(old)];
  const whole: Values[] = [];
  const part: { names: readonly string[]; values: Values }[] = [];
  let carried = 0;
  for (const [id, row] of held) {
    const [at, is] = [then.get(id), present.get(id)];
    if (is === undefined) {
      if (at === undefined) whole.push(row);
      else carried += 1;
      continue;
    }
    const changed = names.filter((_, n) => at === undefined || at[n] !== is[n]);
    if (changed.length > 0) carried += 1;
    whole.push(
      row.map((value, n) => {
        const name = old.columns[n] ?? "";
        return changed.includes(name) ? (is[names.indexOf(name)] ?? null) : value;
      }),
    );
  }
  for (const [id, row] of present) {
    if (held.has(id)) continue;
    carried += 1;
    part.push({ names, values: row });
  }
  const others = names.filter((name) => !key.includes(name));
  const unkeyed = now.rows
    .filter((row) => !isKeyed(row, now))
    .map((row) => others.map((name) => row[names.indexOf(name)] ?? null));
  for (const row of first.rows.filter((each) => !isKeyed(each, first))) {
    const same = unkeyed.findIndex(
      (each) => JSON.stringify(each) === JSON.stringify(others.map((name) => row[names.indexOf(name)] ?? null)),
    );
    if (same >= 0) unkeyed.splice(same, 1);
  }
  for (const values of unkeyed) {
    carried += 1;
    part.push({ names: others, values });
  }
  return { whole, part, carried };
}

function differ({ whole, part }: Expected, back: TableRows): { readonly lost: number; readonly extra: number } {
  const left = back.rows.map((row) => JSON.stringify(row));
  let lost = 0;
  for (const row of whole) {
    const at = left.indexOf(JSON.stringify(row));
    if (at < 0) lost += 1;
    else left.splice(at, 1);
  }
  for (const { names, values } of part) {
    const places = names.map((name) => back.columns.indexOf(name));
    const at = left.findIndex((row) => {
      const own = JSON.parse(row) as Values;
      return places.every((place, n) => own[place] === values[n]);
    });
    if (at < 0) lost += 1;
    else left.splice(at, 1);
  }
  return { lost, extra: left.length };
}
