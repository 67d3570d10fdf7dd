import type { Kind } from "../../kind.ts";
import { ownerOf, ownName, relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { quote } from "../quote.ts";
import { triggerStates } from "./trigger.ts";

export const rule: Kind = {
  name: "rule",
  introspect: `
    select 'pg_rewrite'::regclass::oid::int8 as classid, r.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, c.relname, r.rulename)::text as path,
           json_build_object('definition', pg_get_ruledef(r.oid), 'state', r.ev_enabled,
             'owner', case c.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end)::text as value
    from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
    where r.rulename <> '_RETURN' and ${isUserNamespace("n")}`,
  parent: ({ id, value }) => ownerOf(String(value["owner"]), id),
  create: ({ id, value }) => {
    const state = triggerStates[String(value["state"])];
    const set = value["state"] === "O" ? [] : [`ALTER TABLE ${relation(id)} ${state} RULE ${quote(ownName(id))};`];
    return { sql: [String(value["definition"]).trimEnd(), ...set], lock: "ACCESS EXCLUSIVE" };
  },
  drop: ({ id }) => ({ sql: [`DROP RULE ${quote(ownName(id))} ON ${relation(id)};`], lock: "ACCESS EXCLUSIVE" }),
};
