import type { CatalogKind } from "../catalog_kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { qualified } from "../quote.ts";
import { joinLenient, joinOpen } from "./lenient_not_null.ts";

/**
 * Catalog expression: what the bounds of the partition `c`, and of those above it, ask of a row. PostgreSQL writes the
 * object number of a table that is partitioned by hash; its name takes that place.
 */
const constraintOf = `
  with recursive above as (
    select row_number() over () as n, quote_literal(a.relid::oid) || '::oid' as number, format('%L::regclass', format('%I.%I', an.nspname, ac.relname)) as name
    from pg_partition_ancestors(c.oid) a(relid) join pg_class ac on ac.oid = a.relid join pg_namespace an on an.oid = ac.relnamespace
  ), told as (
    select 0::int8 as n, pg_get_partition_constraintdef(c.oid) collate "C" as text
    union all select told.n + 1, replace(told.text, above.number, above.name) from told join above on above.n = told.n + 1
  ) select text from told order by n desc limit 1`;

/** That a table is a partition of another: attached and detached, its rows left alone. */
export const partition: CatalogKind = {
  name: "partition",
  among: "pg_class where relispartition",
  introspect: `
    select 0::int8 as classid, c.oid::int8 as objid, 0 as objsubid, json_build_array(n.nspname, c.relname)::text as path,
           json_build_object('parent', json_build_array(pn.nspname, p.relname), 'bound', pg_get_expr(c.relpartbound, c.oid),
             'child', case c.relkind when 'f' then 'foreign table' else 'table' end,
             'derived', json_build_object('default', pg_get_expr(c.relpartbound, c.oid) = 'DEFAULT', 'constraint', (${constraintOf}),
               'modulus', case when h.partstrat = 'h' then split_part(split_part(pg_get_expr(c.relpartbound, c.oid), ' ', 5), ',', 1)::int end))::text as value
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_inherits i on i.inhrelid = c.oid
    join pg_class p on p.oid = i.inhparent join pg_partitioned_table h on h.partrelid = p.oid join pg_namespace pn on pn.oid = p.relnamespace
    where c.relispartition and c.relkind in ('r', 'p', 'f') and ${isUserNamespace("n")}`,
  parent: ({ id, value }) => ({ kind: String(value["child"]), path: id.path }),
  create({ id, value }, scope) {
    const path = value["parent"] as readonly string[];
    const [schema = "", name = ""] = path;
    return {
      sql: [
        ...joinLenient(id, { kind: "table", path }, scope),
        ...joinOpen({ kind: "table", path: id.path }, { kind: "table", path }, scope),
        `ALTER TABLE ${qualified(schema, name)} ATTACH PARTITION ${relation(id)} ${String(value["bound"])};`,
      ],
      lock: "SHARE UPDATE EXCLUSIVE",
    };
  },
  drop({ id, value }) {
    const [schema = "", name = ""] = value["parent"] as readonly string[];
    return {
      sql: [`ALTER TABLE ${qualified(schema, name)} DETACH PARTITION ${relation(id)};`],
      lock: "ACCESS EXCLUSIVE",
    };
  },
};
