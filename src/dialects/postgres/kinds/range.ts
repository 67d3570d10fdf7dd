import type { Kind } from "../../kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";

export const range: Kind = {
  name: "range",
  archive: "when-needed",
  introspect: `
    select 'pg_type'::regclass::oid::int8 as classid, t.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, t.typname)::text as path,
           json_build_object('options', json_build_array(
             'SUBTYPE = ' || format_type(r.rngsubtype, null),
             case when not o.opcdefault then 'SUBTYPE_OPCLASS = ' || format('%I.%I', cn.nspname, o.opcname) end,
             case when r.rngcollation <> 0 and r.rngcollation <> st.typcollation then 'COLLATION = ' || r.rngcollation::regcollation::text end,
             case when r.rngcanonical <> 0 then 'CANONICAL = ' || r.rngcanonical::regproc::text end,
             case when r.rngsubdiff <> 0 then 'SUBTYPE_DIFF = ' || r.rngsubdiff::regproc::text end,
             'MULTIRANGE_TYPE_NAME = ' || format('%I.%I', mn.nspname, m.typname)))::text as value
    from pg_range r join pg_type t on t.oid = r.rngtypid join pg_namespace n on n.oid = t.typnamespace
    join pg_opclass o on o.oid = r.rngsubopc join pg_namespace cn on cn.oid = o.opcnamespace join pg_type st on st.oid = r.rngsubtype
    join pg_type m on m.oid = r.rngmultitypid join pg_namespace mn on mn.oid = m.typnamespace
    where ${isUserNamespace("n")}`,
  occupies: ({ id }) => [`type ${relation(id)}`],
  create: ({ id, value }) => {
    const options = (value["options"] as readonly (string | null)[]).filter((option) => option !== null);
    return { sql: [`CREATE TYPE ${relation(id)} AS RANGE (${options.join(", ")});`] };
  },
  drop: ({ id }) => ({ sql: [`DROP TYPE ${relation(id)};`] }),
};
