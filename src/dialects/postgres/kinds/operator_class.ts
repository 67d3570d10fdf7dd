import type { CatalogKind } from "../catalog_kind.ts";
import { isUserNamespace } from "../namespaces.ts";
import { qualified } from "../quote.ts";
import { usingMethod } from "./operator.ts";
import { memberClauses, members, membersOf } from "./operator_members.ts";

/** Path: schema, name, access method. */
export const operatorClass: CatalogKind = {
  name: "operator class",
  archive: "when-needed",
  among: "pg_opclass where oid >= 16384",
  introspect: `
    select 'pg_opclass'::regclass::oid::int8 as classid, c.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, c.opcname, m.amname)::text as path,
           json_build_object('type', format_type(c.opcintype, null), 'default', c.opcdefault, 'family', json_build_array(fn.nspname, f.opfname),
             'storage', case when c.opckeytype <> 0 then format_type(c.opckeytype, null) end, 'members', ${members("class")})::text as value
    from pg_opclass c join pg_am m on m.oid = c.opcmethod join pg_opfamily f on f.oid = c.opcfamily
    join pg_namespace fn on fn.oid = f.opfnamespace join pg_namespace n on n.oid = c.opcnamespace
    where ${isUserNamespace("n")}`,
  occupies: ({ id }) => [`operator class ${usingMethod(id)}`],
  create(fact) {
    const { id, value } = fact;
    const [schema = "", name = "", method = ""] = id.path;
    const [familySchema = "", family = ""] = value["family"] as readonly string[];
    const storage = value["storage"] === null ? [] : [`STORAGE ${String(value["storage"])}`];
    const clauses = [...memberClauses(membersOf(fact)), ...storage];
    // A class needs at least one clause; this one says what holds anyway.
    if (clauses.length === 0) clauses.push(`STORAGE ${String(value["type"])}`);
    const what = `${qualified(schema, name)}${value["default"] === true ? " DEFAULT" : ""} FOR TYPE ${String(value["type"])}`;
    return {
      sql: [
        `CREATE OPERATOR CLASS ${what} USING ${method} FAMILY ${qualified(familySchema, family)} AS\n  ${clauses.join(",\n  ")};`,
      ],
    };
  },
  drop: ({ id }) => ({ sql: [`DROP OPERATOR CLASS ${usingMethod(id)};`] }),
};
