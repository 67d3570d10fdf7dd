import type { Database } from "../../database.ts";
import type { ReadAs, Snapshot, TableRows } from "../../proof_tools.ts";
import { isUserNamespace } from "../namespaces.ts";
import { literal, qualified, quote } from "../quote.ts";
import { hasRowsElsewhere } from "../rows_elsewhere.ts";
import { rowsAsText } from "./rows_as_text.ts";

interface ColumnRow {
  readonly schema: string;
  readonly table: string;
  readonly columns: string;
}

/** Tables asked in one statement: few round trips, and no statement too large to plan. */
const tablesInOne = 40;

/** Reads every value of every table as text, and where every sequence stands. */
export async function snapshot(db: Database, readAs?: ReadAs, places?: readonly string[]): Promise<Snapshot> {
  const within =
    places === undefined ? isUserNamespace("n") : `n.nspname = ANY(ARRAY[${places.map(literal).join(", ")}]::text[])`;
  const tables = await db.query<ColumnRow>(
    `select n.nspname as schema, c.relname as table,
            coalesce((select json_agg(a.attname order by a.attname collate "C") from pg_attribute a
                      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped), '[]'::json)::text as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and ${within} order by 1, 2`,
  );
  const rows = new Map<string, TableRows>();
  for (let at = 0; at < tables.length; at += tablesInOne) {
    const part = tables
      .slice(at, at + tablesInOne)
      .map(({ schema, table, columns }) => ({ schema, table, columns: JSON.parse(columns) as string[] }));
    const found = await rowsAsText(db, part, readAs);
    for (const [n, { schema, table, columns: names }] of part.entries())
      rows.set(JSON.stringify([schema, table]), { path: [schema, table], columns: names, rows: found[n] ?? [] });
  }
  return { tables: rows, sequences: await sequences(db, within) };
}

async function sequences(db: Database, within: string): Promise<ReadonlyMap<string, string>> {
  const names = await db.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and ${within} order by 1, 2`,
  );
  const states = new Map<string, string>();
  for (let at = 0; at < names.length; at += tablesInOne) {
    const part = names.slice(at, at + tablesInOne);
    const sql = part.map(
      ({ schema, name }, n) =>
        `SELECT ${n} AS n, last_value::text AS last, is_called AS called FROM ${qualified(schema, name)}`,
    );
    for (const { n, last, called } of await db.query<{ n: number; last: string; called: boolean }>(
      sql.join("\nUNION ALL\n"),
    )) {
      const { schema, name } = part[n] ?? { schema: "", name: "" };
      states.set(JSON.stringify([schema, name]), `${last} ${called}`);
    }
  }
  return states;
}

/** Sequences whose next value is not above the highest value of the column that they feed, as `schema.name`. */
export async function sequencesBehind(db: Database): Promise<readonly string[]> {
  const fed = await db.query<{
    schema: string;
    name: string;
    table_schema: string;
    table_name: string;
    column: string;
    is_alone: boolean;
  }>(
    `select sn.nspname as schema, s.relname as name, tn.nspname as table_schema, t.relname as table_name, a.attname as column,
       d.deptype = 'i' and t.relkind <> 'p' as is_alone
     from pg_depend d join pg_class s on s.oid = d.objid and s.relkind = 'S' join pg_namespace sn on sn.oid = s.relnamespace
     join pg_sequence q on q.seqrelid = s.oid and q.seqincrement > 0
     join pg_class t on t.oid = d.refobjid join pg_namespace tn on tn.oid = t.relnamespace
     join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
     where not ${hasRowsElsewhere("t.oid")} and d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and (d.deptype = 'i' or d.deptype = 'a' and exists (
         select from pg_attrdef f join pg_depend u on u.classid = 'pg_attrdef'::regclass and u.objid = f.oid and u.refobjid = s.oid
         where f.adrelid = d.refobjid and f.adnum = d.refobjsubid))
       and a.atttypid in (20, 21, 23, 1700) and ${isUserNamespace("sn")} order by 1, 2`,
  );
  const behind: string[] = [];
  for (let at = 0; at < fed.length; at += tablesInOne) {
    const part = fed.slice(at, at + tablesInOne);
    const sql = part.map(
      ({ schema, name, table_schema, table_name, column, is_alone }, n) =>
        `SELECT ${n} AS n FROM ${qualified(schema, name)} s, (SELECT max(${quote(column)}) AS value FROM ${is_alone ? "ONLY " : ""}${qualified(table_schema, table_name)}) m
         WHERE m.value > s.last_value OR (m.value = s.last_value AND NOT s.is_called)`,
    );
    for (const { n } of await db.query<{ n: number }>(sql.join("\nUNION ALL\n")))
      behind.push(`${part[n]?.schema}.${part[n]?.name}`);
  }
  return behind;
}
