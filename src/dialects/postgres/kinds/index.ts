import { keyOf } from "../../../model/fact.ts";
import type { Kind } from "../../kind.ts";
import { ownerOf, ownName, relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { qualified, quote } from "../quote.ts";

/** What changes without the index being made anew; a parent index adopts its partitions by itself. */
const inPlace: ReadonlySet<string> = new Set(["clustered", "replicaIdentity", "parent"]);

export const index: Kind = {
  name: "index",
  sameWhenEqual: true,
  // The definition is cut before and after the name, so that an index under a new name is equal to the old one.
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
             'clustered', i.indisclustered, 'replicaIdentity', i.indisreplident)::text as value
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
    where ${isUserNamespace("n")} and t.relkind in ('r', 'p', 'm')
      and not exists (select from pg_constraint k where k.conindid = c.oid and k.contype in ('p', 'u', 'x'))`,
  parent: ({ id, value }) => ownerOf(String(value["owner"]), id),
  occupies: ({ id }) => [`relation ${qualified(id.path[0] ?? "", ownName(id))}`],
  create({ id, value }) {
    const unique = value["unique"] === true ? "UNIQUE " : "";
    const sql = [`CREATE ${unique}INDEX ${quote(ownName(id))} ON ${String(value["definition"])};`];
    const head = `ALTER TABLE ${relation(id)}`;
    if (value["clustered"] === true) sql.push(`${head} CLUSTER ON ${quote(ownName(id))};`);
    if (value["replicaIdentity"] === true) sql.push(`${head} REPLICA IDENTITY USING INDEX ${quote(ownName(id))};`);
    return { sql, lock: "SHARE", scans: [keyOf(ownerOf("table", id))] };
  },
  drop: ({ id }) => ({ sql: [`DROP INDEX ${qualified(id.path[0] ?? "", ownName(id))};`], lock: "ACCESS EXCLUSIVE" }),
  alter(from, to, attributes, scope) {
    if (attributes.some((name) => !inPlace.has(name))) return undefined;
    const head = `ALTER TABLE ${relation(to.id)}`;
    const name = quote(ownName(to.id));
    const sql: string[] = [];
    if (from.value["clustered"] !== to.value["clustered"]) {
      sql.push(to.value["clustered"] === true ? `${head} CLUSTER ON ${name};` : `${head} SET WITHOUT CLUSTER;`);
    }
    if (from.value["replicaIdentity"] !== to.value["replicaIdentity"]) {
      // Another identity than an index is for the table to set.
      const own = scope.to.facts.get(keyOf(ownerOf("table", to.id)))?.value["replicaIdentity"];
      if (to.value["replicaIdentity"] === true) sql.push(`${head} REPLICA IDENTITY USING INDEX ${name};`);
      else if (own === "d") sql.push(`${head} REPLICA IDENTITY DEFAULT;`);
    }
    return { sql, lock: "SHARE UPDATE EXCLUSIVE" };
  },
  rename: (from, to) => ({
    sql: [`ALTER INDEX ${qualified(from.path[0] ?? "", ownName(from))} RENAME TO ${quote(ownName(to))};`],
    lock: "SHARE UPDATE EXCLUSIVE",
  }),
};
