import type { Fact } from "../../../model/fact.ts";

import type { CatalogKind } from "../catalog_kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { quote } from "../quote.ts";
import { whenComputedAnew } from "./computed_anew.ts";

/** Kind of token to the list of its dictionaries, as WITH takes it. */
type Mappings = Readonly<Record<string, string>>;

function mappingsOf(fact: Fact): Mappings {
  return fact.value["mappings"] as Mappings;
}

/** One statement for all kinds of tokens that go to the same dictionaries. */
function mapped(id: Fact["id"], verb: "ADD" | "ALTER", mappings: Mappings): readonly string[] {
  const tokens = new Map<string, string[]>();
  for (const name of Object.keys(mappings).sort()) {
    const dictionaries = mappings[name] ?? "";
    tokens.set(dictionaries, [...(tokens.get(dictionaries) ?? []), quote(name)]);
  }
  return [...tokens].map(
    ([dictionaries, names]) =>
      `ALTER TEXT SEARCH CONFIGURATION ${relation(id)} ${verb} MAPPING FOR ${names.join(", ")} WITH ${dictionaries};`,
  );
}

export const textSearchConfiguration: CatalogKind = {
  name: "text search configuration",
  archive: "when-needed",
  among: "pg_ts_config where oid >= 16384",
  introspect: `
    select 'pg_ts_config'::regclass::oid::int8 as classid, c.oid::int8 as objid, 0 as objsubid, json_build_array(n.nspname, c.cfgname)::text as path,
           json_build_object('parser', format('%I.%I', pn.nspname, p.prsname),
             'mappings', (select coalesce(json_object_agg(t.alias, m.dictionaries), '{}'::json) from (
                select m.maptokentype, string_agg(format('%I.%I', dn.nspname, d.dictname), ', ' order by m.mapseqno) as dictionaries
                from pg_ts_config_map m join pg_ts_dict d on d.oid = m.mapdict join pg_namespace dn on dn.oid = d.dictnamespace
                where m.mapcfg = c.oid group by m.maptokentype) m join ts_token_type(c.cfgparser) t on t.tokid = m.maptokentype))::text as value
    from pg_ts_config c join pg_namespace n on n.oid = c.cfgnamespace
    join pg_ts_parser p on p.oid = c.cfgparser join pg_namespace pn on pn.oid = p.prsnamespace
    where ${isUserNamespace("n")}`,
  occupies: ({ id }) => [`text search configuration ${relation(id)}`],
  create: (fact) => ({
    sql: [
      `CREATE TEXT SEARCH CONFIGURATION ${relation(fact.id)} (PARSER = ${String(fact.value["parser"])});`,
      ...mapped(fact.id, "ADD", mappingsOf(fact)),
    ],
  }),
  drop: ({ id }) => ({ sql: [`DROP TEXT SEARCH CONFIGURATION ${relation(id)};`] }),
  alter(from, to, attributes) {
    if (attributes.includes("parser")) return undefined;
    const [a, b] = [mappingsOf(from), mappingsOf(to)];
    const gone = Object.keys(a).filter((name) => b[name] === undefined);
    const head = `ALTER TEXT SEARCH CONFIGURATION ${relation(to.id)}`;
    const pick = (keep: (name: string) => boolean): Mappings =>
      Object.fromEntries(Object.entries(b).filter(([name]) => keep(name)));
    return {
      sql: [
        ...(gone.length === 0 ? [] : [`${head} DROP MAPPING FOR ${gone.sort().map(quote).join(", ")};`]),
        ...mapped(
          to.id,
          "ALTER",
          pick((name) => a[name] !== undefined && a[name] !== b[name]),
        ),
        ...mapped(
          to.id,
          "ADD",
          pick((name) => a[name] === undefined),
        ),
      ],
    };
  },
  // What was computed with the old mappings is computed again.
  unsettles: (_from, _to, _attributes, dependent) => whenComputedAnew(dependent),
};
