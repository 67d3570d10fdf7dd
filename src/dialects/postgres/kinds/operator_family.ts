import type { CatalogKind } from "../catalog_kind.ts";
import { isUserNamespace } from "../namespaces.ts";
import { usingMethod } from "./operator.ts";
import { type Members, memberClauses, members, membersOf } from "./operator_members.ts";

/** Path: schema, name, access method. Its value holds the members that belong to no class of it. */
export const operatorFamily: CatalogKind = {
  name: "operator family",
  archive: "when-needed",
  among: "pg_opfamily where oid >= 16384",
  introspect: `
    select 'pg_opfamily'::regclass::oid::int8 as classid, f.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, f.opfname, m.amname)::text as path, json_build_object('members', ${members("family")})::text as value
    from pg_opfamily f join pg_am m on m.oid = f.opfmethod join pg_namespace n on n.oid = f.opfnamespace
    where ${isUserNamespace("n")}`,
  occupies: ({ id }) => [`operator family ${usingMethod(id)}`],
  create: (fact) => ({
    sql: [`CREATE OPERATOR FAMILY ${usingMethod(fact.id)};`, ...addition(usingMethod(fact.id), membersOf(fact))],
  }),
  drop: ({ id }) => ({ sql: [`DROP OPERATOR FAMILY ${usingMethod(id)};`] }),
  alter(from, to) {
    const [a, b] = [membersOf(from), membersOf(to)];
    const changed = (x: Members, y: Members): Members =>
      Object.fromEntries(Object.entries(x).filter(([name, what]) => y[name] !== what));
    const gone = Object.keys(changed(a, b));
    const head = usingMethod(to.id);
    const removal = gone.length === 0 ? [] : [`ALTER OPERATOR FAMILY ${head} DROP\n  ${gone.sort().join(",\n  ")};`];
    return { sql: [...removal, ...addition(head, changed(b, a))] };
  },
};

function addition(head: string, list: Members): readonly string[] {
  const clauses = memberClauses(list);
  return clauses.length === 0 ? [] : [`ALTER OPERATOR FAMILY ${head} ADD\n  ${clauses.join(",\n  ")};`];
}
