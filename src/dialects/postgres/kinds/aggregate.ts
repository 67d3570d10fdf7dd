import type { CatalogKind } from "../catalog_kind.ts";
import { isUserNamespace } from "../namespaces.ts";
import { qualified } from "../quote.ts";
import { signature } from "./routine.ts";

/** Catalog expression: what the final function may do to the state, where that is not what the kind of aggregate implies. */
function modify(word: string, column: string): string {
  return `case when ${column} <> case a.aggkind when 'n' then 'r' else 'w' end
    then '${word} = ' || case ${column} when 'r' then 'READ_ONLY' when 's' then 'SHAREABLE' else 'READ_WRITE' end end`;
}

export const aggregate: CatalogKind = {
  name: "aggregate",
  among: "pg_aggregate where aggfnoid >= 16384",
  introspect: `
    select 'pg_proc'::regclass::oid::int8 as classid, p.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, p.proname, coalesce((select string_agg(format_type(u.type, null), ', ' order by u.n)
             from unnest(p.proargtypes::oid[]) with ordinality u(type, n)), ''))::text as path,
           json_build_object('arguments', pg_get_function_arguments(p.oid), 'identity', pg_get_function_identity_arguments(p.oid), 'result', format_type(p.prorettype, null), 'kind', a.aggkind, 'options', json_build_array(
             'SFUNC = ' || a.aggtransfn::regproc, 'STYPE = ' || format_type(a.aggtranstype, null),
             case when a.aggtransspace <> 0 then 'SSPACE = ' || a.aggtransspace end,
             case when a.aggfinalfn <> 0 then 'FINALFUNC = ' || a.aggfinalfn::regproc end,
             case when a.aggfinalextra then 'FINALFUNC_EXTRA' end,
             ${modify("FINALFUNC_MODIFY", "a.aggfinalmodify")},
             case when a.aggcombinefn <> 0 then 'COMBINEFUNC = ' || a.aggcombinefn::regproc end,
             case when a.aggserialfn <> 0 then 'SERIALFUNC = ' || a.aggserialfn::regproc end,
             case when a.aggdeserialfn <> 0 then 'DESERIALFUNC = ' || a.aggdeserialfn::regproc end,
             'INITCOND = ' || quote_literal(a.agginitval),
             case when a.aggmtransfn <> 0 then 'MSFUNC = ' || a.aggmtransfn::regproc end,
             case when a.aggminvtransfn <> 0 then 'MINVFUNC = ' || a.aggminvtransfn::regproc end,
             case when a.aggmtranstype <> 0 then 'MSTYPE = ' || format_type(a.aggmtranstype, null) end,
             case when a.aggmtransspace <> 0 then 'MSSPACE = ' || a.aggmtransspace end,
             case when a.aggmfinalfn <> 0 then 'MFINALFUNC = ' || a.aggmfinalfn::regproc end,
             case when a.aggmfinalextra then 'MFINALFUNC_EXTRA' end,
             ${modify("MFINALFUNC_MODIFY", "a.aggmfinalmodify")},
             'MINITCOND = ' || quote_literal(a.aggminitval),
             case when a.aggsortop <> 0 then 'SORTOP = ' || (select format('operator(%I.%s)', opn.nspname, op.oprname) from pg_operator op
               join pg_namespace opn on opn.oid = op.oprnamespace where op.oid = a.aggsortop) end,
             case p.proparallel when 's' then 'PARALLEL = SAFE' when 'r' then 'PARALLEL = RESTRICTED' end,
             case a.aggkind when 'h' then 'HYPOTHETICAL' end))::text as value
    from pg_proc p join pg_aggregate a on a.aggfnoid = p.oid join pg_namespace n on n.oid = p.pronamespace
    where p.prokind = 'a' and ${isUserNamespace("n")}`,
  occupies: ({ id }) => [`routine ${signature(id)}`],
  create({ id, value }) {
    const [schema = "", name = ""] = id.path;
    const options = (value["options"] as readonly (string | null)[]).filter((option) => option !== null);
    const types = String(value["arguments"]);
    return {
      sql: [
        `CREATE OR REPLACE AGGREGATE ${qualified(schema, name)}(${types === "" ? "*" : types}) (\n  ${options.join(",\n  ")}\n);`,
      ],
    };
  },
  // OR REPLACE cannot change what callers see: arguments, result and kind.
  alter: (_from, to, attributes, scope) =>
    attributes.every((name) => name === "options") ? aggregate.create(to, scope) : undefined,
  drop: ({ id, value }) => ({ sql: [`DROP AGGREGATE ${aggregateSignature(id.path, value)};`] }),
};

/** Name and arguments, as DROP and COMMENT want them. */
export function aggregateSignature(path: readonly string[], value: Readonly<Record<string, unknown>>): string {
  const [schema = "", name = "", types = ""] = path;
  const identity = String(value["identity"] ?? types);
  return `${qualified(schema, name)}(${identity === "" ? "*" : identity})`;
}
