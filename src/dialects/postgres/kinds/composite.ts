import { type Fact, keyOf } from "../../../model/fact.ts";
import type { Scope } from "../../kind.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { quote } from "../quote.ts";
import { asideOf } from "./aside.ts";
import { movedTo } from "./moved.ts";

export interface Attribute {
  readonly name: string;
  readonly type: string;
  readonly collation: string | null;
}

/** Attributes in their order. */
export function attributesOf(value: { readonly [key: string]: unknown }): readonly Attribute[] {
  return value["attributes"] as readonly Attribute[];
}

function clause({ name, type, collation }: Attribute): string {
  return `${quote(name)} ${type}${collation === null ? "" : ` COLLATE ${collation}`}`;
}

/** Names of the attributes that the changed type has no more. */
function goneAttributes(from: Fact, to: Fact): readonly string[] {
  const after = new Set(attributesOf(to.value).map(({ name }) => name));
  return attributesOf(from.value).flatMap(({ name }) => (after.has(name) ? [] : [name]));
}

/** Dependents that hold values of the type, or hang on it, without a word about its attributes. */
const holders: ReadonlySet<string> = new Set(["column", "composite", "domain", "table", "comment", "grant"]);

/** True when a table that goes takes values of the type along to the archive, at any depth. */
function isPutAway(type: string, { from, to }: Pick<Scope, "from" | "to">): boolean {
  const types = new Set([type]);
  for (const key of types)
    for (const fact of from.facts.values())
      if ((fact.id.kind === "composite" || fact.id.kind === "domain") && fact.needs.includes(key)) types.add(fact.key);
  return [...from.facts.values()].some(
    ({ id, needs }) =>
      id.kind === "column" &&
      !to.facts.has(keyOf({ kind: "table", path: id.path.slice(0, 2) })) &&
      needs.some((need) => types.has(need)),
  );
}

export const composite: CatalogKind = {
  name: "composite",
  archive: "when-needed",
  among: "pg_class where relkind = 'c' and oid >= 16384",
  introspect: `
    select 'pg_type'::regclass::oid::int8 as classid, t.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, t.typname)::text as path,
           json_build_object('attributes', (select coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
               'collation', (select format('%I.%I', cn.nspname, l.collname) from pg_collation l join pg_namespace cn on cn.oid = l.collnamespace
                             where l.oid = a.attcollation and a.attcollation <> at.typcollation)) order by a.attnum), '[]'::json)
             from pg_attribute a join pg_type at on at.oid = a.atttypid where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped))::text as value
    from pg_type t join pg_class c on c.oid = t.typrelid and c.relkind = 'c' join pg_namespace n on n.oid = t.typnamespace
    where ${isUserNamespace("n")}`,
  occupies: ({ id }) => [`relation ${relation(id)}`, `type ${relation(id)}`],
  create: ({ id, value }) => ({
    sql: [`CREATE TYPE ${relation(id)} AS (${attributesOf(value).map(clause).join(", ")});`],
  }),
  drop: ({ id }) => ({ sql: [`DROP TYPE ${relation(id)};`] }),
  // Attributes can go, and come at the end, in place; for any other change the values are carried over as text.
  alter(from, to, _attributes, scope) {
    if (goneAttributes(from, to).length > 0 && isPutAway(from.key, scope)) return undefined;
    const before = attributesOf(from.value);
    const after = attributesOf(to.value);
    const stay = before.filter(({ name }) => after.some((attribute) => attribute.name === name)).map(clause);
    if (stay.some((text, at) => clause(after[at] as Attribute) !== text)) return undefined;
    const head = `ALTER TYPE ${relation(to.id)}`;
    return {
      sql: [
        ...goneAttributes(from, to).map((name) => `${head} DROP ATTRIBUTE ${quote(name)};`),
        ...after.slice(stay.length).map((attribute) => `${head} ADD ATTRIBUTE ${clause(attribute)};`),
      ],
    };
  },
  // A table of the type changes by itself, while it is none.
  unsettles: (from, to, _attributes, { id }) =>
    id.kind === "row type" || (goneAttributes(from, to).length > 0 && !holders.has(id.kind)) ? "rebuild" : undefined,
  sameWhenOnly: true,
  // Columns of tables of the type take the name as well.
  part: {
    kind: "attribute",
    rename: (from, to) => ({
      sql: [
        `ALTER TYPE ${relation(from)} RENAME ATTRIBUTE ${quote(from.path[2] ?? "")} TO ${quote(to.path[2] ?? "")} CASCADE;`,
      ],
      lock: "ACCESS EXCLUSIVE",
    }),
  },
  rename: (from, to) => movedTo("TYPE", from, to),
  aside: (id) => asideOf(id, "TYPE"),
};
