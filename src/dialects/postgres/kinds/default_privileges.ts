import type { Fact } from "../../../model/fact.ts";
import type { Emission } from "../../kind.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { literal, quote } from "../quote.ts";
import { rolesAmong } from "../roles.ts";
import { type Privileges, privilegeMoves } from "./privileges.ts";

/** Letters of the catalog, as ALTER DEFAULT PRIVILEGES writes them. */
const classes = { r: "TABLES", S: "SEQUENCES", f: "FUNCTIONS", T: "TYPES", n: "SCHEMAS", L: "LARGE OBJECTS" };

const classWord = `case d.defaclobjtype ${Object.entries(classes)
  .map(([letter, word]) => `when '${letter}' then '${word}'`)
  .join(" ")} end`;

/** What a grantee will hold on new objects, and what it would if nobody had said anything: in a schema, nothing. */
const introspection = `
  select 'pg_default_acl'::regclass::oid::int8 as classid, d.oid::int8 as objid, 0 as objsubid,
         json_build_array(case when d.defaclrole = current_user::regrole then '@owner' else pg_get_userbyid(d.defaclrole) end,
           coalesce((select n.nspname from pg_namespace n where n.oid = d.defaclnamespace), ''), ${classWord}, g.grantee)::text as path,
         json_build_object('held', g.held, 'initial', g.initial)::text as value
  from pg_default_acl d, lateral (
    select case when x.grantee = 0 then 'PUBLIC' when x.grantee = d.defaclrole then '@owner' else quote_ident(pg_get_userbyid(x.grantee)) end as grantee,
           coalesce(json_agg(x.privilege_type || case when x.is_grantable and x.grantee <> d.defaclrole then '*' else '' end order by x.privilege_type) filter (where x.now), '[]'::json) as held,
           coalesce(json_agg(x.privilege_type order by x.privilege_type) filter (where not x.now), '[]'::json) as initial
    from (select a.grantee, a.privilege_type, a.is_grantable, true as now from aclexplode(d.defaclacl) a
          union all select a.grantee, a.privilege_type, false, false from aclexplode(acldefault(case d.defaclobjtype when 'S' then 's' else d.defaclobjtype end, d.defaclrole)) a where d.defaclnamespace = 0) x
    group by x.grantee
  ) g where g.held::text <> g.initial::text`;

function held(fact: Fact): Privileges {
  return fact.value["held"] as Privileges;
}

function initial(fact: Fact): Privileges {
  return fact.value["initial"] as Privileges;
}

function move({ id }: Fact, before: Privileges, after: Privileges): Emission {
  const [role = "", schema = "", on = "", who = ""] = id.path;
  const maker = role === "@owner" ? "CURRENT_USER" : quote(role);
  const place = schema === "" ? "" : `IN SCHEMA ${quote(schema)} `;
  const head = `ALTER DEFAULT PRIVILEGES FOR ROLE ${maker} ${place}`;
  return { sql: privilegeMoves({ head, on, grantee: who === "@owner" ? maker : who, before, after }) };
}

/** What is of another role is in force only for scripts that this role runs. */
function whenOwn(fact: Fact, { sql }: Emission): Emission {
  const [role = ""] = fact.id.path;
  if (role === "@owner") return { sql };
  const body = sql.map((statement) => `    ${statement}`).join("\n");
  return {
    sql: [`DO $smartspec$\nBEGIN\n  IF current_user = ${literal(role)} THEN\n${body}\n  END IF;\nEND $smartspec$;`],
  };
}

/**
 * Path: the role that makes objects (`@owner` for whoever loads the schema), the schema or an empty name for all, the
 * class of objects, and the grantee (`PUBLIC`, `@owner` for that role, or a quoted name).
 */
export const defaultPrivileges: CatalogKind = {
  name: "default privileges",
  among: "pg_default_acl",
  introspect: introspection,
  presupposes: ({ id }) => [
    ...rolesAmong([id.path[3] ?? ""]),
    ...(id.path[0] === "@owner" ? [] : [{ kind: "role", path: [id.path[0] ?? ""] }]),
  ],
  create: (fact) => move(fact, initial(fact), held(fact)),
  drop: (fact) => move(fact, held(fact), initial(fact)),
  alter: (from, to) => move(to, held(from), held(to)),
  // A script says itself what is held on what it makes.
  suspend: (fact) => whenOwn(fact, move(fact, held(fact), initial(fact))),
  resume: (fact) => whenOwn(fact, move(fact, initial(fact), held(fact))),
};
