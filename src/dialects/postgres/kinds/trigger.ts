import type { FactId } from "../../../model/fact.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { ownerOf, ownName, relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { quote } from "../quote.ts";

/** States of triggers, rules and event triggers, as ALTER writes them. */
export const triggerStates: Readonly<Record<string, string>> = {
  O: "ENABLE",
  D: "DISABLE",
  R: "ENABLE REPLICA",
  A: "ENABLE ALWAYS",
};

/** Of a trigger, or of a rule. */
export function triggerState({ kind, path }: FactId, value: string): string {
  const [schema = "", table = "", name = ""] = path;
  const what = kind === "rule" ? "RULE" : "TRIGGER";
  return `ALTER TABLE ${quote(schema)}.${quote(table)} ${triggerStates[value] ?? "ENABLE"} ${what} ${quote(name)};`;
}

export const trigger: CatalogKind = {
  name: "trigger",
  among: "pg_trigger where not tgisinternal",
  introspect: `
    select 'pg_trigger'::regclass::oid::int8 as classid, g.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, c.relname, g.tgname)::text as path,
           json_build_object('definition', pg_get_triggerdef(g.oid), 'state', g.tgenabled,
             'owner', case c.relkind when 'v' then 'view' when 'f' then 'foreign table' else 'table' end)::text as value
    from pg_trigger g join pg_class c on c.oid = g.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not g.tgisinternal and g.tgparentid = 0 and ${isUserNamespace("n")}`,
  parent: ({ id, value }) => ownerOf(String(value["owner"]), id),
  create: ({ id, value }) => ({
    sql: [
      `${String(value["definition"])};`,
      ...(value["state"] === "O" ? [] : [triggerState(id, String(value["state"]))]),
    ],
    lock: "SHARE ROW EXCLUSIVE",
  }),
  drop: ({ id }) => ({ sql: [`DROP TRIGGER ${quote(ownName(id))} ON ${relation(id)};`], lock: "ACCESS EXCLUSIVE" }),
  alter: (_from, to, attributes) =>
    attributes.every((name) => name === "state")
      ? { sql: [triggerState(to.id, String(to.value["state"]))], lock: "SHARE ROW EXCLUSIVE" }
      : undefined,
  rename: (from, to) => ({
    sql: [`ALTER TRIGGER ${quote(ownName(from))} ON ${relation(from)} RENAME TO ${quote(ownName(to))};`],
  }),
};
