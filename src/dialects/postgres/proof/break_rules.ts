import type { Guard } from "../../../model/guard.ts";
import type { Database } from "../../database.ts";
import { literal, qualified } from "../quote.ts";
import { preparation } from "../row_guard.ts";
import { readSeedCatalog, type SeedTable } from "../seed/catalog.ts";
import { makePools, poolName } from "../seed/pools.ts";
import { RowMaker } from "../seed/rows.ts";
import { withServerCode } from "../seed/seed.ts";
import { breakingRows } from "./breaking_rows.ts";
import { countRefused, createCountRefused, dropCountRefused } from "./count_refused.ts";

/** Rows that are tried for one guard; fewer where counting what it refuses means making things on trial. */
const TRIES = 160;
const TRIES_ON_TRIAL = 32;

const LOG = "pg_temp.smartspec_broken";

/**
 * Makes rows until every guard refuses some, as far as rows can be made; what was done is kept in a temporary table
 * until `mendRules`. Rows are copies of rows that are there, with keys of their own and one other value; else a
 * row is changed in its place, or taken away.
 */
export async function breakRules(db: Database, guards: readonly Guard[]): Promise<readonly number[]> {
  if (guards.length === 0) return [];
  return withServerCode(db, async () => {
    await db.run(`${createCountRefused}\n${BREAK}`);
    try {
      const catalog = await readSeedCatalog(db);
      const pools = await makePools(db, catalog, "all");
      const maker = new RowMaker(catalog, pools);
      const targets = new Set(
        catalog.tables.flatMap(({ references }) =>
          references.flatMap((reference) => reference.targets.map((num) => poolName(reference.table, num))),
        ),
      );
      const roots = await rootsOf(db, guards, catalog.tables);
      const tables = new Map(catalog.tables.map((table) => [table.oid, table]));
      for (const [at, guard] of guards.entries()) {
        const rows = (roots[at] ?? []).flatMap((oid) => {
          const table = tables.get(oid);
          return table === undefined ? [] : [breakingRows(table, guard, { pools, maker, targets })];
        });
        const tries = alternating(rows).slice(0, guard.prepare === undefined ? TRIES : TRIES_ON_TRIAL);
        await db.query(
          `SELECT pg_temp.smartspec_break(ARRAY[${tries.map(literal).join(", ")}]::text[], ${asked(guard)})`,
        );
      }
      const counts = await db.query<{ n: string }>(
        guards.map((guard, at) => `SELECT ${at} AS at, ${countRefused}(${asked(guard)}) AS n`).join(" UNION ALL ") +
          " ORDER BY at",
      );
      return counts.map(({ n }) => Number(n));
    } finally {
      await db.run(`DROP FUNCTION pg_temp.smartspec_break(text[], text, text, text[]); ${dropCountRefused}`);
    }
  });
}

/** Undoes `breakRules`; false when a row is not as it was left. */
export async function mendRules(db: Database): Promise<boolean> {
  await db.run(`SET session_replication_role = replica; ${MEND}`);
  try {
    const [answer] = await db.query<{ whole: boolean }>("SELECT pg_temp.smartspec_mend() AS whole");
    return answer?.whole === true;
  } finally {
    await db.run(`RESET session_replication_role; DROP FUNCTION pg_temp.smartspec_mend(); DROP TABLE IF EXISTS ${LOG}`);
  }
}

function asked(guard: Guard): string {
  return `${literal(guard.source)}, ${literal(guard.condition)}, ${preparation(guard)}`;
}

/** For each guard, the tables whose rows it may depend on, its own first: of partitions, the table above them. */
async function rootsOf(
  db: Database,
  guards: readonly Guard[],
  tables: readonly SeedTable[],
): Promise<readonly (readonly number[])[]> {
  const names = guards.map(({ table, madeOf, source, condition }) => {
    const mentioned = tables
      .map(({ schema, name }) => qualified(schema, name))
      .filter((name) => condition.includes(name) || source.includes(name));
    return [...new Set([...(madeOf ?? [table]), ...mentioned])];
  });
  const rows = names.map((own, at) => `(${at}, ARRAY[${own.map(literal).join(", ")}]::text[])`);
  const found = await db.query<{ at: number; oids: number[] }>(
    `SELECT v.at, ARRAY(SELECT coalesce(pg_partition_root(to_regclass(u.name)), to_regclass(u.name))::oid::int8
       FROM unnest(v.names) WITH ORDINALITY u(name, n) WHERE to_regclass(u.name) IS NOT NULL ORDER BY u.n) AS oids
     FROM (VALUES ${rows.join(", ")}) v(at, names) ORDER BY v.at`,
  );
  return found.map(({ oids }) => [...new Set(oids.map(Number))]);
}

/** The first of each list, then the second of each, and so on. */
function alternating(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, n) => lists.flatMap((list) => list.slice(n, n + 1))).flat();
}

const BREAK = `CREATE TEMP TABLE IF NOT EXISTS smartspec_broken (n serial, part oid, place tid, old_part oid, was text);
CREATE FUNCTION pg_temp.smartspec_break(statements text[], source text, condition text, prepare text[]) RETURNS bigint LANGUAGE plpgsql AS $break$
DECLARE statement text; n bigint; row_part oid; row_place tid; row_old oid; row_was text;
BEGIN
  BEGIN
    n := ${countRefused}(source, condition, prepare);
  EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
    -- An expression that speaks of what is not there: the script says so.
    RETURN 0;
  END;
  IF n > 0 THEN RETURN n; END IF;
  FOREACH statement IN ARRAY statements LOOP
    BEGIN
      EXECUTE statement INTO row_part, row_place, row_old, row_was;
      IF row_place IS NULL AND row_was IS NULL THEN RAISE EXCEPTION USING ERRCODE = 'SSP02'; END IF;
      n := ${countRefused}(source, condition, prepare);
      IF n = 0 THEN RAISE EXCEPTION USING ERRCODE = 'SSP02'; END IF;
      INSERT INTO ${LOG} (part, place, old_part, was) VALUES (row_part, row_place, row_old, row_was);
      RETURN n;
    EXCEPTION WHEN OTHERS OR assert_failure THEN NULL;
    END;
  END LOOP;
  RETURN 0;
END $break$;`;

const MEND = `CREATE FUNCTION pg_temp.smartspec_mend() RETURNS boolean LANGUAGE plpgsql AS $mend$
DECLARE r record; n bigint; columns text; own text; root text; whole boolean := true;
BEGIN
  IF to_regclass('${LOG}') IS NULL THEN RETURN true; END IF;
  FOR r IN SELECT * FROM ${LOG} ORDER BY n DESC LOOP
    IF r.place IS NOT NULL THEN
      EXECUTE format('DELETE FROM ONLY %s WHERE ctid = $1', r.part::regclass) USING r.place;
      GET DIAGNOSTICS n = ROW_COUNT;
      whole := whole AND n = 1;
    END IF;
    IF r.was IS NOT NULL THEN
      -- With its schema: of its type's name another one may come first.
      SELECT format('%I.%I', n.nspname, c.relname) INTO own FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = r.old_part;
      -- What it was reads as a row of the table above, whose columns may stand in another order.
      SELECT format('%I.%I', n.nspname, c.relname) INTO root FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.oid = coalesce(pg_partition_root(r.old_part), r.old_part);
      SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO columns FROM pg_attribute
      WHERE attrelid = r.old_part AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
      EXECUTE format('INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM (SELECT ($1::%3$s).*) t', own, columns, root) USING r.was;
    END IF;
  END LOOP;
  RETURN whole;
END $mend$;`;
