import type { FactId } from "../../../model/fact.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { quote } from "../quote.ts";
import { rolesAmong } from "../roles.ts";
import { emitHiding, foreignOptions, optionsList, optionsMoved, optionsOf } from "./foreign_options.ts";

function target({ path }: FactId): string {
  const [server = "", role = ""] = path;
  return `USER MAPPING FOR ${role} SERVER ${quote(server)}`;
}

/** Path: server, then the role (`PUBLIC`, `CURRENT_USER` for whoever loads the schema, or a quoted name). */
export const userMapping: CatalogKind = {
  name: "user mapping",
  among: "pg_user_mapping",
  introspect: `
    select 'pg_user_mapping'::regclass::oid::int8 as classid, m.oid::int8 as objid, 0 as objsubid,
           json_build_array(s.srvname, case when m.umuser = 0 then 'PUBLIC' when pg_get_userbyid(m.umuser) = current_user then 'CURRENT_USER'
             else quote_ident(pg_get_userbyid(m.umuser)) end)::text as path,
           json_build_object('options', ${foreignOptions("m.umoptions")})::text as value
    from pg_user_mapping m join pg_foreign_server s on s.oid = m.umserver`,
  presupposes: ({ id }) => rolesAmong([id.path[1] ?? ""]),
  parent: ({ id }) => ({ kind: "server", path: id.path.slice(0, 1) }),
  // All that it holds is how somebody logs in.
  create: ({ id, value }) =>
    emitHiding(
      () => true,
      (write) => [`CREATE ${target(id)}${optionsList(optionsOf(value), write)};`],
    ),
  drop: ({ id }) => ({ sql: [`DROP ${target(id)};`] }),
  alter: (from, to) =>
    emitHiding(
      () => true,
      (write) => [`ALTER ${target(to.id)}${optionsMoved(optionsOf(from.value), optionsOf(to.value), write)};`],
    ),
};
