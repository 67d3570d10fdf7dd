import type { Fact } from "../../../model/fact.ts";

/** Operators and functions of an operator family or class: what ADD and AS call each, and what it is. */
export type Members = Readonly<Record<string, string>>;

/**
 * Catalog expression: the members that belong to the class `c` itself, or else to the family `f` alone. What an access
 * method does not insist on belongs to the family, whoever named it.
 */
export function members(of: "class" | "family"): string {
  const ofClass = (catalog: string, member: string, which: string): string =>
    `exists (select from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = ${member}.oid
       and d.refclassid = 'pg_opclass'::regclass and d.deptype = 'i'${which})`;
  const where = (catalog: string, member: string): string =>
    of === "class" ? ofClass(catalog, member, " and d.refobjid = c.oid") : `not ${ofClass(catalog, member, "")}`;
  const pair = (left: string, right: string): string =>
    `'(' || format_type(${left}, null) || ', ' || format_type(${right}, null) || ')'`;
  return `
    (select coalesce(json_object_agg(m.name, m.what), '{}'::json) from (
       select 'OPERATOR ' || o.amopstrategy || ' ' || ${pair("o.amoplefttype", "o.amoprighttype")} as name,
              format('%I.%s', pn.nspname, p.oprname) || coalesce(' FOR ORDER BY ' || (select format('%I.%I', sn.nspname, s.opfname)
                from pg_opfamily s join pg_namespace sn on sn.oid = s.opfnamespace where s.oid = o.amopsortfamily), '') as what
       from pg_amop o join pg_operator p on p.oid = o.amopopr join pg_namespace pn on pn.oid = p.oprnamespace
       where o.amopfamily = f.oid and ${where("pg_amop", "o")}
       union all
       select 'FUNCTION ' || r.amprocnum || ' ' || ${pair("r.amproclefttype", "r.amprocrighttype")}, r.amproc::regprocedure::text
       from pg_amproc r where r.amprocfamily = f.oid and ${where("pg_amproc", "r")}) m)`;
}

export function membersOf(fact: Fact): Members {
  return fact.value["members"] as Members;
}

/** `OPERATOR 1 schema.< (a, b)`, `FUNCTION 1 (a, b) f(a, b)`: in the order of kinds and numbers. */
export function memberClauses(list: Members): readonly string[] {
  return Object.keys(list)
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
    .map((name) => memberClause(name, list[name] ?? ""));
}

function memberClause(name: string, what: string): string {
  const open = name.indexOf("(");
  const types = name.slice(open);
  if (name.startsWith("FUNCTION ")) return `${name} ${what}`;
  const [sign = "", sort] = what.split(" FOR ORDER BY ");
  return `${name.slice(0, open)}${sign} ${types}${sort === undefined ? "" : ` FOR ORDER BY ${sort}`}`;
}
