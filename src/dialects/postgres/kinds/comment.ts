import type { Kind } from "../../kind.ts";
import { literal } from "../quote.ts";
import { target } from "../targets.ts";

/** Path: kind of the object, then its path. */
export const comment: Kind = {
  name: "comment",
  // Rows name their object by address; introspection puts its kind and path before them.
  introspect: `
    select d.classoid::int8 as classid, d.objoid::int8 as objid, d.objsubid as objsubid, '[]' as path,
           json_build_object('text', d.description)::text as value
    from pg_description d where d.objoid >= 16384 or (d.classoid = 'pg_namespace'::regclass and d.objoid = 'public'::regnamespace)`,
  parent: ({ id }) => ({ kind: id.path[0] ?? "", path: id.path.slice(1) }),
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
