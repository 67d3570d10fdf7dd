import type { Kind } from "../../kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { quote } from "../quote.ts";
import { asideOf } from "./aside.ts";

interface Attribute {
  readonly name: string;
  readonly type: string;
  readonly collation: string | null;
}

function attributesOf(value: { readonly [key: string]: unknown }): readonly Attribute[] {
  return value["attributes"] as readonly Attribute[];
}

function clause({ name, type, collation }: Attribute): string {
  return `${quote(name)} ${type}${collation === null ? "" : ` COLLATE ${collation}`}`;
}

export const composite: Kind = {
  name: "composite",
  archive: "when-needed",
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
  // Attributes at the end can come in place; for any other change the values are carried over as text.
  alter(from, to) {
    const before = attributesOf(from.value).map(clause);
    const after = attributesOf(to.value).map(clause);
    if (before.some((text, at) => after[at] !== text)) return undefined;
    return {
      sql: after.slice(before.length).map((text) => `ALTER TYPE ${relation(to.id)} ADD ATTRIBUTE ${text} CASCADE;`),
    };
  },
  rename: (from, to) => ({ sql: [`ALTER TYPE ${relation(from)} RENAME TO ${quote(to.path[1] ?? "")};`] }),
  aside: (id) => asideOf(id, "TYPE"),
};
