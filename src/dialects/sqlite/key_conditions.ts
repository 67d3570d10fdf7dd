import type { Fact } from "../../model/fact.ts";
import { spokenName } from "../../model/written_name.ts";
import type { ConditionWriter, Image } from "../condition_writer.ts";
import { stored } from "./affinity.ts";
import { collated } from "./collation.ts";
import { rowsAfter } from "./image_rows.ts";
import { folded, ownName } from "./names.ts";
import { columnAffinity, columnName, place } from "./placement.ts";
import { placeOfRows } from "./quarantined_table.ts";
import { quote } from "./quote.ts";

/** What a unique constraint or index compares, over a row `s`. */
function keyOf(fact: Fact, { columns }: Image): readonly string[] {
  if (fact.id.kind === "index") return fact.value["expressions"] as readonly string[];
  return (fact.value["columns"] as readonly string[]).map((name) => {
    const column = columns.find(({ after }) => ownName(after.id) === name)?.after;
    return `${quote(name)}${collated(column)}`;
  });
}

/**
 * Whether a row `r` is what row `t` points to. A key compares by the type and the collation of the column that is pointed
 * to, whatever those of the other are.
 */
export function pointsTo(fact: Fact, { columns }: Image): string {
  const { columns: keys } = fact.value["references"] as { readonly columns: readonly string[] };
  return (fact.value["columns"] as readonly string[])
    .map((name, at) => {
      const key = columns.find(({ after }) => folded(ownName(after.id)) === folded(keys[at] ?? ""))?.after;
      const value = key === undefined ? `t.${quote(name)}` : stored(`t.${quote(name)}`, columnAffinity(key));
      return `r.${quote(keys[at] ?? "")}${collated(key)} = (+(${value}))`;
    })
    .join(" AND ");
}

type KeyConditions = Pick<ConditionWriter, "duplicates" | "isTaken" | "quarantined" | "waitsInVain">;

/** Conditions over rows of the same key. */
export const keyConditions: KeyConditions = {
  duplicates(image, fact, { rows, order }) {
    const keys = keyOf(fact, image);
    const { predicate } = fact.value;
    const filled = keys.map((key) => `(${key}) IS NOT NULL`);
    const where = [...(typeof predicate === "string" ? [`(${predicate})`] : []), ...filled].join(" AND ");
    const partition = `PARTITION BY ${keys.map((key) => `(${key})`).join(", ")}`;
    const by = [...order.map((column) => quote(ownName(column.id))), place].join(", ");
    const number = rows === "all" ? `count(*) OVER (${partition})` : `row_number() OVER (${partition} ORDER BY ${by})`;
    const numbered = `SELECT ${place}, ${number} AS smartspec_number FROM (${rowsAfter(image)}) s WHERE ${where}`;
    return `t.${place} IN (SELECT ${place} FROM (${numbered}) WHERE smartspec_number > 1)`;
  },
  quarantined({ table, columns }, archive) {
    const target = quote(placeOfRows(table, archive, "rows"));
    const names = columns.map((column) => columnName(column));
    return {
      table: target,
      sample: {
        table: spokenName(table.id.path),
        key: undefined,
        find: `SELECT * FROM ${target} t WHERE t.smartspec_place IN`,
      },
      place: "t.smartspec_place",
      source: `SELECT ${[`t.smartspec_place AS ${place}`, ...names].join(", ")} FROM ${target} t`,
    };
  },
  isTaken(fact, image) {
    const keys = keyOf(fact, image);
    const { predicate } = fact.value;
    const where = typeof predicate === "string" ? ` WHERE ${predicate}` : "";
    const named = keys.map((key, at) => `(${key}) AS smartspec_key_${at}`).join(", ");
    const same = keys.map((key, at) => `taken.smartspec_key_${at} = (${key})`);
    const own = typeof predicate === "string" ? [`(${predicate})`] : [];
    const taken = `SELECT ${named} FROM (${rowsAfter(image)}) s${where}`;
    return `EXISTS (SELECT 1 FROM (${taken}) taken WHERE ${[...same, ...own].join(" AND ")})`;
  },
  waitsInVain(fact, referenced, waiting, archive) {
    const target = fact.value["references"] as { readonly columns: readonly string[] } | null;
    const columns = fact.value["columns"] as readonly string[];
    if (target === null) return undefined;
    const filled = columns.map((name) => `t.${quote(name)} IS NOT NULL`).join(" AND ");
    const same = pointsTo(fact, referenced);
    const sources = [
      `(${rowsAfter(referenced)})`,
      ...(waiting === undefined ? [] : [quote(placeOfRows(waiting.table, archive, "rows"))]),
    ];
    return [filled, ...sources.map((source) => `NOT EXISTS (SELECT 1 FROM ${source} r WHERE ${same})`)].join(" AND ");
  },
};
