import type { CatalogKind } from "../catalog_kind.ts";
import { quote } from "../quote.ts";

export const accessMethod: CatalogKind = {
  name: "access method",
  among: "pg_am where oid >= 16384",
  introspect: `
    select 'pg_am'::regclass::oid::int8 as classid, m.oid::int8 as objid, 0 as objsubid, json_build_array(m.amname)::text as path,
           json_build_object('type', m.amtype, 'handler', m.amhandler::text)::text as value
    from pg_am m where m.oid >= 16384`,
  create: ({ id, value }) => ({
    sql: [
      `CREATE ACCESS METHOD ${quote(id.path[0] ?? "")} TYPE ${value["type"] === "t" ? "TABLE" : "INDEX"} HANDLER ${String(value["handler"])};`,
    ],
  }),
  drop: ({ id }) => ({ sql: [`DROP ACCESS METHOD ${quote(id.path[0] ?? "")};`] }),
};
