import type { Json } from "../../../model/fact.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";

/** The options as the catalog writes them, `name = value, …`, each by its name. */
function optionsOf(value: Readonly<Record<string, Json>>): ReadonlyMap<string, string> {
  const text = String(value["options"] ?? "");
  const options = new Map<string, string>();
  let start = 0;
  let quote = "";
  for (let at = 0; at <= text.length; at++) {
    const char = text[at];
    if (quote !== "") {
      // In the catalog's writing a quote inside quotes stands twice, which opens and closes once more.
      if (char === quote) quote = "";
    } else if (char === "'" || char === '"') {
      quote = char;
    } else if (char === "," || char === undefined) {
      const option = text.slice(start, at).trim();
      const sign = option.indexOf(" = ");
      if (sign >= 0) options.set(option.slice(0, sign), option);
      start = at + 1;
    }
  }
  return options;
}

export const textSearchDictionary: CatalogKind = {
  name: "text search dictionary",
  archive: "when-needed",
  among: "pg_ts_dict where oid >= 16384",
  introspect: `
    select 'pg_ts_dict'::regclass::oid::int8 as classid, d.oid::int8 as objid, 0 as objsubid, json_build_array(n.nspname, d.dictname)::text as path,
           json_build_object('template', format('%I.%I', tn.nspname, t.tmplname), 'options', d.dictinitoption)::text as value
    from pg_ts_dict d join pg_namespace n on n.oid = d.dictnamespace
    join pg_ts_template t on t.oid = d.dicttemplate join pg_namespace tn on tn.oid = t.tmplnamespace
    where ${isUserNamespace("n")}`,
  occupies: ({ id }) => [`text search dictionary ${relation(id)}`],
  create({ id, value }) {
    const options = [`TEMPLATE = ${String(value["template"])}`, ...optionsOf(value).values()];
    return { sql: [`CREATE TEXT SEARCH DICTIONARY ${relation(id)} (${options.join(", ")});`] };
  },
  drop: ({ id }) => ({ sql: [`DROP TEXT SEARCH DICTIONARY ${relation(id)};`] }),
  alter(from, to, attributes) {
    if (attributes.includes("template")) return undefined;
    const [before, after] = [optionsOf(from.value), optionsOf(to.value)];
    // Each option that is named goes to the end: named all, they stand in the wanted order.
    const changes = [...[...before.keys()].filter((name) => !after.has(name)), ...after.values()];
    return { sql: [`ALTER TEXT SEARCH DICTIONARY ${relation(to.id)} (${changes.join(", ")});`] };
  },
  // What was computed with the old options is computed again.
  unsettles: (_from, _to, _attributes, dependent) =>
    dependent.id.kind === "text search configuration" ? "rebuild" : undefined,
};
