import type { FactId } from "../../../model/fact.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { literal } from "../quote.ts";
import { target } from "../targets.ts";

/** The fact that a comment or grant hangs on: a view for its columns, a domain for its constraints, which are no facts of their own. */
export function commentedObject(path: readonly string[]): FactId {
  const [kind = "", ...rest] = path;
  const of = kind.indexOf(" of ");
  if (of < 0) return { kind, path: rest };
  const whole = kind.slice(of + " of ".length);
  return { kind: whole, path: rest.slice(0, whole === "column" ? 3 : 2) };
}

/** Path: kind of the object, then its path. */
export const comment: CatalogKind = {
  name: "comment",
  // Rows name their object by address; introspection puts its kind and path before them.
  introspect: `
    select d.classoid::int8 as classid, d.objoid::int8 as objid, d.objsubid as objsubid, 
           json_build_array(coalesce((select a.attname from pg_attribute a where d.objsubid > 0 and d.classoid = 'pg_class'::regclass and a.attrelid = d.objoid and a.attnum = d.objsubid), ''),
             pg_describe_object(d.classoid, d.objoid, d.objsubid))::text as path,
           json_build_object('text', d.description)::text as value
    from pg_description d where d.objoid >= 16384 or (d.classoid = 'pg_namespace'::regclass and d.objoid = 'public'::regnamespace)`,
  parent: ({ id }) => commentedObject(id.path),
  create: ({ id, value }) => ({
    sql: [`COMMENT ON ${target(id.path[0] ?? "", id.path.slice(1), value)} IS ${literal(String(value["text"]))};`],
    lock: "SHARE UPDATE EXCLUSIVE",
  }),
  drop: ({ id, value }) => ({
    sql: [`COMMENT ON ${target(id.path[0] ?? "", id.path.slice(1), value)} IS NULL;`],
    lock: "SHARE UPDATE EXCLUSIVE",
  }),
  alter: (_from, to, _attributes, scope) => comment.create(to, scope),
};
