import { type Database, DatabaseError } from "../dialects/database.ts";
import type { Dialect } from "../dialects/dialect.ts";
import type { ReadAs, Snapshot, TableRows } from "../dialects/proof_tools.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import type { DeclaredConversion } from "../plan/declared_conversion.ts";
import type { Correspondence } from "./compare.ts";

interface PromiseRequest {
  readonly db: Database;
  readonly dialect: Dialect;
  readonly to: Schema;
  readonly conversions: readonly DeclaredConversion[];
  readonly tables: readonly Correspondence[];
  /** How rows of the wanted schema are read as those of the present one. */
  readonly readAs: ReadAs;
  /** What fills give for the rows of a table. */
  readonly fills: (table: Correspondence) => readonly PromisedValue[];
  /** The path that a table of the present schema has after the renamings. */
  readonly follow: (path: readonly string[]) => readonly string[];
  /** Paths of the tables in which one is a partition or from which it inherits, after the renamings. */
  readonly above: (path: readonly string[]) => readonly (readonly string[])[];
}

/** An expression over a row that bears the names of the wanted schema; without a type its value is read as it comes. */
export interface PromisedValue {
  readonly name: string;
  readonly expression: string;
  readonly type: string | undefined;
}

/** What the spec's expressions give for the rows as they are, and where it must be found afterwards. */
export interface Promised {
  readonly rows: Snapshot;
  readonly tables: readonly Correspondence[];
}

/** Reads what is promised; the database bears the names of the wanted schema. */
export async function promisedRows(request: PromiseRequest): Promise<Promised> {
  const { db, dialect, to, conversions, tables } = request;
  const rows = new Map<string, TableRows>();
  const found: Correspondence[] = [];
  for (const table of tables) {
    const ups = new Map(
      conversions.flatMap(({ table: key, up, upReads }) =>
        // What another table has to hold by then cannot be read before.
        upReads.length === 0 && isOf(key, table.after[0] ?? [], request) ? [...up] : [],
      ),
    );
    const declared = [...ups].flatMap(([name, expression]): PromisedValue[] => {
      const column = to.facts.get(keyOf({ kind: "column", path: [...(table.after[0] ?? []), name] }));
      return column === undefined ? [] : [{ name, expression, type: builtIn(column) }];
    });
    const wanted: PromisedValue[] = [];
    for (const value of [...declared, ...request.fills(table)])
      if (await isReadable(value, table.before.map(request.follow), request)) wanted.push(value);
    if (wanted.length === 0) continue;
    const columns = table.columns.map(({ after }) => after);
    const read = async (path: readonly string[]): Promise<TableRows> => {
      const own = request.follow(path);
      // A partition that goes is read as the others of its table.
      const types = columns.flatMap((name) => {
        const type = request.readAs.columns.get(JSON.stringify([...(table.after[0] ?? []), name]));
        return type === undefined ? [] : [[JSON.stringify([...own, name]), type] as const];
      });
      const as = { ...request.readAs, columns: new Map(types) };
      return dialect.proof.evaluate(db, { path: own, columns, values: wanted, readAs: as });
    };
    const first = await Promise.all(table.before.map(read));
    const second = await Promise.all(table.before.map(read));
    // What differs from one moment to the next is nobody's promise.
    const steady = wanted.filter((_, at) => isSteady(first, second, columns.length + at));
    const names = [...columns, ...wanted.map(({ name }) => `up ${name}`)];
    table.before.forEach((path, at) => {
      const made = first[at];
      if (made !== undefined) rows.set(JSON.stringify(path), { path, columns: names, rows: made.rows });
    });
    found.push({
      ...table,
      columns: [
        ...columns.map((name) => ({ before: name, after: name })),
        ...steady.map(({ name }) => ({ before: `up ${name}`, after: name })),
      ],
    });
  }
  return { rows: { tables: rows, sequences: new Map() }, tables: found };
}

/** True for the table itself, and for what it speaks for. */
function isOf(table: string, path: readonly string[], request: PromiseRequest): boolean {
  if (keyOf({ kind: "table", path }) === table) return true;
  return request.above(path).some((above) => isOf(table, above, request));
}

/** False for what speaks of something that the migration makes: it cannot be read before. */
async function isReadable(
  value: PromisedValue,
  paths: readonly (readonly string[])[],
  { db, dialect }: PromiseRequest,
): Promise<boolean> {
  try {
    for (const path of paths) await dialect.proof.evaluate(db, { path, columns: [], values: [value] });
    return true;
  } catch (error) {
    if (error instanceof DatabaseError) return false;
    throw error;
  }
}

/** Types of the schema may not be there yet: their values are compared by text, those of domains by the type below. */
export function builtIn({ value, derived }: Fact): string | undefined {
  const isOwn = (type: string): boolean => type.includes(".") || type.startsWith('"');
  const [type, plain] = [String(value["type"]), derived?.["plainType"]];
  if (!isOwn(type)) return type;
  return typeof plain === "string" && !isOwn(plain) ? plain : undefined;
}

function isSteady(first: readonly TableRows[], second: readonly TableRows[], at: number): boolean {
  const values = (tables: readonly TableRows[]): string =>
    JSON.stringify(tables.map(({ rows }) => rows.map((row) => row[at])));
  return values(first) === values(second);
}
