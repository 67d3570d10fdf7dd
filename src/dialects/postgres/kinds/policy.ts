import type { CatalogKind } from "../catalog_kind.ts";
import { ownerOf, ownName, relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { quote } from "../quote.ts";
import { rolesAmong } from "../roles.ts";

const commands: Readonly<Record<string, string>> = { r: "SELECT", a: "INSERT", w: "UPDATE", d: "DELETE", "*": "ALL" };

export const policy: CatalogKind = {
  name: "policy",
  among: "pg_policy",
  introspect: `
    select 'pg_policy'::regclass::oid::int8 as classid, p.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, c.relname, p.polname)::text as path,
           json_build_object('command', p.polcmd, 'permissive', p.polpermissive,
             'roles', (select json_agg(case when r.oid is null then 'PUBLIC' else quote_ident(r.rolname) end order by r.rolname)
                       from unnest(p.polroles) u(oid) left join pg_roles r on r.oid = u.oid),
             'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid))::text as value
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where ${isUserNamespace("n")}`,
  presupposes: ({ value }) => rolesAmong(value["roles"] as readonly string[]),
  parent: ({ id }) => ownerOf("table", id),
  create({ id, value }) {
    const parts = [
      `CREATE POLICY ${quote(ownName(id))} ON ${relation(id)}`,
      value["permissive"] === true ? "" : " AS RESTRICTIVE",
      ` FOR ${commands[String(value["command"])]} TO ${(value["roles"] as readonly string[]).join(", ")}`,
      value["using"] === null ? "" : ` USING (${String(value["using"])})`,
      value["check"] === null ? "" : ` WITH CHECK (${String(value["check"])})`,
    ];
    return { sql: [`${parts.join("")};`], lock: "ACCESS EXCLUSIVE" };
  },
  drop: ({ id }) => ({ sql: [`DROP POLICY ${quote(ownName(id))} ON ${relation(id)};`], lock: "ACCESS EXCLUSIVE" }),
  alter(from, to, attributes) {
    if (attributes.includes("command") || attributes.includes("permissive")) return undefined;
    const gone = (name: string) => from.value[name] !== null && to.value[name] === null;
    if (gone("using") || gone("check")) return undefined;
    const { value } = to;
    const parts = [
      `ALTER POLICY ${quote(ownName(to.id))} ON ${relation(to.id)} TO ${(value["roles"] as readonly string[]).join(", ")}`,
      value["using"] === null ? "" : ` USING (${String(value["using"])})`,
      value["check"] === null ? "" : ` WITH CHECK (${String(value["check"])})`,
    ];
    return { sql: [`${parts.join("")};`], lock: "ACCESS EXCLUSIVE" };
  },
  rename: (from, to) => ({
    sql: [`ALTER POLICY ${quote(ownName(from))} ON ${relation(from)} RENAME TO ${quote(ownName(to))};`],
  }),
};
