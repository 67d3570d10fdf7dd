import type { CatalogKind } from "../catalog_kind.ts";
import { ownerOf, ownName, relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { quote } from "../quote.ts";
import { triggerState } from "./trigger.ts";

export const rule: CatalogKind = {
  name: "rule",
  among: "pg_rewrite where rulename <> '_RETURN' and oid >= 16384",
  introspect: `
    select 'pg_rewrite'::regclass::oid::int8 as classid, r.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, c.relname, r.rulename)::text as path,
           json_build_object('definition', pg_get_ruledef(r.oid), 'state', r.ev_enabled,
             'owner', case c.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end)::text as value
    from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
    where r.rulename <> '_RETURN' and ${isUserNamespace("n")}`,
  parent: ({ id, value }) => ownerOf(String(value["owner"]), id),
  create: ({ id, value }) => {
    const set = value["state"] === "O" ? [] : [triggerState(id, String(value["state"]))];
    return { sql: [String(value["definition"]).trimEnd(), ...set], lock: "ACCESS EXCLUSIVE" };
  },
  alter: (_from, to, attributes) =>
    attributes.every((name) => name === "state")
      ? { sql: [triggerState(to.id, String(to.value["state"]))], lock: "SHARE ROW EXCLUSIVE" }
      : undefined,
  drop: ({ id }) => ({ sql: [`DROP RULE ${quote(ownName(id))} ON ${relation(id)};`], lock: "ACCESS EXCLUSIVE" }),
};
