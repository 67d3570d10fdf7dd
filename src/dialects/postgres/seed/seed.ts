import type { Database } from "../../database.ts";
import type { SeedValues } from "../../proof_tools.ts";
import { loadParser } from "../load/parser.ts";
import { isUserNamespace } from "../namespaces.ts";
import { qualified } from "../quote.ts";
import { attempt } from "./attempt.ts";
import { readSeedCatalog, type SeedTable } from "./catalog.ts";
import { ROWS } from "./plain-type.ts";
import { makePools } from "./pools.ts";
import { RowMaker } from "./rows.ts";
import { SERVER_CODE } from "./server-code.ts";

/** What became of the tables. */
export interface SeedReport {
  readonly tables: readonly SeededTable[];
  /** Rows in all tables, those of the schema file included. */
  readonly rows: number;
}

export interface SeededTable {
  readonly schema: string;
  readonly name: string;
  /** Rows now, those of the schema file included. */
  readonly rows: number;
  /** Rows that were made and stayed. */
  readonly made: number;
  /** Why no row could be made: SQLSTATE, and the constraint that refused when the engine named one. */
  readonly refusal?: { readonly code: string; readonly constraint?: string };
}

/** Other values that are tried for a row that its table refused. */
const ATTEMPTS = 24;
const STATEMENTS_IN_ONE = 100;

/**
 * Makes about seven rows for every ordinary table outside system and `smartspec` schemas, the same in every run, and
 * sets sequences past them. No trigger fires; what violates a foreign key afterwards is deleted again. The database
 * must be outside a transaction.
 */
export async function seed(db: Database, values: SeedValues = "all"): Promise<SeedReport> {
  return withServerCode(db, async () => {
    await db.run(REMOVE_MADE);
    const catalog = await readSeedCatalog(db);
    const before = await countRows(db, await withStorage(db, catalog.tables));
    const maker = new RowMaker(catalog, await makePools(db, catalog, values));
    const refusals = await insert(db, catalog.tables, maker, values === "single" ? 1 : ROWS);
    await db.run("SELECT smartspec_seed.delete_orphans(); SELECT smartspec_seed.advance_sequences()");
    const after = await countRows(db, catalog.tables);
    const tables = catalog.tables.map((table) => {
      const rows = after.get(table) ?? 0;
      const made = rows - (before.get(table) ?? 0);
      const refusal = refusals.get(table.oid) ?? { code: "23503" };
      return { schema: table.schema, name: table.name, rows, made, ...(made > 0 ? {} : { refusal }) };
    });
    return { tables, rows: tables.reduce((sum, table) => sum + table.rows, 0) };
  });
}

/** Does something with the functions of `SERVER_CODE` at hand, and with triggers asleep. */
export async function withServerCode<T>(db: Database, act: () => Promise<T>): Promise<T> {
  await loadParser();
  await db.run(SERVER_CODE);
  try {
    await db.run("SET session_replication_role = replica");
    return await act();
  } finally {
    await db.run("RESET session_replication_role; DROP SCHEMA IF EXISTS smartspec_seed CASCADE");
  }
}

/** Deletes rows that violate a foreign key, until none is left; the caller silences triggers. */
export async function deleteOrphans(db: Database): Promise<void> {
  await db.run(SERVER_CODE);
  try {
    await db.run("SELECT smartspec_seed.delete_orphans()");
  } finally {
    await db.run("DROP SCHEMA IF EXISTS smartspec_seed CASCADE");
  }
}

/** Rows younger than the transaction that the session remembers were made by an earlier call. */
const REMOVE_MADE = `DO $remove$
DECLARE r record; mark text := current_setting('smartspec.before_seed', true);
BEGIN
  IF coalesce(mark, '') <> '' THEN
    FOR r IN SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND ${isUserNamespace("n")} LOOP
      EXECUTE format('DELETE FROM ONLY %I.%I WHERE age(xmin) < age(%L::xid)', r.nspname, r.relname, mark);
    END LOOP;
  END IF;
  PERFORM set_config('smartspec.before_seed', pg_current_xact_id()::xid::text, false);
END $remove$`;

type Refusals = Map<number, { code: string; constraint?: string }>;

async function insert(db: Database, tables: readonly SeedTable[], maker: RowMaker, rows: number): Promise<Refusals> {
  const refusals: Refusals = new Map();
  const whole = tables.map((table) => ({
    table,
    statements: [maker.insertAll(table)].filter((sql) => sql !== undefined),
  }));
  const refused = rows < ROWS ? whole : (await attempt(db, whole)).filter(({ code }) => code !== null);
  const single = refused.flatMap(({ table }) =>
    Array.from({ length: rows }, (_, row) => ({ table, statements: maker.insertOne(table, row, ATTEMPTS) })),
  );
  for (const { table, code, constraint } of await attempt(db, single)) {
    if (code !== null) refusals.set(table.oid, { code, ...(constraint ? { constraint } : {}) });
  }
  return refusals;
}

/** Tables that may hold rows already: most of a schema's are empty, and asking their size is cheaper than counting. */
async function withStorage(db: Database, tables: readonly SeedTable[]): Promise<SeedTable[]> {
  const used = await db.query<{ oid: number }>(
    "SELECT oid FROM pg_class WHERE relkind = 'p' OR relkind = 'r' AND pg_relation_size(oid) > 0",
  );
  const oids = new Set(used.map((row) => row.oid));
  return tables.filter((table) => oids.has(table.oid));
}

async function countRows(db: Database, tables: readonly SeedTable[]): Promise<Map<SeedTable, number>> {
  const counts = new Map<SeedTable, number>();
  for (let at = 0; at < tables.length; at += STATEMENTS_IN_ONE) {
    const part = tables.slice(at, at + STATEMENTS_IN_ONE);
    const rows = await db.query<{ count: string }>(
      `${part
        .map((table, n) => `SELECT ${n} AS n, count(*) AS count FROM ${qualified(table.schema, table.name)}`)
        .join(" UNION ALL ")} ORDER BY n`,
    );
    part.forEach((table, n) => {
      counts.set(table, Number(rows[n]?.count ?? 0));
    });
  }
  return counts;
}
