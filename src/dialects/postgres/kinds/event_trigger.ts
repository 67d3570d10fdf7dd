import type { CatalogKind } from "../catalog_kind.ts";
import { literal, quote } from "../quote.ts";
import { triggerStates } from "./trigger.ts";

function state(name: string, value: unknown): string {
  return `ALTER EVENT TRIGGER ${quote(name)} ${triggerStates[String(value)]};`;
}

export const eventTrigger: CatalogKind = {
  name: "event trigger",
  among: "pg_event_trigger",
  introspect: `
    select 'pg_event_trigger'::regclass::oid::int8 as classid, e.oid::int8 as objid, 0 as objsubid,
           json_build_array(e.evtname)::text as path,
           json_build_object('event', e.evtevent, 'tags', e.evttags, 'function', format('%I.%I', n.nspname, p.proname), 'state', e.evtenabled)::text as value
    from pg_event_trigger e join pg_proc p on p.oid = e.evtfoid join pg_namespace n on n.oid = p.pronamespace`,
  create({ id, value }) {
    const [name = ""] = id.path;
    const tags = value["tags"] as readonly string[] | null;
    const when = tags === null ? "" : ` WHEN TAG IN (${tags.map(literal).join(", ")})`;
    const sql = `CREATE EVENT TRIGGER ${quote(name)} ON ${String(value["event"])}${when} EXECUTE FUNCTION ${String(value["function"])}();`;
    return { sql: [sql, ...(value["state"] === "O" ? [] : [state(name, value["state"])])] };
  },
  drop: ({ id }) => ({ sql: [`DROP EVENT TRIGGER ${quote(id.path[0] ?? "")};`] }),
  alter: (_from, to, attributes) =>
    attributes.every((name) => name === "state") ? { sql: [state(to.id.path[0] ?? "", to.value["state"])] } : undefined,
};
