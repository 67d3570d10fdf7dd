import type { Json } from "../../../model/fact.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { quote } from "../quote.ts";
import { emitHiding, foreignOptions, isSecret, optionsList, optionsMoved, optionsOf } from "./foreign_options.ts";

function routines(value: Readonly<Record<string, Json>>): string {
  const { handler, validator } = value;
  return [
    handler === null ? "NO HANDLER" : `HANDLER ${String(handler)}`,
    validator === null ? "NO VALIDATOR" : `VALIDATOR ${String(validator)}`,
  ].join(" ");
}

export const foreignDataWrapper: CatalogKind = {
  name: "foreign data wrapper",
  among: "pg_foreign_data_wrapper",
  introspect: `
    select 'pg_foreign_data_wrapper'::regclass::oid::int8 as classid, w.oid::int8 as objid, 0 as objsubid,
           json_build_array(w.fdwname)::text as path,
           json_build_object('handler', case when w.fdwhandler <> 0 then w.fdwhandler::regproc::text end,
             'validator', case when w.fdwvalidator <> 0 then w.fdwvalidator::regproc::text end,
             'options', ${foreignOptions("w.fdwoptions")})::text as value
    from pg_foreign_data_wrapper w`,
  create: ({ id, value }) =>
    emitHiding(isSecret, (write) => [
      `CREATE FOREIGN DATA WRAPPER ${quote(id.path[0] ?? "")} ${routines(value)}${optionsList(optionsOf(value), write)};`,
    ]),
  drop: ({ id }) => ({ sql: [`DROP FOREIGN DATA WRAPPER ${quote(id.path[0] ?? "")};`] }),
  alter: (from, to) =>
    emitHiding(isSecret, (write) => {
      const moved = routines(from.value) === routines(to.value) ? "" : ` ${routines(to.value)}`;
      const options = optionsMoved(optionsOf(from.value), optionsOf(to.value), write);
      return [`ALTER FOREIGN DATA WRAPPER ${quote(to.id.path[0] ?? "")}${moved}${options};`];
    }),
  rename: (from, to) => ({
    sql: [`ALTER FOREIGN DATA WRAPPER ${quote(from.path[0] ?? "")} RENAME TO ${quote(to.path[0] ?? "")};`],
  }),
};
