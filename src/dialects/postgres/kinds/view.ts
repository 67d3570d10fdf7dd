import type { Fact } from "../../../model/fact.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { quote } from "../quote.ts";
import { optionsClause } from "./options.ts";

interface Output {
  readonly name: string;
  readonly type: string;
}

function outputs(fact: Fact): readonly Output[] {
  return fact.derived?.["columns"] as unknown as readonly Output[];
}

function statement(fact: Fact, replace: boolean): string {
  const recursiveSafe = String(fact.value["definition"]).trim();
  const body = recursiveSafe.endsWith(";") ? recursiveSafe.slice(0, -1) : recursiveSafe;
  const options = (fact.value["options"] as readonly string[]).filter((option) => !option.startsWith("check_option="));
  const check = (fact.value["options"] as readonly string[]).find((option) => option.startsWith("check_option="));
  const tail = check === undefined ? "" : `\nWITH ${check.slice("check_option=".length).toUpperCase()} CHECK OPTION`;
  return `CREATE ${replace ? "OR REPLACE " : ""}VIEW ${relation(fact.id)}${optionsClause(options)} AS\n${body}${tail};`;
}

/** Catalog expression: output columns of the relation under the alias `c`. */
const outputColumns = `(select coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'collation', a.attcollation::regcollation::text) order by a.attnum), '[]'::json)
  from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)`;

export const view: CatalogKind = {
  name: "view",
  among: "pg_class where relkind = 'v' and oid >= 16384",
  introspect: `
    select 'pg_class'::regclass::oid::int8 as classid, c.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, c.relname)::text as path,
           json_build_object('definition', pg_get_viewdef(c.oid), 'options', coalesce(to_json(c.reloptions), '[]'::json),
             'derived', json_build_object('columns', ${outputColumns}),
             'defaults', (select coalesce(json_object_agg(a.attname, pg_get_expr(d.adbin, d.adrelid)), '{}'::json)
                          from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum where d.adrelid = c.oid))::text as value
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'v' and ${isUserNamespace("n")}`,
  occupies: ({ id }) => [`relation ${relation(id)}`, `type ${relation(id)}`],
  create(fact) {
    const defaults = Object.entries(fact.value["defaults"] as Record<string, string>).map(
      ([name, expression]) => `ALTER VIEW ${relation(fact.id)} ALTER COLUMN ${quote(name)} SET DEFAULT ${expression};`,
    );
    return { sql: [statement(fact, false), ...defaults] };
  },
  drop: ({ id }) => ({ sql: [`DROP VIEW ${relation(id)};`], lock: "ACCESS EXCLUSIVE" }),
  alter(from, to, attributes) {
    if (attributes.includes("defaults")) return undefined;
    const after = outputs(to);
    const kept = outputs(from).every((column, at) => JSON.stringify(column) === JSON.stringify(after[at]));
    return kept ? { sql: [statement(to, true)], lock: "ACCESS EXCLUSIVE" } : undefined;
  },
  rename: (from, to) => ({ sql: [`ALTER VIEW ${relation(from)} RENAME TO ${quote(to.path[1] ?? "")};`] }),
};
