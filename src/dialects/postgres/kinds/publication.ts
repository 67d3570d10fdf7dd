import type { Json } from "../../../model/fact.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { literal, qualified, quote } from "../quote.ts";

interface PublishedTable {
  readonly table: readonly [string, string];
  readonly columns: readonly string[] | null;
  readonly where: string | null;
}

interface PublicationValue {
  readonly allTables: boolean;
  readonly publish: readonly string[];
  readonly viaRoot: boolean;
  /** Stored generated columns are published as well; known from PostgreSQL 18 on. */
  readonly generatedColumns: boolean;
  readonly tables: readonly PublishedTable[];
  readonly schemas: readonly string[];
}

function read(value: Readonly<Record<string, Json>>): PublicationValue {
  return value as unknown as PublicationValue;
}

/** What is published, as FOR and SET write it. */
function objects({ allTables, tables, schemas }: PublicationValue): string {
  if (allTables) return "ALL TABLES";
  // PostgreSQL 14 takes the word TABLE once.
  const published = tables.map(({ table, columns, where }, at) => {
    const list = columns === null ? "" : ` (${columns.map(quote).join(", ")})`;
    return `${at === 0 ? "TABLE " : ""}ONLY ${qualified(...table)}${list}${where === null ? "" : ` WHERE (${where})`}`;
  });
  return [...published, ...schemas.map((name) => `TABLES IN SCHEMA ${quote(name)}`)].join(", ");
}

/** `before`: what stands already; what older servers do not know is named only where it is asked for, or taken back. */
function options({ publish, viaRoot, generatedColumns }: PublicationValue, before?: PublicationValue): string {
  const generated = generatedColumns ? "stored" : before?.generatedColumns === true ? "none" : undefined;
  const more = generated === undefined ? "" : `, publish_generated_columns = ${generated}`;
  return `publish = ${literal(publish.join(", "))}, publish_via_partition_root = ${viaRoot}${more}`;
}

export const publication: CatalogKind = {
  name: "publication",
  // PostgreSQL 14 knows no column lists, row filters and schemas: there the names of the columns mean those of `absent`, and
  // of the schemas there is nothing in pg_depend.
  among: "pg_publication",
  introspect: `
    select 'pg_publication'::regclass::oid::int8 as classid, p.oid::int8 as objid, 0 as objsubid, json_build_array(p.pubname)::text as path,
           json_build_object('allTables', p.puballtables, 'viaRoot', p.pubviaroot, 'generatedColumns', coalesce(to_jsonb(p)->>'pubgencols' = 's', false),
             'publish', array_remove(array[case when p.pubinsert then 'insert' end, case when p.pubupdate then 'update' end,
               case when p.pubdelete then 'delete' end, case when p.pubtruncate then 'truncate' end], null),
             'tables', (select coalesce(json_agg(json_build_object('table', json_build_array(n.nspname, c.relname),
                 'columns', (select json_agg(a.attname order by a.attnum) from pg_attribute a
                             where a.attrelid = c.oid and a.attnum = any ((select prattrs from (select r.*) own)::int2[])),
                 'where', pg_get_expr((select prqual from (select r.*) own), r.prrelid)) order by n.nspname, c.relname), '[]'::json)
               from (select null::int2vector as prattrs, null::pg_node_tree as prqual) absent, pg_publication_rel r join pg_class c on c.oid = r.prrelid join pg_namespace n on n.oid = c.relnamespace where r.prpubid = p.oid),
             'schemas', (select coalesce(json_agg(n.nspname order by n.nspname), '[]'::json) from pg_depend s
                         join pg_depend o on o.classid = s.classid and o.objid = s.objid and o.refclassid = 'pg_namespace'::regclass
                         join pg_namespace n on n.oid = o.refobjid
                         where s.classid = to_regclass('pg_catalog.pg_publication_namespace')
                           and s.refclassid = 'pg_publication'::regclass and s.refobjid = p.oid))::text as value
    from pg_publication p`,
  create({ id, value }) {
    const p = read(value);
    const what = objects(p);
    return {
      sql: [`CREATE PUBLICATION ${quote(id.path[0] ?? "")}${what === "" ? "" : ` FOR ${what}`} WITH (${options(p)});`],
    };
  },
  drop: ({ id }) => ({ sql: [`DROP PUBLICATION ${quote(id.path[0] ?? "")};`] }),
  alter(from, to) {
    const [a, b] = [read(from.value), read(to.value)];
    if (a.allTables || b.allTables || objects(b) === "") return undefined;
    const head = `ALTER PUBLICATION ${quote(to.id.path[0] ?? "")}`;
    const sql: string[] = [];
    if (objects(a) !== objects(b)) sql.push(`${head} SET ${objects(b)};`);
    if (options(a) !== options(b)) sql.push(`${head} SET (${options(b, a)});`);
    return { sql };
  },
  rename: (from, to) => ({
    sql: [`ALTER PUBLICATION ${quote(from.path[0] ?? "")} RENAME TO ${quote(to.path[0] ?? "")};`],
  }),
};
