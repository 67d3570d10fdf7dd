import type { Kind } from "../../kind.ts";
import { quote } from "../quote.ts";

export const extension: Kind = {
  name: "extension",
  introspect: `
    select 'pg_extension'::regclass::oid::int8 as classid, e.oid::int8 as objid, 0 as objsubid,
           json_build_array(e.extname)::text as path,
           json_build_object('schema', n.nspname, 'relocatable', e.extrelocatable)::text as value
    from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    where e.extname <> 'plpgsql'`,
  create: ({ id, value }) => ({
    sql: [`CREATE EXTENSION IF NOT EXISTS ${quote(id.path[0] ?? "")} WITH SCHEMA ${quote(String(value["schema"]))};`],
  }),
  drop: ({ id }) => ({ sql: [`DROP EXTENSION ${quote(id.path[0] ?? "")};`] }),
  alter: (from, to, attributes) =>
    attributes.includes("schema") && from.value["relocatable"] === true
      ? { sql: [`ALTER EXTENSION ${quote(to.id.path[0] ?? "")} SET SCHEMA ${quote(String(to.value["schema"]))};`] }
      : undefined,
};
