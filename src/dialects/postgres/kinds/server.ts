import type { CatalogKind } from "../catalog_kind.ts";
import { literal, quote } from "../quote.ts";
import { emitHiding, foreignOptions, isSecret, optionsList, optionsMoved, optionsOf } from "./foreign_options.ts";

export const server: CatalogKind = {
  name: "server",
  among: "pg_foreign_server",
  introspect: `
    select 'pg_foreign_server'::regclass::oid::int8 as classid, s.oid::int8 as objid, 0 as objsubid,
           json_build_array(s.srvname)::text as path,
           json_build_object('wrapper', w.fdwname, 'type', s.srvtype, 'version', s.srvversion, 'options', ${foreignOptions("s.srvoptions")})::text as value
    from pg_foreign_server s join pg_foreign_data_wrapper w on w.oid = s.srvfdw`,
  create: ({ id, value }) =>
    emitHiding(isSecret, (write) => {
      const type = value["type"] === null ? "" : ` TYPE ${literal(String(value["type"]))}`;
      const version = value["version"] === null ? "" : ` VERSION ${literal(String(value["version"]))}`;
      const wrapper = ` FOREIGN DATA WRAPPER ${quote(String(value["wrapper"]))}`;
      return [
        `CREATE SERVER ${quote(id.path[0] ?? "")}${type}${version}${wrapper}${optionsList(optionsOf(value), write)};`,
      ];
    }),
  drop: ({ id }) => ({ sql: [`DROP SERVER ${quote(id.path[0] ?? "")};`] }),
  alter(from, to, attributes) {
    if (attributes.includes("type") || attributes.includes("wrapper")) return undefined;
    return emitHiding(isSecret, (write) => {
      const { version } = to.value;
      const written = version === null ? "NULL" : literal(String(version));
      const moved = attributes.includes("version") ? ` VERSION ${written}` : "";
      const options = optionsMoved(optionsOf(from.value), optionsOf(to.value), write);
      return [`ALTER SERVER ${quote(to.id.path[0] ?? "")}${moved}${options};`];
    });
  },
  rename: (from, to) => ({
    sql: [`ALTER SERVER ${quote(from.path[0] ?? "")} RENAME TO ${quote(to.path[0] ?? "")};`],
  }),
};
