import { type Fact, type FactId, keyOf } from "../../../model/fact.ts";
import type { Schema } from "../../../model/schema.ts";
import type { Emission } from "../../kind.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { quote } from "../quote.ts";
import { target } from "../targets.ts";

/** Catalogs whose objects have owners of their own: catalog, its column, and a condition for the alias `o`. */
const owned: readonly (readonly [string, string, string?])[] = [
  ["pg_namespace", "nspowner", "o.nspname <> 'public' or o.nspowner <> 'pg_database_owner'::regrole"],
  [
    "pg_class",
    "relowner",
    // A sequence that belongs to a column has the owner of its table.
    "o.relkind in ('r', 'p', 'v', 'm', 'f') or o.relkind = 'S' and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = o.oid and d.refobjsubid > 0 and d.deptype in ('a', 'i'))",
  ],
  ["pg_proc", "proowner"],
  [
    "pg_type",
    "typowner",
    "o.typrelid = 0 or exists (select from pg_class c where c.oid = o.typrelid and c.relkind = 'c')",
  ],
  ["pg_collation", "collowner"],
  ["pg_conversion", "conowner"],
  ["pg_language", "lanowner"],
  ["pg_operator", "oprowner"],
  ["pg_opclass", "opcowner"],
  ["pg_opfamily", "opfowner"],
  ["pg_ts_dict", "dictowner"],
  ["pg_ts_config", "cfgowner"],
  ["pg_statistic_ext", "stxowner"],
  ["pg_foreign_data_wrapper", "fdwowner"],
  ["pg_foreign_server", "srvowner"],
  ["pg_publication", "pubowner"],
  ["pg_event_trigger", "evtowner"],
];

/** The role that owns an object in the schema, as SQL; whoever runs the script where the schema names nobody. */
export function ownerRole(object: FactId, schema: Schema): string {
  const role = schema.facts.get(ownerKey(object))?.value["role"];
  return role === undefined ? "CURRENT_USER" : quote(String(role));
}

export function ownerKey({ kind, path }: FactId): string {
  return keyOf({ kind: "owner", path: [kind, ...path] });
}

function give({ id, value }: Fact, role: string): Emission {
  return {
    sql: [`ALTER ${target(id.path[0] ?? "", id.path.slice(1), value)} OWNER TO ${role};`],
    lock: "ACCESS EXCLUSIVE",
  };
}

/** Path: kind of the object, then its path. An owner who is whoever loads the schema is no fact. */
export const owner: CatalogKind = {
  name: "owner",
  introspect: owned
    .map(
      ([catalog, column, condition]) => `
    select '${catalog}'::regclass::oid::int8 as classid, o.oid::int8 as objid, 0 as objsubid,
           json_build_array('', '')::text as path, json_build_object('role', pg_get_userbyid(o.${column}))::text as value
    from ${catalog} o where o.${column} <> current_user::regrole${condition === undefined ? "" : ` and (${condition})`}
      and (o.oid >= 16384 or o.oid = 'public'::regnamespace and '${catalog}' = 'pg_namespace')`,
    )
    .join("\nunion all\n"),
  parent: ({ id }) => ({ kind: id.path[0] ?? "", path: id.path.slice(1) }),
  presupposes: ({ value }) => [{ kind: "role", path: [String(value["role"])] }],
  create: (fact) => give(fact, quote(String(fact.value["role"]))),
  drop: (fact) => give(fact, "CURRENT_USER"),
  alter: (_from, to) => give(to, quote(String(to.value["role"]))),
  // What others hold is settled before the owner changes, or after.
  unsettles: () => undefined,
};
