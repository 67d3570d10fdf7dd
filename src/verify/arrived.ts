import { type Database, DatabaseError } from "../dialects/database.ts";
import type { Dialect } from "../dialects/dialect.ts";
import type { Output, ReadAs, Snapshot, TableRows } from "../dialects/proof_tools.ts";
import type { ArrivingRows } from "../model/arriving_rows.ts";
import { keyOf } from "../model/fact.ts";
import { type Message, message } from "../model/message.ts";
import type { Schema } from "../model/schema.ts";
import { spokenName } from "../model/written_name.ts";
import type { Correspondence } from "./compare.ts";
import { tablesAbove } from "./correspondence.ts";

/** What a query of the spec gives for a table before the migration, in columns that it gives the same again. */
interface PromisedArrival {
  readonly path: readonly string[];
  readonly names: readonly string[];
  readonly rows: TableRows["rows"];
}

/** Reads what is promised as it will be read, while tables bear the names of the wanted schema. What reads new tables cannot be told before. */
export async function promisedArrivals(
  db: Database,
  dialect: Dialect,
  arrivals: readonly ArrivingRows[],
  present: ReadonlySet<string>,
  readAs: ReadAs,
): Promise<readonly PromisedArrival[]> {
  const promised: PromisedArrival[] = [];
  for (const { table, columns, select, reads } of arrivals) {
    if (!reads.every((read) => present.has(read))) continue;
    const outputs = columns.map(({ id, value }) => {
      const earlier = readAs.columns.get(JSON.stringify(id.path));
      const own = { name: id.path[2] ?? "", type: String(value["type"]), isStrict: value["strict"] === true };
      return earlier === undefined ? own : { ...own, earlier };
    });
    const [first, second] = [
      await askedBefore(db, dialect, select, outputs, readAs),
      await askedBefore(db, dialect, select, outputs, readAs),
    ];
    if (first === undefined || second === undefined) continue;
    const steady = outputs.map(
      (_, at) => JSON.stringify(first.map((row) => row[at])) === JSON.stringify(second.map((row) => row[at])),
    );
    promised.push({
      path: table.id.path,
      names: outputs.flatMap(({ name }, at) => (steady[at] === true ? [name] : [])),
      rows: first.map((row) => row.filter((_, at) => steady[at])),
    });
  }
  return promised;
}

/** Undefined for a query that speaks of something which the migration makes. */
async function askedBefore(
  db: Database,
  dialect: Dialect,
  ...query: readonly [select: string, outputs: readonly Output[], readAs: ReadAs]
): Promise<TableRows["rows"] | undefined> {
  await db.run("SAVEPOINT smartspec_asked");
  try {
    const rows = await dialect.proof.ask(db, ...query);
    await db.run("RELEASE smartspec_asked");
    return rows;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    await db.run("ROLLBACK TO smartspec_asked");
    return undefined;
  }
}

/** Rows that came with the migration into tables of both schemas, by the path of the table as JSON. */
export type Arrived = ReadonlyMap<string, { readonly key: readonly string[]; readonly ids: ReadonlySet<string> }>;

const idOf = ({ columns }: TableRows, row: TableRows["rows"][number], names: readonly string[]): string =>
  JSON.stringify(names.map((name) => row[columns.indexOf(name)]));

/** Found by their keys: no row had them before. */
export function arrivedRows(
  arrivals: readonly ArrivingRows[],
  tables: readonly Correspondence[],
  before: Snapshot,
  after: Snapshot,
): Arrived {
  const arrived = new Map<string, { key: readonly string[]; ids: Set<string> }>();
  for (const { table, beside } of arrivals) {
    const own = tables.find((each) => each.after.some((path) => keyOf({ kind: "table", path }) === table.key));
    if (beside === undefined || own === undefined) continue;
    const key = beside.key.map(({ id }) => id.path[2] ?? "");
    const earlier = key.flatMap((name) => own.columns.find((column) => column.after === name)?.before ?? []);
    if (earlier.length < key.length) continue;
    const rows = (snapshot: Snapshot, paths: Correspondence["after"], names: readonly string[]): readonly string[] =>
      paths.flatMap((path) => {
        const held = snapshot.tables.get(JSON.stringify(path));
        return held?.rows.map((row) => idOf(held, row, names)) ?? [];
      });
    const known = new Set(rows(before, own.before, earlier));
    const ids = new Set(rows(after, own.after, key).filter((id) => !known.has(id)));
    for (const path of own.after) arrived.set(JSON.stringify(path), { key, ids });
  }
  return arrived;
}

/** The same rows, but for those that arrived. */
export function withoutArrived(snapshot: Snapshot, arrived: Arrived): Snapshot {
  if (arrived.size === 0) return snapshot;
  const tables = new Map(snapshot.tables);
  for (const [path, { key, ids }] of arrived) {
    const table = tables.get(path);
    if (table !== undefined)
      tables.set(path, { ...table, rows: table.rows.filter((row) => !ids.has(idOf(table, row, key))) });
  }
  return { ...snapshot, tables };
}

/** Every promised row is there, and no other one came. */
export function compareArrivals(
  promised: readonly PromisedArrival[],
  arrivals: readonly ArrivingRows[],
  arrived: Arrived,
  after: Snapshot,
  to: Schema,
): readonly Message<"violations">[] {
  const paths = new Map(promised.map(({ path }) => [JSON.stringify(path), path]));
  return [...paths].flatMap(([place, path]) => {
    const own = promised.filter((each) => JSON.stringify(each.path) === place);
    // Of several queries for one table each has to be told.
    if (own.length < arrivals.filter(({ table }) => JSON.stringify(table.id.path) === place).length) return [];
    const held = [...after.tables.values()].filter((table) => isPartOf(table.path, path, to));
    const left = held.flatMap((table) => {
      const came = arrived.get(JSON.stringify(table.path));
      return table.rows
        .filter((row) => came === undefined || came.ids.has(idOf(table, row, came.key)))
        .map((row) => ({ table, row }));
    });
    let lost = 0;
    for (const { names, rows } of own)
      for (const values of rows) {
        const at = left.findIndex(({ table, row }) => idOf(table, row, names) === JSON.stringify(values));
        if (at < 0) lost += 1;
        else left.splice(at, 1);
      }
    const extra = left.length;
    return lost + extra === 0 ? [] : [message("violations", "rowsDiffer", { table: spokenName(path), lost, extra })];
  });
}

function isPartOf(path: readonly string[], head: readonly string[], to: Schema): boolean {
  if (path.join("\0") === head.join("\0")) return true;
  return (
    to.facts.has(keyOf({ kind: "partition", path })) && tablesAbove(path, to).some((above) => isPartOf(above, head, to))
  );
}

/** Rows that left with them on the way back, because they pointed to them: those of the archive, by their keys. */
export function leftWith(left: ReadonlyMap<string, TableRows>, keys: ReadonlyMap<string, readonly string[]>): Arrived {
  return new Map(
    [...left].map(([path, table]) => {
      const key = keys.get(path) ?? table.columns.filter((name) => name !== "smartspec_rule");
      return [path, { key, ids: new Set(table.rows.map((row) => idOf(table, row, key))) }];
    }),
  );
}
