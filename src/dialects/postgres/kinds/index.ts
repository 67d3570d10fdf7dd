import { keyOf } from "../../../model/fact.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { ownerOf, ownName } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { qualified, quote } from "../quote.ts";
import { indexedIfPossible } from "./filled_if_possible.ts";
import { indexMarks, markIndex, markNew, marks } from "./index_marks.ts";

export const index: CatalogKind = {
  name: "index",
  sameWhenEqual: true,
  // The definition is cut before and after the name, so that an index under a new name is equal to the old one.
  among: "pg_index where indexrelid >= 16384",
  introspect: `
    select 'pg_class'::regclass::oid::int8 as classid, c.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, t.relname, c.relname)::text as path,
           json_build_object('unique', i.indisunique,
             'definition', substr(pg_get_indexdef(c.oid), length(case when i.indisunique then 'CREATE UNIQUE INDEX ' else 'CREATE INDEX ' end || quote_ident(c.relname) || case c.relkind when 'I' then ' ON ONLY ' else ' ON ' end) + 1),
             'parent', (select json_build_array(pn.nspname, pt.relname, pc.relname) from pg_inherits h join pg_class pc on pc.oid = h.inhparent
                        join pg_namespace pn on pn.oid = pc.relnamespace join pg_index pi on pi.indexrelid = pc.oid join pg_class pt on pt.oid = pi.indrelid
                        where h.inhrelid = c.oid),
             'columns', (select json_agg(case when u.attnum = 0 then null else a.attname end order by u.n)
                         from unnest((i.indkey::int2[])[0:i.indnkeyatts - 1]) with ordinality u(attnum, n)
                         left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = u.attnum),
             'predicate', pg_get_expr(i.indpred, i.indrelid),
             'expressions', (select json_agg(pg_get_indexdef(c.oid, g.n, true) order by g.n) from generate_series(1, i.indnkeyatts) g(n)),
             'owner', case t.relkind when 'm' then 'materialized view' else 'table' end,
             'nullsNotDistinct', coalesce((to_jsonb(i)->>'indnullsnotdistinct')::boolean, false),
             ${indexMarks})::text as value
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
    where ${isUserNamespace("n")} and t.relkind in ('r', 'p', 'm')
      and not exists (select from pg_constraint k where k.conindid = c.oid and k.contype in ('p', 'u', 'x'))`,
  parent: ({ id, value }) => ownerOf(String(value["owner"]), id),
  occupies: ({ id }) => [`relation ${qualified(id.path[0] ?? "", ownName(id))}`],
  create(fact, scope) {
    const { id, value } = fact;
    const unique = value["unique"] === true ? "UNIQUE " : "";
    const statement = `CREATE ${unique}INDEX ${quote(ownName(id))} ON ${String(value["definition"])};`;
    const holder = ownerOf(String(value["owner"]), id);
    const isLenient = scope.lenient === true && holder.kind === "materialized view";
    return {
      sql: [isLenient ? indexedIfPossible(holder, ownName(id), statement) : statement, ...markNew(fact, scope)],
      lock: "SHARE",
      scans: [keyOf(ownerOf("table", id))],
    };
  },
  // That of a partition which leaves may have gone with one far above it.
  drop: ({ id, value }) => ({
    sql: [
      `DROP INDEX ${Array.isArray(value["parent"]) ? "IF EXISTS " : ""}${qualified(id.path[0] ?? "", ownName(id))};`,
    ],
    lock: "ACCESS EXCLUSIVE",
  }),
  alter: (from, to, attributes, scope) =>
    attributes.every((name) => name === "parent" || marks.has(name))
      ? { sql: markIndex(from, to, scope), lock: "SHARE UPDATE EXCLUSIVE" }
      : undefined,
  rename: (from, to) => ({
    sql: [`ALTER INDEX ${qualified(from.path[0] ?? "", ownName(from))} RENAME TO ${quote(ownName(to))};`],
    lock: "SHARE UPDATE EXCLUSIVE",
  }),
};
