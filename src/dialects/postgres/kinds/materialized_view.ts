import type { CatalogKind } from "../catalog_kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { quote } from "../quote.ts";
import { filledIfPossible } from "./filled_if_possible.ts";
import { changedOptions, optionsClause, relationOptions } from "./options.ts";
import { changesMethodInPlace, setMethod } from "./storage_method.ts";

export const materializedView: CatalogKind = {
  name: "materialized view",
  among: "pg_class where relkind = 'm'",
  introspect: `
    select 'pg_class'::regclass::oid::int8 as classid, c.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, c.relname)::text as path,
           json_build_object('definition', pg_get_viewdef(c.oid), 'options', ${relationOptions},
             'accessMethod', (select m.amname from pg_am m where m.oid = c.relam and m.amname <> 'heap'),
             'populated', c.relispopulated)::text as value
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'm' and ${isUserNamespace("n")}`,
  occupies: ({ id }) => [`relation ${relation(id)}`, `type ${relation(id)}`],
  create({ id, value }, { lenient }) {
    const text = String(value["definition"]).trim();
    const body = text.endsWith(";") ? text.slice(0, -1) : text;
    const options = optionsClause(value["options"] as readonly string[]);
    const method = value["accessMethod"] === null ? "" : ` USING ${quote(String(value["accessMethod"]))}`;
    const head = `CREATE MATERIALIZED VIEW ${relation(id)}${method}${options} AS\n${body}\n`;
    if (value["populated"] !== true) return { sql: [`${head}WITH NO DATA;`] };
    return { sql: [lenient === true ? filledIfPossible(id, head) : `${head}WITH DATA;`] };
  },
  drop: ({ id }) => ({ sql: [`DROP MATERIALIZED VIEW ${relation(id)};`], lock: "ACCESS EXCLUSIVE" }),
  alter(from, to, attributes, scope) {
    const isMoved = attributes.includes("accessMethod");
    if (attributes.includes("definition") || (isMoved && !changesMethodInPlace(scope))) return undefined;
    const method = isMoved ? setMethod(to.id, to.value["accessMethod"] as string | null) : undefined;
    const head = `ALTER MATERIALIZED VIEW ${relation(to.id)}`;
    const [before, after] = [from, to].map(({ value }) => value["options"] as readonly string[]);
    const sql: string[] = [];
    if (method !== undefined) sql.push(method.sql);
    sql.push(...changedOptions(head, before ?? [], after ?? []));
    if (attributes.includes("populated")) {
      sql.push(`REFRESH MATERIALIZED VIEW ${relation(to.id)}${to.value["populated"] === true ? "" : " WITH NO DATA"};`);
    }
    return { sql, lock: "ACCESS EXCLUSIVE", ...(method === undefined ? {} : { requires: method.requires }) };
  },
  rename: (from, to) => ({ sql: [`ALTER MATERIALIZED VIEW ${relation(from)} RENAME TO ${quote(to.path[1] ?? "")};`] }),
};
