import { type Fact, type FactId, keyOf } from "../../../model/fact.ts";
import type { Schema } from "../../../model/schema.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { quote } from "../quote.ts";
import { rolesAmong } from "../roles.ts";
import { target } from "../targets.ts";
import { aggregateSignature } from "./aggregate.ts";
import { commentedObject } from "./comment.ts";
import { ownerKey, ownerRole } from "./owner.ts";
import { isEverything, type Privileges, passing, privilegeMoves } from "./privileges.ts";

interface Holder {
  readonly catalog: string;
  /** FROM clause; the object is the alias `o`, its namespace `n`. */
  readonly from: string;
  readonly where: string;
  readonly acl: string;
  readonly owner: string;
  /** Letter of `acldefault`. */
  readonly type: string;
  readonly subid?: string;
  /** Expression for the column's name. */
  readonly column?: string;
}

/** Objects on which somebody granted something. */
function holders({ catalog, from, where, acl, owner, type, subid = "0", column = "''" }: Holder): string {
  return `
    select '${catalog}'::regclass::oid as classid, o.oid as objid, ${subid}::int4 as objsubid, ${column}::text as "column", ${acl} as acl, ${owner} as owner, '${type}'::"char" as type
    from ${from} where ${acl} is not null and ${where}`;
}

/** What each grantee holds on each of them, and what it would hold if nobody but an extension had granted anything. */
function grantees(objects: string): string {
  return `
    select s.classid::int8 as classid, s.objid::int8 as objid, s.objsubid, json_build_array(s."column", g.grantee, pg_describe_object(s.classid, s.objid, s.objsubid))::text as path,
           json_build_object('held', g.held, 'initial', g.initial)::text as value
    from (${objects}) s, lateral (
      select case when x.grantee = 0 then 'PUBLIC' when x.grantee = s.owner then '@owner' else quote_ident(pg_get_userbyid(x.grantee)) end as grantee,
             coalesce(json_agg(x.privilege_type || case when x.is_grantable then '*' else '' end order by x.privilege_type) filter (where x.now), '[]'::json) as held,
             coalesce(json_agg(x.privilege_type order by x.privilege_type) filter (where not x.now), '[]'::json) as initial
      from (select a.grantee, a.privilege_type, a.is_grantable, true as now from aclexplode(s.acl) a
            union all select a.grantee, a.privilege_type, false, false from aclexplode(coalesce((select i.initprivs from pg_init_privs i
              where i.classoid = s.classid and i.objoid = s.objid and i.objsubid = s.objsubid and i.privtype = 'e'), acldefault(s.type, s.owner))) a) x
      group by x.grantee
    ) g
    where g.held::text <> g.initial::text`;
}

const classes = "pg_class o join pg_namespace n on n.oid = o.relnamespace";
const user = isUserNamespace("n");

const sources: readonly Holder[] = [
  {
    catalog: "pg_namespace",
    from: "pg_namespace o",
    where: isUserNamespace("o"),
    acl: "o.nspacl",
    owner: "o.nspowner",
    type: "n",
  },
  {
    catalog: "pg_class",
    from: classes,
    where: `${user} and o.relkind in ('r', 'p', 'v', 'm', 'f')`,
    acl: "o.relacl",
    owner: "o.relowner",
    type: "r",
  },
  {
    catalog: "pg_class",
    from: classes,
    where: `${user} and o.relkind = 'S'`,
    acl: "o.relacl",
    owner: "o.relowner",
    type: "s",
  },
  {
    catalog: "pg_class",
    from: `pg_attribute t join pg_class o on o.oid = t.attrelid join pg_namespace n on n.oid = o.relnamespace`,
    where: user,
    acl: "t.attacl",
    owner: "o.relowner",
    type: "c",
    subid: "t.attnum",
    column: "t.attname",
  },
  {
    catalog: "pg_foreign_data_wrapper",
    from: "pg_foreign_data_wrapper o",
    where: "true",
    acl: "o.fdwacl",
    owner: "o.fdwowner",
    type: "F",
  },
  {
    catalog: "pg_foreign_server",
    from: "pg_foreign_server o",
    where: "true",
    acl: "o.srvacl",
    owner: "o.srvowner",
    type: "S",
  },
  {
    catalog: "pg_language",
    from: "pg_language o",
    where: "o.oid >= 16384",
    acl: "o.lanacl",
    owner: "o.lanowner",
    type: "l",
  },
  {
    catalog: "pg_proc",
    from: "pg_proc o join pg_namespace n on n.oid = o.pronamespace",
    where: user,
    acl: "o.proacl",
    owner: "o.proowner",
    type: "f",
  },
  {
    catalog: "pg_type",
    from: "pg_type o join pg_namespace n on n.oid = o.typnamespace",
    where: user,
    acl: "o.typacl",
    owner: "o.typowner",
    type: "T",
  },
];

function initial(fact: Fact): Privileges {
  return fact.value["initial"] as Privileges;
}

function held(fact: Fact): Privileges {
  return fact.value["held"] as Privileges;
}

/** What GRANT calls a TABLE. */
const relations: ReadonlySet<string> = new Set(["table", "view", "materialized view", "foreign table"]);

function named(kind: string, path: readonly string[], fact: Fact): string {
  if (kind === "domain") return target("enum", path, {});
  if (kind === "aggregate") return `FUNCTION ${aggregateSignature(path, fact.value)}`;
  return kind === "server" ? `FOREIGN ${target(kind, path, {})}` : target(kind, path, fact.value);
}

/** True when MAINTAIN has to be named, because the grantee does not simply hold everything. */
export function needsMaintain(fact: Fact): boolean {
  if (fact.id.path.at(-1) === "@owner") return false;
  return [false, true].some((option) => {
    const names = passing(held(fact), option);
    return names.some((name) => name.startsWith("MAINTAIN")) && !isEverything(names);
  });
}

/** A column has the owner of its table. */
function owned({ kind, path }: FactId): FactId {
  return kind === "column" ? { kind: "table", path: path.slice(0, 2) } : { kind, path };
}

function givenToOwner(fact: Fact, owner: Fact, schema: Schema): ReadonlyMap<string, Fact | undefined> | undefined {
  const object = fact.id.path.slice(0, -1);
  const [role] = rolesAmong(fact.id.path.slice(-1));
  const isOwners = owner.key === ownerKey(owned(commentedObject(object)));
  if (!isOwners || role === undefined || role.path[0] !== owner.value["role"]) return undefined;
  const own = schema.facts.get(keyOf({ kind: "grant", path: [...object, "@owner"] }));
  if (own === undefined) return new Map([[fact.key, undefined]]);
  const all = [...held(own), ...held(fact)];
  const names = all.filter((name, at) => !all.includes(`${name}*`) && all.indexOf(name) === at).sort();
  const isAsEver = JSON.stringify(names) === JSON.stringify([...initial(own)].sort());
  const together = isAsEver ? undefined : { ...own, value: { ...own.value, held: names } };
  return new Map([
    [fact.key, undefined],
    [own.key, together],
  ]);
}

/** Statements that take a grantee from one set of privileges to another. */
function move(fact: Fact, before: Privileges, after: Privileges, schema: Schema): { readonly sql: readonly string[] } {
  const [kind = "", ...rest] = fact.id.path;
  const path = rest.slice(0, -1);
  const object = commentedObject(fact.id.path.slice(0, -1));
  const grantee = rest.at(-1) === "@owner" ? ownerRole(owned(object), schema) : (rest.at(-1) ?? "");
  const column = kind === "column" || kind.startsWith("column of ") ? quote(path[2] ?? "") : undefined;
  const on =
    column !== undefined || relations.has(kind) ? `TABLE ${relation({ kind, path })}` : named(kind, path, fact);
  return { sql: privilegeMoves({ on, grantee, before, after, ...(column === undefined ? {} : { column }) }) };
}

/** Path: kind of the object, its path, then the role (`PUBLIC`, `@owner`, or a quoted name). */
export const grant: CatalogKind = {
  name: "grant",
  introspect: grantees(sources.map(holders).join("\nunion all\n")),
  parent: ({ id }) => commentedObject(id.path.slice(0, -1)),
  presupposes: ({ id }) => rolesAmong([id.path.at(-1) ?? ""]),
  givenToOwner,
  create: (fact, scope) => move(fact, initial(fact), held(fact), scope.to),
  drop: (fact, scope) => move(fact, held(fact), initial(fact), scope.from),
  alter: (from, to, _attributes, scope) => move(to, held(from), held(to), scope.to),
  whenNeedIsRebuilt: (_fact, need) => (need.id.kind === "owner" ? "stay" : "rebuild"),
};
