import type { CatalogKind } from "../catalog_kind.ts";
import { isUserNamespace } from "../namespaces.ts";
import { quote } from "../quote.ts";

export const schema: CatalogKind = {
  name: "schema",
  introspect: `
    select 'pg_namespace'::regclass::oid::int8 as classid, n.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname)::text as path, '{}' as value
    from pg_namespace n where ${isUserNamespace("n")}`,
  create: ({ id }) => ({ sql: [`CREATE SCHEMA ${quote(id.path[0] ?? "")};`] }),
  drop: ({ id }) => ({ sql: [`DROP SCHEMA ${quote(id.path[0] ?? "")};`] }),
};
