import type { Fact } from "../../../model/fact.ts";
import type { Kind } from "../../kind.ts";
import { isUserNamespace } from "../namespaces.ts";
import { quote } from "../quote.ts";
import { target } from "../targets.ts";
import { commentedObject } from "./comment.ts";

/** Privileges: `name`, or `name*` where the grantee may pass it on. */
type Privileges = readonly string[];

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

/** What each grantee holds on each object, and what it would hold if nobody had granted anything. */
function holders({ catalog, from, where, acl, owner, type, subid = "0", column = "''" }: Holder): string {
  return `
    select '${catalog}'::regclass::oid::int8 as classid, o.oid::int8 as objid, ${subid} as objsubid, json_build_array(${column}, g.grantee, pg_describe_object('${catalog}'::regclass, o.oid, ${subid}))::text as path,
           json_build_object('held', g.held, 'initial', g.initial)::text as value
    from ${from}, lateral (
      select case when x.grantee = 0 then 'PUBLIC' when x.grantee = ${owner} then '@owner' else quote_ident(pg_get_userbyid(x.grantee)) end as grantee,
             coalesce(json_agg(x.privilege_type || case when x.is_grantable and x.grantee <> ${owner} then '*' else '' end order by x.privilege_type) filter (where x.now), '[]'::json) as held,
             coalesce(json_agg(x.privilege_type order by x.privilege_type) filter (where not x.now), '[]'::json) as initial
      from (select a.grantee, a.privilege_type, a.is_grantable, true as now from aclexplode(${acl}) a
            union all select a.grantee, a.privilege_type, false, false from aclexplode(acldefault('${type}', ${owner})) a) x
      group by x.grantee
    ) g
    where ${acl} is not null and g.held::text <> g.initial::text and ${where}`;
}

const relations = "pg_class o join pg_namespace n on n.oid = o.relnamespace";
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
    from: relations,
    where: `${user} and o.relkind in ('r', 'p', 'v', 'm')`,
    acl: "o.relacl",
    owner: "o.relowner",
    type: "r",
  },
  {
    catalog: "pg_class",
    from: relations,
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

function list(privileges: Privileges, column: string | undefined): string {
  return privileges.map((name) => `${name.replace("*", "")}${column === undefined ? "" : ` (${column})`}`).join(", ");
}

/** All that a table can grant. */
const tablePrivileges = ["DELETE", "INSERT", "MAINTAIN", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE"];

function isEverything(privileges: Privileges): boolean {
  return tablePrivileges.every((name) => privileges.includes(name) || privileges.includes(`${name}*`));
}

function everything(column: string | undefined): string {
  return column === undefined ? "ALL" : `ALL (${column})`;
}

/** By whether the grantee may pass them on. */
function passing(privileges: Privileges, option: boolean): Privileges {
  return privileges.filter((name) => name.endsWith("*") === option);
}

/** True when MAINTAIN has to be named, because the grantee does not simply hold everything. */
export function needsMaintain(fact: Fact): boolean {
  if (fact.id.path.at(-1) === "@owner") return false;
  return [false, true].some((option) => {
    const names = passing(held(fact), option);
    return names.some((name) => name.startsWith("MAINTAIN")) && !isEverything(names);
  });
}

/** Statements that take a grantee from one set of privileges to another. */
function move(fact: Fact, before: Privileges, after: Privileges): { readonly sql: readonly string[] } {
  const [kind = "", ...rest] = fact.id.path;
  const path = rest.slice(0, -1);
  const grantee = rest.at(-1) === "@owner" ? "CURRENT_USER" : (rest.at(-1) ?? "");
  const column = kind === "column" || kind.startsWith("column of ") ? quote(path[2] ?? "") : undefined;
  const on =
    column !== undefined || kind === "table" || kind === "view" || kind === "materialized view"
      ? `TABLE ${target("table", path.slice(0, 2), {}).slice("TABLE ".length)}`
      : kind === "domain"
        ? target("enum", path, {})
        : target(kind, path, fact.value);
  const sql: string[] = [];
  const revoked = before.filter((name) => !after.includes(name));
  // MAINTAIN is known from PostgreSQL 17 on: older servers are told ALL, which they read as all that they know.
  const anew = revoked.some((name) => name.startsWith("MAINTAIN"));
  if (revoked.length > 0)
    sql.push(`REVOKE ${anew ? everything(column) : list(revoked, column)} ON ${on} FROM ${grantee};`);
  const granted = after.filter((name) => anew || !before.includes(name));
  for (const option of [false, true]) {
    const names = passing(granted, option);
    if (names.length === 0) continue;
    // Granted again, a privilege stays as it is.
    const all = names.some((name) => name.startsWith("MAINTAIN")) && isEverything(passing(after, option));
    const words = all ? everything(column) : list(names, column);
    sql.push(`GRANT ${words} ON ${on} TO ${grantee}${option ? " WITH GRANT OPTION" : ""};`);
  }
  return { sql };
}

/** Path: kind of the object, its path, then the role (`PUBLIC`, `@owner`, or a quoted name). */
export const grant: Kind = {
  name: "grant",
  introspect: sources.map(holders).join("\nunion all\n"),
  parent: ({ id }) => commentedObject(id.path.slice(0, -1)),
  create: (fact) => move(fact, initial(fact), held(fact)),
  drop: (fact) => move(fact, held(fact), initial(fact)),
  alter: (from, to) => move(to, held(from), held(to)),
};
