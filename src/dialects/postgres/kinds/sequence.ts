import type { Fact, FactId, Json } from "../../../model/fact.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { literal } from "../quote.ts";
import { sinceVersion } from "../since_version.ts";
import { movedTo } from "./moved.ts";

interface SequenceValue {
  readonly type: string;
  readonly start: string;
  readonly increment: string;
  readonly min: string;
  readonly max: string;
  readonly cache: string;
  readonly cycle: boolean;
  readonly persistence: string;
}

function read(value: Readonly<Record<string, Json>>): SequenceValue {
  return value as unknown as SequenceValue;
}

/** Options of CREATE SEQUENCE and of identity columns, all spelled out. */
export function sequenceOptions(value: Readonly<Record<string, Json>>): string {
  const s = read(value);
  return [
    `START WITH ${s.start}`,
    `INCREMENT BY ${s.increment}`,
    `MINVALUE ${s.min}`,
    `MAXVALUE ${s.max}`,
    `CACHE ${s.cache}`,
    s.cycle ? "CYCLE" : "NO CYCLE",
  ].join(" ");
}

/** Catalog expression: the settings of the sequence under the alias `s` (pg_sequence), as JSON. */
export const sequenceSettings = `
  json_build_object('type', format_type(s.seqtypid, null), 'start', s.seqstart::text, 'increment', s.seqincrement::text,
    'min', s.seqmin::text, 'max', s.seqmax::text, 'cache', s.seqcache::text, 'cycle', s.seqcycle)`;

/** True when a value lies within the bounds of the sequence. */
function takes({ min, max }: SequenceValue, value: string): boolean {
  return BigInt(min) <= BigInt(value) && BigInt(value) <= BigInt(max);
}

function knowsUnlogged(target: number | undefined): boolean {
  return target !== undefined && target >= 15;
}

/** The sequences of an unlogged table are unlogged from PostgreSQL 15 on; an older server has none that are. */
function setPersistence(id: FactId, { persistence }: SequenceValue, target: number | undefined): string {
  const sql = `ALTER SEQUENCE ${relation(id)} SET ${persistence === "u" ? "UNLOGGED" : "LOGGED"}`;
  return knowsUnlogged(target) ? `${sql};` : sinceVersion(15, sql);
}

export const sequence: CatalogKind = {
  name: "sequence",
  archive: "always",
  among: "pg_class where relkind = 'S'",
  introspect: `
    select 'pg_class'::regclass::oid::int8 as classid, c.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, c.relname)::text as path,
           (${sequenceSettings}::jsonb || jsonb_build_object('persistence', c.relpersistence))::text as value
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_sequence s on s.seqrelid = c.oid
    where c.relkind = 'S' and ${isUserNamespace("n")}
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'i')`,
  occupies: ({ id }) => [`relation ${relation(id)}`],
  create({ id, value }, { target }) {
    const s = read(value);
    const unlogged = s.persistence === "u";
    const word = unlogged && knowsUnlogged(target) ? "UNLOGGED " : "";
    return {
      sql: [
        `CREATE ${word}SEQUENCE ${relation(id)} AS ${s.type} ${sequenceOptions(value)};`,
        ...(unlogged && word === "" ? [setPersistence(id, s, target)] : []),
      ],
    };
  },
  drop: ({ id }) => ({ sql: [`DROP SEQUENCE ${relation(id)};`] }),
  alter(from: Fact, to: Fact, attributes, { target }) {
    const s = read(to.value);
    const before = read(from.value);
    // Neither can go on where the other is: each keeps its own state.
    if (!takes(s, before.start) && !takes(before, s.start)) return undefined;
    const sql: string[] = [];
    const head = `ALTER SEQUENCE ${relation(to.id)}`;
    if (!takes(s, before.start)) {
      sql.push(
        `SELECT setval(${literal(relation(to.id))}, ${s.start}, false) FROM ${relation(to.id)}\nWHERE NOT is_called AND last_value NOT BETWEEN ${s.min} AND ${s.max};`,
      );
    }
    if (attributes.some((name) => name !== "persistence")) {
      const type = before.type === s.type ? "" : `AS ${s.type} `;
      sql.push(`${head} ${type}${sequenceOptions(to.value)};`);
    }
    if (attributes.includes("persistence")) sql.push(setPersistence(to.id, s, target));
    return { sql };
  },
  rename: (from, to) => movedTo("SEQUENCE", from, to),
  whenNeedIsRebuilt: () => "stay",
};
